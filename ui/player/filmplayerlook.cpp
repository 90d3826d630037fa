// FilmPlayer: its menu, the information about the take's file, the frame as a picture, full screen.
#include "app/base/isolated.h"
#include "app/film/filmmodel.h"
#include "ui/player/filmplayer.h"
#include "ui/player/immersivebar.h"
#include "ui/player/infooverlay.h"
#include "ui/player/passingnote.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

void FilmPlayer::makeLookActions()
{
    const auto key = [](auto... keys) { return QList<QKeySequence>{QKeySequence(keys)...}; };
    m_copyAction = add(u"copy-frame"_s, tr("Copy frame"), key(Qt::CTRL | Qt::Key_C), [this] { copyFrame(); });
    m_infoAction =
        add(u"information"_s, tr("Information"), key(Qt::CTRL | Qt::Key_I), [this] { toggleInfo(); });
    m_infoAction->setCheckable(true);
    m_sizeAction = add(u"actual-size"_s, tr("Actual size"), key(Qt::Key_Z),
                       [this] { setActualSize(!m_surface->isActualSize()); });
    m_sizeAction->setCheckable(true);
}

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
    auto* menu = new QMenu(m_stage);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : std::as_const(m_menuActions)) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
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

void FilmPlayer::copyFrame()
{
    if (const QImage picture = m_surface->seenPicture(); !picture.isNull())
        QGuiApplication::clipboard()->setImage(picture);
}

void FilmPlayer::toggleInfo()
{
    m_info->setVisible(m_info->isHidden());
    m_infoAction->setChecked(!m_info->isHidden());
    followInfo();
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
    m_info->raise();
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
    if (on == isFullScreenOn())
        return;
    auto* column = static_cast<QBoxLayout*>(m_stage->layout());
    m_surface->setImmersive(on);
    if (on) {
        column->removeWidget(m_bar);
        m_bar->setFloating(true);
        m_stage->fillScreen(tr("Film"), Qt::black);
        m_immersive = std::make_unique<ImmersiveBar>(*m_stage, *m_surface, *m_bar);
    } else {
        m_immersive.reset();
        m_bar->setFloating(false);
        column->addWidget(m_bar);
        m_stage->comeBack();
    }
    m_surface->setFocus(Qt::OtherFocusReason);
    m_fullScreenAction->setChecked(on);
    m_leaveAction->setEnabled(on);
    m_bar->setFullScreen(on);
}

} // namespace rushes
