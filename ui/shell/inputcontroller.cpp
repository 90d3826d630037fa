#include "ui/shell/inputcontroller.h"

#include "app/base/isolated.h"
#include "app/catalogue/modelchange.h"
#include "app/catalogue/modeltext.h"
#include "app/catalogue/takesources.h"
#include "app/media/framegrab.h"
#include "app/studio/errortext.h"
#include "app/timeline/document.h"
#include "ui/composer/clippane.h"
#include "ui/player/filmplayer.h"
#include "ui/player/playerview.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/stillcontroller.h"
#include "ui/shell/timelinepane.h"
#include "ui/style/greyreason.h"
#include "ui/style/shownname.h"
#include "ui/style/stripbutton.h"
#include "ui/takes/titlestrip.h"
#include "ui/timeline/keyframetrack.h"

#include <QApplication>
#include <QBuffer>
#include <QMenu>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QLatin1StringView inputKey("input");
constexpr int widestName = 240; // px, width of a scene's name in a menu

QString roleName(InputRole role)
{
    switch (role) {
    case InputRole::StartImage:
        return InputController::tr("start image");
    case InputRole::EndImage:
        return InputController::tr("end image");
    default:
        return InputController::tr("reference");
    }
}

/// One second after the last keyframe; if that is beyond the clip, in the middle of the largest gap.
double freeKeyframeTime(const QList<Keyframe>& keyframes, int duration)
{
    QList<double> times;
    for (const Keyframe& keyframe : keyframes)
        times.append(keyframe.seconds);
    std::sort(times.begin(), times.end());
    if (times.isEmpty() || times.constFirst() > 0)
        return 0;
    if (times.constLast() + 1 <= duration || duration <= 0)
        return times.constLast() + 1;
    times.append(duration);
    double widest = 0;
    double middle = 0;
    for (qsizetype i = 1; i < times.size(); ++i) {
        const double gap = times.at(i) - times.at(i - 1);
        const bool isEnd = i + 1 == times.size();
        if (gap > widest) {
            widest = gap;
            middle = isEnd ? times.at(i) : times.at(i - 1) + gap / 2;
        }
    }
    return std::round(middle * 100) / 100;
}

} // namespace

InputController::InputController(const QString& folder, Document& document, ClipPane& clip,
                                 PlayerView& player, const ShellContext& context)
    : QObject(&context.widget)
    , m_document(document)
    , m_player(player)
    , m_context(context)
    , m_shelf(folder)
{
    clip.setInputs(m_shelf);
    connect(&clip, &ClipPane::inputSaid, this, [this](const QString& words, bool isProblem) {
        if (isProblem)
            m_context.messages.problem(inputKey, words);
        else
            m_context.messages.note(inputKey, words);
    });
    m_context.actions.handle(ActionId::ContinueScene, this, [this] { continueCurrentScene(); });
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_shelf.forgetMissing();
    });
}

void InputController::addTo(TimelinePane& pane, TimelineView& timeline, TitleStrip& strip)
{
    StripButton* button = makeFrameButton(strip, sourceOf(m_player));
    strip.addButton(button);
    const auto follow = [this, button] {
        enable(*button, m_player.hasPicture(), tr("there is no picture in the player"));
    };
    connect(&m_player, &PlayerView::pictureChanged, button, follow);
    follow();
    auto* track = new KeyframeTrack(timeline);
    track->setPictures([this](const QString& source) { return m_shelf.view(source).picture; });
    connect(&m_shelf, &InputShelf::changed, track, &KeyframeTrack::refresh);
    pane.addKeyframes(track);
    new StillController(m_document, timeline, m_shelf, m_player, m_context); // a child of the window
}

void InputController::fillMenu(QMenu& menu, const Take& take, bool isShown)
{
    menu.addSeparator();
    menu.addAction(tr("Continue in a new scene"), this, [this, take] { continueInNewScene(take); });
    if (isShown)
        fillFrameUses(*menu.addMenu(tr("Use this frame")), sourceOf(m_player));
}

void InputController::addTo(FilmPlayer& film)
{
    const FrameSource source = sourceOf(film);
    StripButton* button = makeFrameButton(film, source);
    film.addButton(button);
    const auto follow = [button, &film] { enable(*button, film.pictureItem() >= 0, tr("no take is shown")); };
    connect(&film, &FilmPlayer::pictureChanged, button, follow);
    follow();
}

