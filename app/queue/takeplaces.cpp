#include "app/queue/takeplaces.h"

#include "app/store/folders.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace rushes {

namespace {

/// Free bytes below which the disk counts as full; the file's size is not known yet.
constexpr qint64 leastRoom = qint64(1024) * 1024;

} // namespace

TakePlaces::TakePlaces(JobStore& jobs, PathFor pathFor)
    : m_jobs(jobs)
    , m_pathFor(std::move(pathFor))
{
}

Result<void> TakePlaces::tryOne(const Job& job) const
{
    return tryTakePath(m_pathFor(job, {}), leastRoom);
}

TakePlaces::Place TakePlaces::choose(const Job& job, const QList<Job>& others) const
{
    // A failure to read the number must not prevent the download of a paid clip.
    Job placed = job;
    const bool isNumbered = job.takeNumber > 0;
    if (!isNumbered)
        placed.takeNumber = m_jobs.nextTakeNumber(job.sceneId).value_or(1);
    QSet<QString> reserved;
    for (const Job& other : others) {
        if (other.state != JobState::Downloading || other.id == job.id)
            continue;
        reserved.insert(other.path);
        if (!isNumbered && other.sceneId == job.sceneId)
            placed.takeNumber = std::max(placed.takeNumber, other.takeNumber + 1);
    }
    QString path = m_pathFor(placed, reserved);
    // A path whose file was moved away still belongs to the take that refers to it.
    if (const auto ofOthers = m_jobs.othersPaths(QFileInfo(path).path(), job)) {
        reserved += *ofOthers;
        path = m_pathFor(placed, reserved);
    }
    while (!claimTakePath(path)) {
        reserved.insert(path);
        path = m_pathFor(placed, reserved);
    }
    return {path, placed.takeNumber};
}

bool TakePlaces::isMisplaced(const Job& job) const
{
    return QFileInfo(m_pathFor(job, {})).path() != QFileInfo(job.path).path();
}

} // namespace rushes
