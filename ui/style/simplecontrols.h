#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

// RushesStyle: drawing of simple controls: labels, check marks, rows of menus and lists.
namespace rushes::paint {

inline constexpr int menuRow = 28;      ///< px: height of a menu's row
inline constexpr int menuIconRoom = 30; ///< px left of a menu entry's text
inline constexpr int iconGap = 6;       ///< px between a button's icon and text

/// Icon and text of a button, centred.
void buttonLabel(const QStyleOptionButton* button, QPainter* painter, const QWidget* widget);
/// Background of a tool button: none unless it is hovered, pressed or checked.
void quietButton(const QStyleOption* option, QPainter* painter);
/// The box of a check box, or the circle of a radio button.
void tick(const QStyleOption* option, QPainter* painter, bool round);
/// `ground`: what it lies on.
void menuItem(const QStyleOptionMenuItem* item, QPainter* painter, const QColor& ground);
void menuBarItem(const QStyleOptionMenuItem* item, QPainter* painter);
/// Options for drawing a list row with a subdued selection: the accent colour would be too dominant.
[[nodiscard]] QStyleOptionViewItem quietRow(const QStyleOptionViewItem& row);

} // namespace rushes::paint
