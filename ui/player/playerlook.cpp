// PlayerView: its picture, menu, information about the take's file, pictures over the bar, zoom, full screen.
#include "ui/player/hoverpictures.h"
#include "ui/player/hoverpreview.h"
#include "ui/player/infooverlay.h"
#include "ui/player/picturebar.h"
#include "ui/player/playback.h"
#include "ui/player/playercommands.h"
#include "ui/player/playercomparison.h"
#include "ui/player/playerfullscreen.h"
#include "ui/player/playerview.h"
#include "ui/player/positionslider.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace rushes {

QImage PlayerView::picture() const
{
    if (!hasPicture())
        return {};
    // In a comparison, A is the loaded take.
    const QImage a = m_comparison->pictureOfA();
    return a.isNull() ? seenPicture() : a;
}

/// In its own size; the displayed picture may be smaller.
QImage PlayerView::seenPicture() const
{
    const bool isVideo = m_kind == MediaKind::Video && !m_comparison->isOn();
    return isVideo ? m_playback->wholePicture() : m_surface->seenPicture();
}

void PlayerView::popUpMenu(QPoint position)
{
    if (m_state != State::Shown)
        return;
    QMenu* menu = player::makeMenu(*m_stage, m_menuActions);
    if (m_comparison->isOn())
        menu->addMenu(tr("Compare as"))->addActions(m_comparison->actions());
    Q_EMIT menuAboutToShow(menu);
    menu->popup(position);
}

void PlayerView::setActualSize(bool actual)
{
    m_surface->setActualSize(actual);
    m_playback->setBox(m_surface->pictureBox());
    m_pictureBar->setActualSize(actual);
    m_sizeAction->setChecked(actual);
}

void PlayerView::followInfo()
{
    if (m_info->isHidden())
        return;
    QStringList lines = m_comparison->frameLines();
    if (lines.isEmpty())
        lines = takeLines();
    // While the player is being cleared, a clip without a path is still loaded.
    if (!lines.isEmpty() && m_kind != MediaKind::Image && isLoaded())
        lines.last() += u" · "_s + m_transport->rate().text(m_transport->frame());
    // In a comparison, below the names of the takes.
    m_info->setLines(lines, m_comparison->isOn() ? 44 : 12);
}

/// Of the loaded take, for the information.
QStringList PlayerView::takeLines() const
{
    if (m_path.isEmpty())
        return {};
    if (m_kind == MediaKind::Image) {
        const QSize size = m_surface->pictureSize();
        return {QFileInfo(m_path).fileName(), u"%1 × %2"_s.arg(size.width()).arg(size.height())};
    }
    QStringList lines = infoLines(m_path, m_media);
    lines.append(tr("frame %1 of %2").arg(m_transport->frame() + 1).arg(m_transport->frames()));
    return lines;
}

void PlayerView::hoverBar(int frame, int x)
{
    const bool isVideo = m_kind == MediaKind::Video && !m_comparison->isOn();
    const QImage picture =
        isVideo ? m_hoverPictures->pictureOf(m_path, frame, *m_transport, m_surface->pictureSize())
                : QImage();
    const QPoint foot = m_bar->position()->mapTo(m_stage, QPoint(x, 2));
    m_preview->showAt(foot, picture, m_transport->rate().text(frame));
}

/// For a picture there is no transport bar.
void PlayerView::showBarFor(MediaKind kind)
{
    const bool isPicture = kind == MediaKind::Image;
    m_pictureBar->setVisible(isPicture && !isFullScreenOn());
    m_sizeAction->setEnabled(isPicture);
    m_fullScreen->setBarShown(!isPicture);
}

bool PlayerView::isFullScreenOn() const
{
    return m_stage->fillsScreen();
}

void PlayerView::setFullScreenOn(bool on)
{
    if (on == isFullScreenOn())
        return;
    m_fullScreen->setOn(on, tr("Player"));
    showBarFor(m_kind);
}

ImmersiveBar* PlayerView::immersive() const
{
    return m_fullScreen->immersive();
}

} // namespace rushes