void InputController::fillMenu(QMenu& menu, FilmPlayer& film)
{
    QMenu* uses = menu.addMenu(tr("Use this frame"));
    uses->setEnabled(film.pictureItem() >= 0);
    fillFrameUses(*uses, sourceOf(film));
}

InputController::FrameSource InputController::sourceOf(PlayerView& player)
{
    return {[&player] { return player.picture(); }, [&player] { player.pause(); }};
}

InputController::FrameSource InputController::sourceOf(FilmPlayer& film)
{
    return {[&film] { return film.picture(); }, [&film] { film.playback().pause(); }, true};
}

StripButton* InputController::makeFrameButton(QWidget& owner, const FrameSource& source)
{
    auto* button = new StripButton(u"image-plus"_s, tr("Use this frame"), &owner);
    button->setToolTip(tr("Makes the frame in the player an input of the scene"));
    auto* menu = new QMenu(button);
    menu->setAccessibleName(tr("Use this frame"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu, source] {
        menu->clear();
        fillFrameUses(*menu, source);
        source.pause(); // on the frame that is displayed, since others would follow while the menu is open
    });
    connect(button, &QToolButton::clicked, menu,
            [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height()))); });
    return button;
}

void InputController::fillFrameUses(QMenu& menu, const FrameSource& source)
{
    if (source.isFilm) {
        // The current scene is not visible there.
        const QString scene = shownName(m_document.currentScene().name, menu.fontMetrics(), widestName);
        menu.addAction(tr("For the open scene, “%1”:").arg(QString(scene).replace(u'&', "&&"_L1)))
            ->setEnabled(false);
    }
    const Model& now = Catalogue::current().modelOrStandIn(m_document.currentScene().request.model);
    menu.setToolTipsVisible(true);
    const auto refuse = [&now](QAction& action, const QString& what) {
        action.setEnabled(false);
        action.setToolTip(tr("“%1” takes no %2.").arg(titleOf(now), what));
    };
    for (const InputRole role : {InputRole::StartImage, InputRole::EndImage, InputRole::ReferenceImage}) {
        const QString text = role == InputRole::StartImage ? tr("As start image")
                             : role == InputRole::EndImage ? tr("As end image")
                                                           : tr("As reference");
        QAction* action =
            menu.addAction(text, this, [this, role, source] { useFrame(role, source.picture()); });
        if (!modelTaking(role, now, Catalogue::current()))
            refuse(*action, roleName(role));
    }
    QAction* element =
        menu.addAction(tr("As element"), this, [this, source] { useFrameAsElement(source.picture()); });
    if (now.roles.elements.isEmpty())
        refuse(*element, tr("element"));
    QAction* keyframe =
        menu.addAction(tr("As keyframe"), this, [this, source] { useFrameAsKeyframe(source.picture()); });
    if (now.roles.keyframes.isEmpty())
        refuse(*keyframe, tr("keyframe"));
}

std::optional<KeptInput> InputController::keepFrame(const QImage& frame)
{
    if (frame.isNull())
        return {};
    const Result<KeptInput> kept = m_shelf.keepPicture(frame, tr("frame"));
    if (kept)
        return *kept;
    m_context.messages.problem(inputKey, kept.error());
    return {};
}

void InputController::useFrameAsElement(const QImage& frame)
{
    const std::optional<KeptInput> kept = keepFrame(frame);
    if (!kept)
        return;
    Request changed = m_document.currentScene().request;
    changed.elements.append({{}, kept->source, {}, {}});
    m_document.endGesture();
    m_document.editRequest(changed, tr("Use frame as %1").arg(tr("element")));
    m_player.say(tr("The frame is a new element of the scene: name it, and use it as @name."));
}

/// One second after the last one.
void InputController::useFrameAsKeyframe(const QImage& frame)
{
    const std::optional<KeptInput> kept = keepFrame(frame);
    if (!kept)
        return;
    Request changed = m_document.currentScene().request;
    const double seconds = freeKeyframeTime(changed.keyframes, changed.duration);
    changed.keyframes.append({kept->source, seconds});
    m_document.endGesture();
    m_document.editRequest(changed, tr("Use frame as %1").arg(tr("keyframe")));
    m_player.say(tr("The frame is a keyframe of the scene, at %1 s.").arg(seconds));
}

