#include "app/queue/queuerows.h"

#include "app/base/isolated.h"
#include "app/queue/jobmodel.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

enum Section { NeedsPerson, UnderWay, Waits, Over };

Section sectionOf(JobState state)
{
    if (needsDecision(state))
        return NeedsPerson;
    if (isActive(state))
        return UnderWay;
    return state == JobState::Waiting ? Waits : Over;
}

} // namespace

bool shows(JobFilter filter, JobState state)
{
    switch (filter) {
    case JobFilter::All:
        return true;
    case JobFilter::Waiting:
        return state == JobState::Waiting;
    case JobFilter::UnderWay:
        return isActive(state);
    case JobFilter::Done:
        return state == JobState::Done;
    case JobFilter::Failed:
        return state == JobState::Failed || state == JobState::Cancelled;
    case JobFilter::Unknown:
        return needsDecision(state);
    }
    return true;
}

QueueRows::QueueRows(JobModel& jobs, QObject* parent)
    : QAbstractListModel(parent)
    , m_jobs(jobs)
{
    connect(&jobs, &JobModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { jobsInserted(first, last); });
    connect(&jobs, &JobModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) { jobsLeaving(first, last); });
    connect(&jobs, &JobModel::modelReset, this, &QueueRows::reload);
    connect(&jobs, &JobModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) { jobsChanged(from.row(), to.row()); });
    reload();
}

void QueueRows::reload()
{
    beginResetModel();
    m_batches.clear();
    m_told.clear();
    m_gone.clear();
    m_orders.clear();
    m_list.clear();
    learn(0, m_jobs.rowCount() - 1);
    for (const Job& job : m_jobs.jobs()) {
        if (isShown(job))
            m_list.append(job.id);
    }
    std::sort(m_list.begin(), m_list.end(),
              [this](JobId left, JobId right) { return comesBefore(left, right); });
    endResetModel();
}

// Rows

int QueueRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_list.size());
}

/// Null: no such job.
const Job* QueueRows::find(JobId id) const
{
    if (const auto gone = m_gone.constFind(id); gone != m_gone.cend())
        return &gone->job;
    const QModelIndex index = m_jobs.indexOf(id);
    return index.isValid() ? &m_jobs.jobs().at(index.row()) : nullptr;
}

const Job& QueueRows::job(int row) const
{
    return *find(m_list.at(row));
}

QModelIndex QueueRows::indexOf(JobId id) const
{
    const qsizetype row = m_list.indexOf(id);
    return row < 0 ? QModelIndex() : index(static_cast<int>(row));
}

QueueRows::Removed QueueRows::removed(int row) const
{
    const auto gone = m_gone.constFind(m_list.at(row));
    if (gone == m_gone.cend())
        return Removed::No;
    return gone->closed ? Removed::ForGood : Removed::MayComeBack;
}

bool QueueRows::comesBefore(JobId left, JobId right) const
{
    const Job& a = *find(left);
    const Job& b = *find(right);
    // A removed job stays in its section.
    const auto sectionOfJob = [this](const Job& job) {
        return m_gone.contains(job.id) ? Waits : sectionOf(job.state);
    };
    const Section section = sectionOfJob(a);
    if (section != sectionOfJob(b))
        return section < sectionOfJob(b);
    if (section == NeedsPerson)
        return a.id > b.id;
    if (section == Over) {
        // Newest first; jobs of one batch in the order in which they were queued.
        const JobId one = firstOfBatch(a);
        const JobId other = firstOfBatch(b);
        return one != other ? one > other : a.id < b.id;
    }
    return a.order != b.order ? a.order < b.order : a.id < b.id;
}

JobId QueueRows::firstOfBatch(const Job& job) const
{
    const auto found = m_batches.constFind(job.batch);
    return found == m_batches.cend() || found->ids.empty() ? job.id : *found->ids.cbegin();
}

bool QueueRows::isInPlace(int row) const
{
    return (row == 0 || comesBefore(m_list.at(row - 1), m_list.at(row))) &&
           (row + 1 >= m_list.size() || comesBefore(m_list.at(row), m_list.at(row + 1)));
}

