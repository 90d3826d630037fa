#include "ui/queue/queueview.h"

#include "app/base/clock.h"
#include "app/base/isolated.h"
#include "app/queue/jobmodel.h"
#include "app/queue/unanswered.h"
#include "ui/queue/jobdelegate.h"
#include "ui/queue/joblist.h"
#include "ui/queue/queuehead.h"
#include "ui/style/accessibletoggle.h"
#include "ui/style/emptystate.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {

namespace {

/// True where the row shows a time that changes.
bool isTimed(const Job& job)
{
    return job.state == JobState::Running || job.state == JobState::Submitting;
}

} // namespace

QueueView::QueueView(JobModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_rows(new QueueRows(model, this))
    , m_list(new JobList(m_presenter, this))
{
    addKeys();
    m_list->setAccessibleName(tr("Queue"));
    m_list->setObjectName(u"Queue"_s);

    // Connected before the view, which asks for heights at once.
    connect(m_rows, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) {
                for (int row = from.row(); row <= to.row(); ++row)
                    m_list->delegate().forget(m_rows->job(row).id);
            });
    connect(m_rows, &QAbstractItemModel::modelReset, this, [this] { m_list->delegate().forget(); });
    m_list->setRows(*m_rows);

    m_head = new QueueHead(tr("Queue"), this);
    buildHead();
    m_empty =
        new EmptyState(u"list"_s, tr("Nothing queued"), tr("Write a prompt, then press Generate."), this);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    buildFilterBar();
    column->addWidget(m_filterBar);
    m_stack = new QStackedLayout;
    // The list stays in place when it is empty, so that assistive technology finds it.
    m_stack->setStackingMode(QStackedLayout::StackAll);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);

    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);

    m_tick.setObjectName(u"tick"_s);
    m_tick.setParent(this);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &QueueView::tick);
    m_later.setInterval(0);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &QueueView::refreshTicking);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, &m_later, qOverload<>(&QTimer::start));

    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &QueueView::jobsChanged);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &QueueView::jobsChanged);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &QueueView::jobsChanged);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &QueueView::jobsChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QueueView::refreshCancel);
    connect(m_list, &JobList::actionClicked, this,
            [this](const Job& job, QPoint position) { trigger(job, position, m_presenter.priceAgain(job)); });
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex& index) {
        const std::optional<Job> job = jobOf(index);
        if (!job || isRemoved(job->id))
            return;
        if (job->state == JobState::Done)
            Q_EMIT playRequested(job->id);
        else if (job->state == JobState::Waiting)
            Q_EMIT editRequested(job->id);
    });
    connect(m_list, &JobList::dropped, this, &QueueView::moveRequested);
    jobsChanged();
}

void QueueView::buildHead()
{
    connect(m_head, &QueueHead::pauseClicked, this, &QueueView::pauseRequested);

    m_cancel = new QAction(icon(u"ban"_s), tr("Cancel job"), this);
    connect(m_cancel, &QAction::triggered, this, [this] {
        const std::optional<Job> job = cancelTarget();
        if (job && cancelOfferOf(*job).possible)
            Q_EMIT cancelRequested(job->id);
    });
    m_more = new QAction(icon(u"ellipsis"_s), tr("Job actions"), this);
    m_more->setToolTip(tr("What can be done with the selected job"));
    m_show = new QAction(icon(u"list-filter"_s), tr("Show"), this);
    QToolButton& show = m_head->addAction(*m_show);
    m_head->addAction(*m_cancel);
    QToolButton& more = m_head->addAction(*m_more);
    setOpensMenu(show);
    setOpensMenu(more);
    connect(m_more, &QAction::triggered, this, [this, &more] {
        const QModelIndex row = m_list->currentIndex();
        if (const std::optional<Job> job = jobOf(row))
            openMenu(*job, m_list->viewport()->mapToGlobal(m_list->visualRect(row).center()), &more);
    });
    connect(m_show, &QAction::triggered, this, [this, &show] {
        auto* menu = new QMenu(&show);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillFilterMenu(*menu);
        menu->popup(
            m_head->mapToGlobal(QPoint(m_head->width() - menu->sizeHint().width(), m_head->height())));
    });
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
    m_list->measureAgain();
}

