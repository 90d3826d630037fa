#include "app/cli/attachrequest.h"

#include "app/base/settings.h"
#include "app/cli/commandstudio.h"
#include "app/cli/renderoptions.h"
#include "app/cli/renderreport.h"
#include "app/queue/jobrules.h"
#include "app/studio/studiosettings.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

/// Finds the job or the take that has the request, step by step.
class Attaching
{
public:
    explicit Attaching(const RenderRun& run)
        : m_run(run)
    {
    }

    Result<RenderStart> start(const ServiceId& service)
    {
        // Without --service the request may belong to any service known on this computer.
        const ServiceId at = m_run.options.service.isEmpty() ? ServiceId() : service;
        auto takes = m_run.studio.takeStore().ofRequest(at, m_run.options.attach);
        if (!takes)
            return failure(takes.error());
        const auto isChosen = [&](const auto& item) { return item.service == service; };
        std::stable_partition(takes->values.begin(), takes->values.end(), isChosen);
        auto jobs = m_run.studio.runner().ofRequest(at, m_run.options.attach);
        if (!jobs)
            return failure(jobs.error());
        std::stable_partition(jobs->begin(), jobs->end(), isChosen);
        for (const Job& job :
             std::as_const(*jobs)) { // some of its files may be takes already, others not yet
            if (job.outputCount > 1 && job.state != JobState::Done)
                return m_run.studio.runner().job(job.id) ? goneOnWith(job) : leftTo(job);
        }
        for (const Take& take : std::as_const(takes->values)) {
            const Result<bool> whole = m_run.studio.takeStore().hasItsFile(m_run.studio.jobStore(), take);
            if (!whole)
                return failure(whole.error());
            if (*whole)
                return delivered(jobOf(take));
        }
        for (const Job& job : std::as_const(*jobs)) {
            const Result<bool> whole = hasUnkeptFile(job, takes->values);
            if (!whole)
                return failure(whole.error());
            if (*whole)
                return delivered(job);
        }
        for (const Job& job : std::as_const(*jobs)) {
            if (m_run.studio.runner().job(job.id))
                return goneOnWith(job);
        }
        if (!jobs->isEmpty())
            return leftTo(jobs->constFirst());
        return fetched(service, takes->values);
    }

private:
    /// True for a finished job whose file may still exist, though its take was removed from the library.
    Result<bool> hasUnkeptFile(const Job& job, const QList<Take>& takes)
    {
        if (job.state != JobState::Done || !takes.isEmpty() || !QFileInfo::exists(job.path))
            return false;
        return m_run.studio.jobStore().isOthers(job.path, job).map([](bool others) { return !others; });
    }

    /// The files are here already: there is nothing to follow.
    Result<RenderStart> delivered(const Job& job)
    {
        RenderStart start;
        start.finished = job;
        return start;
    }

    Result<RenderStart> goneOnWith(const Job& job)
    {
        if (const Result<void> there = reach(m_run.studio, job.service); !there)
            return failure(there.error());
        if (const Result<void> allowed = allowHost(job.service); !allowed)
            return failure(allowed.error());
        if (mayAskAgain(job)) { // the file is lost, or the job was given up
            if (const Result<void> asked = m_run.studio.runner().askAgain(job.id); !asked)
                return failure(asked.error());
        }
        RenderStart start;
        start.jobs = {job.id};
        return start;
    }

    /// Another process fetches this request: two would make two takes of it.
    Result<RenderStart> leftTo(const Job& job)
    {
        m_run.report.refused(u"busy"_s,
                             u"Another Rushes that runs now has this request, as “%1”. Fetch it there, "
                             "or try again when it has ended."_s.arg(job.sceneName));
        RenderStart start;
        start.code = ExitCode::TryLater;
        return start;
    }

