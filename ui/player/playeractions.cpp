#include "ui/player/picturebar.h"
#include "ui/player/playback.h"
#include "ui/player/playercommands.h"
#include "ui/player/playerview.h"
#include "ui/player/positionslider.h"
#include "ui/player/transportbar.h"
#include "ui/style/heldkeys.h"

#include <QAction>

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
    const auto key = [](auto... keys) { return QList<QKeySequence>{QKeySequence(keys)...}; };
    const auto goBy = [this](int frames) {
        return [this, frames] {
            m_transport->pause();
            m_transport->goTo(m_transport->frame() + frames);
        };
    };
    const auto seek = [this](int direction) {
        return [this, direction] {
            const int seconds = direction * m_seekSeconds;
            m_transport->goTo(m_transport->frame() + seconds * m_transport->rate().perSecond());
        };
    };

    TransportBar::Actions bar;
    m_playAction = add(u"play"_s, tr("Play"), key(Qt::Key_Space, Qt::Key_K), [this] { togglePlay(); });
    bar.play = m_playAction;
    add(u"shuttle-backwards"_s, tr("Shuttle backwards"), key(Qt::Key_J),
        [this] { m_transport->shuttle(-1); });
    add(u"shuttle-forwards"_s, tr("Shuttle forwards"), key(Qt::Key_L), [this] { m_transport->shuttle(+1); });
    bar.stepBack = add(u"step-back"_s, tr("Step back"), key(Qt::Key_Comma, Qt::Key_Left), goBy(-1));
    bar.stepForward =
        add(u"step-forward"_s, tr("Step forward"), key(Qt::Key_Period, Qt::Key_Right), goBy(+1));
    add(u"second-back"_s, tr("One second back"), key(Qt::SHIFT | Qt::Key_Left), seek(-1));
    add(u"second-forward"_s, tr("One second forward"), key(Qt::SHIFT | Qt::Key_Right), seek(+1));
    add(u"previous-cut"_s, tr("Previous cut"), key(Qt::Key_Up), [this] { goToCut(-1); });
    add(u"next-cut"_s, tr("Next cut"), key(Qt::Key_Down), [this] { goToCut(+1); });
    add(u"start"_s, tr("To the start"), key(Qt::Key_Home), [this] { m_transport->goTo(0); });
    add(u"end"_s, tr("To the end"), key(Qt::Key_End),
        [this] { m_transport->goTo(m_transport->frames() - 1); });
    add(u"loop-from"_s, tr("Loop from here"), key(Qt::Key_I), [this] {
        const bool again = m_transport->loopIn() == m_transport->frame();
        m_transport->setLoopIn(again ? std::nullopt : std::optional(m_transport->frame()));
    });
    add(u"loop-to"_s, tr("Loop to here"), key(Qt::Key_O), [this] {
        const bool again = m_transport->loopOut() == m_transport->frame();
        m_transport->setLoopOut(again ? std::nullopt : std::optional(m_transport->frame()));
    });
    add(u"loop-whole"_s, tr("Loop the whole take"), {}, [this] {
        m_transport->setLoopIn({});
        m_transport->setLoopOut({});
    });
    add(u"slower"_s, tr("Slower"), key(Qt::Key_BracketLeft), [this] { changeSpeed(-1); });
    add(u"faster"_s, tr("Faster"), key(Qt::Key_BracketRight), [this] { changeSpeed(+1); });
    add(u"normal-speed"_s, tr("Normal speed"), key(Qt::Key_Backspace),
        [this] { m_transport->setSpeed(1.0); });
    bar.saveFrame = add(u"save-frame"_s, tr("Save frame"), key(Qt::Key_S), [this] { saveFrame(); });
    m_clipActions = m_actions;
    makeSoundAndScreenActions(bar);
    m_bar = new TransportBar(bar, m_stage);
    m_menuActions = {m_playAction, bar.stepBack, bar.stepForward, nullptr, m_loopAction};
    makeCompareActions();
    makeLookActions();
    m_menuActions += {nullptr, bar.saveFrame, m_copyAction, m_infoAction, m_sizeAction, m_fullScreenAction};
    m_pictureBar = new PictureBar(m_copyAction, m_fullScreenAction, m_stage);
}

void PlayerView::makeSoundAndScreenActions(TransportBar::Actions& bar)
{
    const auto key = [](auto... keys) { return QList<QKeySequence>{QKeySequence(keys)...}; };
    m_loopAction = add(u"loop"_s, tr("Loop"), key(Qt::CTRL | Qt::Key_L),
                       [this] { m_transport->setLooping(!m_transport->isLooping()); });
    m_loopAction->setCheckable(true);
    bar.loop = m_loopAction;
    m_muteAction = add(u"mute"_s, tr("Mute"), key(Qt::Key_M),
                       [this] { m_transport->setMuted(!m_transport->isMuted()); });
    m_muteAction->setCheckable(true);
    bar.mute = m_muteAction;
    HeldKeys::mayRepeat(add(u"quieter"_s, tr("Quieter"), key(Qt::Key_9),
                            [this] { m_transport->setVolume(m_transport->volume() - player::volumeStep); }));
    HeldKeys::mayRepeat(add(u"louder"_s, tr("Louder"), key(Qt::Key_0),
                            [this] { m_transport->setVolume(m_transport->volume() + player::volumeStep); }));
    m_fullScreenAction = add(u"full-screen"_s, tr("Full screen"), key(Qt::Key_F),
                             [this] { setFullScreenOn(!isFullScreenOn()); });
    m_fullScreenAction->setCheckable(true);
    bar.fullScreen = m_fullScreenAction;
    m_leaveAction = add(u"leave-full-screen"_s, tr("Leave full screen"), key(Qt::Key_Escape),
                        [this] { setFullScreenOn(false); });
    m_leaveAction->setEnabled(false);
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

void PlayerView::changeSpeed(int direction)
{
    m_transport->setSpeed(player::nextSpeed(m_transport->speed(), direction));
}

} // namespace rushes
