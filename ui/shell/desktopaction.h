#pragma once

#include <QString>

namespace rushes {

class MainController;

/// What the program's menu on the desktop offers besides the window ("rushes --new-project"): the name under
/// which one window hands it to another one. Empty: the argument is none of them.
[[nodiscard]] QString desktopActionOf(const QString& argument);
/// Does it, and false where `file` is a file after all. What costs money is asked about, with its price:
/// nobody saw one yet.
bool runDesktopAction(const QString& file, MainController& controller);

} // namespace rushes
