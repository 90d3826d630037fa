#include "app/library/scenetakes.h"

#include "app/catalogue/takesources.h"

#include <algorithm>

namespace rushes {

SceneTakes::SceneTakes(const QList<Take>& takes, const QList<Job>& jobs, const ServiceId& service)
    : m_service(service)
{
    for (const Take& take : takes)
        m_takes[take.sceneId].append(take);
    // Of ten thousand jobs only a few are open: copies only those.
    for (const Job& job : jobs) {
        if (!isFinal(job.state) || needsDecision(job.state))
            m_openJobs[job.sceneId].append(job);
    }
}

bool SceneTakes::counts(const ServiceId& service) const
{
    return m_service.isEmpty() || service == m_service;
}

bool SceneTakes::hasTake(const Scene& scene) const
{
    const QList<Take> takes = m_takes.value(scene.id);
    return std::any_of(takes.cbegin(), takes.cend(), [&](const Take& take) {
        return counts(take.service) && take.request == filledAs(take.request, scene.request);
    });
}

bool SceneTakes::isUnderWay(const Scene& scene) const
{
    const QList<Job> jobs = m_openJobs.value(scene.id);
    return std::any_of(jobs.cbegin(), jobs.cend(), [&](const Job& job) {
        return counts(job.service) && job.request == filledAs(job.request, scene.request);
    });
}

const Take* SceneTakes::shown(const Scene& scene) const
{
    const auto found = m_takes.constFind(scene.id);
    if (found == m_takes.cend())
        return nullptr;
    for (const Take& take : *found) {
        if (take.id == scene.chosenTake)
            return &take;
    }
    return &found->constFirst();
}

const Take* SceneTakes::standing(const Scene& scene) const
{
    const Take* take = shown(scene);
    if (!take || take->id == scene.chosenTake || counts(take->service))
        return take;
    const QList<Take>& all = *m_takes.constFind(scene.id);
    const auto own =
        std::find_if(all.cbegin(), all.cend(), [this](const Take& one) { return counts(one.service); });
    return own == all.cend() ? nullptr : &*own;
}

} // namespace rushes
