// PlayerView's actions and their keys.
#include "ui/player/commonactions.h"
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

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

QAction* PlayerView::add(const QString& name, const QString& text, const QList<QKeySequence>& keys,
                         const std::function<void()>& run)
{
    return player::addAction(*this, *m_stage, m_actions, name, text, keys, run);
}

void PlayerView::makeActions()
{
    const player::AddAction addOne = [this](auto&&... parts) { return add(parts...); };
    player::CommonActions<Transport> common(addOne, [this]() -> Transport& { return *m_transport; });
    TransportBar::Actions bar;
    common.addMoves(bar, [this] { return m_seekSeconds * m_transport->rate().perSecond(); });
    add(u"previous-cut"_s, tr("Previous cut"), {Qt::Key_Up}, [this] { goToCut(-1); });
    add(u"next-cut"_s, tr("Next cut"), {Qt::Key_Down}, [this] { goToCut(+1); });
    common.addEnds();
    add(u"loop-whole"_s, tr("Loop the whole take"), {}, [this] {
        m_transport->setLoopIn({});
        m_transport->setLoopOut({});
    });
    common.addSpeeds();
    bar.saveFrame = add(u"save-frame"_s, tr("Save frame"), {Qt::Key_S}, [this] { saveFrame(); });
    m_clipActions = m_actions;
    common.addLoopAndSound(bar);
    m_loopAction = bar.loop;
    m_muteAction = bar.mute;
    QAction* leave = common.addFullScreen(bar, *this);
    m_bar = new TransportBar(bar, m_stage);
    m_fullScreen = std::make_unique<PlayerFullScreen>(
        PlayerFullScreen::Parts{*m_stage, *m_surface, *m_bar, *bar.fullScreen, *leave});
    m_menuActions = {bar.play, bar.stepBack, bar.stepForward, nullptr, m_loopAction};
    m_comparison = std::make_unique<PlayerComparison>(*m_playback, *m_surface, *m_bar->position(), addOne);
    m_menuActions += {nullptr, m_comparison->toggleAction()};
    const auto look =
        common.addLook([this] { player::copyPicture(seenPicture()); }, *m_info, [this] { followInfo(); },
                       [this] { setActualSize(!m_surface->isActualSize()); });
    m_sizeAction = look.size;
    m_menuActions += {nullptr, bar.saveFrame, look.copy, look.info, look.size, bar.fullScreen};
    m_pictureBar = new PictureBar(look.copy, bar.fullScreen, m_stage);
}

void PlayerView::setSeekSeconds(int seconds)
{
    m_seekSeconds = seconds;
    player::nameSeeks(m_actions, seconds);
}

void PlayerView::goToCut(int direction)
{
    const FramePosition rate = m_transport->rate();
    QList<int> stops = {0, m_transport->frames() - 1};
    for (const double cut : std::as_const(m_cuts))
        stops += static_cast<int>(std::lround(cut * rate.fps));
    std::sort(stops.begin(), stops.end());
    const int frame = m_transport->frame();
    if (direction > 0) {
        const auto next = std::upper_bound(stops.cbegin(), stops.cend(), frame);
        if (next != stops.cend())
            m_transport->goTo(*next);
        return;
    }
    const auto from = std::lower_bound(stops.cbegin(), stops.cend(), frame);
    if (from != stops.cbegin())
        m_transport->goTo(*std::prev(from));
}

void PlayerView::saveFrame()
{
    const QImage picture = seenPicture();
    if (picture.isNull() || !isLoaded())
        return;
    const QString path = player::framePath(m_frameFolder, QFileInfo(m_path).completeBaseName(),
                                           m_transport->rate().text(m_transport->frame()));
    player::savePicture(
        this, picture, path, [this](const QString& saved) { Q_EMIT frameSaved(saved); },
        [this](const QString& words) { Q_EMIT errorOccurred(words); });
}

} // namespace rushes
