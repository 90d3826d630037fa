#include "ui/style/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyleFactory>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

Theme& applied()
{
    static Theme theme = Theme::darkTheme();
    return theme;
}

QFont face(int pixels, QFont::Weight weight)
{
    static const bool hasInter = QFontDatabase::families().contains(u"Inter"_s);
    QFont font = hasInter ? QFont(u"Inter"_s) : QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

QColor Theme::shot(int index)
{
    static const std::array<QColor, 5> colours = {QColor(0x4c8c8a), QColor(0x7d6fb5), QColor(0xb0647c),
                                                  QColor(0x8c9149), QColor(0x5b86b8)};
    return colours.at(static_cast<std::size_t>(index) % colours.size());
}

Theme Theme::darkTheme()
{
    return {true,     0x17181b, 0x1f2124, 0x2a2c31, 0x33363c, 0xe8e8ea,
            0x9b9fa8, 0xf0a13c, 0x1d1406, 0x191a1d, 0x62b57d, 0xe46a62};
}

Theme Theme::lightTheme()
{
    return {false,    0xececee, 0xf8f8f9, 0xffffff, 0xd5d6da, 0x1d1e22,
            0x666a73, 0xb86a00, 0xffffff, 0xffffff, 0x2c7f4b, 0xb83b34};
}

const Theme& Theme::current()
{
    return applied();
}

QPalette Theme::palette() const
{
    QPalette colours;
    colours.setColor(QPalette::Window, window);
    colours.setColor(QPalette::WindowText, text);
    colours.setColor(QPalette::Base, field);
    colours.setColor(QPalette::AlternateBase, pane);
    colours.setColor(QPalette::Text, text);
    colours.setColor(QPalette::PlaceholderText, dim);
    colours.setColor(QPalette::Button, raised);
    colours.setColor(QPalette::ButtonText, text);
    colours.setColor(QPalette::BrightText, bad);
    colours.setColor(QPalette::Highlight, accent);
    colours.setColor(QPalette::HighlightedText, onAccent);
    colours.setColor(QPalette::Link, accent);
    colours.setColor(QPalette::LinkVisited, accent);
    colours.setColor(QPalette::ToolTipBase, raised);
    colours.setColor(QPalette::ToolTipText, text);
    colours.setColor(QPalette::Light, raised.lighter(120));
    colours.setColor(QPalette::Midlight, raised);
    colours.setColor(QPalette::Mid, line);
    colours.setColor(QPalette::Dark, line);
    colours.setColor(QPalette::Shadow, QColor(0, 0, 0, 120));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colours.setColor(QPalette::Disabled, role, dim);
    return colours;
}

QFont Theme::bodyFont()
{
    return face(13, QFont::Normal);
}
QFont Theme::smallFont()
{
    return face(12, QFont::Normal);
}
QFont Theme::headFont()
{
    return face(12, QFont::DemiBold);
}
QFont Theme::numberFont()
{
    return face(13, QFont::Normal);
}

void applyTheme(QApplication& application, const Theme& theme)
{
    applied() = theme;
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    application.setPalette(theme.palette());
    application.setFont(Theme::bodyFont());
}

Theme systemTheme()
{
    const QByteArray wanted = qgetenv("RUSHES_THEME");
    if (wanted == "dark")
        return Theme::darkTheme();
    if (wanted == "light")
        return Theme::lightTheme();
    static const QPalette desktop = QGuiApplication::palette();
    return desktop.color(QPalette::Window).lightness() < 128 ? Theme::darkTheme() : Theme::lightTheme();
}

} // namespace rushes
