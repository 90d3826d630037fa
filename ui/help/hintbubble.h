#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace rushes {

class WrappedLabel;

/// A hint beside a part of the window, for a first-time user. Takes neither focus nor keys; disappears on a
/// click or after `shown`.
class HintBubble : public QWidget
{
    Q_OBJECT

public:
    /// `target` is inside `window`; the bubble is above it, or below where there is no room.
    HintBubble(const QString& text, QWidget* target, QWidget* window);

    static constexpr std::chrono::milliseconds shown{14'000};

Q_SIGNALS:
    void over();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void place();
    void finish();

    QPointer<QWidget> m_target;
    WrappedLabel* m_words;
    QTimer m_timer;
    int m_tip = 0;       ///< x of the arrow's tip, px
    bool m_above = true; ///< the bubble is above its target
};

} // namespace rushes
