#pragma once

#include "app/desktop/desktopwish.h"
#include "ui/style/theme.h"

#include <QObject>

namespace rushes {

/// The WCAG contrast ratio of two colours, 1 … 21.
[[nodiscard]] double contrastBetween(const QColor& one, const QColor& other);

/// The high-contrast theme: black or white panes, all text and marks with a ratio of 7 : 1 or more (WCAG,
/// AAA), hues unchanged.
[[nodiscard]] Theme withMoreContrast(Theme theme);

/// Whether high contrast is on, for the whole program. Applied themes follow it.
namespace contrast {
[[nodiscard]] bool isHigh();
void set(bool high);
} // namespace contrast

/// The user's choice of contrast.
enum class ContrastChoice { Desktop, Normal, High };
[[nodiscard]] ContrastChoice contrastChoiceNamed(const QString& name);

/// Keeps the contrast as chosen, or follows the desktop.
class ContrastFollower : public QObject
{
    Q_OBJECT

public:
    explicit ContrastFollower(ContrastChoice choice, QObject* parent = nullptr);

    void setChoice(ContrastChoice choice);
    /// Starts following the desktop, unless another choice was made. To be called when the window is visible,
    /// since it takes time.
    void listen();

Q_SIGNALS:
    /// The applied theme must be applied again.
    void changed();

private:
    void follow();

    ContrastChoice m_choice;
    bool m_mayListen = false;
    DesktopWish m_desktop{Wish::MoreContrast};
};

} // namespace rushes
