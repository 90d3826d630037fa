// FilmPlayer's actions and their keys.
#include "app/film/filmmodel.h"
#include "ui/player/filmplayer.h"
#include "ui/player/playercommands.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"
#include "ui/style/heldkeys.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace rushes {

QAction* FilmPlayer::add(const QString& name, const QString& text, const QList<QKeySequence>& keys,
                         const std::function<void()>& run)
{
    return player::addAction(*this, *m_stage, m_actions, name, text, keys, run);
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
    const auto seek = [this, playback](int direction) {
        return [this, playback, direction] {
            const int seconds = direction * m_seekSeconds;
            playback->goTo(playback->frame() + seconds * playback->film().format.rate.timebase());
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
    add(u"second-back"_s, tr("One second back"), key(Qt::SHIFT | Qt::Key_Left), seek(-1));
    add(u"second-forward"_s, tr("One second forward"), key(Qt::SHIFT | Qt::Key_Right), seek(+1));
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
                            [playback] { playback->setVolume(playback->volume() - player::volumeStep); }));
    HeldKeys::mayRepeat(add(u"louder"_s, tr("Louder"), key(Qt::Key_0),
                            [playback] { playback->setVolume(playback->volume() + player::volumeStep); }));
    m_fullScreenAction = add(u"full-screen"_s, tr("Full screen"), key(Qt::Key_F),
                             [this] { setFullScreenOn(!isFullScreenOn()); });
    m_fullScreenAction->setCheckable(true);
    bar.fullScreen = m_fullScreenAction;
    m_leaveAction = add(u"leave-full-screen"_s, tr("Leave full screen"), key(Qt::Key_Escape),
                        [this] { setFullScreenOn(false); });
    m_leaveAction->setEnabled(false);
    m_bar = new TransportBar(bar, m_stage);
    makeLookActions();
    m_menuActions = {bar.play,      bar.stepBack, bar.stepForward, nullptr,      m_loopAction,      nullptr,
                     bar.saveFrame, m_copyAction, m_infoAction,    m_sizeAction, m_fullScreenAction};
}

void FilmPlayer::setSeekSeconds(int seconds)
{
    m_seekSeconds = seconds;
    player::nameSeeks(m_actions, seconds);
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
    m_playback->setSpeed(player::nextSpeed(m_playback->speed(), direction));
}

void FilmPlayer::saveFrame()
{
    const QImage picture = m_surface->seenPicture();
    if (picture.isNull())
        return;
    const QString path = player::framePath(m_frameFolder, m_playback->film().name,
                                           timecode(m_playback->frame(), m_playback->film().format.rate));
    player::savePicture(
        this, picture, path, [this](const QString& saved) { Q_EMIT frameSaved(saved); },
        [this](const QString& words) { Q_EMIT errorOccurred(words); });
}

} // namespace rushes
