#include "app/domain/take.h"

#include <algorithm>

namespace rushes {

Take takeOf(const Job& job)
{
    Take take;
    take.projectId = job.projectId;
    take.sceneId = job.sceneId;
    take.sceneName = job.sceneName;
    take.number = std::max(1, job.takeNumber);
    take.request = job.request;
    take.service = job.service;
    take.requestId = job.requestId;
    take.cost = job.cost;
    take.created = job.created;
    take.finished = job.finished;
    take.path = job.path;
    return take;
}

Job jobOf(const Take& take)
{
    Job job;
    job.state = JobState::Done;
    job.projectId = take.projectId;
    job.sceneId = take.sceneId;
    job.sceneName = take.sceneName;
    job.takeNumber = take.number;
    job.request = take.request;
    job.service = take.service;
    job.requestId = take.requestId;
    job.cost = take.cost;
    job.created = take.created;
    job.finished = take.finished;
    job.path = take.path;
    return job;
}

} // namespace rushes
