#pragma once

class QWidget;

namespace rushes {

class Actions;
class Messages;
class StatusLine;

/// The parts of the window that a controller may use, instead of the window itself.
struct ShellContext
{
    Actions& actions;
    Messages& messages;
    StatusLine& statusLine;
    QWidget& widget; ///< parent of the controllers and their dialogs
};

} // namespace rushes
