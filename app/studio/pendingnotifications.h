#pragma once

#include "app/desktop/desktopnotifications.h"
#include "app/domain/job.h"
#include "app/domain/take.h"

#include <QSet>

namespace rushes {

/// News for a user who is not looking at the window: finished takes, jobs that need a decision, a stopped
/// queue. All of them together become one notification.
class PendingNotifications
{
public:
    void ready(const Take& take);
    /// Adds the job if it needs the user, and removes it when it no longer does.
    void follow(const Job& job);
    void gone(JobId id);
    void stopped(const Error& error);
    void resumed();
    /// The user has looked at the window: clears all news.
    void seen();

    /// The notification with all news; nullopt: there are none.
    [[nodiscard]] std::optional<DesktopNotification> notice() const;
    [[nodiscard]] int takeCount() const { return static_cast<int>(m_takes.size()); }
    [[nodiscard]] bool needsPerson() const { return !m_jobs.isEmpty() || m_stopped.has_value(); }
    /// The latest finished take; empty: none, …
    [[nodiscard]] TakeId takeId() const;
    /// … and the latest job that needs the user; 0: none.
    [[nodiscard]] JobId jobId() const;

private:
    QList<Take> m_takes = {};
    QList<Job> m_jobs = {};
    QSet<JobId> m_known = {}; ///< jobs that need the user and were already reported or seen
    std::optional<Error> m_stopped = {};
};

/// True when the job does not continue without the user.
[[nodiscard]] bool needsPerson(const Job& job);

} // namespace rushes
