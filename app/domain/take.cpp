#include "app/domain/take.h"

#include <algorithm>

namespace rushes {

namespace {

/// Copies the members that a job and its take have in common.
template<class From, class To>
To sharedOf(const From& from)
{
    To to;
    to.projectId = from.projectId;
    to.sceneId = from.sceneId;
    to.sceneName = from.sceneName;
    to.request = from.request;
    to.service = from.service;
    to.requestId = from.requestId;
    to.cost = from.cost;
    to.created = from.created;
    to.finished = from.finished;
    to.path = from.path;
    to.outputNumber = from.outputNumber;
    return to;
}

} // namespace

Take takeOf(const Job& job)
{
    Take take = sharedOf<Job, Take>(job);
    take.number = std::max(1, job.takeNumber);
    if (take.outputNumber > 0)
        take.cost.reset(); // the cost of a request counts once, for its first output
    return take;
}

Job jobOf(const Take& take)
{
    Job job = sharedOf<Take, Job>(take);
    job.state = JobState::Done;
    job.takeNumber = take.number;
    return job;
}

} // namespace rushes
