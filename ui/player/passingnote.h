#pragma once

#include <QPoint>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace rushes {

/// A short word over the picture that takes no room and goes by itself: that something went well. It stays
/// while the pointer or the focus is on it.
class PassingNote : public QWidget
{
    Q_OBJECT

public:
    /// Lies over `over`, near its foot.
    explicit PassingNote(QWidget& over);

    /// `label`: a button beside it; empty: none. A new note takes the place of the one before.
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

    QString m_words = {}; ///< whole; the label may show less
    QString m_label = {};
    QLabel* m_text;
    QToolButton* m_button;
    std::function<void()> m_run = {};
    QPoint m_pointer = {}; ///< where it was when the note came, px of the screen
    QTimer m_going;
};

} // namespace rushes