void QueueRows::rowChanged(JobId id)
{
    if (const QModelIndex index = indexOf(id); index.isValid())
        Q_EMIT dataChanged(index, index);
}

/// Adjacent new rows are inserted together.
void QueueRows::addRows(QList<JobId> ids)
{
    const auto before = [this](JobId left, JobId right) { return comesBefore(left, right); };
    std::sort(ids.begin(), ids.end(), before);
    for (qsizetype from = 0, to = 0; from < ids.size(); from = to) {
        const auto place =
            m_held ? m_list.cend() : std::lower_bound(m_list.cbegin(), m_list.cend(), ids.at(from), before);
        const auto row = static_cast<int>(place - m_list.cbegin());
        to = from + 1;
        while (to < ids.size() && (place == m_list.cend() || before(ids.at(to), *place)))
            ++to;
        beginInsertRows({}, row, row + static_cast<int>(to - from) - 1);
        m_list.insert(row, to - from, 0);
        std::copy(ids.cbegin() + from, ids.cbegin() + to, m_list.begin() + row);
        endInsertRows();
    }
}

void QueueRows::removeRow(int row)
{
    const JobId id = m_list.at(row);
    beginRemoveRows({}, row, row);
    m_list.removeAt(row);
    if (const auto gone = m_gone.constFind(id); gone != m_gone.cend()) {
        unlearn(gone->job);
        m_gone.erase(gone);
    }
    endRemoveRows();
}

void QueueRows::arrange(QList<JobId> rows)
{
    // Two lists that were never filled are equal: compared by isEmpty(), since Qt compares their null
    // pointers.
    if ((rows.isEmpty() && m_list.isEmpty()) || rows == m_list)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex& one : from)
        to.append(index(static_cast<int>(rows.indexOf(m_list.at(one.row())))));
    m_list = std::move(rows);
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

/// Updates rows and order from the jobs and the filter.
void QueueRows::settle()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const auto gone = m_gone.constFind(m_list.at(row));
        if (gone != m_gone.cend() ? gone->closed : !isShown(job(row)))
            removeRow(row);
    }
    QList<JobId> sorted = m_list;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [this](JobId left, JobId right) { return comesBefore(left, right); });
    arrange(std::move(sorted));
}

void QueueRows::setHeld(bool held)
{
    if (std::exchange(m_held, held) && !held)
        settle();
}

void QueueRows::setFilter(JobFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    settle();
    const QSet<JobId> shown(m_list.cbegin(), m_list.cend());
    QList<JobId> more;
    for (const Job& job : m_jobs.jobs()) {
        if (isShown(job) && !shown.contains(job.id))
            more.append(job.id);
    }
    addRows(std::move(more));
    settle();
}

// Changes of the job model

void QueueRows::jobsInserted(int first, int last)
{
    learn(first, last);
    QList<JobId> ids;
    for (int row = first; row <= last; ++row) {
        const Job& job = m_jobs.jobs().at(row);
        if (isShown(job) && !takeBack(job))
            ids.append(job.id);
    }
    addRows(std::move(ids));
    headsChanged(first, last);
}

/// A job that was put back gets its former row.
bool QueueRows::takeBack(const Job& job)
{
    for (auto gone = m_gone.cbegin(); gone != m_gone.cend(); ++gone) {
        const Job& left = gone->job;
        if (job.state != JobState::Waiting || left.order != job.order || left.sceneId != job.sceneId ||
            left.projectId != job.projectId)
            continue;
        const qsizetype row = m_list.indexOf(left.id);
        m_list[row] = job.id;
        unlearn(Job(left));
        m_gone.erase(gone);
        rowChanged(job.id);
        return true;
    }
    return false;
}

/// The jobs still exist at this point.
void QueueRows::jobsLeaving(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const Job job = m_jobs.jobs().at(row);
        const qsizetype shown = m_list.indexOf(job.id);
        if (shown >= 0 && job.id == m_leaving && job.state == JobState::Waiting) {
            Gone gone{job, false};
            gone.job.state = JobState::Cancelled;
            m_gone.insert(job.id, gone);
            m_leaving = 0;
            if (const auto found = m_batches.find(job.batch); found != m_batches.end())
                found->known = false;
            rowChanged(job.id);
            continue;
        }
        unlearn(job);
        if (shown >= 0)
            removeRow(static_cast<int>(shown));
    }
}

