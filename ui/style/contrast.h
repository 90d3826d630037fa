#pragma once

#include "app/desktop/desktopwish.h"
#include "ui/style/theme.h"

#include <QObject>

namespace rushes {

/// WCAG's contrast ratio of two colours, 1 … 21.
[[nodiscard]] double contrastBetween(const QColor& one, const QColor& other);

/// The theme for those who need more of it: black or white panes, every word and mark at
/// 7 : 1 or more (WCAG, AAA) in the hue that it had.
[[nodiscard]] Theme withMoreContrast(Theme theme);

/// Whether the contrast is high: the one place that decides. A theme that is applied follows it.
namespace contrast {
[[nodiscard]] bool isHigh();
void set(bool high);
} // namespace contrast

/// What the user wants of contrast.
enum class ContrastChoice { Desktop, Normal, High };
[[nodiscard]] ContrastChoice contrastChoiceNamed(const QString& name);

/// Keeps the contrast as chosen, or as the desktop has it while the program runs.
class ContrastFollower : public QObject
{
    Q_OBJECT

public:
    explicit ContrastFollower(ContrastChoice choice, QObject* parent = nullptr);

    void setChoice(ContrastChoice choice);
    /// Asks the desktop, unless that was chosen away. Not before the window is shown: it costs time.
    void listen();

Q_SIGNALS:
    /// A theme that was applied before is another one now.
    void changed();

private:
    void follow();

    ContrastChoice m_choice;
    bool m_mayListen = false;
    DesktopWish m_desktop{Wish::MoreContrast};
};

} // namespace rushes
