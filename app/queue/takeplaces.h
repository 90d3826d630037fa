#pragma once

#include "app/store/jobstore.h"

#include <functional>

namespace rushes {

/// Chooses paths for the files of jobs that no other job or take uses.
class TakePlaces
{
public:
    /// An absolute path for the job's take (Job::takeNumber is set) at which no file exists and which is not
    /// in `reserved`.
    using PathFor = std::function<QString(const Job& job, const QSet<QString>& reserved)>;

    /// A reserved path and the take's number.
    struct Place
    {
        QString path = {};
        int takeNumber = 0;
    };

    TakePlaces(JobStore& jobs, PathFor pathFor);

    /// Whether a file could be written there now. Errors: NotWritable, DiskFull.
    [[nodiscard]] Result<void> tryOne(const Job& job) const;
    /// `others`: the jobs of this process, whose paths are in use.
    [[nodiscard]] Place choose(const Job& job, const QList<Job>& others) const;
    /// True when a path chosen now would be in another folder than the job's.
    [[nodiscard]] bool isMisplaced(const Job& job) const;
    /// True when the file at the job's path belongs to another job or take.
    [[nodiscard]] Result<bool> isOthers(const Job& job) const { return m_jobs.isOthers(job.path, job); }

private:
    JobStore& m_jobs;
    PathFor m_pathFor;
};

} // namespace rushes
