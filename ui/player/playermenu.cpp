#include "app/library/shotpictures.h"
#include "ui/player/hoverpreview.h"
#include "ui/player/infooverlay.h"
#include "ui/player/picturebar.h"
#include "ui/player/playback.h"
#include "ui/player/playercomparison.h"
#include "ui/player/playerview.h"
#include "ui/player/positionslider.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

// PlayerView: context menu, file details, hover preview, zoom.

namespace rushes {

namespace {

constexpr int hoverPictures = 40; // for the whole clip

} // namespace

void PlayerView::makeLookActions()
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

void PlayerView::popUpMenu(QPoint position)
{
    if (m_state != State::Shown)
        return;
    auto* menu = new QMenu(m_stage);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction* action : std::as_const(m_menuActions)) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
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

void PlayerView::toggleInfo()
{
    m_info->setVisible(m_info->isHidden());
    m_infoAction->setChecked(!m_info->isHidden());
    followInfo();
}

void PlayerView::followInfo()
{
    if (m_info->isHidden())
        return;
    QStringList lines = m_comparison->frameLines();
    const bool compares = !lines.isEmpty();
    const FramePosition rate = m_transport->rate();
    const int frame = m_transport->frame();
    if (compares) {
        // The two takes' frames are all that is told.
    } else if (m_kind == MediaKind::Image) {
        const QSize size = m_surface->pictureSize();
        lines = {QFileInfo(m_path).fileName(), u"%1 × %2"_s.arg(size.width()).arg(size.height())};
    } else if (!m_path.isEmpty()) {
        lines = infoLines(m_path, m_media);
        lines.append(tr("frame %1 of %2").arg(frame + 1).arg(m_transport->frames()));
    }
    if (m_kind != MediaKind::Image && isLoaded())
        lines.last() += u" · "_s + rate.text(frame);
    // In a comparison, below the names of the takes.
    m_info->setLines(lines, m_comparison->isOn() ? 44 : 12);
    m_info->raise();
}

void PlayerView::hoverBar(int frame, int x)
{
    const bool isVideo = m_kind == MediaKind::Video && !m_comparison->isOn();
    if (isVideo && m_hoveredPath != m_path) {
        m_hoveredPath = m_path;
        m_hovered.clear();
        if (!m_hoverPictures) {
            m_hoverPictures = new ShotPictures(u"ffmpeg"_s, this);
            connect(m_hoverPictures, &ShotPictures::drawn, this,
                    [this](const QString& path, const QList<QImage>& pictures) {
                        if (path == m_hoveredPath)
                            m_hovered = pictures;
                    });
        }
        const int count = std::min(hoverPictures, m_transport->frames());
        QList<double> times;
        for (int i = 0; i < count; ++i)
            times.append(m_transport->rate().middleBefore(i * m_transport->frames() / count));
        m_hoverPictures->draw(m_path, times, m_surface->pictureSize());
    }
    QImage picture;
    if (isVideo && !m_hovered.isEmpty() && m_transport->frames() > 0)
        picture =
            m_hovered.at(std::min(frame * m_hovered.size() / m_transport->frames(), m_hovered.size() - 1));
    const QPoint foot = m_bar->position()->mapTo(m_stage, QPoint(x, 2));
    m_preview->showAt(foot, picture, m_transport->rate().text(frame));
}

} // namespace rushes
