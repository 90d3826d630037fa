#include "ui/shell/stillcontroller.h"

#include "app/base/isolated.h"
#include "app/catalogue/modeltext.h"
#include "app/catalogue/takesources.h"
#include "app/prompt/stills.h"
#include "app/studio/inputshelf.h"
#include "app/timeline/document.h"
#include "ui/player/playerview.h"
#include "ui/shell/messages.h"
#include "ui/timeline/timelineview.h"

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QLatin1StringView stillKey("still");

/// A scene's take as an input.
QString sourceOf(const Scene& scene)
{
    TakeSource source;
    source.scene = scene.id;
    source.part = TakeSource::Part::File;
    return source.text();
}

QString placeText(const Still& still, const QString& scene)
{
    switch (still.place) {
    case StillPlace::StartImage:
        return StillController::tr("Its picture becomes the start image of “%1”.").arg(scene);
    case StillPlace::Keyframe:
        return StillController::tr("Its picture becomes a keyframe of “%1”, at %2 s.")
            .arg(scene, QString::number(still.seconds));
    case StillPlace::Reference:
        return StillController::tr("Its picture becomes a reference of “%1”.").arg(scene);
    case StillPlace::Nowhere:
        break;
    }
    return StillController::tr("Its picture shows in the shot: “%1” takes none for it.").arg(scene);
}

} // namespace

StillController::StillController(Document& document, TimelineView& timeline, InputShelf& shelf,
                                 PlayerView& player, const ShellContext& context)
    : QObject(&context.widget)
    , m_document(document)
    , m_timeline(timeline)
    , m_shelf(shelf)
    , m_player(player)
    , m_context(context)
{
    connect(&timeline, &TimelineView::stillRequested, this, &StillController::makeStill);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &StillController::refresh);
    const auto soon = [this] { m_refresh.start(0); };
    connect(&document, &Document::sceneChanged, this, soon);
    connect(&document, &Document::scenesChanged, this, soon);
    connect(&document, &Document::currentIndexChanged, this, soon);
    connect(&shelf, &InputShelf::changed, this, soon);
    soon();
}

void StillController::makeStill(int shot)
{
    const Project& project = m_document.project();
    const Scene from = m_document.currentScene();
    const Model& model = Catalogue::current().modelOrStandIn(from.request.model);
    const Model* image = modelForStills(project, from.request, Catalogue::current());
    if (!image || model.output != MediaKind::Video) {
        m_context.messages.problem(stillKey,
                                   image ? tr("“%1” makes no video: it has no shots.").arg(titleOf(model))
                                         : tr("The catalogue has no model that makes a picture of words."));
        return;
    }
    const QString name = shot < 0 ? tr("Still of %1").arg(from.name)
                                  : tr("Still of %1, shot %2").arg(from.name, QString::number(shot + 1));
    Scene added = Scene::create(m_document.freeSceneName(name), {});
    const Still still = stillOf(from.request, shot, sourceOf(added), *image, Catalogue::current());
    added.request = still.picture;
    const QString prompt = shot < 0 ? from.request.prompt : from.request.shots.value(shot).prompt;
    added.stillOf = {from.id, prompt.trimmed().isEmpty() ? from.request.prompt : prompt, shot,
                     static_cast<int>(from.request.shots.size())};
    Scene changed = from;
    changed.request = still.clip;
    m_document.endGesture();
    m_document.insertScene(m_document.currentIndex(), added, changed,
                           shot < 0 ? tr("Still for the clip") : tr("Still for shot %1").arg(shot + 1));
    if (still.clip.model != from.request.model)
        m_context.messages.note(
            stillKey,
            tr("“%1” is made with %2 now, which takes a start image.")
                .arg(isolated(from.name), titleOf(Catalogue::current().modelOrStandIn(still.clip.model))));
    m_player.say(placeText(still, isolated(from.name)));
}

void StillController::refresh()
{
    QList<TimelineView::Still> stills;
    for (const Scene* scene : stillsOf(m_document.project(), m_document.currentScene())) {
        stills.append(scene ? TimelineView::Still{m_shelf.view(sourceOf(*scene)).picture, scene->name}
                            : TimelineView::Still());
    }
    m_timeline.setStills(stills);
}

} // namespace rushes
