#include "app/cli/renderstart.h"

#include "app/api/address.h"
#include "app/base/clock.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/cli/attachrequest.h"
#include "app/cli/commandstudio.h"
#include "app/cli/delivery.h"
#include "app/cli/inputproblems.h"
#include "app/cli/renderoptions.h"
#include "app/cli/renderreport.h"
#include "app/library/scenechain.h"
#include "app/media/localinput.h"
#include "app/queue/jobrules.h"
#include "app/store/projectfile.h"
#include "app/studio/inputsources.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

Result<RenderOrder::Named> sceneOfFile(const RenderOptions& options)
{
    const QFileInfo file(options.file);
    const Result<Project> project = readProject(file.absoluteFilePath());
    if (!project)
        return failure(project.error());
    if (options.scene > project->scenes.size())
        return failure(ErrorKind::Refused, u"The project has %1 scene(s)."_s.arg(project->scenes.size()));
    Scene scene = project->scenes.at(options.scene - 1);
    // Relative paths are relative to the project: make them absolute.
    const Result<Request> absolute =
        withSources(scene.request, [&file](const QString& source) -> Result<QString> {
            const QString path = pathOfSource(source, file.absolutePath());
            return path.isEmpty() ? source : sourceOfFile(path);
        });
    if (absolute)
        scene.request = *absolute;
    return RenderOrder::Named{project->id, file.completeBaseName(), scene, *project};
}

/// Prints what the service would refuse, by its keys, and files that are missing.
Result<void> checkScene(const Scene& scene, bool json)
{
    QList<Problem> found = validate(scene.request);
    if (found.isEmpty())
        found = inputProblems(scene.request, Catalogue::current().modelOrStandIn(scene.request.model));
    return found.isEmpty() ? Result<void>() : failure(refusalOf(found, json));
}

/// The scene with the takes that it uses as inputs, which must exist already: a run sends one request.
Result<Scene> madeOfTakes(Studio& studio, const RenderOrder::Named& named, const ServiceId& service)
{
    if (!named.project || scenesBefore(named.scene).isEmpty())
        return named.scene;
    studio.takeLibrary().loadScenes(scenesBefore(named.scene));
    const Service* at = studio.service(service);
    const SceneTakes takes(studio.takes().takes(), {}, at && at->charges ? service : ServiceId());
    const SceneChain chain = chainOf(*named.project, {named.scene}, takes, currentInstant());
    if (!chain.refused.isEmpty())
        return failure(ErrorKind::Refused, chain.refused.constFirst().reason);
    if (chain.added == 0)
        return chain.scenes.constLast();
    const QString before = chain.scenes.constFirst().name;
    return failure(
        ErrorKind::Refused,
        u"It is made of a take of “%1”, which has none yet. Render that scene first."_s.arg(before));
}

Result<RenderStart> resumed(const RenderRun& run)
{
    RenderStart start;
    for (const Error& row : run.studio.damaged()) {
        run.report.say(u"One entry can't be read, and was left as it is: %1"_s.arg(row.detail));
        start.code = exitCodeOf(row.kind);
    }
    const Result<Caps> caps = run.studio.purchases().capsNow();
    const QList<Job> jobs = run.studio.runner().jobs();
    for (const Job& job : jobs) {
        if (!caps && job.state == JobState::Waiting) { // the queue is paused
            run.report.problem(caps.error());
            start.code = exitCodeOf(caps.error().kind);
            continue;
        }
        const bool isDoubted = job.state == JobState::Cancelled && job.cancelWanted;
        if (isFinal(job.state) && !needsDecision(job.state) && !isDoubted)
            continue;
        if (job.state != JobState::Unknown) {
            if (const Result<void> there = reach(run.studio, job.service); !there) {
                run.report.notSent(there.error());
                start.code = exitCodeOf(there.error().kind);
                continue;
            }
        }
        // The job may not have been cancelled after all, or its file may be available by now.
        if (isFinal(job.state) && mayAskAgain(job))
            (void)run.studio.runner().askAgain(job.id);
        start.jobs.append(job.id);
    }
    return start;
}

} // namespace

