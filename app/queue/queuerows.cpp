#include "app/queue/queuerows.h"

#include "app/queue/jobmodel.h"

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int promptLetters = 28;

enum Section { NeedsPerson, UnderWay, Waits, Over };

Section sectionOf(JobState state)
{
    if (state == JobState::Unknown)
        return NeedsPerson;
    if (isActive(state))
        return UnderWay;
    return state == JobState::Waiting ? Waits : Over;
}

QString shortened(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= promptLetters ? line : line.left(promptLetters).trimmed() + u'…';
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
        return state == JobState::Unknown;
    }
    return true;
}

QueueRows::QueueRows(JobModel& jobs, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_jobs(jobs)
{
    // Before the base hears of it: what it tells others of a row has to be right by then.
    connect(&jobs, &JobModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { learn(first, last); });
    connect(&jobs, &JobModel::rowsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int last) {
        for (int row = first; row <= last; ++row) {
            const Job& job = sourceJob(row);
            const auto found = m_batches.find(job.batch);
            if (found == m_batches.end())
                continue;
            found->ids.erase(job.id);
            found->known = false;
            if (found->ids.empty()) {
                m_told.remove(job.batch);
                m_batches.remove(job.batch);
            }
        }
    });
    connect(&jobs, &JobModel::modelReset, this, &QueueRows::learnAll);
    connect(&jobs, &JobModel::dataChanged, this, [this](const QModelIndex& from, const QModelIndex& to) {
        for (int row = from.row(); row <= to.row(); ++row) {
            if (const auto found = m_batches.find(sourceJob(row).batch); found != m_batches.end())
                found->known = false;
        }
    });
    learnAll();
    setSourceModel(&jobs);
    connect(&jobs, &JobModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) { headsChanged(from.row(), to.row()); });
    sort(0);
}

void QueueRows::learnAll()
{
    m_batches.clear();
    m_told.clear();
    learn(0, m_jobs.rowCount() - 1);
}

void QueueRows::learn(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const Job& job = sourceJob(row);
        if (job.batch.isEmpty())
            continue;
        Batch& batch = m_batches[job.batch];
        batch.ids.insert(job.id);
        batch.known = false;
    }
}

/// A batch's heads, and what tells its jobs apart, hang on all of them.
void QueueRows::headsChanged(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const Job& changed = sourceJob(row);
        const Batch* known = batch(changed);
        if (!known)
            continue;
        QString& told = m_told[changed.batch];
        const QString now = headText(changed, *known) + known->total.text();
        if (std::exchange(told, now) == now)
            continue;
        for (const JobId id : known->ids) {
            const QModelIndex index = indexOf(id);
            if (index.isValid() && id != changed.id)
                Q_EMIT dataChanged(index, index, {HeadRole, HeadPriceRole, VariantRole});
        }
    }
}

void QueueRows::setFilter(JobFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    invalidateFilter();
}

const Job& QueueRows::sourceJob(int row) const
{
    return m_jobs.jobs().at(row);
}

const Job& QueueRows::job(int row) const
{
    return sourceJob(mapToSource(index(row, 0)).row());
}

QModelIndex QueueRows::indexOf(JobId id) const
{
    return mapFromSource(m_jobs.indexOf(id));
}

bool QueueRows::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const Job& a = sourceJob(left.row());
    const Job& b = sourceJob(right.row());
    const Section section = sectionOf(a.state);
    if (section != sectionOf(b.state))
        return section < sectionOf(b.state);
    if (section == NeedsPerson || section == Over)
        return a.id > b.id;
    return a.order != b.order ? a.order < b.order : a.id < b.id;
}

bool QueueRows::filterAcceptsRow(int row, const QModelIndex&) const
{
    return shows(m_filter, sourceJob(row).state);
}

