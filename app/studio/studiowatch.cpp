// What a studio hears of the machine and of other processes.
#include "app/studio/otherinstances.h"
#include "app/studio/studio.h"

namespace rushes {

void Studio::listenForWaking()
{
    connect(&m_resumeWatcher, &ResumeWatcher::awake, m_runner.get(), &JobRunner::hurry);
    connect(&m_resumeWatcher, &ResumeWatcher::online, m_runner.get(), &JobRunner::hurry);
    connect(m_runner.get(), &JobRunner::jobChanged, this, &Studio::hearJob);
    const QList<Job>& jobs = m_jobs.jobs();
    const bool open =
        std::any_of(jobs.cbegin(), jobs.cend(), [](const Job& job) { return isActive(job.state); });
    if (open)
        QMetaObject::invokeMethod(&m_resumeWatcher, &ResumeWatcher::listenForSleep, Qt::QueuedConnection);
}

void Studio::hearJob(const Job& job)
{
    if (isActive(job.state))
        m_resumeWatcher.listenForSleep();
    if (job.error && job.error->kind == ErrorKind::Unreachable)
        m_resumeWatcher.listenForNetwork();
}

void Studio::watchOtherInstances()
{
    if (m_otherInstances || m_recovery)
        return;
    m_otherInstances = std::make_unique<OtherInstances>(*m_database, m_setup.folders.runners(), m_lock->id());
    connect(m_otherInstances.get(), &OtherInstances::wrote, this, &Studio::showTakesOfOthers);
    connect(m_otherInstances.get(), &OtherInstances::ended, this, &Studio::inherit);
    m_otherInstances->watch();
}

void Studio::checkOtherInstances()
{
    if (m_otherInstances && m_otherInstances->hasOthers())
        inherit();
}

void Studio::inherit()
{
    showTakesOfOthers();
    if (m_setup.jobs != Jobs::Abandoned)
        return;
    inheritSandboxes();
    if (const Result<QList<Error>> adopted = m_runner->adopt(); adopted)
        m_damaged += *adopted;
    knowServicesOfJobs();
    (void)wakeForOpenJobs(); // where one can't be woken, its jobs say so
}

void Studio::showTakesOfOthers()
{
    const Result<Stored<Take>> others = m_takeStore->after(m_lastTake);
    if (!others)
        return; // at the next chance
    for (const Take& take : others->values)
        m_takes.put(take);
    Q_EMIT libraryChanged();
}

} // namespace rushes