ServiceId chosenService(const RenderRun& run)
{
    return run.options.service.isEmpty() ? run.studio.standardService()
                                         : serviceNamed(run.studio, run.options.service);
}

Result<RenderStart> startRender(const RenderRun& run, const RenderOrder& order)
{
    if (run.options.resume)
        return resumed(run);
    if (!run.options.allowHost.isEmpty() && hostNamed(run.options.allowHost).isEmpty())
        return failure(ErrorKind::Refused,
                       u"“%1” is not a host's name, such as media.example.com."_s.arg(run.options.allowHost));
    const ServiceId service = chosenService(run);
    const std::optional<Error>& problem = run.studio.serviceList().problem();
    if (problem && (run.options.service.isEmpty() || service != sandboxId))
        return failure(*problem);
    if (!run.studio.service(service)) {
        run.report.refused(u"usage"_s, noServiceText(run.studio, run.options.service));
        RenderStart none;
        none.code = ExitCode::Usage;
        return none;
    }
    if (const Result<void> signedIn = checkToken(run.studio, service); !signedIn)
        return failure(signedIn.error());
    if (const Result<void> awake = run.studio.wake(service); !awake)
        return failure(awake.error());
    if (const Result<void> writable = checkOutput(run); !writable)
        return failure(writable.error());
    if (!run.options.attach.isEmpty())
        return attachRequest(run, service);

    Result<RenderOrder::Named> named = order.scene ? order.scene() : sceneOfFile(run.options);
    if (!named)
        return failure(named.error());
    if (const Result<void> fits = checkScene(named->scene, run.options.json); !fits)
        return failure(fits.error());
    if (const Result<void> writable = checkOutput(run, named->scene.request); !writable)
        return failure(writable.error());
    (void)run.studio.spendingStore().nameProject(named->projectId, named->projectName);
    Result<Scene> scene = madeOfTakes(run.studio, *named, service);
    if (!scene)
        return failure(scene.error());
    named->scene = *std::move(scene);
    RenderStart start;
    start.ordered = *std::move(named);
    return start;
}

QList<NamedSource> addressesIn(const RenderOrder::Named& ordered)
{
    const Request& request = ordered.scene.request;
    QList<NamedSource> all = namedSources(request, Catalogue::current().modelOrStandIn(request.model));
    for (const NamedSource& one : ordered.given) {
        const bool isNamed = std::any_of(all.cbegin(), all.cend(), [&one](const NamedSource& other) {
            return other.source == one.source;
        });
        if (!isNamed)
            all.append(one);
    }
    all.removeIf([](const NamedSource& one) { return !isWebAddress(one.source); });
    return all;
}

Result<RenderStart> queueOrdered(const RenderRun& run, const RenderOrder::Named& ordered)
{
    const Result<JobId> id =
        run.studio.unguardedPurchases().generate(ordered.projectId, ordered.scene, chosenService(run));
    if (!id)
        return failure(id.error());
    RenderStart start;
    start.jobs = {*id};
    start.own = *id;
    return start;
}

Error refusalOf(const QList<Problem>& problems, bool json)
{
    QJsonArray all;
    QStringList lines;
    for (const Problem& problem : problems) {
        all.append(QJsonObject{{u"field"_s, problem.key}, {u"text"_s, problem.text}});
        lines.append(problem.key + u": "_s + problem.text);
    }
    const QString text = lines.join(u'\n');
    if (json)
        printJson({{u"error"_s, QJsonObject{{u"kind"_s, nameOf(ErrorKind::Refused)}, {u"text"_s, text}}},
                   {u"problems"_s, all}});
    return {ErrorKind::Refused, text, {}};
}

} // namespace rushes::cli