    /// `takes`: the request's takes, whose files are lost and whose jobs are gone.
    Result<RenderStart> fetched(const ServiceId& service, const QList<Take>& takes)
    {
        if (!takes.isEmpty())
            return fetchedAsNew(jobOf(takes.constFirst()), takes.constFirst().id);
        // The request id belongs to no job: it may be that of a job whose answer was lost, which must not be
        // paid for twice.
        const auto unknown = m_run.studio.jobStore().unknownAt(service);
        if (!unknown)
            return failure(unknown.error());
        if (unknown->values.size() > 1)
            return undecided(unknown->values);
        if (unknown->values.isEmpty()) {
            Job job;
            job.service = service;
            job.sceneName = m_run.options.attach;
            return fetchedAsNew(std::move(job), {});
        }
        const Job& job = unknown->values.constFirst();
        if (!m_run.studio.runner().job(job.id))
            return leftTo(job);
        m_run.report.say(u"It is taken for “%1”, whose answer was lost."_s.arg(job.sceneName));
        return attachedTo(job.id, false);
    }

    /// Several jobs are possible: the user must decide.
    Result<RenderStart> undecided(const QList<Job>& jobs)
    {
        QStringList names;
        for (const Job& job : jobs)
            names.append(
                u"“%1”, sent %2"_s.arg(job.sceneName, toDateTime(job.submitted).toString(Qt::ISODate)));
        m_run.report.refused(
            u"undecided"_s,
            u"The answers of several jobs were lost: %1. Open Rushes and attach the id to the one "
            "that it belongs to."_s.arg(names.join(u"; "_s)));
        RenderStart start;
        start.code = ExitCode::TryLater;
        return start;
    }

    /// `take`: id of the take to restore; empty: a new take.
    Result<RenderStart> fetchedAsNew(Job job, const TakeId& take)
    {
        if (const Result<void> there = reach(m_run.studio, job.service); !there)
            return failure(there.error());
        job.requestId = {};
        job.path.clear();
        job.finished = {};
        const Result<JobId> id = m_run.studio.runner().addUnknown(job);
        if (!id)
            return failure(id.error());
        if (!take.isEmpty()) {
            if (const Result<void> given = m_run.studio.takeStore().giveTo(take, *id); !given) {
                (void)m_run.studio.runner().forget(*id);
                return failure(given.error());
            }
        }
        return attachedTo(*id, true);
    }

    /// `isForIt`: the job was created for this request id.
    Result<RenderStart> attachedTo(JobId id, bool isForIt)
    {
        const ServiceId service = m_run.studio.runner().job(id)->service;
        Result<void> asked = allowHost(service);
        if (asked)
            asked = m_run.studio.runner().attach(id, m_run.options.attach);
        if (!asked) {
            if (isForIt)
                (void)m_run.studio.runner().forget(id);
            // several processes may attach the same id at once: one of them wins
            const auto others = m_run.studio.jobStore().ofRequest(service, m_run.options.attach);
            if (others && !others->values.isEmpty())
                return leftTo(others->values.constFirst());
            return failure(asked.error());
        }
        RenderStart start;
        start.jobs = {id};
        start.attaching = id;
        start.isForAttaching = isForIt;
        return start;
    }

    /// From now on allows files of the job's service to come from the named host.
    Result<void> allowHost(const ServiceId& service)
    {
        if (m_run.options.allowHost.isEmpty())
            return {};
        if (Result<void> allowed = m_run.studio.serviceList().allowHost(service, m_run.options.allowHost);
            !allowed)
            return allowed;
        keepFileHosts(m_run.settings, m_run.studio.serviceList().fileHosts());
        if (!m_run.settings.sync())
            m_run.report.say(u"The host could not be kept in the settings: it is allowed for this run."_s);
        return {};
    }

    const RenderRun& m_run;
};

} // namespace

Result<RenderStart> attachRequest(const RenderRun& run, const ServiceId& service)
{
    return Attaching(run).start(service);
}

} // namespace rushes::cli
