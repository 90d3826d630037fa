#include "ui/shell/takeplaybackcontroller.h"

#include "app/library/takemodel.h"
#include "app/queue/jobmodel.h"
#include "app/timeline/document.h"
#include "app/timeline/edits.h"
#include "ui/library/libraryview.h"
#include "ui/player/playercomparison.h"
#include "ui/player/playerview.h"
#include "ui/queue/jobtext.h"
#include "ui/timeline/timelineview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QList<double> cutsOf(const Request& request)
{
    QList<double> cuts;
    for (int i = 1; i < request.shots.size(); ++i)
        cuts.append(edits::startOf(request.shots, i));
    return cuts;
}

QList<double> middlesOf(const Request& request)
{
    QList<double> middles;
    for (int i = 0; i < request.shots.size(); ++i)
        middles.append(edits::startOf(request.shots, i) + request.shots.at(i).seconds / 2.0);
    return middles.isEmpty() ? QList<double>{request.duration / 2.0} : middles;
}

/// Size of the picture, from an aspect ratio such as "16:9".
QSize sizeOf(const Request& request)
{
    const QStringList sides = request.aspectRatio.split(u':');
    return {sides.value(0).toInt(), sides.value(1).toInt()};
}

bool sameLayout(const Request& one, const Request& other)
{
    return one.duration == other.duration &&
           std::equal(one.shots.cbegin(), one.shots.cend(), other.shots.cbegin(), other.shots.cend(),
                      [](const Shot& a, const Shot& b) { return a.seconds == b.seconds; });
}

} // namespace

TakePlaybackController::TakePlaybackController(Document& document, TakeModel& takes, JobModel& jobs,
                                               Rooms rooms, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_takes(takes)
    , m_jobs(jobs)
    , m_rooms(rooms)
    , m_pictures(u"ffmpeg"_s)
{
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &TakePlaybackController::refreshOverlay);
    connect(&m_pictures, &ShotPictures::drawn, this, &TakePlaybackController::showPictures);
    connectRooms();
    connect(&m_document, &Document::currentIndexChanged, this, &TakePlaybackController::showScene);
    connect(&m_document, &Document::scenesChanged, this, &TakePlaybackController::showScene);
    connect(&m_document, &Document::sceneChanged, this, &TakePlaybackController::followShot);
    connect(&m_jobs, &JobModel::dataChanged, this, &TakePlaybackController::refreshOverlay);
    connect(&m_jobs, &JobModel::rowsInserted, this, &TakePlaybackController::refreshOverlay);
    connect(&m_jobs, &JobModel::rowsRemoved, this, &TakePlaybackController::refreshOverlay);
    connect(&m_jobs, &JobModel::modelReset, this, &TakePlaybackController::refreshOverlay);
    connect(&m_takes, &TakeModel::rowsRemoved, this, &TakePlaybackController::followTakes);
    connect(&m_takes, &TakeModel::modelReset, this, &TakePlaybackController::followTakes);
    showScene();
}

void TakePlaybackController::connectRooms()
{
    connect(&m_rooms.player, &PlayerView::positionChanged, this, &TakePlaybackController::followPosition);
    connect(&m_rooms.player, &PlayerView::playingChanged, this, &TakePlaybackController::followShot);
    connect(&m_rooms.player, &PlayerView::cutReached, this, &TakePlaybackController::followShot);
    connect(&m_rooms.player, &PlayerView::errorOccurred, this, &TakePlaybackController::failed);
    connect(&m_rooms.timeline, &TimelineView::seekRequested, this, [this](double seconds) {
        // The position in another take is meaningless in this one.
        if (m_rooms.player.isLoaded() && isOfScene(m_shown))
            m_rooms.player.seek(seconds);
        else
            m_rooms.timeline.setPlayhead(seconds);
    });
    connect(&m_rooms.library, &LibraryView::takeActivated, this, &TakePlaybackController::play);
}

void TakePlaybackController::setTypicalRun(std::function<std::chrono::milliseconds(const Job&)> typicalRun)
{
    m_typicalRun = std::move(typicalRun);
    refreshOverlay();
}

void TakePlaybackController::play(const TakeId& takeId)
{
    if (const Take* take = find(takeId))
        show(*take, true);
}

void TakePlaybackController::showTake(const TakeId& takeId)
{
    if (const Take* take = find(takeId))
        show(*take, false);
}

void TakePlaybackController::playJob(const Job& job)
{
    const auto& takes = m_takes.takes();
    const auto found = std::find_if(takes.cbegin(), takes.cend(), [&](const Take& take) {
        return take.requestId == job.requestId && take.service == job.service;
    });
    if (found != takes.cend())
        show(*found, true);
}