void InputController::useFrame(InputRole role, const QImage& frame)
{
    const std::optional<KeptInput> kept = keepFrame(frame);
    if (!kept)
        return;
    const Request& before = m_document.currentScene().request;
    const Model& model = Catalogue::current().modelOrStandIn(before.model);
    const Model* taking = modelTaking(role, model, Catalogue::current());
    if (!taking) {
        m_context.messages.problem(inputKey, tr("“%1” takes no %2.").arg(titleOf(model), roleName(role)),
                                   tr("Choose another model at the head of the clip's settings."));
        return;
    }
    Request changed = taking == &model ? before : withModel(before, model, *taking).request;
    putInput(changed, *taking, role, kept->source);
    m_document.endGesture();
    m_document.editRequest(changed, tr("Use frame as %1").arg(roleName(role)));
    if (taking != &model)
        m_context.messages.note(inputKey,
                                tr("Now %1, which takes a %2.").arg(titleOf(*taking), roleName(role)));
    else
        m_player.say(tr("The frame is the scene's %1.").arg(roleName(role)));
}

void InputController::continueInNewScene(const Take& take)
{
    grabFrame(take.path, {}, this, [this, take](const Result<QByteArray>& picture) {
        if (!picture) {
            m_context.messages.problem(inputKey, tr("The take's last frame cannot be read."),
                                       oneLine(textOf(picture.error(), Next::Ended)));
            return;
        }
        const Result<KeptInput> kept = m_shelf.keepBytes(*picture, take.sceneName);
        if (!kept) {
            m_context.messages.problem(inputKey, kept.error());
            return;
        }
        const QList<Scene>& scenes = m_document.project().scenes;
        const auto own = std::find_if(scenes.cbegin(), scenes.cend(),
                                      [&take](const Scene& scene) { return scene.id == take.sceneId; });
        const bool isHere = own != scenes.cend();
        const auto place =
            static_cast<int>(isHere ? own - scenes.cbegin() + 1 : m_document.currentIndex() + 1);
        const Request& from = isHere ? own->request : take.request;
        const bool isPicture = Catalogue::current().modelOrStandIn(from.model).output == MediaKind::Image;
        const QString words =
            isPicture ? tr("“%1” begins with take %2.") : tr("“%1” begins where take %2 ends.");
        if (insertNext(from, place, kept->source))
            m_player.say(words.arg(isolated(m_document.currentScene().name), QString::number(take.number)));
    });
}

void InputController::continueCurrentScene()
{
    const Scene from = m_document.currentScene();
    const Model& model = Catalogue::current().modelOrStandIn(from.request.model);
    if (model.output == MediaKind::Audio) {
        m_context.messages.problem(inputKey,
                                   tr("“%1” makes a sound: it has no last frame.").arg(isolated(from.name)));
        return;
    }
    TakeSource source;
    source.scene = from.id;
    source.part = model.output == MediaKind::Image ? TakeSource::Part::File : TakeSource::Part::LastFrame;
    if (insertNext(from.request, m_document.currentIndex() + 1, source.text()))
        m_player.say(tr("“%1” begins where “%2” ends.")
                         .arg(isolated(m_document.currentScene().name), isolated(from.name)));
}

bool InputController::insertNext(const Request& from, int place, const QString& source)
{
    const Model& model = Catalogue::current().modelOrStandIn(from.model);
    const Model* taking = modelContinuing(model, m_document.project(), Catalogue::current());
    if (!taking) {
        m_context.messages.problem(inputKey, tr("“%1” takes no start image.").arg(titleOf(model)),
                                   tr("Choose a model that does, then continue the scene."));
        return false;
    }
    Request next = taking == &model ? from : withModel(from, model, *taking).request;
    next.prompt.clear();
    next.shots.clear();
    next.inputs.removeIf([](const Input& input) {
        return input.role == InputRole::EndImage || input.role == InputRole::SourceVideo;
    });
    putInput(next, *taking, InputRole::StartImage, source);
    m_document.insertScene(place, Scene::create(m_document.freeSceneName(), next),
                           tr("Continue in a new scene"));
    return true;
}

} // namespace rushes
