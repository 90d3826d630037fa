#include "app/cli/runcommand.h"

#include "app/catalogue/catalogue.h"
#include "app/cli/commandstudio.h"
#include "app/cli/rendercommand.h"
#include "app/cli/renderreport.h"
#include "app/cli/renderstart.h"
#include "app/cli/runoptions.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

/// Takes of `rushes run` share a project of their own, which has no file.
const auto projectId = u"8d9c8f0e-52a5-4c0b-9f0e-72756e000001"_s;

/// Asks the service once for its catalogue where the current one does not have the model; a failure changes
/// nothing.
void learnModel(const QString& model, Studio& studio, const ServiceId& service, QObject* context,
                const std::function<void()>& done)
{
    const Service* at = studio.service(service);
    VideoApi* api = at && at->id != sandboxId && !at->needsToken ? studio.api(service) : nullptr;
    const Catalogue& known = Catalogue::current();
    const bool isOfToday =
        known.source() != Catalogue::Source::Snapshot && known.date() == QDate::currentDate();
    const Model* there = known.model(model);
    if (!api || (isOfToday && there && !there->isWithdrawn))
        return done();
    studio.catalogue().refresh(*api, studio.serviceList().baseOf(service), context,
                               [done](const Result<CatalogueNews>&) { done(); });
}

Error refusal(const QList<GivenProblem>& problems, bool json)
{
    QList<Problem> all;
    for (const GivenProblem& problem : problems)
        all.append({Field::Input, -1, problem.text, problem.key});
    return refusalOf(all, json);
}

Result<RenderOrder::Named> sceneFor(const RunOptions& options, const QString& folder)
{
    const Catalogue& catalogue = Catalogue::current();
    const Model* model = catalogue.model(options.model);
    if (!model)
        return failure(
            refusal({{u"model"_s,
                      u"The catalogue has no model “%1”. rushes models lists them."_s.arg(options.model)}},
                    options.render.json));
    const GivenRequest given = requestOf(options, *model, folder);
    if (!given.problems.isEmpty())
        return failure(refusal(given.problems, options.render.json));
    for (const QString& note : given.notes)
        RenderReport(options.render.json, options.render.command).say(note);
    return RenderOrder::Named{
        ProjectId(projectId),
        u"rushes run"_s,
        {SceneId(QUuid::createUuid().toString(QUuid::WithoutBraces)), model->name, given.request, {}},
        {},
        given.addresses};
}

} // namespace

int runModel(const QStringList& arguments)
{
    const ParsedRun parsed = parseRun(arguments);
    if (parsed.ended)
        return static_cast<int>(*parsed.ended);
    const RunOptions& options = parsed.options;
    RenderOrder order;
    QString folder; // folder of its input files
    order.prepare = [&options, &folder](Studio& studio, const ServiceId& service, QObject* context,
                                        const std::function<void()>& done) {
        folder = studio.folders().inputs();
        learnModel(options.model, studio, service, context, done);
    };
    order.scene = [&options, &folder] { return sceneFor(options, folder); };
    return render(options.render, order);
}

} // namespace rushes::cli
