#pragma once

#include "app/prompt/advice.h"

#include <QWidget>

class QPushButton;

namespace rushes {

/// One advice: an accent edge, a tinted ground, what is the matter and a link that mends it.
class AdviceCard : public QWidget
{
    Q_OBJECT

public:
    explicit AdviceCard(const Advice& advice, QWidget* parent = nullptr);

    [[nodiscard]] const Advice& advice() const { return m_advice; }
    /// What the keyboard can reach in it; null where there is nothing to press.
    [[nodiscard]] QPushButton* link() const { return m_link; }

Q_SIGNALS:
    void actionWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Advice m_advice;
    QPushButton* m_link = nullptr;
};

} // namespace rushes
