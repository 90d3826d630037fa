#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;

namespace rushes {

/// Colours, type and measures of the window (design.md, "Look"). One value, dark or light.
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

    /// Colour of shot `index`: they take turns.
    [[nodiscard]] static QColor shot(int index);

    static Theme darkTheme();
    static Theme lightTheme();
    /// The theme that was applied last; dark before that.
    static const Theme& current();

    [[nodiscard]] QPalette palette() const;

    static constexpr int grid = 8;          ///< px
    static constexpr int controlRadius = 6; ///< px
    static constexpr int paneRadius = 8;    ///< px

    static QFont bodyFont();   ///< 13 px
    static QFont smallFont();  ///< 12 px
    static QFont headFont();   ///< 12 px semi-bold
    static QFont numberFont(); ///< 13 px, tabular figures where the face has them
};

/// Style, palette, font and style sheet of the whole program; may be called again when the system turns dark
/// or light.
void applyTheme(QApplication& application, const Theme& theme);

/// Dark or light as the desktop's palette was when the program started; RUSHES_THEME=dark|light decides
/// before it.
Theme systemTheme();

} // namespace rushes