void TakePlaybackController::welcome(const Take& take)
{
    const bool here = take.sceneId == m_document.currentScene().id;
    if (!here || m_rooms.player.isPlaying() || m_rooms.player.comparison().isOn()) {
        Q_EMIT takeReady(take);
        return;
    }
    show(take, m_playsArrivals);
    if (m_playsArrivals)
        Q_EMIT startedByItself();
}

void TakePlaybackController::showScene()
{
    const SceneId& scene = m_document.currentScene().id;
    if (m_scene == scene)
        return;
    m_scene = scene;
    const Scene& current = m_document.currentScene();
    if (m_shown.sceneId == scene && find(m_shown.id)) {
        // It was shown before its scene was opened.
        show(Take(m_shown), false);
        drawPictures(m_shown);
        refreshOverlay();
        return;
    }
    const Take* chosen = find(current.chosenTake);
    const Take* take = chosen ? chosen : newestOf(scene);
    if (take) {
        show(*take, false);
    } else {
        m_shown = {};
        m_takes.setShown({});
        m_pictures.forget();
        m_rooms.timeline.setPictures({});
        m_rooms.player.clear();
        m_rooms.timeline.setPlayhead(0);
        m_rooms.timeline.setPlayingShot(-1);
        m_rooms.library.selectTake({});
        followShot();
        Q_EMIT shownChanged();
    }
    refreshOverlay();
}

void TakePlaybackController::followTakes()
{
    if (m_shown.id.isEmpty() || find(m_shown.id))
        return;
    m_scene = {};
    showScene();
}

/// The timeline's playhead follows only if the take has the same shots.
void TakePlaybackController::followPosition(double seconds)
{
    if (m_shown.id.isEmpty() || isOfScene(m_shown))
        m_rooms.timeline.setPlayhead(seconds);
}

void TakePlaybackController::show(const Take& take, bool play)
{
    m_shown = take;
    m_takes.setShown(take.id);
    if (m_rooms.player.path() != take.path || !m_rooms.player.isLoaded()) {
        m_rooms.player.load(take.path, cutsOf(take.request));
        drawPictures(take);
    }
    if (play)
        m_rooms.player.play();
    m_rooms.library.selectTake(take.id);
    followShot();
    Q_EMIT shownChanged();
}

void TakePlaybackController::drawPictures(const Take& take)
{
    if (isOfScene(take))
        m_pictures.draw(take.path, middlesOf(take.request), sizeOf(take.request));
}

bool TakePlaybackController::isOfScene(const Take& take) const
{
    return take.sceneId == m_document.currentScene().id &&
           sameLayout(take.request, m_document.currentScene().request);
}

void TakePlaybackController::showPictures(const QString& path, const QList<QImage>& pictures)
{
    if (path == m_shown.path && isOfScene(m_shown))
        m_rooms.timeline.setPictures(pictures);
}

void TakePlaybackController::followShot()
{
    const bool lit = m_rooms.player.isPlaying() && isOfScene(m_shown);
    m_rooms.timeline.setPlayingShot(lit ? m_rooms.player.shot() : -1);
    m_rooms.timeline.setDimmed(!m_shown.id.isEmpty() && m_shown.sceneId != m_document.currentScene().id);
}

void TakePlaybackController::refreshOverlay()
{
    const SceneId& scene = m_document.currentScene().id;
    const auto& jobs = m_jobs.jobs();
    const auto active = std::find_if(jobs.crbegin(), jobs.crend(), [&](const Job& job) {
        return job.sceneId == scene && isActive(job.state);
    });
    if (active == jobs.crend())
        m_rooms.player.setEmptyText(tr("No take yet"), tr("Write a prompt and press Generate."));
    else
        m_rooms.player.setEmptyText(tr("The first take is on its way"),
                                    tr("It plays here when it is ready."));
    // The queue shows it as well: a visible picture is not covered.
    if (active == jobs.crend() || !m_shown.id.isEmpty()) {
        m_tick.stop();
        m_rooms.player.clearOverlay();
        return;
    }
    m_tick.start();
    JobPresenter presenter;
    presenter.typicalRun = m_typicalRun;
    m_rooms.player.setOverlay(active->sceneName, presenter.text(*active),
                              presenter.progress(*active).value_or(-1));
}

const Take* TakePlaybackController::find(const TakeId& id) const
{
    return m_takes.find(id);
}

const Take* TakePlaybackController::newestOf(const SceneId& sceneId) const
{
    for (const Take& take : m_takes.takes()) {
        if (take.sceneId == sceneId)
            return &take;
    }
    return nullptr;
}

} // namespace rushes