int QueueRows::firstRowFrom(int section) const
{
    int from = 0;
    int to = rowCount();
    while (from < to) {
        const int middle = from + (to - from) / 2;
        if (sectionOf(job(middle).state) < section)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

std::pair<int, int> QueueRows::waitingRows() const
{
    const int first = firstRowFrom(Waits);
    const int last = firstRowFrom(Over) - 1;
    return first > last ? std::pair(-1, -1) : std::pair(first, last);
}

QList<JobId> QueueRows::batchOf(const Job& job) const
{
    const auto found = m_batches.constFind(job.batch);
    if (found == m_batches.cend())
        return {job.id};
    return {found->ids.cbegin(), found->ids.cend()};
}

QList<JobId> QueueRows::batchOf(const Job& job, JobState state) const
{
    QList<JobId> ids = batchOf(job);
    ids.removeIf([&](JobId id) {
        const QModelIndex index = m_jobs.indexOf(id);
        return !index.isValid() || sourceJob(index.row()).state != state;
    });
    return ids;
}

const QueueRows::Batch* QueueRows::batch(const Job& job) const
{
    const auto found = m_batches.find(job.batch);
    if (found == m_batches.end() || found->ids.size() < 2)
        return nullptr;
    Batch& batch = *found;
    if (batch.known)
        return &batch;
    Batch fresh;
    fresh.ids = batch.ids;
    fresh.known = true;
    const Job* first = nullptr;
    for (const JobId id : batch.ids) {
        const Job& other = sourceJob(m_jobs.indexOf(id).row());
        fresh.total += other.cost && other.state == JobState::Done ? *other.cost : other.price;
        fresh.done += other.state == JobState::Done ? 1 : 0;
        if (!first) {
            first = &other;
            continue;
        }
        fresh.scenesDiffer = fresh.scenesDiffer || other.sceneId != first->sceneId;
        fresh.promptsDiffer = fresh.promptsDiffer || other.request.prompt != first->request.prompt;
        fresh.aspectsDiffer = fresh.aspectsDiffer || other.request.aspectRatio != first->request.aspectRatio;
        fresh.cfgDiffers = fresh.cfgDiffers || other.request.cfgScale != first->request.cfgScale;
        fresh.othersDiffer = fresh.othersDiffer || other.request != first->request;
    }
    batch = std::move(fresh);
    return &batch;
}

bool QueueRows::beginsBatch(int row) const
{
    const Job& first = job(row);
    return batch(first) && (row == 0 || job(row - 1).batch != first.batch);
}

QString QueueRows::headText(const Job& job, const Batch& batch) const
{
    const auto count = static_cast<int>(batch.ids.size());
    QString text;
    if (batch.scenesDiffer)
        text = tr("%n scene(s)", "jobs of different scenes that one click queued", count);
    else if (batch.othersDiffer)
        text = tr("%1 · %2").arg(job.sceneName, tr("%n variation(s)", nullptr, count));
    else
        text = tr("%1 · %2").arg(job.sceneName, tr("%n take(s)", nullptr, count));
    if (batch.done > 0)
        text = tr("%1 · %2").arg(text, tr("%n done", nullptr, batch.done));
    return text;
}

QString QueueRows::variantText(const Job& job, const Batch& batch) const
{
    QStringList parts;
    if (!batch.scenesDiffer) {
        if (batch.aspectsDiffer)
            parts.append(job.request.aspectRatio);
        if (batch.cfgDiffers)
            parts.append(tr("CFG %1").arg(QString::number(job.request.cfgScale, 'f', 2)));
        if (batch.promptsDiffer)
            parts.append(tr("“%1”").arg(shortened(job.request.prompt)));
    }
    if (parts.isEmpty()) {
        const auto number = std::distance(batch.ids.cbegin(), batch.ids.find(job.id)) + 1;
        parts.append(tr("%1 of %2").arg(number).arg(batch.ids.size()));
    }
    return parts.join(u" · "_s);
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
        return !known ? QString() : known->total > Usd{} ? known->total.text() : tr("free");
    }
    case VariantRole: {
        const Batch* known = batch(job(index.row()));
        return known ? variantText(job(index.row()), *known) : QString();
    }
    case Qt::AccessibleTextRole: {
        const Job& shown = job(index.row());
        const Batch* known = batch(shown);
        const QString name =
            known ? tr("%1, %2").arg(shown.sceneName, variantText(shown, *known)) : shown.sceneName;
        QString state = stateText(shown);
        if (shown.state == JobState::Waiting) {
            const auto [first, last] = waitingRows();
            state = tr("%1, %2 of %3").arg(state).arg(index.row() - first + 1).arg(last - first + 1);
        }
        return tr("%1: %2").arg(state, name);
    }
    case Qt::AccessibleDescriptionRole:
        if (beginsBatch(index.row()))
            return tr("%1, %2 in all")
                .arg(data(index, HeadRole).toString(), data(index, HeadPriceRole).toString());
        return {};
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

} // namespace rushes
