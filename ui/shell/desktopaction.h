#pragma once

#include <QString>

namespace rushes {

class MainController;

/// The internal name of a desktop action ("rushes --new-project"), under which it can be passed to a running
/// instance. Empty: the argument is no desktop action.
[[nodiscard]] QString desktopActionOf(const QString& argument);
/// Runs the action; false where `file` is the path of a file. An action that costs money asks first, since no
/// price has been shown.
bool runDesktopAction(const QString& file, MainController& controller);

} // namespace rushes
