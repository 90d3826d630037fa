#include "app/queue/takeplaces.h"

#include "app/store/folders.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace rushes {

namespace {

/// Bytes of the disk below which it is full: nobody knows yet how long the clip's file will be.
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
    // A number that cannot be read now is no reason to leave a paid clip at the service.
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
    // A path whose file was moved away is still the one that its take shows.
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
