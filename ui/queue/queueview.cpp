#include "ui/queue/queueview.h"

#include "app/queue/jobmodel.h"
#include "ui/queue/jobdelegate.h"
#include "ui/queue/joblist.h"
#include "ui/queue/queuehead.h"
#include "ui/style/emptystate.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStackedLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {

QueueView::QueueView(JobModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(new JobList(m_presenter, this))
{
    m_list->setAccessibleName(tr("Queue"));
    m_list->setObjectName(u"Queue"_s);

    // Before the view hears of it: it asks for heights at once.
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) {
                for (int row = from.row(); row <= to.row(); ++row)
                    m_list->delegate().forget(m_model.index(row).data(JobModel::IdRole).value<JobId>());
            });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { m_list->delegate().forget(); });
    m_list->setModel(&m_model);

    m_head = new QueueHead(tr("Queue"), this);
    buildHead();
    m_empty =
        new EmptyState(u"list"_s, tr("Nothing queued"), tr("Write a prompt, then press Generate."), this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    m_stack = new QStackedLayout;
    // The list is there when it is empty, too, for those who look for it by its name.
    m_stack->setStackingMode(QStackedLayout::StackAll);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);

    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);

    m_tick.setObjectName(u"tick"_s);
    m_tick.setParent(this);
    m_tick.setObjectName(u"tick"_s);
    m_tick.setParent(this);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &QueueView::tick);
    m_later.setInterval(0);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &QueueView::updateTicking);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, &m_later, qOverload<>(&QTimer::start));

    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &QueueView::jobsChanged);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &QueueView::jobsChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &QueueView::jobsChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QueueView::jobsChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueueView::updateCancel);
    connect(m_list, &JobList::actionClicked, this, &QueueView::trigger);
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        const std::optional<Job> job = jobOf(index);
        if (job && job->state == JobState::Done)
            Q_EMIT playRequested(job->id);
    });
    jobsChanged();
}

void QueueView::buildHead()
{
    m_summary = &m_head->summary();

    m_cancel = new QAction(icon(u"ban"_s), tr("Cancel job"), this);
    connect(m_cancel, &QAction::triggered, this, [this] {
        const std::optional<Job> job = cancelTarget();
        if (job && cancelOfferOf(*job).possible)
            Q_EMIT cancelRequested(job->id);
    });
    m_more = new QAction(icon(u"ellipsis"_s), tr("Job actions"), this);
    m_more->setToolTip(tr("What can be done with the selected job"));
    connect(m_more, &QAction::triggered, this, [this] {
        if (const std::optional<Job> job = jobOf(m_list->currentIndex()))
            openMenu(*job,
                     m_list->viewport()->mapToGlobal(m_list->visualRect(m_list->currentIndex()).center()));
    });
    m_head->addAction(*m_cancel);
    m_head->addAction(*m_more);
}

QWidget& QueueView::head()
{
    return *m_head;
}

QListView& QueueView::list()
{
    return *m_list;
}

void QueueView::setClock(std::function<Instant()> now)
{
    m_presenter.now = std::move(now);
    m_list->delegate().forget();
    m_list->viewport()->update();
}

void QueueView::setTypicalRun(std::function<std::chrono::milliseconds(const Job&)> typicalRun)
{
    m_presenter.typicalRun = std::move(typicalRun);
    m_list->delegate().forget();
    m_list->doItemsLayout();
}

void QueueView::setErrorWords(std::function<QString(const Error&)> words)
{
    m_presenter.errorWords = std::move(words);
    m_list->delegate().forget();
    m_list->doItemsLayout();
}

void QueueView::setStandstill(std::function<QString(const Job&)> words)
{
    m_presenter.standstill = std::move(words);
    m_list->delegate().forget();
    m_list->doItemsLayout();
}

JobId QueueView::selectedJob() const
{
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    return selected.isEmpty() ? 0 : selected.constFirst().data(JobModel::IdRole).value<JobId>();
}

void QueueView::selectJob(JobId id)
{
    if (id == 0)
        m_list->selectionModel()->clear();
    else if (const QModelIndex index = m_model.indexOf(id); index.isValid())
        m_list->setCurrentIndex(index);
}

