// FilmPlayer: its menu, the information about the take's file, the frame as a picture, full screen.
#include "app/base/isolated.h"
#include "app/film/filmmodel.h"
#include "ui/player/filmplayer.h"
#include "ui/player/infooverlay.h"
#include "ui/player/passingnote.h"
#include "ui/player/playercommands.h"
#include "ui/player/playerfullscreen.h"
#include "ui/player/videosurface.h"

#include <QAction>
#include <QMenu>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

int FilmPlayer::pictureItem() const
{
    if (m_surface->picture().isNull() || m_pictureFrame < 0)
        return -1;
    const std::optional<FilmPlace> place = placeAt(m_playback->film(), m_pictureFrame);
    return place && !m_playback->isSlate(place->item) ? place->item : -1;
}

QImage FilmPlayer::picture() const
{
    return pictureItem() < 0 ? QImage() : m_surface->picture();
}

void FilmPlayer::popUpMenu(QPoint position)
{
    if (m_playback->item() < 0)
        return;
    QMenu* menu = player::makeMenu(*m_stage, m_menuActions);
    menu->addSeparator();
    QMenu* take = menu->addMenu(tr("Take"));
    Q_EMIT menuAboutToShow(take, m_playback->item());
    menu->popup(position);
}

void FilmPlayer::setActualSize(bool actual)
{
    m_surface->setActualSize(actual);
    m_sizeAction->setChecked(actual);
}

void FilmPlayer::followInfo()
{
    if (m_info->isHidden())
        return;
    const Film& film = m_playback->film();
    const std::optional<FilmPlace> place = placeAt(film, m_playback->frame());
    QStringList lines;
    if (place) {
        const FilmItem& item = film.items.at(place->item);
        if (item.isSlate())
            lines = {tr("%1, no take yet").arg(isolated(item.sceneName))};
        else
            lines = infoLines(item.take->path, item.media) +
                    QStringList{tr("frame %1 of %2").arg(place->takeFrame + 1).arg(item.media.frames())};
        lines.append(tr("frame %1 of %2 of the film").arg(m_playback->frame() + 1).arg(film.frames()));
    }
    m_info->setLines(lines, m_time->geometry().bottom() + 9);
}

void FilmPlayer::say(const QString& text, const QString& label, std::function<void()> run)
{
    m_said->say(text, label, std::move(run));
}

QString FilmPlayer::saidText() const
{
    return m_said->text();
}

bool FilmPlayer::isFullScreenOn() const
{
    return m_stage->fillsScreen();
}

void FilmPlayer::setFullScreenOn(bool on)
{
    if (on != isFullScreenOn())
        m_fullScreen->setOn(on, tr("Film"));
}

ImmersiveBar* FilmPlayer::immersive() const
{
    return m_fullScreen->immersive();
}

} // namespace rushes
