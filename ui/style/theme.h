#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
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
    QColor camera = {}; ///< camera moves in a prompt
    QColor speech = {}; ///< dialogue in a prompt
    QColor sound = {};  ///< sounds in a prompt
    QColor knob = {};   ///< of a switch, on the accent

    /// `part` (0 … 1) of `over` laid on `under`.
    [[nodiscard]] static QColor mixed(const QColor& under, const QColor& over, qreal part);
    /// Background of a quiet note in `colour` (advice, problems) on a pane.
    [[nodiscard]] QColor tint(const QColor& colour) const;
    /// What the mouse is over, on a pane or on the window.
    [[nodiscard]] QColor hover() const;

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

    // Each face costs a search of the system's fonts at the start: there are these, and few more.
    static QFont bodyFont();   ///< 13 px
    static QFont smallFont();  ///< 12 px
    static QFont headFont();   ///< 12 px semi-bold
    static QFont titleFont();  ///< 14 px semi-bold
    static QFont numberFont(); ///< 13 px, tabular figures where the face has them
};

/// Style, palette and fonts of the whole program; may be called again at any time.
void applyTheme(QApplication& application, const Theme& theme);

/// Dark or light as the desktop is now; RUSHES_THEME=dark|light decides before it.
Theme systemTheme();

/// Which theme the user wants.
enum class ThemeChoice { System, Dark, Light };

/// Keeps the program dark or light: as chosen, or with the system while it runs. RUSHES_THEME decides before
/// both.
class ThemeFollower : public QObject
{
    Q_OBJECT

public:
    /// Applies the theme at once.
    explicit ThemeFollower(QApplication& application, ThemeChoice choice = ThemeChoice::System);

    void setChoice(ThemeChoice choice);
    /// An id of accents(); any other is the design's own.
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
