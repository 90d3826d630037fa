#pragma once

#include "app/catalogue/catalogue.h"
#include "app/queue/jobqueue.h"
#include "app/queue/jobrules.h"
#include "app/queue/queuesummary.h"

#include <QRegularExpression>
#include <QTest>

Q_DECLARE_METATYPE(rushes::ErrorKind)
Q_DECLARE_METATYPE(rushes::JobState)

namespace rushes {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using namespace std::chrono_literals;
using Kind = Action::Kind;

inline const ServiceId service(u"runcomfy"_s);
inline const QUrl address(u"https://files.runcomfy.net/a.mp4"_s);

inline const QList<ErrorKind> allKinds = {
    ErrorKind::Unreachable, ErrorKind::Lost,          ErrorKind::ServiceDown,    ErrorKind::Busy,
    ErrorKind::SignIn,      ErrorKind::TopUp,         ErrorKind::Refused,        ErrorKind::ContentRefused,
    ErrorKind::NotFound,    ErrorKind::WrongAddress,  ErrorKind::Unrouted,       ErrorKind::Forbidden,
    ErrorKind::JobFailed,   ErrorKind::NotUnderstood, ErrorKind::Insecure,       ErrorKind::Untrusted,
    ErrorKind::TooLarge,    ErrorKind::DiskFull,      ErrorKind::NotWritable,    ErrorKind::NotReadable,
    ErrorKind::Damaged,     ErrorKind::TooNew,        ErrorKind::MissingProgram, ErrorKind::Cancelled,
    ErrorKind::Internal,    ErrorKind::PriceChanged,  ErrorKind::OverCap,        ErrorKind::Locked,
};
inline const QList<JobState> allStates = {
    JobState::Waiting, JobState::Submitting, JobState::Queued,    JobState::Running, JobState::Downloading,
    JobState::Done,    JobState::Failed,     JobState::Cancelled, JobState::Unknown, JobState::NotFetched};

inline Error error(ErrorKind kind)
{
    return {kind, u"words"_s, {}};
}

inline Job jobNamed(JobId id, JobState state = JobState::Waiting)
{
    Job job;
    job.id = id;
    job.order = id;
    job.service = service;
    job.sceneName = u"Harbour"_s;
    job.price = Usd{840'000};
    job.state = state;
    if (state != JobState::Waiting && state != JobState::Submitting && state != JobState::Unknown)
        job.requestId = RequestId(u"r%1"_s.arg(id));
    if (state == JobState::Downloading) {
        job.output = address;
        job.path = u"/v/a.mp4"_s;
    }
    return job;
}

inline RequestStatus queued(int position = 2)
{
    return {RequestStatus::Stage::Queued, position, u"in_queue"_s};
}
inline RequestStatus running()
{
    return {RequestStatus::Stage::Running, -1, u"in_progress"_s};
}
inline RequestStatus completed()
{
    return {RequestStatus::Stage::Finished, -1, u"completed"_s};
}
inline RequestResult succeeded()
{
    return {RequestResult::Stage::Succeeded, address, Usd{840'000}, {}, u"succeeded"_s};
}

inline Job realJob()
{
    Job job = jobNamed(1);
    job.request = defaultsOf(Catalogue::builtIn().standard());
    return job;
}

/// A queue with a clock that moves when told. Records succeed at once unless the test looks at them.
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

    /// All that is to be done now, Records answered; they are in `seen` only.
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
    /// Lets the time come for the next thing, and does it.
    QList<Action> later()
    {
        const QList<Action> atOnce = turn();
        const auto wake = queue.nextWake();
        if (!atOnce.isEmpty() || !wake)
            return atOnce;
        now = std::max(now, *wake);
        return turn();
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
