#pragma once

#include "app/desktop/desktopwish.h"

#include <QObject>
#include <QStyle>

class QApplication;

namespace rushes {

/// Whether things may move by themselves: the one place that decides. The style's animations and Qt's effects
/// follow it; what paints a motion of its own asks isOn().
namespace motion {
[[nodiscard]] bool isOn();
void set(bool on);
/// What a style answers to `hint`: no animation lasts where nothing moves.
[[nodiscard]] int hint(QStyle::StyleHint hint, int usual);
} // namespace motion

/// What the user wants of motion.
enum class MotionChoice { Desktop, On, Off };
[[nodiscard]] MotionChoice motionChoiceNamed(const QString& name);

/// Keeps motion as chosen, or as the desktop has it while the program runs.
class MotionFollower : public QObject
{
    Q_OBJECT

public:
    explicit MotionFollower(MotionChoice choice, QObject* parent = nullptr);

    void setChoice(MotionChoice choice);
    /// Asks the desktop, unless that was chosen away. Not before the window is shown: it costs time.
    void listen();

private:
    void follow();

    MotionChoice m_choice;
    bool m_mayListen = false;
    DesktopWish m_desktop{Wish::LessMotion};
};

} // namespace rushes
