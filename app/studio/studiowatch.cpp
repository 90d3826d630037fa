// What a studio hears of the machine and of other processes.
#include "app/studio/neighbours.h"
#include "app/studio/studio.h"

namespace rushes {

void Studio::listenForWaking()
{
    connect(&m_awakening, &Awakening::awake, m_runner.get(), &JobRunner::hurry);
    connect(&m_awakening, &Awakening::online, m_runner.get(), &JobRunner::hurry);
    connect(m_runner.get(), &JobRunner::jobChanged, this, &Studio::hearJob);
    const QList<Job>& jobs = m_jobs.jobs();
    const bool open =
        std::any_of(jobs.cbegin(), jobs.cend(), [](const Job& job) { return isActive(job.state); });
    if (open)
        QMetaObject::invokeMethod(&m_awakening, &Awakening::listenForSleep, Qt::QueuedConnection);
}

void Studio::hearJob(const Job& job)
{
    if (isActive(job.state))
        m_awakening.listenForSleep();
    if (job.error && job.error->kind == ErrorKind::Unreachable)
        m_awakening.listenForNetwork();
}

void Studio::watchNeighbours()
{
    if (m_neighbours || m_rescue)
        return;
    m_neighbours = std::make_unique<Neighbours>(*m_database, m_setup.folders.runners(), m_lock->id());
    connect(m_neighbours.get(), &Neighbours::wrote, this, &Studio::showTakesOfOthers);
    connect(m_neighbours.get(), &Neighbours::ended, this, &Studio::inherit);
    m_neighbours->watch();
}

void Studio::lookAround()
{
    if (m_neighbours && m_neighbours->hasOthers())
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
    QSet<QString> known;
    for (const Take& take : m_takes.takes())
        known.insert(take.id);
    const Result<Stored<Take>> others = m_takeStore->unknown(known, m_pastTakes);
    if (!others)
        return; // at the next chance
    for (auto take = others->values.crbegin(); take != others->values.crend(); ++take)
        m_takes.put(*take);
}

} // namespace rushes
