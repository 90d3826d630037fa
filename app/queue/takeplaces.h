#pragma once

#include "app/store/jobstore.h"

#include <functional>

namespace rushes {

/// Where the files of jobs go: on the disk, and free of what other jobs and takes have.
class TakePlaces
{
public:
    /// An absolute path for the job's take (its takeNumber is set) that nothing is at, and none of the
    /// reserved ones.
    using PathFor = std::function<QString(const Job& job, const QSet<QString>& reserved)>;

    /// A path that is claimed, and the take's number.
    struct Place
    {
        QString path = {};
        int takeNumber = 0;
    };

    TakePlaces(JobStore& jobs, PathFor pathFor);

    /// Whether a file could be written there now. Errors: NotWritable, DiskFull.
    [[nodiscard]] Result<void> tryOne(const Job& job) const;
    /// `others`: the jobs of this process, whose places are taken.
    [[nodiscard]] Place choose(const Job& job, const QList<Job>& others) const;
    /// The job's file would go to another folder if its place were chosen now.
    [[nodiscard]] bool isMisplaced(const Job& job) const;
    /// True where somebody else's file has the job's path.
    [[nodiscard]] Result<bool> isOthers(const Job& job) const { return m_jobs.isOthers(job.path, job); }

private:
    JobStore& m_jobs;
    PathFor m_pathFor;
};

} // namespace rushes
