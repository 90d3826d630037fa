#pragma once

#include "ui/shell/shellcontext.h"
#include "ui/shell/timelinepane.h"

#include <QObject>

namespace rushes {

class Document;
class MainWindow;
class PromptPane;
class WritingAids;

/// Editing of prompts: where the prompt is edited in each view of the shots, and that the cursor is there
/// after something new was created.
class WritingController : public QObject
{
    Q_OBJECT

public:
    /// The widgets that it connects; all must outlive the controller.
    struct Rooms
    {
        PromptPane& prompt;
        TimelinePane& pane;
        TimelineView& timeline;
        WritingAids& aids;
    };

    WritingController(Document& document, const Rooms& rooms, const ShellContext& context);

    /// Moves the cursor into the prompt of the current selection.
    void write(Qt::FocusReason reason = Qt::OtherFocusReason);

Q_SIGNALS:
    void begun(); ///< the user has started to write
    /// The scene must be shown instead of the film.
    void sceneRequested();

private:
    [[nodiscard]] ScriptView* makeScript(TimelineModel& model);
    void showViews();
    void connectPrompt();

    Document& m_document;
    Rooms m_rooms;
    ShellContext m_context;
};

/// Connects the panes' sizes to the window: the edited text determines the prompt's height, and the window's
/// height the timeline's view.
void connectWindow(const WritingController::Rooms& rooms, MainWindow& window);

} // namespace rushes
