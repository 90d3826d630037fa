#pragma once

class QWidget;

namespace rushes {

class Actions;
class Messages;
class StatusLine;

/// What a controller may use of the window: never the window itself.
struct ShellContext
{
    Actions& actions;
    Messages& messages;
    StatusLine& statusLine;
    QWidget& widget; ///< owns the controllers; their dialogs stand over it
};

} // namespace rushes
