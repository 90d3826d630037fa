// FilmPlayer's actions and their keys.
#include "app/film/filmmodel.h"
#include "ui/player/commonactions.h"
#include "ui/player/filmplayer.h"
#include "ui/player/playercommands.h"
#include "ui/player/playerfullscreen.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"

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
    player::CommonActions<FilmPlayback> common([this](auto&&... parts) { return add(parts...); },
                                               [this]() -> FilmPlayback& { return *m_playback; });
    TransportBar::Actions bar;
    common.addMoves(bar, [this] { return m_seekSeconds * m_playback->film().format.rate.timebase(); });
    m_previous = add(u"previous-cut"_s, tr("Previous scene"), {Qt::Key_Up}, [this] { goToScene(-1); });
    m_next = add(u"next-cut"_s, tr("Next scene"), {Qt::Key_Down}, [this] { goToScene(+1); });
    common.addEnds();
    common.addSpeeds();
    bar.saveFrame = add(u"save-frame"_s, tr("Save frame"), {Qt::Key_S}, [this] { saveFrame(); });
    common.addLoopAndSound(bar);
    m_loopAction = bar.loop;
    m_loopAction->setChecked(m_playback->isLooping());
    m_muteAction = bar.mute;
    m_leaveAction = common.addFullScreen(bar, *this);
    m_fullScreenAction = bar.fullScreen;
    m_bar = new TransportBar(bar, m_stage);
    m_fullScreen = std::make_unique<PlayerFullScreen>(
        PlayerFullScreen::Parts{*m_stage, *m_surface, *m_bar, *m_fullScreenAction, *m_leaveAction});
    const auto look =
        common.addLook([this] { player::copyPicture(m_surface->seenPicture()); }, *m_info,
                       [this] { followInfo(); }, [this] { setActualSize(!m_surface->isActualSize()); });
    m_sizeAction = look.size;
    m_menuActions = {bar.play,      bar.stepBack, bar.stepForward, nullptr,   m_loopAction,      nullptr,
                     bar.saveFrame, look.copy,    look.info,       look.size, m_fullScreenAction};
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
