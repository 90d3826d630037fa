#pragma once

#include "ui/player/frameposition.h"

#include <QImage>
#include <QObject>

#include <optional>

namespace rushes {

/// What the player's keys, bar and menu control: a sequence of pictures, one of which is shown. Implemented
/// for a take, a sound and two compared takes.
class Transport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual FramePosition rate() const = 0;
    [[nodiscard]] virtual int frames() const = 0; ///< 0 while nothing is loaded
    [[nodiscard]] virtual int frame() const = 0;  ///< 0 … frames() - 1
    [[nodiscard]] bool isLoaded() const { return frames() > 0; }

    /// True in either direction.
    [[nodiscard]] bool isPlaying() const { return m_wanted != 0; }
    /// Plays forwards at speed(); at the end, from the start.
    virtual void play() = 0;
    virtual void pause() = 0;
    /// Clamps `frame` to the clip. If playing, continues from there.
    virtual void goTo(int frame) = 0;
    /// One press of J (-1) or L (+1): plays in that direction, with each further press at 2×, 4×, 8×.
    virtual void shuttle(int direction) = 0;

    /// Speed of forward play, 0.25 … 2.
    [[nodiscard]] double speed() const { return m_speed; }
    virtual void setSpeed(double speed) = 0;
    /// The current speed: speed(), or the shuttle's; negative: backwards.
    [[nodiscard]] double effectiveSpeed() const { return m_wanted != 0 ? m_wanted : m_speed; }

    [[nodiscard]] virtual bool isMuted() const = 0;
    virtual void setMuted(bool muted) = 0;
    [[nodiscard]] virtual double volume() const = 0; ///< 0 … 1, as perceived
    virtual void setVolume(double volume) = 0;

    [[nodiscard]] bool isLooping() const { return m_looping; }
    void setLooping(bool looping);
    /// Loop points, frames; nullopt: the clip's end. If no range remains, the other point is removed.
    void setLoopIn(std::optional<int> frame);
    void setLoopOut(std::optional<int> frame);
    [[nodiscard]] std::optional<int> loopIn() const { return m_loopIn; }
    [[nodiscard]] std::optional<int> loopOut() const { return m_loopOut; }

    static constexpr double slowest = 0.25;
    static constexpr double quickest = 2.0;
    static constexpr double fastestShuttle = 8.0;

Q_SIGNALS:
    /// `image`: the picture of `frame`; not emitted for skipped frames.
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
    double m_wanted = 0.0; ///< 0: paused; else the speed with its direction
    bool m_looping = true;
    std::optional<int> m_loopIn = {};
    std::optional<int> m_loopOut = {};
};

/// Changes a player's speed and emits the signals that follow.
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
