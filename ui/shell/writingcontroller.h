#pragma once

#include "ui/shell/shellcontext.h"
#include "ui/shell/timelinepane.h"

#include <QObject>

namespace rushes {

class Document;
class MainWindow;
class PromptPane;
class WritingAids;

/// Writing comes first (design.md): where the prompt is written, whichever view of the shots is shown, and
/// that the caret is in it when something new was made.
class WritingController : public QObject
{
    Q_OBJECT

public:
    /// What it brings together; all of it outlives the controller.
    struct Rooms
    {
        PromptPane& prompt;
        TimelinePane& pane;
        TimelineView& timeline;
        WritingAids& aids;
    };

    WritingController(Document& document, const Rooms& rooms, const ShellContext& context);

    /// The caret goes into the prompt of what is chosen.
    void write(Qt::FocusReason reason = Qt::OtherFocusReason);

Q_SIGNALS:
    void begun(); ///< somebody has come to write
    /// The scene's rooms are wanted where the film's may stand.
    void sceneWanted();

private:
    [[nodiscard]] ScriptView* makeScript(TimelineModel& model);
    void showViews();
    void connectPrompt();

    Document& m_document;
    Rooms m_rooms;
    ShellContext m_context;
};

/// The panes follow what is written in, and what is written in follows the window's height.
void connectWindow(const WritingController::Rooms& rooms, MainWindow& window);

} // namespace rushes