std::optional<Job> QueueView::jobOf(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return m_model.jobs().at(index.row());
}

std::optional<Job> QueueView::cancelTarget() const
{
    if (const JobId selected = selectedJob())
        return jobOf(m_model.indexOf(selected));
    std::optional<Job> only;
    for (const Job& job : m_model.jobs()) {
        if (!cancelOfferOf(job).possible)
            continue;
        if (only)
            return {};
        only = job;
    }
    return only;
}

void QueueView::jobsChanged()
{
    const bool empty = m_model.jobs().isEmpty();
    m_empty->setVisible(empty);
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_list);
    m_summary->setTexts(queueSummary(m_model.jobs()), shortQueueSummary(m_model.jobs()));
    updateCancel();
    m_later.start();
}

QString QueueView::wordsWithoutTarget() const
{
    const Job* only = nullptr;
    int active = 0;
    for (const Job& job : m_model.jobs()) {
        if (cancelOfferOf(job).possible)
            return tr("Select the job to cancel");
        if (isActive(job.state)) {
            only = &job;
            ++active;
        }
    }
    return active == 1 ? cancelOfferOf(*only).text : tr("Nothing to cancel");
}

void QueueView::updateCancel()
{
    const std::optional<Job> job = cancelTarget();
    CancelOffer offer;
    if (job) {
        offer = cancelOfferOf(*job);
    } else {
        offer.text = wordsWithoutTarget();
    }
    m_cancel->setEnabled(offer.possible);
    m_cancel->setToolTip(offer.text);
    m_cancel->setStatusTip(offer.text);
    m_more->setEnabled(m_list->currentIndex().isValid());
    m_head->describe(*m_cancel, offer.text);
}

void QueueView::updateTicking()
{
    m_list->hoverAgain();
    bool wanted = false;
    if (m_list->isVisible()) {
        const auto [first, last] = m_list->shownRows();
        for (int row = first; row >= 0 && row <= last && !wanted; ++row)
            wanted = m_model.jobs().at(row).state == JobState::Running;
    }
    if (wanted && !m_tick.isActive())
        m_tick.start();
    else if (!wanted)
        m_tick.stop();
}

void QueueView::tick()
{
    const auto [first, last] = m_list->shownRows();
    for (int row = first; row >= 0 && row <= last; ++row) {
        if (m_model.jobs().at(row).state == JobState::Running)
            m_list->update(m_model.index(row));
    }
    updateTicking();
}

void QueueView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        m_list->delegate().forget();
        m_list->doItemsLayout();
    }
    QWidget::changeEvent(event);
}

// What a person does with a row

void QueueView::trigger(const Job& job, QPoint position)
{
    switch (actionOf(job).kind) {
    case JobAction::None:
    case JobAction::Note:
        break;
    case JobAction::Cancel:
        Q_EMIT cancelRequested(job.id);
        break;
    case JobAction::Remove:
        Q_EMIT removeRequested(job.id);
        break;
    case JobAction::Play:
        Q_EMIT playRequested(job.id);
        break;
    case JobAction::Resolve:
        openResolveMenu(job, position);
        break;
    case JobAction::Retry:
        Q_EMIT retryRequested(job.id);
        break;
    case JobAction::Why:
        Q_EMIT detailsRequested(job.id);
        break;
    case JobAction::RetryDownload:
        Q_EMIT retryDownloadRequested(job.id);
        break;
    }
}

void QueueView::removeOrCancel(const Job& job)
{
    switch (job.state) {
    case JobState::Queued:
        if (cancelOfferOf(job).possible)
            Q_EMIT cancelRequested(job.id);
        break;
    case JobState::Waiting:
    case JobState::Done:
    case JobState::Failed:
    case JobState::Cancelled:
        Q_EMIT removeRequested(job.id);
        break;
    case JobState::Submitting:
    case JobState::Running:
    case JobState::Downloading:
    case JobState::Unknown:
        break;
    }
}

