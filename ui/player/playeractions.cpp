#include "ui/player/playback.h"
#include "ui/player/playerview.h"
#include "ui/player/positionslider.h"
#include "ui/player/transportbar.h"
#include "ui/style/heldkeys.h"

#include <QAction>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr std::array speeds = {0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0};
constexpr double volumeStep = 0.1;

} // namespace

QAction* PlayerView::add(const QString& text, const QList<QKeySequence>& keys,
                         const std::function<void()>& run)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!keys.isEmpty())
        action->setToolTip(u"%1 (%2)"_s.arg(text, keys.first().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, run);
    m_stage->addAction(action);
    m_actions += action;
    return action;
}

void PlayerView::makeActions()
{
    Playback* playback = m_playback.get();
    const auto key = [](auto... keys) { return QList<QKeySequence>{QKeySequence(keys)...}; };
    const auto goBy = [playback](int frames) {
        return [playback, frames] {
            playback->pause();
            playback->goTo(playback->frame() + frames);
        };
    };
    const auto goBySecond = [playback](int direction) {
        return [playback, direction] {
            playback->goTo(playback->frame() + direction * playback->rate().perSecond());
        };
    };

    TransportBar::Actions bar;
    m_playAction = add(tr("Play"), key(Qt::Key_Space, Qt::Key_K), [this] { togglePlay(); });
    bar.play = m_playAction;
    add(tr("Shuttle backwards"), key(Qt::Key_J), [playback] { playback->shuttle(-1); });
    add(tr("Shuttle forwards"), key(Qt::Key_L), [playback] { playback->shuttle(+1); });
    bar.stepBack = add(tr("Step back"), key(Qt::Key_Comma, Qt::Key_Left), goBy(-1));
    bar.stepForward = add(tr("Step forward"), key(Qt::Key_Period, Qt::Key_Right), goBy(+1));
    add(tr("One second back"), key(Qt::SHIFT | Qt::Key_Left), goBySecond(-1));
    add(tr("One second forward"), key(Qt::SHIFT | Qt::Key_Right), goBySecond(+1));
    add(tr("Previous cut"), key(Qt::Key_Up), [this] { goToCut(-1); });
    add(tr("Next cut"), key(Qt::Key_Down), [this] { goToCut(+1); });
    add(tr("To the start"), key(Qt::Key_Home), [playback] { playback->goTo(0); });
    add(tr("To the end"), key(Qt::Key_End), [playback] { playback->goTo(playback->frames() - 1); });
    add(tr("Loop from here"), key(Qt::Key_I), [playback] {
        const bool again = playback->loopIn() == playback->frame();
        playback->setLoopIn(again ? std::nullopt : std::optional(playback->frame()));
    });
    add(tr("Loop to here"), key(Qt::Key_O), [playback] {
        const bool again = playback->loopOut() == playback->frame();
        playback->setLoopOut(again ? std::nullopt : std::optional(playback->frame()));
    });
    add(tr("Loop the whole take"), {}, [playback] {
        playback->setLoopIn({});
        playback->setLoopOut({});
    });
    add(tr("Slower"), key(Qt::Key_BracketLeft), [this] { changeSpeed(-1); });
    add(tr("Faster"), key(Qt::Key_BracketRight), [this] { changeSpeed(+1); });
    add(tr("Normal speed"), key(Qt::Key_Backspace), [playback] { playback->setSpeed(1.0); });
    bar.saveFrame = add(tr("Save frame"), key(Qt::Key_S), [this] { saveFrame(); });
    m_clipActions = m_actions;

    m_loopAction = add(tr("Loop"), key(Qt::CTRL | Qt::Key_L),
                       [playback] { playback->setLooping(!playback->isLooping()); });
    m_loopAction->setCheckable(true);
    bar.loop = m_loopAction;
    m_muteAction = add(tr("Mute"), key(Qt::Key_M), [playback] { playback->setMuted(!playback->isMuted()); });
    m_muteAction->setCheckable(true);
    bar.mute = m_muteAction;
    HeldKeys::mayRepeat(add(tr("Quieter"), key(Qt::Key_9),
                            [playback] { playback->setVolume(playback->volume() - volumeStep); }));
    HeldKeys::mayRepeat(add(tr("Louder"), key(Qt::Key_0),
                            [playback] { playback->setVolume(playback->volume() + volumeStep); }));
    m_fullScreenAction =
        add(tr("Full screen"), key(Qt::Key_F), [this] { setFullScreenOn(!isFullScreenOn()); });
    m_fullScreenAction->setCheckable(true);
    bar.fullScreen = m_fullScreenAction;
    m_leaveAction = add(tr("Leave full screen"), key(Qt::Key_Escape), [this] { setFullScreenOn(false); });
    m_leaveAction->setEnabled(false);
    m_bar = new TransportBar(bar, m_stage);
}

void PlayerView::goToCut(int direction)
{
    const FramePosition rate = m_playback->rate();
    QList<int> stops = {0, m_playback->frames() - 1};
    for (const double cut : std::as_const(m_cuts))
        stops += static_cast<int>(std::lround(cut * rate.fps));
    std::sort(stops.begin(), stops.end());
    const int frame = m_playback->frame();
    if (direction > 0) {
        const auto next = std::upper_bound(stops.cbegin(), stops.cend(), frame);
        if (next != stops.cend())
            m_playback->goTo(*next);
        return;
    }
    const auto from = std::lower_bound(stops.cbegin(), stops.cend(), frame);
    if (from != stops.cbegin())
        m_playback->goTo(*std::prev(from));
}

void PlayerView::changeSpeed(int direction)
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

} // namespace rushes
