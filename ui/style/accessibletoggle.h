#pragma once

class QAbstractButton;

namespace rushes {

/// Makes the press action of assistive technology a real click for checkable buttons, check boxes and radio
/// buttons. Qt's own interface only changes the checked state: clicked() and the button's action are not
/// triggered. To be called once, before the first such button is accessed.
void installAccessibleToggles();

/// Marks a button that creates a menu as its child when clicked: screen readers are told so, and find the
/// open menu below the button.
void setOpensMenu(QAbstractButton& button);

} // namespace rushes
