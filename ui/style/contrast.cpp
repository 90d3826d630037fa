#include "ui/style/contrast.h"

#include <algorithm>
#include <cmath>

namespace rushes {

namespace {

bool& high()
{
    static bool on = false;
    return on;
}

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// The colour, mixed with the opposite of the background until it is readable.
QColor readable(const QColor& colour, const QColor& ground, const QColor& opposite)
{
    constexpr double enough = 7;
    constexpr int steps = 20;
    for (int step = 0; step < steps; ++step) {
        const QColor tried = Theme::mixed(colour, opposite, static_cast<qreal>(step) / steps);
        if (contrastBetween(tried, ground) >= enough)
            return tried;
    }
    return opposite;
}

} // namespace

double contrastBetween(const QColor& one, const QColor& other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

Theme withMoreContrast(Theme theme)
{
    const QColor ground = theme.dark ? Qt::black : Qt::white;
    const QColor opposite = theme.dark ? Qt::white : Qt::black;
    for (QColor* one : {&theme.pane, &theme.raised, &theme.field})
        *one = ground;
    theme.window = Theme::mixed(ground, opposite, 0.14); // separates the panes
    theme.text = opposite;
    theme.line = Theme::mixed(ground, opposite, 0.7);
    theme.dim = Theme::mixed(ground, opposite, 0.85);
    for (QColor* one : {&theme.accent, &theme.good, &theme.bad, &theme.camera, &theme.speech, &theme.sound})
        *one = readable(*one, theme.window, opposite);
    theme.onAccent = ground;
    return theme;
}

bool contrast::isHigh()
{
    return high();
}

void contrast::set(bool on)
{
    high() = on;
}

ContrastChoice contrastChoiceNamed(const QString& name)
{
    if (name == QLatin1StringView("high"))
        return ContrastChoice::High;
    return name == QLatin1StringView("normal") ? ContrastChoice::Normal : ContrastChoice::Desktop;
}

ContrastFollower::ContrastFollower(ContrastChoice choice, QObject* parent)
    : QObject(parent)
    , m_choice(choice)
{
    connect(&m_desktop, &DesktopWish::changed, this, &ContrastFollower::follow);
    follow();
}

void ContrastFollower::setChoice(ContrastChoice choice)
{
    m_choice = choice;
    if (m_mayListen)
        listen();
    follow();
}

void ContrastFollower::listen()
{
    m_mayListen = true;
    if (m_choice == ContrastChoice::Desktop)
        m_desktop.listen();
}

void ContrastFollower::follow()
{
    const bool wanted =
        m_choice == ContrastChoice::Desktop ? m_desktop.isWished() : m_choice == ContrastChoice::High;
    if (wanted == contrast::isHigh())
        return;
    contrast::set(wanted);
    Q_EMIT changed();
}

} // namespace rushes
