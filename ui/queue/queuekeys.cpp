// QueueView: actions on a row by its link, its menu and keys.
#include "app/api/address.h"
#include "app/queue/jobmodel.h"
#include "app/queue/jobrules.h"
#include "ui/queue/joblist.h"
#include "ui/queue/queueview.h"
#include "ui/style/latinkeys.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace rushes {

void QueueView::trigger(const Job& job, QPoint position, Usd shown)
{
    if (isRemoved(job.id)) {
        putBack(job.id);
        return;
    }
    switch (actionOf(job).kind) {
    case JobAction::None:
    case JobAction::Note:
        break;
    case JobAction::Cancel:
        Q_EMIT cancelRequested(job.id);
        break;
    case JobAction::Undo:
        break;
    case JobAction::Remove:
        remove(job);
        break;
    case JobAction::Play:
        Q_EMIT playRequested(job.id);
        break;
    case JobAction::Resolve:
        openResolveMenu(job, position);
        break;
    case JobAction::Retry:
        Q_EMIT retryRequested(job.id, shown);
        break;
    case JobAction::Why:
        Q_EMIT detailsRequested(job.id);
        break;
    case JobAction::AskAgain:
        Q_EMIT askAgainRequested(job.id);
        break;
    case JobAction::RetryDownload:
        Q_EMIT retryDownloadRequested(job.id);
        break;
    }
}

bool QueueView::isRemoved(JobId id) const
{
    const QModelIndex index = indexOf(id);
    return index.isValid() && m_rows->removed(index.row()) != QueueRows::Removed::No;
}

/// A removed waiting job leaves an "Undo" row for a while.
void QueueView::remove(const Job& job)
{
    if (job.state != JobState::Waiting) {
        Q_EMIT removeRequested(job.id);
        return;
    }
    m_rows->leaveRow(job.id);
    Q_EMIT removeRequested(job.id);
    m_rows->leaveRow(0);
    if (isRemoved(job.id))
        QTimer::singleShot(m_undoTime, this, [this, id = job.id] { m_rows->closeRow(id); });
}

void QueueView::putBack(JobId id)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid() || m_rows->removed(index.row()) != QueueRows::Removed::MayComeBack)
        return;
    Job job = m_rows->job(index.row());
    job.state = JobState::Waiting;
    Q_EMIT putBackRequested(job);
}

