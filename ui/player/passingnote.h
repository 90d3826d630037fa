#pragma once

#include <QPoint>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace rushes {

/// A short message over the picture, e.g. that something succeeded, which disappears by itself unless it has
/// the pointer or the focus.
class PassingNote : public QWidget
{
    Q_OBJECT

public:
    /// Child of `over`, near its lower edge.
    explicit PassingNote(QWidget& over);

    /// `label`: text of a button beside it; empty: no button. Replaces an earlier message.
    void say(const QString& text, const QString& label = {}, std::function<void()> run = {});
    [[nodiscard]] QString text() const;
    void setDuration(int ms) { m_going.setInterval(ms); }

    static constexpr int duration = 5000; ///< ms

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    void goUnlessUsed();

    QString m_words = {}; ///< complete; the label may show less
    QString m_label = {};
    QLabel* m_text;
    QToolButton* m_button;
    std::function<void()> m_run = {};
    QPoint m_pointer = {}; ///< position of the pointer when the message appeared, screen px
    QTimer m_going;
};

} // namespace rushes
