#include "ui/shell/bulkjobactions.h"

#include "app/base/clock.h"
#include "app/base/isolated.h"
#include "app/catalogue/takesources.h"
#include "app/library/scenechain.h"
#include "app/queue/jobrules.h"
#include "app/studio/errortext.h"
#include "app/studio/inputshelf.h"
#include "app/studio/studio.h"
#include "app/timeline/document.h"
#include "ui/queue/queueview.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobdialog.h"
#include "ui/shell/messages.h"
#include "ui/shell/spendinggate.h"

#include <QAction>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostOrders = 50;

} // namespace

BulkJobActions::BulkJobActions(Studio& studio, const Document& document, InputShelf& shelf, QueueView& view,
                               SpendingGate& gate, const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_document(document)
    , m_shelf(shelf)
    , m_view(view)
    , m_gate(gate)
    , m_context(context)
{
    connectView();
    connectActions();
    connect(&m_studio.runner(), &JobRunner::jobChanged, this, &BulkJobActions::refreshActions);
    connect(&m_studio.runner(), &JobRunner::jobRemoved, this, &BulkJobActions::refreshActions);
    refreshActions();
}

void BulkJobActions::connectView()
{
    connect(&m_view, &QueueView::moveRequested, this, &BulkJobActions::move);
    connect(&m_view, &QueueView::undoMoveRequested, this, &BulkJobActions::undoMove);
    connect(&m_view, &QueueView::editRequested, this, &BulkJobActions::edit);
    connect(&m_view, &QueueView::removeRequested, this, &BulkJobActions::remove);
    connect(&m_view, &QueueView::putBackRequested, this, &BulkJobActions::putBack);
    connect(&m_view, &QueueView::cancelAllRequested, this, &BulkJobActions::cancelAll);
    connect(&m_view, &QueueView::retryAllRequested, this, &BulkJobActions::retryAll);
}

void BulkJobActions::connectActions()
{
    Actions& actions = m_context.actions;
    actions.handle(ActionId::RetryFailed, this, [this] { retryAll(idsIn({JobState::Failed})); });
    actions.handle(ActionId::CancelAllQueued, this, [this] {
        cancelAll(idsIn({JobState::Waiting, JobState::Queued}));
    });
    actions.handle(ActionId::ClearFinished, this, [this] { clearFinished(); });
}

void BulkJobActions::refreshActions()
{
    const QList<Job>& jobs = m_studio.jobs().jobs();
    const auto any = [&](const QList<JobState>& states) {
        return std::any_of(jobs.cbegin(), jobs.cend(),
                           [&](const Job& job) { return states.contains(job.state); });
    };
    Actions& actions = m_context.actions;
    actions[ActionId::RetryFailed]->setEnabled(any({JobState::Failed}));
    actions[ActionId::CancelAllQueued]->setEnabled(any({JobState::Waiting, JobState::Queued}));
    actions[ActionId::ClearFinished]->setEnabled(
        any({JobState::Done, JobState::Cancelled, JobState::Failed}));
}

QList<JobId> BulkJobActions::idsIn(const QList<JobState>& states) const
{
    QList<JobId> ids;
    // Oldest first: in the order in which they were queued.
    const QList<Job>& jobs = m_studio.jobs().jobs();
    for (auto job = jobs.crbegin(); job != jobs.crend(); ++job) {
        if (states.contains(job->state))
            ids.append(job->id);
    }
    return ids;
}

/// Shows an error.
void BulkJobActions::check(const Result<void>& result)
{
    m_context.messages.report(messagekey::waiting, result);
}

// Order

void BulkJobActions::move(const QList<JobId>& ids, JobId before)
{
    const QList<JobId> order = m_studio.runner().waiting();
    const Result<void> moved = m_studio.runner().move(ids, before);
    if (!moved) {
        check(moved);
        return;
    }
    if (m_studio.runner().waiting() == order)
        return;
    m_orders.append(order);
    if (m_orders.size() > mostOrders)
        m_orders.removeFirst();
    m_view.setCanUndoMove(true);
    if (ids.contains(m_view.selectedJob()))
        m_view.announceSelected();
}

void BulkJobActions::undoMove()
{
    JobRunner& runner = m_studio.runner();
    const QList<JobId> order = runner.waiting();
    // Jobs that have started since are ignored; an undo step without an effect is skipped.
    while (!m_orders.isEmpty() && runner.waiting() == order)
        runner.arrange(m_orders.takeLast());
    m_view.setCanUndoMove(!m_orders.isEmpty());
    m_view.announceSelected();
}

// Editing

void BulkJobActions::edit(JobId id)
{
    if (m_dialog) {
        m_dialog->activateWindow();
        return;
    }
    const Result<void> held = m_studio.runner().hold(id);
    if (!held) {
        check(held);
        return;
    }
    const Job job = *m_studio.runner().job(id);
    Service service{job.service, job.service, job.price > Usd{}, true, {}};
    if (const Service* known = m_studio.service(job.service))
        service = *known;
    Wallet& wallet = m_studio.wallet();
    m_dialog = new JobDialog(job, service, wallet.rates(job.service), &m_context.widget);
    connect(&wallet, &Wallet::ratesChanged, m_dialog,
            [dialog = m_dialog.data(), &wallet, id = job.service](const QString& changed) {
                if (changed == id)
                    dialog->setRates(wallet.rates(id));
            });
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    addInputs(*m_dialog, job);
    connectDialog(*m_dialog, job);
    connect(m_dialog, &QDialog::finished, this, [this, id] { m_studio.runner().release(id); });
    m_dialog->open();
}

void BulkJobActions::addInputs(JobDialog& dialog, const Job& job)
{
    auto* shelf = new InputShelf(m_studio.folders().inputs(), &dialog);
    shelf->setScenes(m_shelf.scenes(), [scene = job.sceneId] { return scene; });
    connect(&m_shelf, &InputShelf::changed, shelf, &InputShelf::refreshScenes);
    dialog.setInputs(*shelf);
}

std::optional<Request> BulkJobActions::asQueued(JobDialog& dialog, const Job& job,
                                                const Request& request) const
{
    const Service* service = m_studio.service(job.service);
    const SceneTakes takes(m_studio.takes().takes(), m_studio.jobs().jobs(),
                           service && service->charges ? job.service : ServiceId());
    Result<Request> queued =
        withTakesThere(m_document.project(), request, takeSourcesOf(job.request), takes, currentInstant());
    if (queued)
        return *std::move(queued);
    dialog.showProblem(oneLine(textOf(queued.error(), Next::NotDone)));
    return {};
}

void BulkJobActions::connectDialog(JobDialog& dialog, const Job& job)
{
    const JobId id = job.id;
    const QString started = tr("“%1” has started: it goes on as it was queued.").arg(isolated(job.sceneName));
    connect(&m_studio.runner(), &JobRunner::jobChanged, &dialog, [&dialog, id, started](const Job& changed) {
        if (changed.id == id && changed.state != JobState::Waiting)
            dialog.offerNewJob(started);
    });
    connect(&m_studio.runner(), &JobRunner::jobRemoved, &dialog, [&dialog, id](JobId removed) {
        if (removed == id)
            dialog.offerNewJob(tr("This job is no longer in the queue."));
    });
    connect(&dialog, &JobDialog::saveRequested, this,
            [this, &dialog, id, job](const Request& written, Usd price) {
                const std::optional<Request> request = asQueued(dialog, job, written);
                if (!request)
                    return;
                const Job* before = m_studio.runner().job(id);
                const Usd added = before && price > before->price ? price - before->price : Usd{};
                m_gate.spend(added, [this, dialog = QPointer(&dialog), id, request = *request, written,
                                     price](Purchases& purchases, const QList<LimitExceeded>& accepted) {
                    if (!dialog)
                        return Result<void>();
                    const Result<void> saved = purchases.editJob(id, request, price, accepted);
                    const Job* now = m_studio.runner().job(id);
                    if (saved)
                        dialog->closeWith(written);
                    else if (!now || now->state != JobState::Waiting)
                        dialog->offerNewJob(oneLine(textOf(saved.error(), Next::NotDone)));
                    else if (saved.error().kind != ErrorKind::OverCap)
                        dialog->showProblem(oneLine(textOf(saved.error(), Next::NotDone)));
                    return saved;
                });
            });
    connect(&dialog, &JobDialog::newJobRequested, this,
            [this, &dialog, job](const Request& written, Usd price) {
                const std::optional<Request> request = asQueued(dialog, job, written);
                if (!request)
                    return;
                const Scene scene{job.sceneId, job.sceneName, *request, {}};
                Order order{job.projectId, {scene}, job.service, QueueSide::Back, price, {}};
                m_gate.spend(price, [this, dialog = QPointer(&dialog), written, order](
                                        Purchases& purchases, const QList<LimitExceeded>& accepted) mutable {
                    if (!dialog)
                        return Result<void>();
                    order.accepted = accepted;
                    const Result<QList<JobId>> added = purchases.generate(order);
                    if (added) {
                        dialog->closeWith(written);
                        m_view.selectJob(added->constFirst());
                    } else if (added.error().kind != ErrorKind::OverCap) {
                        dialog->showProblem(oneLine(textOf(added.error(), Next::NotDone)));
                    }
                    return added.map([](const QList<JobId>&) {});
                });
            });
}

void BulkJobActions::remove(JobId id)
{
    // The view offers to put a waiting job back.
    check(m_studio.runner().remove(id));
}

/// Put back at the current price; if that differs from the row's, the user is asked first.
void BulkJobActions::putBack(const Job& job)
{
    const Usd price = m_studio.purchases().priceNow(job);
    const auto go = [this, job, price] {
        m_gate.spend(price, [this, job, price](Purchases& purchases, const QList<LimitExceeded>& accepted) {
            const Result<JobId> back = purchases.restore(job, price, accepted);
            const Result<void> done = back.map([](JobId) {});
            check(done);
            if (back)
                m_view.selectJob(*back);
            return done;
        });
    };
    if (price == job.price) {
        go();
        return;
    }
    m_context.messages.confirm(
        {.title = tr("Put “%1” back for %2?").arg(isolated(job.sceneName), price.text()),
         .text = tr("The price has changed: it was %1.").arg(job.price.text()),
         .answers = {{Question::Role::Yes, tr("Put back"), go}, {Question::Role::Cancel}}});
}

// Bulk actions

void BulkJobActions::cancelAll(const QList<JobId>& ids)
{
    QStringList parts;
    int waiting = 0;
    int queued = 0;
    int running = 0;
    Usd charged;
    const Job* first = ids.isEmpty() ? nullptr : m_studio.runner().job(ids.constFirst());
    const BatchId batch = first ? first->batch : BatchId();
    const bool ofOneBatch = !batch.isEmpty() && std::all_of(ids.cbegin(), ids.cend(), [&](JobId id) {
        const Job* job = m_studio.runner().job(id);
        return job && job->batch == batch;
    });
    for (const Job& job : m_studio.jobs().jobs()) {
        const bool meant = ids.contains(job.id);
        waiting += meant && job.state == JobState::Waiting ? 1 : 0;
        queued += meant && job.state == JobState::Queued ? 1 : 0;
        if (job.state == JobState::Running && (!ofOneBatch || job.batch == batch)) {
            ++running;
            charged += job.price;
        }
    }
    if (waiting + queued == 0)
        return;
    if (waiting > 0)
        parts.append(tr("%n job(s) that wait here: nothing is charged.", nullptr, waiting));
    if (queued > 0)
        parts.append(tr("%n job(s) queued at the service: cancelled there, free.", nullptr, queued));
    if (running > 0) {
        parts.append(
            charged > Usd{}
                ? tr("%n running job(s) can’t be cancelled and will be charged: %1.", nullptr, running)
                      .arg(charged.text())
                : tr("%n running job(s) can’t be cancelled and go on.", nullptr, running));
    }
    const auto go = [this, ids] {
        // Jobs that started while the question was open continue: their rows show it.
        QList<JobId> still;
        for (const JobId id : ids) {
            const Job* job = m_studio.runner().job(id);
            if (job && (job->state == JobState::Waiting || job->state == JobState::Submitting ||
                        job->state == JobState::Queued))
                still.append(id);
        }
        check(m_studio.runner().cancel(still));
    };
    m_context.messages.confirm({.title = tr("Cancel %n job(s)?", nullptr, waiting + queued),
                                .text = parts.join(u'\n'),
                                .answers = {{Question::Role::Destructive, tr("Cancel jobs"), go},
                                            {Question::Role::No, tr("Keep them")}},
                                .standard = Question::Role::No});
}

void BulkJobActions::retryAll(const QList<JobId>& ids)
{
    Prices prices;
    int left = 0;
    Usd total;
    for (const JobId id : ids) {
        const Job* job = m_studio.runner().job(id);
        if (!job || job->state != JobState::Failed)
            continue;
        if (!mayRetry(*job)) {
            ++left;
            continue;
        }
        prices.append({id, m_studio.purchases().priceNow(*job)});
        total += prices.constLast().second;
    }
    const auto go = [this, prices, left, total] {
        m_gate.spend(total, [this, prices, left](Purchases& purchases, const QList<LimitExceeded>& accepted) {
            return retry(purchases, prices, left, accepted);
        });
    };
    if (prices.isEmpty() || total <= Usd{}) {
        go();
        return;
    }
    const auto count = static_cast<int>(prices.size());
    m_context.messages.confirm(
        {.title = tr("Submit %n failed job(s) again for %1?", nullptr, count).arg(total.text()),
         .text = tr("Each becomes a new job at the end of the queue. The others stay as they are."),
         .answers = {{Question::Role::Yes, tr("Retry"), go}, {Question::Role::Cancel}}});
}

Result<void> BulkJobActions::retry(Purchases& purchases, const Prices& prices, int left,
                                   const QList<LimitExceeded>& accepted)
{
    QList<JobId> still;
    Usd shown;
    for (const auto& [id, price] : prices) {
        const Job* job = m_studio.runner().job(id);
        if (!job || job->state != JobState::Failed)
            continue;
        still.append(id);
        shown += price;
    }
    Result<void> done;
    if (!still.isEmpty())
        done = purchases.retry(still, shown, accepted).map([](const QList<JobId>&) {});
    check(done);
    if (done && left > 0)
        m_context.messages.note(messagekey::waiting, tr("%n failed job(s) left as they are.", nullptr, left),
                                tr("The same request would fail again: “Why?” says what to change."));
    return done;
}

void BulkJobActions::clearFinished()
{
    check(m_studio.runner().remove(idsIn({JobState::Done, JobState::Cancelled, JobState::Failed})));
}

} // namespace rushes