void QueueRows::closeRow(JobId id)
{
    const auto gone = m_gone.find(id);
    if (gone == m_gone.end())
        return;
    gone->closed = true;
    if (m_held)
        rowChanged(id);
    else
        removeRow(static_cast<int>(m_list.indexOf(id)));
}

void QueueRows::jobsChanged(int first, int last)
{
    QList<JobId> come;
    bool isMoved = false; // moved by the user: shown at once
    bool isOutOfPlace = false;
    for (int row = first; row <= last; ++row) {
        const Job& job = m_jobs.jobs().at(row);
        if (const auto found = m_batches.find(job.batch); found != m_batches.end())
            found->known = false;
        if (job.state == JobState::Waiting) {
            const auto order = m_orders.constFind(job.id);
            isMoved = isMoved || (order != m_orders.cend() && *order != job.order);
            m_orders.insert(job.id, job.order);
        } else {
            m_orders.remove(job.id);
        }
        const auto shown = static_cast<int>(m_list.indexOf(job.id));
        if (shown < 0 && isShown(job)) {
            come.append(job.id);
        } else if (shown >= 0 && !isShown(job) && !m_held) {
            removeRow(shown);
        } else if (shown >= 0) {
            rowChanged(job.id);
            isOutOfPlace = isOutOfPlace || !isInPlace(shown);
        }
    }
    if (isMoved || (isOutOfPlace && !m_held))
        settle();
    addRows(std::move(come));
    headsChanged(first, last);
}

QList<JobId> QueueRows::waiting() const
{
    QList<JobId> ids;
    for (const JobId id : m_list) {
        if (find(id)->state == JobState::Waiting)
            ids.append(id);
    }
    return ids;
}

QString QueueRows::accessibleText(int row) const
{
    const Job& shown = job(row);
    const Batch* known = batch(shown);
    const QString title = shown.state == JobState::Done && shown.takeNumber > 0
                              ? takeTitle(shown.sceneName, shown.takeNumber)
                              : shown.sceneName;
    const QString name = known ? tr("%1, %2").arg(isolated(title), variantText(shown, *known)) : title;
    if (removed(row) != Removed::No)
        return tr("Removed: %1").arg(name);
    QString state = stateText(shown);
    if (shown.state == JobState::Waiting) {
        const QList<JobId> all = waiting();
        state = tr("%1, %2 of %3").arg(state).arg(all.indexOf(shown.id) + 1).arg(all.size());
    }
    return tr("%1: %2").arg(state, name);
}

QVariant QueueRows::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case HeadRole:
        return beginsBatch(index.row()) ? headText(job(index.row()), *batch(job(index.row()))) : QString();
    case HeadPriceRole: {
        const Batch* known = batch(job(index.row()));
        if (!known || !known->isOpen)
            return QString();
        return known->open > Usd{} ? known->open.text() : tr("free");
    }
    case RemovedRole:
        return static_cast<int>(removed(index.row()));
    case VariantRole: {
        const Batch* known = batch(job(index.row()));
        return known ? variantText(job(index.row()), *known) : QString();
    }
    case Qt::AccessibleTextRole:
        return accessibleText(index.row());
    case Qt::AccessibleDescriptionRole:
        if (!beginsBatch(index.row()))
            return {};
        if (const QString price = data(index, HeadPriceRole).toString(); !price.isEmpty())
            return tr("%1, %2 can still be charged").arg(data(index, HeadRole).toString(), price);
        return data(index, HeadRole);
    case JobModel::JobRole:
        return QVariant::fromValue(job(index.row()));
    case JobModel::IdRole:
        return QVariant::fromValue(m_list.at(index.row()));
    default:
        break;
    }
    if (m_gone.contains(m_list.at(index.row())))
        return role == Qt::DisplayRole ? QVariant(job(index.row()).sceneName) : QVariant();
    return m_jobs.data(m_jobs.indexOf(m_list.at(index.row())), role);
}

} // namespace rushes
