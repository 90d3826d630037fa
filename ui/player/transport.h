#pragma once

#include "ui/player/frameposition.h"

#include <QImage>
#include <QObject>

#include <optional>

namespace rushes {

/// What the player's keys, its bar and its menu work on: pictures in order, one of which is on screen. A
/// take, two takes beside each other, a film.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual FramePosition rate() const = 0;
    [[nodiscard]] virtual int frames() const = 0; ///< 0 while nothing is loaded
    [[nodiscard]] virtual int frame() const = 0;  ///< 0 … frames() - 1
    [[nodiscard]] bool isLoaded() const { return frames() > 0; }

    /// Playing in either direction.
    [[nodiscard]] bool isPlaying() const { return m_wanted != 0; }
    /// Forwards at speed(); from the start when it stands at the end.
    virtual void play() = 0;
    virtual void pause() = 0;
    /// `frame` is brought into the clip. While it plays it goes on from there.
    virtual void goTo(int frame) = 0;
    /// One press of J (-1) or L (+1): plays that way, and at 2×, 4×, 8× with each further press.
    virtual void shuttle(int direction) = 0;

    /// Of forward play, 0.25 … 2.
    [[nodiscard]] double speed() const { return m_speed; }
    virtual void setSpeed(double speed) = 0;
    /// What play runs at now: speed(), or the shuttle's; negative is backwards.
    [[nodiscard]] double effectiveSpeed() const { return m_wanted != 0 ? m_wanted : m_speed; }

    [[nodiscard]] virtual bool isMuted() const = 0;
    virtual void setMuted(bool muted) = 0;
    [[nodiscard]] virtual double volume() const = 0; ///< 0 … 1, as heard
    virtual void setVolume(double volume) = 0;

    [[nodiscard]] bool isLooping() const { return m_looping; }
    void setLooping(bool looping);
    /// Loop points, frames; none is the clip's end. Points that leave no range drop the other one.
    void setLoopIn(std::optional<int> frame);
    void setLoopOut(std::optional<int> frame);
    [[nodiscard]] std::optional<int> loopIn() const { return m_loopIn; }
    [[nodiscard]] std::optional<int> loopOut() const { return m_loopOut; }

    static constexpr double slowest = 0.25;
    static constexpr double quickest = 2.0;
    static constexpr double fastestShuttle = 8.0;

Q_SIGNALS:
    /// `image` is what `frame` looks like; not sent for frames that were skipped over.
    void shown(const QImage& image, int frame);
    void frameChanged(int frame);
    void framesChanged(int frames);
    void playingChanged(bool playing);
    void speedChanged(double speed);
    void loopChanged();
    void audioChanged();

protected:
    void setWanted(double wanted);
    void dropLoopPoints();
    [[nodiscard]] int clamped(int frame) const;
    [[nodiscard]] int firstOfLoop() const;
    [[nodiscard]] int lastOfLoop() const;

    double m_speed = 1.0;
    double m_wanted = 0.0; ///< 0 paused, else the speed with its direction
    bool m_looping = true;
    std::optional<int> m_loopIn = {};
    std::optional<int> m_loopOut = {};
};

/// Changes what a player runs at, and says what became of it.
template<class Player>
void setPlayerSpeed(Player& player, double& current, double wanted)
{
    if (current == wanted)
        return;
    const bool was = player.isPlaying();
    const double before = player.effectiveSpeed();
    current = wanted;
    if (was != player.isPlaying())
        Q_EMIT player.playingChanged(player.isPlaying());
    if (before != player.effectiveSpeed())
        Q_EMIT player.speedChanged(player.effectiveSpeed());
}

} // namespace rushes
