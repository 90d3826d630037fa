#include "ui/shell/jobdialog.h"

#include "app/base/isolated.h"
#include "app/catalogue/prices.h"
#include "app/catalogue/validation.h"
#include "ui/composer/clippane.h"
#include "ui/composer/generatebutton.h"
#include "ui/composer/promptpane.h"
#include "ui/shell/confirm.h"
#include "ui/style/heldkeys.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"
#include "ui/timeline/timelineview.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int clipWidth = 292;

Project projectOf(const Job& job)
{
    Project project = Project::create(defaultsOf(Catalogue::current().standard()));
    project.id = job.projectId;
    Scene& scene = project.scenes.first();
    scene.id = job.sceneId;
    scene.name = job.sceneName;
    scene.request = job.request;
    return project;
}

Pane* paneOf(QWidget* room, const QMargins& margins = {})
{
    auto* pane = new Pane;
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(margins);
    layout->addWidget(room);
    return pane;
}

} // namespace

JobDialog::JobDialog(const Job& job, const Service& service, const Rates& rates, QWidget* parent)
    : QDialog(parent)
    , m_first(job.request)
    , m_document(projectOf(job))
    , m_timelineModel(m_document)
    , m_words(new QLabel(this))
    , m_rooms(new QWidget(this))
    , m_prompt(new PromptPane(m_document))
    , m_timeline(new TimelineView(m_timelineModel))
    , m_clip(new ClipPane(m_document))
{
    setWindowTitle(tr("Edit waiting job: %1").arg(isolated(job.sceneName)));
    Service at = service;
    at.ready = true; // the job will wait: the service need not be ready now
    m_clip->setService(at);
    m_clip->setRates(rates);
    m_clip->setModelFixed(true);
    m_clip->setVerb(tr("Save"));
    build();
    connectRooms();
    connect(m_clip, &ClipPane::tried, m_prompt, &PromptPane::judge);
    m_prompt->focusEditor();
}

JobDialog::~JobDialog()
{
    delete m_rooms;
}

void JobDialog::setInputs(InputShelf& shelf)
{
    m_clip->setInputs(shelf);
    connect(m_clip, &ClipPane::inputSaid, this, [this](const QString& words, bool isProblem) {
        if (isProblem)
            showProblem(words);
        else
            say(words, QPalette::PlaceholderText);
    });
}

void JobDialog::setRates(const Rates& rates)
{
    m_clip->setRates(rates);
}

void JobDialog::build()
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(Theme::grid, Theme::grid, Theme::grid, Theme::grid);
    rows->setSpacing(Theme::grid);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(6, 2, 6, 2);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setText(tr("It is not sent while it is open here. The scene stays as it is."));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAccessibleName(cancel->text());
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &JobDialog::reject);
    auto* top = new QHBoxLayout;
    top->setSpacing(Theme::grid);
    top->addWidget(m_words, 1);
    top->addWidget(cancel);
    rows->addLayout(top);

    auto* columns = new QHBoxLayout(m_rooms);
    columns->setContentsMargins({});
    columns->setSpacing(Theme::grid);
    auto* left = new QVBoxLayout;
    left->setSpacing(Theme::grid);
    left->addWidget(paneOf(m_prompt), 1);
    left->addWidget(paneOf(m_timeline, {6, 10, 6, 6}));
    columns->addLayout(left, 1);
    Pane* clip = paneOf(m_clip, {0, 14, 0, 0});
    clip->setFixedWidth(clipWidth);
    columns->addWidget(clip);
    rows->addWidget(m_rooms, 1);
    setTabOrder(m_clip->generateButton(), cancel);
    resize(960, 600);
}

void JobDialog::connectRooms()
{
    connect(m_timeline, &TimelineView::currentShotChanged, m_prompt, &PromptPane::setCurrentShot);
    connect(m_prompt, &PromptPane::shotChosen, m_timeline, &TimelineView::setCurrentShot);
    connect(m_timeline, &TimelineView::previewChanged, m_clip, &ClipPane::setPreview);
    connect(m_timeline, &TimelineView::previewEnded, m_clip, [this] { m_clip->setPreview({}); });
    connect(m_timeline, &TimelineView::limitReached, this, &JobDialog::showProblem);
    connect(m_timeline, &TimelineView::snippetDropped, m_prompt, &PromptPane::dropSnippet);
    connect(m_clip, &ClipPane::problemChosen, this, &JobDialog::goToProblem);
    connect(m_clip, &ClipPane::generateRequested, this, [this](int, QueueSide, Usd shown) {
        if (m_offersNew)
            Q_EMIT newJobRequested(request(), shown);
        else
            Q_EMIT saveRequested(request(), shown);
    });
    connect(m_clip, &ClipPane::unfinished, this,
            [this] { showProblem(tr("Let go of the timeline first.")); });

    const auto key = [this](const QString& text, const QList<QKeySequence>& keys, auto run) {
        auto* action = new QAction(text, this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        return action;
    };
    key(tr("Save"),
        {QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s), QKeySequence(u"Ctrl+S"_s)},
        [this] { m_clip->generate(); });
    QUndoStack& history = m_document.undoStack();
    HeldKeys::mayRepeat(key(tr("Undo"), {QKeySequence(u"Ctrl+Z"_s)}, [&history] { history.undo(); }));
    HeldKeys::mayRepeat(key(tr("Redo"), {QKeySequence(u"Ctrl+Shift+Z"_s), QKeySequence(u"Ctrl+Y"_s)},
                            [&history] { history.redo(); }));
}

/// QDialog triggers some button on Enter; here every button has its own shortcut.
void JobDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->ignore();
    else
        QDialog::keyPressEvent(event);
}

void JobDialog::goToProblem(const Problem& problem)
{
    const bool ofAShot = problem.field == Field::ShotPrompt || problem.field == Field::ShotSeconds;
    m_timeline->setCurrentShot(ofAShot ? problem.shot : -1);
    if (problem.field == Field::ShotSeconds || problem.field == Field::Shots)
        m_timeline->setFocus();
    else
        m_prompt->focusEditor();
}

bool JobDialog::isChanged() const
{
    return request() != m_first;
}

void JobDialog::showProblem(const QString& words)
{
    say(words, QPalette::BrightText);
}

void JobDialog::say(const QString& words, QPalette::ColorRole role)
{
    m_words->setText(words);
    m_words->setForegroundRole(role);
    setAccessibleDescription(words);
    QAccessibleEvent event(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void JobDialog::offerNewJob(const QString& why)
{
    if (m_offersNew)
        return;
    m_offersNew = true;
    m_clip->setVerb(tr("Queue as a new job"));
    showProblem(tr("%1 What is written here is kept: it can be queued as a new job.").arg(why));
}

void JobDialog::closeWith(const Request& kept)
{
    m_first = kept;
    accept();
}

void JobDialog::reject()
{
    m_document.endGesture();
    if (!isChanged()) {
        QDialog::reject();
        return;
    }
    confirm({.title = tr("Drop the changes to this job?"),
             .text = m_offersNew ? tr("The job goes on as it was queued.")
                                 : tr("The job stays in the queue as it was."),
             .answers = {{Question::Role::Destructive, tr("Drop"), [this] { QDialog::reject(); }},
                         {Question::Role::No, tr("Keep editing")}},
             .standard = Question::Role::No},
            this);
}

} // namespace rushes