void QueueView::removeOrCancel(const Job& job)
{
    if (isRemoved(job.id))
        return;
    switch (job.state) {
    case JobState::Queued:
        if (cancelOfferOf(job).possible)
            Q_EMIT cancelRequested(job.id);
        break;
    case JobState::Waiting:
    case JobState::Done:
    case JobState::Failed:
    case JobState::Cancelled:
        remove(job);
        break;
    case JobState::Submitting:
    case JobState::Running:
    case JobState::Downloading:
    case JobState::Unknown:
    case JobState::NotFetched:
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
}

void QueueView::openMenu(const Job& job, QPoint position, QWidget* of)
{
    if (isRemoved(job.id))
        return;
    const JobId id = job.id;
    auto* menu = new QMenu(of ? of : this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const JobAction action = m_presenter.action(job);
    const Usd again = m_presenter.priceAgain(job); // the price shown in the menu, however long it stays open
    if (job.state == JobState::Waiting)
        addWaitingActions(*menu, job);
    if (action.kind == JobAction::Resolve) {
        addResolveActions(*menu, job);
    } else if (action.kind != JobAction::None) {
        QAction* entry = menu->addAction(action.text, this, [this, id, again, kind = action.kind] {
            // The job may have changed while the menu was open: then the action is not run.
            const std::optional<Job> current = jobOf(indexOf(id));
            if (current && m_presenter.action(*current).kind == kind)
                trigger(*current, QCursor::pos(), again);
        });
        entry->setEnabled(action.isLink());
        entry->setToolTip(action.hint);
    }
    if (action.kind != JobAction::AskAgain && job.state == JobState::Failed && mayAskAgain(job))
        menu->addAction(tr("Ask the service again"), this, [this, id] { Q_EMIT askAgainRequested(id); });
    if (const QString host = hostToAllow(job); !host.isEmpty()) {
        QAction* allow = menu->addAction(tr("Allow host %1").arg(host), this,
                                         [this, id, host] { Q_EMIT allowHostRequested(id, host); });
        allow->setToolTip(tr("Fetches this service's clips from there, now and later. The token is not sent "
                             "there."));
    }
    if (job.state == JobState::NotFetched && !job.output.isEmpty()) {
        menu->addAction(tr("Copy address"), this, [address = addressText(job.output)] {
            QGuiApplication::clipboard()->setText(address);
        });
    }
    if (job.state == JobState::Running && job.error && job.error->kind == ErrorKind::NotUnderstood)
        menu->addAction(tr("Forget"), this, [this, id] { Q_EMIT forgetRequested(id); });
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
    addBatchActions(*menu, job);
    menu->popup(position);
}

/// The shortcuts are only displayed here; the list handles them itself.
void QueueView::addWaitingActions(QMenu& menu, const Job& job)
{
    const JobId id = job.id;
    menu.addAction(tr("Edit…"), m_keys.firstKey(u"edit"_s), this, [this, id] { Q_EMIT editRequested(id); });
    const QList<JobId> all = m_rows->waiting();
    const auto last = static_cast<int>(all.size()) - 1;
    const auto place = static_cast<int>(all.indexOf(id));
    const auto mover = [&](const QString& text, const QKeySequence& keys, int to, bool can) {
        QAction* entry = menu.addAction(text, keys, this, [this, id, to] {
            if (const std::optional<Job> current = jobOf(indexOf(id)))
                moveTo(*current, to);
        });
        entry->setEnabled(can);
    };
    mover(tr("To the front"), m_keys.firstKey(u"front"_s), 0, place > 0);
    mover(tr("Sooner"), m_keys.firstKey(u"sooner"_s), place - 1, place > 0);
    mover(tr("Later"), m_keys.firstKey(u"later"_s), place + 1, place < last);
    mover(tr("To the end"), m_keys.firstKey(u"end"_s), last, place < last);
    if (m_canUndoMove) {
        menu.addAction(tr("Undo the move"), m_keys.firstKey(u"undo-move"_s), this,
                       &QueueView::undoMoveRequested);
    }
    menu.addSeparator();
}

void QueueView::addBatchActions(QMenu& menu, const Job& job)
{
    const QList<JobId> all = m_rows->batchOf(job);
    if (all.size() < 2)
        return;
    const QList<JobId> waiting = m_rows->batchOf(job, JobState::Waiting);
    const QList<JobId> queued = m_rows->batchOf(job, JobState::Queued);
    const QList<JobId> failed = m_rows->batchOf(job, JobState::Failed);
    QMenu* batch = menu.addMenu(tr("Batch of %n job(s)", nullptr, static_cast<int>(all.size())));
    batch
        ->addAction(tr("Waiting ones to the front"), this,
                    [this, waiting] {
                        if (const QList<JobId> wait = m_rows->waiting(); !wait.isEmpty())
                            Q_EMIT moveRequested(waiting, wait.constFirst());
                    })
        ->setEnabled(!waiting.isEmpty());
    batch
        ->addAction(tr("Cancel queued…"), this,
                    [this, ids = waiting + queued] { Q_EMIT cancelAllRequested(ids); })
        ->setEnabled(!waiting.isEmpty() || !queued.isEmpty());
    batch->addAction(tr("Retry failed"), this, [this, failed] { Q_EMIT retryAllRequested(failed); })
        ->setEnabled(!failed.isEmpty());
}

/// Moves a waiting job to this position among the waiting ones; 0: sent next.
void QueueView::moveTo(const Job& job, int place)
{
    const QList<JobId> all = m_rows->waiting();
    const qsizetype from = all.indexOf(job.id);
    if (from < 0)
        return;
    const qsizetype to = std::clamp<qsizetype>(place, 0, all.size() - 1);
    if (from != to)
        Q_EMIT moveRequested({job.id}, all.value(to < from ? to : to + 1));
}

void QueueView::addKeys()
{
    const auto add = [this](const QString& name, const QString& text, const QList<QKeySequence>& keys) {
        m_keys.add(*this, name, text, keys);
    };
    add(u"open"_s, tr("What the row offers"), {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space});
    add(u"edit"_s, tr("Edit a waiting job"), {Qt::Key_F2});
    add(u"remove"_s, tr("Remove, or cancel, free"), {Qt::Key_Delete});
    add(u"sooner"_s, tr("Sooner"), {Qt::ALT | Qt::Key_Up});
    add(u"later"_s, tr("Later"), {Qt::ALT | Qt::Key_Down});
    add(u"front"_s, tr("To the front"), {Qt::ALT | Qt::Key_Home});
    add(u"end"_s, tr("To the end"), {Qt::ALT | Qt::Key_End});
    add(u"undo-move"_s, tr("Undo the move"), {Qt::CTRL | Qt::Key_Z});
}

/// The list's action for a key; empty: none.
QString QueueView::listKey(const QKeyEvent& event) const
{
    const QString name = m_keys.nameOf(event);
    return name == u"undo-move" && !m_canUndoMove ? QString() : name;
}

void QueueView::announceSelected()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    m_list->scrollTo(current);
    QAccessibleEvent event(m_list, QAccessible::NameChanged);
    event.setChild(current.row());
    QAccessible::updateAccessibility(&event);
}

bool QueueView::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // These keys belong to the row while the list has the focus, even where the window uses them, too.
        if (watched == m_list && !listKey(*static_cast<QKeyEvent*>(event)).isEmpty()) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::KeyPress:
        if (const auto* pressed = static_cast<QKeyEvent*>(event);
            watched == m_list && !listKey(*pressed).isEmpty() && keyPressed(*pressed))
            return true;
        break;
    case QEvent::ContextMenu: {
        const auto* asked = static_cast<QContextMenuEvent*>(event);
        const bool byKey = asked->reason() == QContextMenuEvent::Keyboard;
        const QModelIndex index = byKey ? m_list->currentIndex() : m_list->indexAt(asked->pos());
        if (byKey)
            m_list->scrollTo(index);
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

bool QueueView::keyPressed(const QKeyEvent& event)
{
    const QString key = listKey(event);
    if (key == u"undo-move") {
        if (!event.isAutoRepeat())
            Q_EMIT undoMoveRequested();
        return true;
    }
    const QModelIndex index = m_list->currentIndex();
    const std::optional<Job> job = jobOf(index);
    if (!job)
        return false;
    const bool opens = key == u"open";
    if (!opens && key != u"edit" && key != u"remove")
        return moveByKey(key);
    if (event.isAutoRepeat())
        return true;
    if (key == u"remove") {
        removeOrCancel(*job);
    } else if (job->state == JobState::Waiting) {
        Q_EMIT editRequested(job->id);
    } else if (opens) {
        trigger(*job, m_list->viewport()->mapToGlobal(m_list->visualRect(index).center()),
                m_presenter.priceAgain(*job));
    }
    return true;
}

bool QueueView::moveByKey(const QString& key)
{
    const std::optional<Job> job = jobOf(m_list->currentIndex());
    if (!job || job->state != JobState::Waiting)
        return true;
    const QList<JobId> all = m_rows->waiting();
    const auto place = static_cast<int>(all.indexOf(job->id));
    if (key == u"sooner")
        moveTo(*job, place - 1);
    else if (key == u"later")
        moveTo(*job, place + 1);
    else
        moveTo(*job, key == u"front" ? 0 : static_cast<int>(all.size()) - 1);
    return true;
}

} // namespace rushes
