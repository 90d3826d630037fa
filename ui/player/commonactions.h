#pragma once

#include "ui/player/infooverlay.h"
#include "ui/player/playercommands.h"
#include "ui/player/playerview.h"
#include "ui/player/transportbar.h"
#include "ui/style/heldkeys.h"

#include <QAction>

#include <functional>
#include <optional>

namespace rushes::player {

/// The actions that the player of takes and the player of the film have in common, with their keys. `Player`
/// is a Transport or a FilmPlayback.
template<class Player>
class CommonActions
{
public:
    using Keys = QList<QKeySequence>;

    /// `player` returns what is played now.
    CommonActions(AddAction add, std::function<Player&()> player)
        : m_add(std::move(add))
        , m_player(std::move(player))
    {
    }

    /// `jump` returns the frames that "second-back" and "second-forward" move by.
    void addMoves(TransportBar::Actions& bar, const std::function<int()>& jump)
    {
        using namespace Qt::StringLiterals;
        bar.play = add(u"play"_s, PlayerView::tr("Play"), {Qt::Key_Space, Qt::Key_K},
                       [](Player& player) { player.isPlaying() ? player.pause() : player.play(); });
        add(u"shuttle-backwards"_s, PlayerView::tr("Shuttle backwards"), {Qt::Key_J},
            [](Player& player) { player.shuttle(-1); });
        add(u"shuttle-forwards"_s, PlayerView::tr("Shuttle forwards"), {Qt::Key_L},
            [](Player& player) { player.shuttle(+1); });
        bar.stepBack = add(u"step-back"_s, PlayerView::tr("Step back"), {Qt::Key_Comma, Qt::Key_Left},
                           [](Player& player) { step(player, -1); });
        bar.stepForward = add(u"step-forward"_s, PlayerView::tr("Step forward"),
                              {Qt::Key_Period, Qt::Key_Right}, [](Player& player) { step(player, +1); });
        add(u"second-back"_s, PlayerView::tr("One second back"), {Qt::SHIFT | Qt::Key_Left},
            [jump](Player& player) { player.goTo(player.frame() - jump()); });
        add(u"second-forward"_s, PlayerView::tr("One second forward"), {Qt::SHIFT | Qt::Key_Right},
            [jump](Player& player) { player.goTo(player.frame() + jump()); });
    }

    void addEnds()
    {
        using namespace Qt::StringLiterals;
        add(u"start"_s, PlayerView::tr("To the start"), {Qt::Key_Home},
            [](Player& player) { player.goTo(0); });
        add(u"end"_s, PlayerView::tr("To the end"), {Qt::Key_End},
            [](Player& player) { player.goTo(player.frames() - 1); });
        add(u"loop-from"_s, PlayerView::tr("Loop from here"), {Qt::Key_I}, [](Player& player) {
            const bool again = player.loopIn() == player.frame();
            player.setLoopIn(again ? std::nullopt : std::optional(player.frame()));
        });
        add(u"loop-to"_s, PlayerView::tr("Loop to here"), {Qt::Key_O}, [](Player& player) {
            const bool again = player.loopOut() == player.frame();
            player.setLoopOut(again ? std::nullopt : std::optional(player.frame()));
        });
    }

    void addSpeeds()
    {
        using namespace Qt::StringLiterals;
        add(u"slower"_s, PlayerView::tr("Slower"), {Qt::Key_BracketLeft},
            [](Player& player) { player.setSpeed(nextSpeed(player.speed(), -1)); });
        add(u"faster"_s, PlayerView::tr("Faster"), {Qt::Key_BracketRight},
            [](Player& player) { player.setSpeed(nextSpeed(player.speed(), +1)); });
        add(u"normal-speed"_s, PlayerView::tr("Normal speed"), {Qt::Key_Backspace},
            [](Player& player) { player.setSpeed(1.0); });
    }

    void addLoopAndSound(TransportBar::Actions& bar)
    {
        using namespace Qt::StringLiterals;
        bar.loop = add(u"loop"_s, PlayerView::tr("Loop"), {Qt::CTRL | Qt::Key_L},
                       [](Player& player) { player.setLooping(!player.isLooping()); });
        bar.mute = add(u"mute"_s, PlayerView::tr("Mute"), {Qt::Key_M},
                       [](Player& player) { player.setMuted(!player.isMuted()); });
        for (QAction* action : {bar.loop, bar.mute})
            action->setCheckable(true);
        HeldKeys::mayRepeat(add(u"quieter"_s, PlayerView::tr("Quieter"), {Qt::Key_9},
                                [](Player& player) { player.setVolume(player.volume() - volumeStep); }));
        HeldKeys::mayRepeat(add(u"louder"_s, PlayerView::tr("Louder"), {Qt::Key_0},
                                [](Player& player) { player.setVolume(player.volume() + volumeStep); }));
    }

    /// Returns the action that leaves full screen, which is disabled.
    template<class View>
    QAction* addFullScreen(TransportBar::Actions& bar, View& view)
    {
        using namespace Qt::StringLiterals;
        bar.fullScreen = m_add(u"full-screen"_s, PlayerView::tr("Full screen"), {Qt::Key_F},
                               [&view] { view.setFullScreenOn(!view.isFullScreenOn()); });
        bar.fullScreen->setCheckable(true);
        QAction* leave = m_add(u"leave-full-screen"_s, PlayerView::tr("Leave full screen"), {Qt::Key_Escape},
                               [&view] { view.setFullScreenOn(false); });
        leave->setEnabled(false);
        return leave;
    }

    /// What is done with the picture; all but `copy` are checkable.
    struct Look
    {
        QAction* copy;
        QAction* info;
        QAction* size;
    };
    /// `info` is called after its overlay was shown or hidden.
    Look addLook(const std::function<void()>& copy, InfoOverlay& overlay, const std::function<void()>& info,
                 const std::function<void()>& size)
    {
        using namespace Qt::StringLiterals;
        const Look look = {
            m_add(u"copy-frame"_s, PlayerView::tr("Copy frame"), {Qt::CTRL | Qt::Key_C}, copy),
            m_add(u"information"_s, PlayerView::tr("Information"), {Qt::CTRL | Qt::Key_I}, info),
            m_add(u"actual-size"_s, PlayerView::tr("Actual size"), {Qt::Key_Z}, size),
        };
        for (QAction* action : {look.info, look.size})
            action->setCheckable(true);
        QObject::connect(look.info, &QAction::toggled, &overlay, &QWidget::setVisible);
        return look;
    }

private:
    QAction* add(const QString& name, const QString& text, const Keys& keys,
                 const std::function<void(Player&)>& run)
    {
        return m_add(name, text, keys, [run, player = m_player] { run(player()); });
    }

    static void step(Player& player, int frames)
    {
        player.pause();
        player.goTo(player.frame() + frames);
    }

    AddAction m_add;
    std::function<Player&()> m_player;
};

} // namespace rushes::player