void QueueView::setStandstill(std::function<QString(const Job&)> words)
{
    m_presenter.standstill = std::move(words);
    m_list->measureAgain();
}

void QueueView::setAwaits(std::function<QString(const Job&)> words)
{
    m_presenter.awaits = std::move(words);
    m_list->measureAgain();
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
    if (id == 0 || !m_model.indexOf(id).isValid())
        return;
    if (!indexOf(id).isValid())
        setFilter(JobFilter::All);
    m_list->setCurrentIndex(indexOf(id));
}

QModelIndex QueueView::indexOf(JobId id) const
{
    return m_rows->indexOf(id);
}

std::optional<Job> QueueView::jobOf(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return m_rows->job(index.row());
}

std::optional<Job> QueueView::cancelTarget() const
{
    if (const JobId selected = selectedJob())
        return jobOf(indexOf(selected));
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
    showSummary();
    filterChanged();
    refreshCancel();
    m_later.start();
}

void QueueView::setPaused(bool paused)
{
    m_head->setPaused(paused);
    if (std::exchange(m_presenter.paused, paused) != paused)
        m_list->measureAgain();
    showSummary();
}

void QueueView::showSummary()
{
    const QString full = queueSummary(m_model.jobs(), m_presenter.paused);
    // The button already says that it is paused.
    const QString brief = shortQueueSummary(m_model.jobs(), m_presenter.paused);
    m_head->setSummary({full.isEmpty() ? tr("Nothing under way") : full, queueSummary(m_model.jobs(), false),
                        full.isEmpty() ? tr("Idle", "the queue, where there is little room") : brief});
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

void QueueView::refreshCancel()
{
    const std::optional<Job> job = cancelTarget();
    CancelOffer offer;
    if (job) {
        offer = cancelOfferOf(*job);
        offer.text = tr("“%1”: %2").arg(isolated(job->sceneName), offer.text);
    } else {
        offer.text = wordsWithoutTarget();
    }
    m_cancel->setEnabled(offer.possible);
    m_cancel->setToolTip(offer.text);
    m_cancel->setStatusTip(offer.text);
    const bool hasJob = m_list->currentIndex().isValid();
    m_more->setEnabled(hasJob);
    m_more->setToolTip(hasJob ? tr("What can be done with the selected job")
                              : tr("Job actions: select a job first"));
    m_head->describe(*m_more, hasJob ? QString() : m_more->toolTip());
    m_head->describe(*m_cancel, offer.text);
}

void QueueView::refreshTicking()
{
    m_list->hoverAgain();
    bool wanted = false;
    if (m_list->isVisible()) {
        const auto [first, last] = m_list->shownRows();
        for (int row = first; row >= 0 && row <= last && !wanted; ++row)
            wanted = isTimed(m_rows->job(row));
    }
    if (wanted && !m_tick.isActive())
        m_tick.start();
    else if (!wanted)
        m_tick.stop();
}

void QueueView::tick()
{
    const auto [first, last] = m_list->shownRows();
    const Instant present = m_presenter.now ? m_presenter.now() : currentInstant();
    for (int row = first; row >= 0 && row <= last; ++row) {
        const Job& job = m_rows->job(row);
        // The text becomes longer once.
        if (!unansweredText(job, present).isEmpty() && !m_unanswered.contains(job.id)) {
            m_unanswered.insert(job.id);
            m_list->measureAgain();
        }
        if (isTimed(job))
            m_list->update(m_rows->index(row, 0));
    }
    refreshTicking();
}

void QueueView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        m_list->measureAgain();
    }
    QWidget::changeEvent(event);
}

} // namespace rushes
