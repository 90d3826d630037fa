// FilmPlayer's keys and what they do.
#include "app/base/onfinished.h"
#include "app/base/wholewrite.h"
#include "app/film/filmmodel.h"
#include "ui/player/filmplayer.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"
#include "ui/style/heldkeys.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr std::array speeds = {0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0};
constexpr double volumeStep = 0.1;

} // namespace

QAction* FilmPlayer::add(const QString& name, const QString& text, const QList<QKeySequence>& keys,
                         const std::function<void()>& run)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!keys.isEmpty())
        action->setToolTip(u"%1 (%2)"_s.arg(text, keys.first().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, run);
    m_stage->addAction(action);
    m_actions += action;
    return action;
}

void FilmPlayer::makeActions()
{
    FilmPlayback* playback = m_playback.get();
    const auto key = [](auto... keys) { return QList<QKeySequence>{QKeySequence(keys)...}; };
    const auto goBy = [playback](int frames) {
        return [playback, frames] {
            playback->pause();
            playback->goTo(playback->frame() + frames);
        };
    };
    const auto goBySecond = [playback](int direction) {
        return [playback, direction] {
            playback->goTo(playback->frame() + direction * playback->film().format.rate.timebase());
        };
    };
    TransportBar::Actions bar;
    bar.play = add(u"play"_s, tr("Play"), key(Qt::Key_Space, Qt::Key_K),
                   [playback] { playback->isPlaying() ? playback->pause() : playback->play(); });
    add(u"shuttle-backwards"_s, tr("Shuttle backwards"), key(Qt::Key_J),
        [playback] { playback->shuttle(-1); });
    add(u"shuttle-forwards"_s, tr("Shuttle forwards"), key(Qt::Key_L), [playback] { playback->shuttle(+1); });
    bar.stepBack = add(u"step-back"_s, tr("Step back"), key(Qt::Key_Comma, Qt::Key_Left), goBy(-1));
    bar.stepForward =
        add(u"step-forward"_s, tr("Step forward"), key(Qt::Key_Period, Qt::Key_Right), goBy(+1));
    add(u"second-back"_s, tr("One second back"), key(Qt::SHIFT | Qt::Key_Left), goBySecond(-1));
    add(u"second-forward"_s, tr("One second forward"), key(Qt::SHIFT | Qt::Key_Right), goBySecond(+1));
    m_previous = add(u"previous-cut"_s, tr("Previous scene"), key(Qt::Key_Up), [this] { goToScene(-1); });
    m_next = add(u"next-cut"_s, tr("Next scene"), key(Qt::Key_Down), [this] { goToScene(+1); });
    add(u"start"_s, tr("To the start"), key(Qt::Key_Home), [playback] { playback->goTo(0); });
    add(u"end"_s, tr("To the end"), key(Qt::Key_End), [playback] { playback->goTo(playback->frames() - 1); });
    add(u"loop-from"_s, tr("Loop from here"), key(Qt::Key_I), [playback] {
        const bool again = playback->loopIn() == playback->frame();
        playback->setLoopIn(again ? std::nullopt : std::optional(playback->frame()));
    });
    add(u"loop-to"_s, tr("Loop to here"), key(Qt::Key_O), [playback] {
        const bool again = playback->loopOut() == playback->frame();
        playback->setLoopOut(again ? std::nullopt : std::optional(playback->frame()));
    });
    add(u"slower"_s, tr("Slower"), key(Qt::Key_BracketLeft), [this] { changeSpeed(-1); });
    add(u"faster"_s, tr("Faster"), key(Qt::Key_BracketRight), [this] { changeSpeed(+1); });
    add(u"normal-speed"_s, tr("Normal speed"), key(Qt::Key_Backspace),
        [playback] { playback->setSpeed(1.0); });
    bar.saveFrame = add(u"save-frame"_s, tr("Save frame"), key(Qt::Key_S), [this] { saveFrame(); });
    m_loopAction = add(u"loop"_s, tr("Loop"), key(Qt::CTRL | Qt::Key_L),
                       [playback] { playback->setLooping(!playback->isLooping()); });
    m_loopAction->setCheckable(true);
    m_loopAction->setChecked(playback->isLooping());
    bar.loop = m_loopAction;
    m_muteAction =
        add(u"mute"_s, tr("Mute"), key(Qt::Key_M), [playback] { playback->setMuted(!playback->isMuted()); });
    m_muteAction->setCheckable(true);
    bar.mute = m_muteAction;
    HeldKeys::mayRepeat(add(u"quieter"_s, tr("Quieter"), key(Qt::Key_9),
                            [playback] { playback->setVolume(playback->volume() - volumeStep); }));
    HeldKeys::mayRepeat(add(u"louder"_s, tr("Louder"), key(Qt::Key_0),
                            [playback] { playback->setVolume(playback->volume() + volumeStep); }));
    m_fullScreenAction = add(u"full-screen"_s, tr("Full screen"), key(Qt::Key_F),
                             [this] { setFullScreenOn(!isFullScreenOn()); });
    m_fullScreenAction->setCheckable(true);
    bar.fullScreen = m_fullScreenAction;
    m_leaveAction = add(u"leave-full-screen"_s, tr("Leave full screen"), key(Qt::Key_Escape),
                        [this] { setFullScreenOn(false); });
    m_leaveAction->setEnabled(false);
    m_bar = new TransportBar(bar, m_stage);
}

void FilmPlayer::goToScene(int direction)
{
    const Film& film = m_playback->film();
    const int item = m_playback->item();
    if (item < 0)
        return;
    const qint64 start = film.items.at(item).start;
    if (direction > 0)
        m_playback->goTo(item + 1 < film.items.size() ? film.items.at(item + 1).start : film.frames() - 1);
    else if (m_playback->frame() > start || item == 0)
        m_playback->goTo(start);
    else
        m_playback->goTo(film.items.at(item - 1).start);
}

void FilmPlayer::changeSpeed(int direction)
{
    const double now = m_playback->speed();
    if (direction > 0) {
        const auto next = std::upper_bound(speeds.cbegin(), speeds.cend(), now);
        m_playback->setSpeed(next == speeds.cend() ? speeds.back() : *next);
        return;
    }
    const auto from = std::lower_bound(speeds.cbegin(), speeds.cend(), now);
    m_playback->setSpeed(from == speeds.cbegin() ? speeds.front() : *std::prev(from));
}

void FilmPlayer::saveFrame()
{
    const QImage picture = m_surface->picture();
    if (picture.isNull())
        return;
    QString folder = m_frameFolder;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    QString time = timecode(m_playback->frame(), m_playback->film().format.rate);
    time.replace(u':', u'-');
    const QString stem = QDir(folder).filePath(m_playback->film().name + u' ' + time);
    QString path = stem + u".png"_s;
    for (int again = 2; QFileInfo::exists(path); ++again)
        path = stem + u" (%1).png"_s.arg(again);
    const QFuture<bool> writing = QtConcurrent::run([picture, path] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QSaveFile file(path);
        return file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && commitWhole(file);
    });
    onFinished(writing, this, [this, path](bool saved) {
        if (saved)
            Q_EMIT frameSaved(path);
        else
            Q_EMIT errorOccurred(
                tr("The frame could not be saved as %1. Choose another folder, or make room there.")
                    .arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace rushes
