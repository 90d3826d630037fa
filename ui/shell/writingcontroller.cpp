#include "ui/shell/writingcontroller.h"

#include "app/studio/writingaids.h"
#include "app/timeline/document.h"
#include "ui/composer/promptpane.h"
#include "ui/composer/scriptview.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/timeline/timelineview.h"

#include <QAction>
#include <QActionGroup>
#include <QTextDocument>

namespace rushes {

WritingController::WritingController(Document& document, const Rooms& rooms, const ShellContext& context)
    : QObject(&context.widget)
    , m_document(document)
    , m_rooms(rooms)
    , m_context(context)
{
    m_rooms.pane.setScriptMaker([this](TimelineModel& model) { return makeScript(model); });
    showViews();
    connectPrompt();
    connect(&m_rooms.timeline, &TimelineView::shotMade, this, [this] { write(); });
    connect(&m_document, &Document::sceneAdded, this, [this] { write(); });
    connect(m_rooms.prompt.editor()->document(), &QTextDocument::contentsChange, this, [this] {
        if (m_rooms.prompt.editor()->hasFocus())
            Q_EMIT begun();
    });
}

ScriptView* WritingController::makeScript(TimelineModel& model)
{
    auto* script = new ScriptView(model);
    script->setAids(m_rooms.aids);
    connect(script, &ScriptView::pasted, this, [this](int shots, const QStringList& notes) {
        if (notes.isEmpty())
            m_context.messages.withdraw(messagekey::writing);
        else
            m_context.messages.note(messagekey::writing, tr("Pasted as %n shot(s).", nullptr, shots),
                                    notes.join(QLatin1Char(' ')));
    });
    connect(script->document(), &QTextDocument::contentsChange, this, [this, script] {
        if (script->hasFocus())
            Q_EMIT begun();
    });
    return script;
}

/// Connects the writing aids and fills the prompt's menu.
void WritingController::connectPrompt()
{
    PromptPane& prompt = m_rooms.prompt;
    prompt.setAids(m_rooms.aids);
    const auto tell = [this](const Error& error) { m_context.messages.problem(messagekey::writing, error); };
    connect(&m_rooms.aids, &WritingAids::failed, this, tell);
    connect(&prompt, &PromptPane::failed, this, tell);
    connect(&m_rooms.timeline, &TimelineView::snippetDropped, &prompt, &PromptPane::dropSnippet);
    Actions& actions = m_context.actions;
    actions.handle(ActionId::Snippets, &prompt, [&prompt] { prompt.showSnippets(); });
    actions.handle(ActionId::NewFromTemplate, &prompt, [&prompt] { prompt.showTemplates(); });
    actions.handle(ActionId::SplitPrompt, &prompt, [&prompt] { prompt.proposeSplit(); });
    actions.handle(ActionId::JoinShots, &prompt, [&prompt] { prompt.joinShots(); });
    prompt.setMenuActions({actions[ActionId::Snippets], actions[ActionId::NewFromTemplate],
                           actions[ActionId::SplitPrompt], actions[ActionId::JoinShots]});
    const auto enable = [this, join = actions[ActionId::JoinShots]] {
        join->setEnabled(!m_document.currentScene().request.shots.isEmpty());
    };
    connect(&m_document, &Document::sceneChanged, this, enable);
    connect(&m_document, &Document::currentIndexChanged, this, enable);
    connect(&m_document, &Document::scenesChanged, this, enable);
    enable();
}

/// The three views of the shots, in the View menu.
void WritingController::showViews()
{
    using View = TimelinePane::View;
    Actions& actions = m_context.actions;
    auto* group = new QActionGroup(this);
    const std::pair<ActionId, View> views[] = {{ActionId::ShowBlocks, View::Blocks},
                                               {ActionId::ShowTable, View::Table},
                                               {ActionId::ShowScript, View::Script}};
    for (const auto& [id, view] : views) {
        QAction* action = actions[id];
        group->addAction(action);
        const View shown = view;
        actions.handle(id, this, [this, shown] {
            Q_EMIT sceneRequested();
            m_rooms.pane.show(shown);
        });
        action->setChecked(shown == m_rooms.pane.view());
        connect(&m_rooms.pane, &TimelinePane::viewChanged, action,
                [action, shown](View now) { action->setChecked(now == shown); });
    }
}

void connectWindow(const WritingController::Rooms& rooms, MainWindow& window)
{
    using View = TimelinePane::View;
    QObject::connect(&rooms.prompt, &PromptPane::heightRequested, &window, &MainWindow::setPromptHeight);
    // The script contains all prompts: a pane for one of them would repeat it.
    QObject::connect(&rooms.pane, &TimelinePane::viewChanged, &window,
                     [&window](View view) { window.setScriptShown(view == View::Script); });
    QObject::connect(&window, &MainWindow::lowChanged, &rooms.pane, &TimelinePane::setLow);
}

void WritingController::write(Qt::FocusReason reason)
{
    Q_EMIT sceneRequested();
    if (m_rooms.pane.focusScript())
        return;
    m_rooms.prompt.setCurrentShot(m_rooms.timeline.currentShot());
    if (m_rooms.prompt.isVisible())
        m_rooms.prompt.focusEditor(reason);
    else if (m_rooms.timeline.isVisible())
        m_rooms.timeline.editPrompt();
}

} // namespace rushes
