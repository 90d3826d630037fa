#pragma once

#include "app/desktop/desktopnotifications.h"
#include "app/domain/job.h"
#include "app/domain/take.h"

#include <QSet>

namespace rushes {

/// What the user who looks elsewhere should hear of: takes that are ready, jobs that need a decision, a queue
/// that stopped. However much it is, it is one notice.
class PendingNotifications
{
public:
    void ready(const Take& take);
    /// Takes note where the job has come to need the user, and forgets it where it no longer does.
    void follow(const Job& job);
    void gone(JobId id);
    void stopped(const Error& error);
    void resumed();
    /// The user has looked: all of it is old.
    void seen();

    /// All that is new; nothing when there is nothing.
    [[nodiscard]] std::optional<DesktopNotification> notice() const;
    [[nodiscard]] int takeCount() const { return static_cast<int>(m_takes.size()); }
    [[nodiscard]] bool needsPerson() const { return !m_jobs.isEmpty() || m_stopped.has_value(); }
    /// The last take that is ready; empty: none, …
    [[nodiscard]] TakeId takeId() const;
    /// … and the last job that needs the user; 0: none.
    [[nodiscard]] JobId jobId() const;

private:
    QList<Take> m_takes = {};
    QList<Job> m_jobs = {};
    QSet<JobId> m_known = {}; ///< need the user, and were told or seen
    std::optional<Error> m_stopped = {};
};

/// True when the job does not go on without the user.
[[nodiscard]] bool needsPerson(const Job& job);

} // namespace rushes
