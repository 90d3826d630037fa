#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace rushes {

/// Colours, fonts and measures of the window, as one value.
struct Theme
{
    bool dark = true;
    QColor window = {};
    QColor pane = {};
    QColor raised = {};
    QColor line = {};
    QColor text = {};
    QColor dim = {};
    QColor accent = {};
    QColor onAccent = {};
    QColor field = {};
    QColor good = {};
    QColor bad = {};
    QColor camera = {}; ///< camera moves in a prompt
    QColor speech = {}; ///< dialogue in a prompt
    QColor sound = {};  ///< sounds in a prompt
    QColor knob = {};   ///< of a switch, on the accent colour

    /// Mixes `part` (0 … 1) of `over` into `under`.
    [[nodiscard]] static QColor mixed(const QColor& under, const QColor& over, qreal part);
    /// Background of a note (advice, problem) in `colour`, on a pane.
    [[nodiscard]] QColor tint(const QColor& colour) const;
    /// Background of a hovered item, on a pane or on the window.
    [[nodiscard]] QColor hover() const;

    /// Colour of shot `index`, repeating.
    [[nodiscard]] static QColor shot(int index);

    static Theme darkTheme();
    static Theme lightTheme();
    /// The theme that was applied last; at first the dark one.
    static const Theme& current();

    [[nodiscard]] QPalette palette() const;

    static constexpr int grid = 8;          ///< px
    static constexpr int controlRadius = 6; ///< px
    static constexpr int paneRadius = 8;    ///< px

    // Few fonts, since each needs a search of the system's fonts at the start.
    static QFont bodyFont();   ///< 13 px
    static QFont smallFont();  ///< 12 px
    static QFont pillFont();   ///< 11 px medium, on pictures
    static QFont headFont();   ///< 12 px semi-bold
    static QFont titleFont();  ///< 14 px semi-bold
    static QFont numberFont(); ///< 13 px, tabular figures where the face has them
};

/// Applies style, palette and fonts to the whole program; may be called repeatedly.
void applyTheme(QApplication& application, const Theme& theme);

/// The desktop's current theme, dark or light; RUSHES_THEME=dark|light takes precedence.
Theme systemTheme();

/// The user's choice of theme.
enum class ThemeChoice { System, Dark, Light };

/// Keeps the theme as chosen, or follows the system. RUSHES_THEME takes precedence over both.
class ThemeFollower : public QObject
{
    Q_OBJECT

public:
    /// Applies the theme at once.
    explicit ThemeFollower(QApplication& application, ThemeChoice choice = ThemeChoice::System);

    void setChoice(ThemeChoice choice);
    /// An id of accents(); for any other the design's default.
    void setAccent(const QString& id);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }

Q_SIGNALS:
    void themeChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    QApplication& m_application;
    ThemeChoice m_choice;
    QString m_accent = {};
    bool m_applying = false;
    bool m_asked = false;
};

} // namespace rushes
