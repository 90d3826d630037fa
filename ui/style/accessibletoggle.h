#pragma once

class QAbstractButton;

namespace rushes {

/// Makes what assistive technology does to a button that stays down, a check box or a radio button the click
/// that it is for everybody else. Qt's own interface only changes the mark: whoever listens to the click, or
/// to the button's action, hears nothing of it. Called once, before the first such button is asked about.
void installAccessibleToggles();

/// The button pops up a menu that is its child, made when it is clicked: a screen reader is told so, and
/// finds the open menu below the button.
void setOpensMenu(QAbstractButton& button);

} // namespace rushes
