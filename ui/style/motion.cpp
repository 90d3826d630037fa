#include "ui/style/motion.h"

#include <QApplication>

#include <array>

namespace rushes {

namespace {

constexpr std::array effects = {Qt::UI_AnimateMenu,    Qt::UI_FadeMenu,    Qt::UI_AnimateCombo,
                                Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox};

bool& allowed()
{
    static bool on = true;
    return on;
}

} // namespace

bool motion::isOn()
{
    return allowed();
}

void motion::set(bool on)
{
    allowed() = on;
    // Effects of menus, lists and tool tips: none without motion; with motion Qt's default.
    for (const Qt::UIEffect effect : effects) {
        if (!on)
            QApplication::setEffectEnabled(effect, false);
    }
}

int motion::hint(QStyle::StyleHint hint, int usual)
{
    return hint == QStyle::SH_Widget_Animation_Duration && !isOn() ? 0 : usual;
}

MotionChoice motionChoiceNamed(const QString& name)
{
    if (name == u"on")
        return MotionChoice::On;
    return name == u"off" ? MotionChoice::Off : MotionChoice::Desktop;
}

MotionFollower::MotionFollower(MotionChoice choice, QObject* parent)
    : QObject(parent)
    , m_choice(choice)
{
    connect(&m_desktop, &DesktopWish::changed, this, &MotionFollower::follow);
    follow();
}

void MotionFollower::setChoice(MotionChoice choice)
{
    m_choice = choice;
    if (m_mayListen)
        listen();
    follow();
}

void MotionFollower::listen()
{
    m_mayListen = true;
    if (m_choice == MotionChoice::Desktop)
        m_desktop.listen();
}

void MotionFollower::follow()
{
    motion::set(m_choice == MotionChoice::Desktop ? !m_desktop.isWished() : m_choice == MotionChoice::On);
}

} // namespace rushes
