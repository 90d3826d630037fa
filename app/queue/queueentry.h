#pragma once

#include "app/queue/jobqueue.h"

namespace rushes {

/// A job and what the queue has in hand for it. Shared by the queue's own sources only.
struct JobQueue::Entry
{
    Job job = {};
    std::optional<Kind> next = {};   ///< what to do next …
    Instant due = 0;                 ///< … and when
    std::optional<Kind> flying = {}; ///< what is under way
    bool held = false;               ///< not before the user says so
    bool disowned = false;           ///< held, for the service says that it is somebody else's
    bool edited = false;             ///< waiting, in the user's hands
    int failures = 0;                ///< in a row
    int lostCancels = 0;
    bool over = false;  ///< the service says that it has ended; what came of it is asked
    int notFounds = 0;  ///< reads in a row that were told that there is no such request
    Instant astray = 0; ///< since when nobody at its address knows of requests; 0: not so
    std::chrono::milliseconds interval = {}; ///< to the next question
    Instant heard = 0;                       ///< the last answer to a question
    Instant startedAfter = 0;                ///< it did not run yet
    Instant startedBy = 0;                   ///< it ran already; 0: not told
    int place = -1;                          ///< in the service's queue, as first told …
    Instant placeTold = 0;                   ///< … and when
    std::optional<RunTime> run = {};         ///< how long it took
    QString attaching = {};
    bool outputIsFresh = false; ///< told by the service since this queue began
    Job keeping = {};           ///< as the Keep under way stores it

    Job stored = {};    ///< as last recorded, or as the Record under way stores it
    bool dirty = false; ///< differs from `stored`, or `stored` could not be written
    bool recording = false;
    QString storedId = {};  ///< the request id that is on the disk
    int recordFailures = 0; ///< in a row
    Instant recordDue = 0;

    /// True for the states that count against the limit.
    [[nodiscard]] bool isActive() const
    {
        return (job.state == JobState::Submitting || job.state == JobState::Queued ||
                job.state == JobState::Running) &&
               !disowned && !over;
    }
};

} // namespace rushes
