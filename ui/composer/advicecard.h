#pragma once

#include "app/prompt/advice.h"

#include <QWidget>

class QAbstractButton;
class QPushButton;

namespace rushes {

class WrappedLabel;

/// One piece of advice: accent-coloured edge, tinted background, title, text and a link that applies the fix.
/// Clicking the title leads to the field or shot concerned.
class AdviceCard : public QWidget
{
    Q_OBJECT

public:
    explicit AdviceCard(const Advice& advice, QWidget* parent = nullptr);

    [[nodiscard]] const Advice& advice() const { return m_advice; }
    /// Updates the texts in place.
    void setAdvice(const Advice& advice);
    /// The keyboard-focusable parts in order; the link is hidden where there is no fix.
    [[nodiscard]] QAbstractButton* title() const { return m_title; }
    [[nodiscard]] QPushButton* link() const { return m_link; }

Q_SIGNALS:
    void actionRequested();
    /// The user wants to go to the field or shot.
    void placeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Advice m_advice;
    QAbstractButton* m_title;
    WrappedLabel* m_words;
    QPushButton* m_link;
};

} // namespace rushes
