#pragma once

#include "app/desktop/desktopwish.h"

#include <QObject>
#include <QStyle>

class QApplication;

namespace rushes {

/// Whether animations are on, for the whole program. The style's animations and Qt's effects follow it;
/// widgets with animations of their own call isOn().
namespace motion {
[[nodiscard]] bool isOn();
void set(bool on);
/// The value of a style hint: without motion animations have no duration.
[[nodiscard]] int hint(QStyle::StyleHint hint, int usual);
} // namespace motion

/// The user's choice of motion.
enum class MotionChoice { Desktop, On, Off };
[[nodiscard]] MotionChoice motionChoiceNamed(const QString& name);

/// Keeps motion as chosen, or follows the desktop.
class MotionFollower : public QObject
{
    Q_OBJECT

public:
    explicit MotionFollower(MotionChoice choice, QObject* parent = nullptr);

    void setChoice(MotionChoice choice);
    /// Starts following the desktop, unless another choice was made. To be called when the window is visible,
    /// since it takes time.
    void listen();

private:
    void follow();

    MotionChoice m_choice;
    bool m_mayListen = false;
    DesktopWish m_desktop{Wish::LessMotion};
};

} // namespace rushes
