#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;

// How RushesStyle draws controls of one part: labels, ticks, rows of menus and lists.
namespace rushes::paint {

inline constexpr int menuRow = 28;      ///< px, the height of a menu's row
inline constexpr int menuIconRoom = 30; ///< px left of its words
inline constexpr int iconGap = 6;       ///< px between a button's icon and its words

/// The icon and the words of a button, in the middle of it.
void buttonLabel(const QStyleOptionButton* button, QPainter* painter, const QWidget* widget);
/// The ground of a tool button: none unless the pointer or a press is on it, or it is on.
void quietButton(const QStyleOption* option, QPainter* painter);
/// The box of a check box, or the circle of a radio button.
void tick(const QStyleOption* option, QPainter* painter, bool round);
void menuItem(const QStyleOptionMenuItem* item, QPainter* painter);
void menuBarItem(const QStyleOptionMenuItem* item, QPainter* painter);
/// The row of a list with its selection quiet: in the accent colour it would be the loudest thing in the
/// window.
[[nodiscard]] QStyleOptionViewItem quietRow(const QStyleOptionViewItem& row);

} // namespace rushes::paint
