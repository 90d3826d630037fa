#pragma once

#include "app/prompt/advice.h"

#include <QWidget>

class QAbstractButton;
class QPushButton;

namespace rushes {

class WrappedLabel;

/// One advice: an accent edge, a tinted ground, what is the matter and a link that mends it. The title leads
/// to what it is about.
class AdviceCard : public QWidget
{
    Q_OBJECT

public:
    explicit AdviceCard(const Advice& advice, QWidget* parent = nullptr);

    [[nodiscard]] const Advice& advice() const { return m_advice; }
    /// Other words, in place.
    void setAdvice(const Advice& advice);
    /// What the keyboard can reach in it, in order; the link is hidden where there is no mend.
    [[nodiscard]] QAbstractButton* title() const { return m_title; }
    [[nodiscard]] QPushButton* link() const { return m_link; }

Q_SIGNALS:
    void actionWanted();
    /// To the field or the shot.
    void placeWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Advice m_advice;
    QAbstractButton* m_title;
    WrappedLabel* m_words;
    QPushButton* m_link;
};

} // namespace rushes
