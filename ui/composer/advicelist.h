#pragma once

#include "app/prompt/advice.h"

#include <QWidget>

class QVBoxLayout;

namespace rushes {

class AdviceCard;

/// The advice on what is shown, a card each. A card stays while it is about the same: its words may change
/// with every key.
class AdviceList : public QWidget
{
    Q_OBJECT

public:
    /// `before`: where Tab comes from.
    explicit AdviceList(QWidget* before, QWidget* parent = nullptr);

    void setAdvice(const QList<Advice>& advice);
    /// The controls that Tab reaches, in their order.
    [[nodiscard]] QList<QWidget*> stops() const;

Q_SIGNALS:
    /// Its mend was pressed.
    void followed(const rushes::Advice& advice);
    /// Its title was: the user wants to see what it is about.
    void placeWanted(const rushes::Advice& advice);

private:
    AdviceCard* newCard(const Advice& advice);

    QList<Advice> m_advice = {};
    QWidget* m_before;
    QVBoxLayout* m_cards;
};

} // namespace rushes