void QueueView::addResolveActions(QMenu& menu, const Job& job)
{
    const JobId id = job.id;
    menu.addAction(tr("Attach a request id…"), this, [this, id] { Q_EMIT attachRequested(id); });
    menu.addAction(tr("Open Generations"), this, [this, id] { Q_EMIT openGenerationsRequested(id); });
    menu.addAction(job.price.micros > 0 ? tr("Submit again (may be charged twice)…") : tr("Submit again…"),
                   this, [this, id] { Q_EMIT submitAgainRequested(id); });
    menu.addAction(tr("Forget"), this, [this, id] { Q_EMIT forgetRequested(id); });
}

void QueueView::openResolveMenu(const Job& job, QPoint position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addResolveActions(*menu, job);
    menu->popup(position);
    Q_EMIT resolveRequested(job.id, position);
}

void QueueView::openMenu(const Job& job, QPoint position)
{
    const JobId id = job.id;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const JobAction action = actionOf(job);
    if (action.kind == JobAction::Resolve) {
        addResolveActions(*menu, job);
    } else if (action.kind != JobAction::None) {
        QAction* entry = menu->addAction(action.text, this, [this, id] {
            // The menu may have stood open while the job went on.
            if (const std::optional<Job> current = jobOf(m_model.indexOf(id)))
                trigger(*current, QCursor::pos());
        });
        entry->setEnabled(action.isLink());
        entry->setToolTip(action.hint);
    }
    if (action.kind != JobAction::Why && job.state != JobState::Waiting)
        menu->addAction(tr("Details…"), this, [this, id] { Q_EMIT detailsRequested(id); });
    menu->addSeparator();
    menu->addAction(tr("Reuse settings"), this, [this, id] { Q_EMIT reuseRequested(id); });
    menu->addAction(tr("Copy prompt"), this,
                    [prompt = job.request.prompt] { QGuiApplication::clipboard()->setText(prompt); });
    if (!job.requestId.isEmpty()) {
        menu->addAction(tr("Copy request id"), this,
                        [request = job.requestId] { QGuiApplication::clipboard()->setText(request); });
    }
    if (job.state == JobState::Done && !job.path.isEmpty()) {
        menu->addAction(tr("Show file in folder"), this,
                        [this, path = job.path] { Q_EMIT showInFolderRequested(path); });
    }
    if (isFinal(job.state) && job.state != JobState::Unknown) {
        menu->addSeparator();
        menu->addAction(tr("Remove from the list"), this, [this, id] { Q_EMIT removeRequested(id); });
    }
    menu->popup(position);
}

bool QueueView::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // These belong to the row while the list has the focus, whatever the window does with them.
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space ||
                                  key == Qt::Key_Delete)) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::KeyPress:
        if (auto* pressed = static_cast<QKeyEvent*>(event);
            watched == m_list && pressed->modifiers() == Qt::NoModifier) {
            if (!pressed->isAutoRepeat() || pressed->key() == Qt::Key_Up || pressed->key() == Qt::Key_Down) {
                if (keyPressed(pressed->key()))
                    return true;
            } else {
                return true;
            }
        }
        break;
    case QEvent::ContextMenu: {
        const auto* asked = static_cast<QContextMenuEvent*>(event);
        const bool byKey = asked->reason() == QContextMenuEvent::Keyboard;
        const QModelIndex index = byKey ? m_list->currentIndex() : m_list->indexAt(asked->pos());
        if (const std::optional<Job> job = jobOf(index)) {
            openMenu(*job, byKey ? m_list->viewport()->mapToGlobal(m_list->visualRect(index).center())
                                 : asked->globalPos());
        }
        return true;
    }
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Resize:
        m_later.start();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool QueueView::keyPressed(int key)
{
    const QModelIndex index = m_list->currentIndex();
    const std::optional<Job> job = jobOf(index);
    if (!job)
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        trigger(*job, m_list->viewport()->mapToGlobal(m_list->visualRect(index).center()));
        return true;
    case Qt::Key_Delete:
        removeOrCancel(*job);
        return true;
    default:
        return false;
    }
}

} // namespace rushes
