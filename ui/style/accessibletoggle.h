#pragma once

namespace rushes {

/// Makes what assistive technology does to a button that stays down, a check box or a radio button the click
/// that it is for everybody else. Qt's own interface only changes the mark: whoever listens to the click, or
/// to the button's action, hears nothing of it. Called once, before the first such button is asked about.
void installAccessibleToggles();

} // namespace rushes
