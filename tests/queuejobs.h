#pragma once

#include "app/catalogue/catalogue.h"
#include "app/queue/jobqueue.h"
#include "app/queue/jobrules.h"
#include "app/queue/queuesummary.h"

#include <QMetaType>

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

} // namespace rushes
