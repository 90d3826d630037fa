#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace rushes {

class WrappedLabel;

/// A few words beside something in the window, for somebody who sees it for the first time. It takes neither
/// focus nor keys, and goes by a click or by itself.
class HintBubble : public QWidget
{
    Q_OBJECT

public:
    /// `target` is in the same window as `window`; the bubble stands above it, or below where there is no
    /// room.
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
    int m_tip = 0;       ///< px from the left, where it points
    bool m_above = true; ///< the bubble stands above its target
};

} // namespace rushes
