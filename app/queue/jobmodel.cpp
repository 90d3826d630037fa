#include "app/queue/jobmodel.h"

#include "app/catalogue/takesources.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JobState)
};

QString megabytes(qint64 bytes)
{
    return QLocale().toString(static_cast<double>(bytes) / 1e6, 'f', bytes < 10'000'000 ? 1 : 0);
}

/// "14:05", with the date unless it is today.
QString clockText(Instant time)
{
    const QDateTime at = toDateTime(time);
    const QLocale locale;
    return at.date() == QDate::currentDate() ? locale.toString(at.time(), QLocale::ShortFormat)
                                             : locale.toString(at, QLocale::ShortFormat);
}

/// Name of the scene whose take the job waits for; empty: none.
QString awaitedScene(const Job& job)
{
    for (const QString& source : takeSourcesOf(job.request)) {
        if (const std::optional<TakeSource> from = TakeSource::from(source); from && !from->scene.isEmpty())
            return from->sceneName.isEmpty() ? Words::tr("another scene") : from->sceneName;
    }
    return {};
}

} // namespace

QString stateText(const Job& job)
{
    switch (job.state) {
    case JobState::Waiting:
        if (job.notBefore > Instant{})
            return Words::tr("Waiting · refused, sent again at %1").arg(clockText(job.notBefore));
        if (const QString scene = awaitedScene(job); !scene.isEmpty())
            return Words::tr("Waits for “%1”").arg(scene);
        return Words::tr("Waiting");
    case JobState::Submitting:
        return Words::tr("Submitting");
    case JobState::Queued:
        if (!job.statusWord.isEmpty())
            return Words::tr("At the service: %1").arg(job.statusWord);
        return job.queuePosition >= 0 ? Words::tr("Queued · position %1").arg(job.queuePosition)
                                      : Words::tr("Queued");
    case JobState::Running:
        if (!job.statusWord.isEmpty())
            return Words::tr("At the service: %1").arg(job.statusWord);
        return job.cancelRefused ? Words::tr("Running · the cancel came too late") : Words::tr("Running");
    case JobState::Downloading:
        if (job.received <= 0)
            return Words::tr("Downloading");
        return job.total > 0
                   ? Words::tr("Downloading · %1 of %2 MB").arg(megabytes(job.received), megabytes(job.total))
                   : Words::tr("Downloading · %1 MB").arg(megabytes(job.received));
    case JobState::Done:
        return Words::tr("Done");
    case JobState::Failed:
        return Words::tr("Failed");
    case JobState::Cancelled:
        if (job.error)
            return Words::tr("Cancelled at the service");
        return job.cancelWanted ? Words::tr("Cancelled · the service has not confirmed it")
                                : Words::tr("Cancelled");
    case JobState::Unknown:
        return Words::tr("Unknown: may have been charged");
    case JobState::NotFetched:
        return job.error && job.error->kind == ErrorKind::Lost ? Words::tr("What became of it is not known")
                                                               : Words::tr("Done, not fetched");
    }
    return {};
}

JobModel::JobModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void JobModel::put(const Job& job)
{
    const QModelIndex known = indexOf(job.id);
    if (known.isValid()) {
        Job& current = m_jobs[known.row()];
        if (current == job)
            return;
        current = job;
        Q_EMIT dataChanged(known, known);
        return;
    }
    const auto place =
        std::find_if(m_jobs.cbegin(), m_jobs.cend(), [&](const Job& other) { return other.id < job.id; });
    const int row = static_cast<int>(place - m_jobs.cbegin());
    beginInsertRows({}, row, row);
    m_jobs.insert(row, job);
    endInsertRows();
}

void JobModel::putAll(QList<Job> jobs)
{
    std::sort(jobs.begin(), jobs.end(), [](const Job& a, const Job& b) { return a.id > b.id; });
    const auto placeOf = [this](JobId id) {
        return std::lower_bound(m_jobs.cbegin(), m_jobs.cend(), id,
                                [](const Job& job, JobId wanted) { return job.id > wanted; }) -
               m_jobs.cbegin();
    };
    for (qsizetype from = 0; from < jobs.size();) {
        if (indexOf(jobs.at(from).id).isValid()) {
            put(jobs.at(from++));
            continue;
        }
        const qsizetype row = placeOf(jobs.at(from).id);
        qsizetype to = from;
        while (to < jobs.size() && placeOf(jobs.at(to).id) == row && !indexOf(jobs.at(to).id).isValid())
            ++to;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row + to - from - 1));
        m_jobs.insert(row, to - from, Job());
        std::copy(jobs.cbegin() + from, jobs.cbegin() + to, m_jobs.begin() + row);
        endInsertRows();
        from = to;
    }
}

void JobModel::remove(JobId id)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    beginRemoveRows({}, index.row(), index.row());
    m_jobs.removeAt(index.row());
    endRemoveRows();
}

void JobModel::reset(QList<Job> jobs)
{
    std::sort(jobs.begin(), jobs.end(), [](const Job& a, const Job& b) { return a.id > b.id; });
    beginResetModel();
    m_jobs = std::move(jobs);
    endResetModel();
}

QModelIndex JobModel::indexOf(JobId id) const
{
    // Sorted by id, descending.
    const auto found = std::lower_bound(m_jobs.cbegin(), m_jobs.cend(), id,
                                        [](const Job& job, JobId wanted) { return job.id > wanted; });
    return found == m_jobs.cend() || found->id != id ? QModelIndex()
                                                     : index(static_cast<int>(found - m_jobs.cbegin()));
}

int JobModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

QVariant JobModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job& job = m_jobs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return job.sceneName;
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(stateText(job), job.sceneName);
    case JobRole:
        return QVariant::fromValue(job);
    case IdRole:
        return job.id;
    case StateRole:
        return static_cast<int>(job.state);
    case RequestIdRole:
        return job.requestId.toString();
    default:
        return {};
    }
}

} // namespace rushes
