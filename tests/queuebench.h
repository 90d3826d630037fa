#pragma once

#include "tests/queuejobs.h"

#include <QRegularExpression>
#include <QTest>

namespace rushes {

/// A queue with a clock that the test sets. Records succeed at once unless `recording` is false.
struct Bench
{
    JobQueue queue{7};
    Instant now = fromMs(1'000'000);
    bool recording = true;
    QList<Action> seen = {};

    explicit Bench(const QList<Job>& jobs = {})
    {
        queue.setServiceReady(service, true, now);
        queue.load(jobs, now);
    }

    /// Answers all Records and returns the other actions that are due; `seen` has both.
    QList<Action> turn()
    {
        QList<Action> others;
        for (;;) {
            queue.tick(now);
            const QList<Action> actions = queue.takeActions();
            if (actions.isEmpty())
                return others;
            for (const Action& action : actions) {
                seen.append(action);
                if (action.kind == Kind::Record && recording)
                    queue.recorded(action.job.id, now);
                else
                    others.append(action);
            }
        }
    }
    /// Moves the clock to the next action, unless some are due already, and returns the actions.
    QList<Action> later()
    {
        const QList<Action> atOnce = turn();
        const auto wake = queue.nextWake();
        if (!atOnce.isEmpty() || !wake)
            return atOnce;
        now = std::max(now, *wake);
        return turn();
    }
    /// Cancels the queued job, and the service confirms it.
    void cancelQueued()
    {
        (void)queue.cancel(1, now);
        turn();
        queue.cancelAnswered(1, CancelOutcome::Cancelled, now);
        turn();
    }
    const Job& job(JobId id = 1) { return *queue.job(id); }

    bool reach(JobState state)
    {
        if (state == JobState::Waiting)
            return true;
        turn();
        if (state == JobState::Submitting)
            return job().state == state;
        queue.submitted(1, RequestId(u"r1"_s), now);
        if (state == JobState::Queued)
            return job().state == state;
        later();
        queue.statusKnown(1, running(), now);
        if (state == JobState::Running)
            return job().state == state;
        later();
        queue.statusKnown(1, completed(), now);
        turn();
        queue.resultKnown(1, succeeded(), now);
        turn();
        queue.placed(1, u"/v/a.mp4"_s, 1, now);
        turn();
        return job().state == JobState::Downloading;
    }
};

inline QList<Kind> kinds(const QList<Action>& actions)
{
    QList<Kind> all;
    for (const Action& action : actions)
        all.append(action.kind);
    return all;
}

} // namespace rushes
