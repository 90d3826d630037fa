#pragma once

#include "app/prompt/advice.h"

#include <QWidget>

class QVBoxLayout;

namespace rushes {

class AdviceCard;

/// The advice on the current scene, a card for each. A card is reused as long as it is about the same rule
/// and place.
class AdviceList : public QWidget
{
    Q_OBJECT

public:
    /// `before`: the widget before it in the tab order.
    explicit AdviceList(QWidget* before, QWidget* parent = nullptr);

    void setAdvice(const QList<Advice>& advice);
    /// Its widgets in tab order.
    [[nodiscard]] QList<QWidget*> stops() const;

Q_SIGNALS:
    /// The fix's link was clicked.
    void followed(const rushes::Advice& advice);
    /// The title was clicked: the user wants to see the place.
    void placeRequested(const rushes::Advice& advice);

private:
    AdviceCard* newCard(const Advice& advice);

    QList<Advice> m_advice = {};
    QWidget* m_before;
    QVBoxLayout* m_cards;
};

} // namespace rushes
