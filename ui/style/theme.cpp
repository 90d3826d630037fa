#include "ui/style/theme.h"

#include "ui/style/accent.h"
#include "ui/style/contrast.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/viewaccessible.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyleHints>
#include <QToolTip>

#include <array>
#include <optional>

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
    font.setHintingPreference(QFont::PreferNoHinting);
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
    return {true,     0x17181b, 0x1f2124, 0x2a2c31, 0x33363c, 0xe8e8ea, 0x9b9fa8, 0xf0a13c,
            0x1d1406, 0x191a1d, 0x62b57d, 0xe7756d, 0x6fb3b0, 0xd8a0ae, 0xaab268, 0xffffff};
}

Theme Theme::lightTheme()
{
    return {false,    0xececee, 0xf8f8f9, 0xffffff, 0xd5d6da, 0x1d1e22, 0x666a73, 0x9e5a00,
            0xffffff, 0xffffff, 0x287646, 0xb83b34, 0x1f6f6c, 0x9a3f58, 0x5f6420, 0xffffff};
}

QColor Theme::mixed(const QColor& under, const QColor& over, qreal part)
{
    const auto channel = [part](int from, int to) { return qRound(from + (to - from) * part); };
    return QColor(channel(under.red(), over.red()), channel(under.green(), over.green()),
                  channel(under.blue(), over.blue()));
}

QColor Theme::tint(const QColor& colour) const
{
    return mixed(pane, colour, dark ? 0.2 : 0.13);
}

QColor Theme::hover() const
{
    return mixed(raised, text, 0.05);
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
    colours.setColor(QPalette::Disabled, QPalette::Highlight, line);
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
QFont Theme::pillFont()
{
    return face(11, QFont::Medium);
}
QFont Theme::headFont()
{
    return face(12, QFont::DemiBold);
}
QFont Theme::titleFont()
{
    return face(14, QFont::DemiBold);
}
QFont Theme::numberFont()
{
    return face(13, QFont::Medium);
}

void applyTheme(QApplication& application, const Theme& theme)
{
    const Theme shown = contrast::isHigh() ? withMoreContrast(theme) : theme;
    applied() = shown;
    if (!qobject_cast<RushesStyle*>(QApplication::style())) {
        QApplication::setStyle(new RushesStyle);
        installAccessibleViews();
    }
    application.setPalette(shown.palette());
    QApplication::setFont(Theme::bodyFont());
    // Widgets with fonts and palettes of their own on some desktops.
    for (const char* type :
         {"QMenu", "QMenuBar", "QToolTip", "QTipLabel", "QStatusBar", "QDockWidgetTitle", "QHeaderView"})
        QApplication::setFont(Theme::bodyFont(), type);
    QToolTip::setPalette(shown.palette());
}

namespace {

std::optional<Theme> wantedByEnvironment()
{
    const QByteArray wanted = qgetenv("RUSHES_THEME");
    if (wanted == "dark")
        return Theme::darkTheme();
    if (wanted == "light")
        return Theme::lightTheme();
    return {};
}

} // namespace

Theme systemTheme()
{
    if (const std::optional<Theme> wanted = wantedByEnvironment())
        return *wanted;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown) {
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Theme::darkTheme()
                                                                                     : Theme::lightTheme();
    }
#endif
    // The desktop's palette is only visible while the application has none of its own.
    const QPalette own = QApplication::palette();
    QApplication::setPalette(QPalette());
    const int lightness = QApplication::palette().color(QPalette::Window).lightness();
    QApplication::setPalette(own);
    return lightness < 128 ? Theme::darkTheme() : Theme::lightTheme();
}

ThemeFollower::ThemeFollower(QApplication& application, ThemeChoice choice)
    : QObject(&application)
    , m_application(application)
    , m_choice(choice)
{
    follow();
    application.installEventFilter(this);
}

void ThemeFollower::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    follow();
}

void ThemeFollower::setAccent(const QString& id)
{
    m_accent = id;
    follow();
}

bool ThemeFollower::eventFilter(QObject* watched, QEvent* event)
{
    const bool mayBeNew = event->type() == QEvent::ThemeChange ||
                          (event->type() == QEvent::ApplicationPaletteChange && watched == &m_application);
    if (mayBeNew && !m_applying && !m_asked) {
        m_asked = true;
        QMetaObject::invokeMethod(this, &ThemeFollower::follow, Qt::QueuedConnection);
    }
    return false;
}

void ThemeFollower::follow()
{
    m_asked = false;
    m_applying = true;
    Theme theme = systemTheme();
    if (m_choice != ThemeChoice::System && !wantedByEnvironment())
        theme = m_choice == ThemeChoice::Dark ? Theme::darkTheme() : Theme::lightTheme();
    theme = withAccent(theme, m_accent);
    if (contrast::isHigh())
        theme = withMoreContrast(theme);
    const bool isNew = !qobject_cast<RushesStyle*>(QApplication::style()) ||
                       theme.dark != Theme::current().dark || theme.accent != Theme::current().accent ||
                       QApplication::palette().color(QPalette::Window) != theme.window ||
                       theme.line != Theme::current().line;
    if (isNew)
        applyTheme(m_application, theme);
    m_applying = false;
    if (isNew)
        Q_EMIT themeChanged();
}

} // namespace rushes
