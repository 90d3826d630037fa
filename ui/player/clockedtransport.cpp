#include "ui/player/clockedtransport.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace rushes {

namespace {

constexpr int longStep = 24;       // frames
constexpr double rounding = 1e-6;  // frames
constexpr double mostDrift = 0.08; // s between sound and picture

qint64 steadyMicros()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

ClockedTransport::ClockedTransport(QObject* parent)
    : Transport(parent)
    , m_clock(steadyMicros)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ClockedTransport::tick);
}

void ClockedTransport::setClock(Clock clock)
{
    m_clock = std::move(clock);
    anchor(m_frame);
}

void ClockedTransport::restart()
{
    setWanted(0);
    m_timer.stop();
    m_isWaiting = false;
    m_presented = -1;
    m_frame = 0;
    anchor(0);
    dropLoopPoints();
    Q_EMIT framesChanged(frames());
    Q_EMIT frameChanged(0);
    if (isLoaded())
        goTo(0);
}

double ClockedTransport::due() const
{
    return m_from + m_wanted * rate().fps * static_cast<double>(m_clock() - m_since) / 1e6;
}

void ClockedTransport::anchor(double frame)
{
    m_from = frame;
    m_since = m_clock();
}

void ClockedTransport::setFrame(int frame)
{
    if (m_frame == frame)
        return;
    m_frame = frame;
    Q_EMIT frameChanged(frame);
}

void ClockedTransport::tick()
{
    if (m_wanted == 0 || !isLoaded())
        return;
    const bool isForward = m_wanted > 0;
    const double now = due();
    int target = static_cast<int>(isForward ? std::floor(now + rounding) : std::ceil(now - rounding));
    // Inside the loop range the loop counts; outside of it the clip's own ends.
    const int first = m_frame >= firstOfLoop() ? firstOfLoop() : 0;
    const int last = m_frame <= lastOfLoop() ? lastOfLoop() : frames() - 1;
    const bool isOver = isForward ? target > last : target < first;
    if (isOver && !m_looping) {
        stopAt(isForward ? last : first);
        return;
    }
    if (isOver)
        target = isForward ? firstOfLoop() : lastOfLoop();
    if (target == m_frame && !m_isWaiting)
        return;
    if (!isReady(target)) {
        prepare(target, isForward ? 1 : -1);
        anchor(isOver ? (isForward ? last + 1 : first - 1) : m_frame + (isForward ? 1 : -1));
        if (!std::exchange(m_isWaiting, true))
            followSound();
        return;
    }
    const bool jumps = std::exchange(m_isWaiting, false) || isOver;
    setFrame(target);
    if (jumps)
        anchor(target);
    prepare(target, isForward ? 1 : -1);
    if (m_presented != target) {
        m_presented = target;
        present(target);
    }
    if (jumps)
        followSound();
}

void ClockedTransport::run()
{
    m_isWaiting = false;
    anchor(m_frame);
    m_timer.start(std::max(4, static_cast<int>(400.0 / rate().fps)));
    prepare(m_frame, m_wanted > 0 ? 1 : -1);
    followSound();
}

void ClockedTransport::play()
{
    if (!isLoaded())
        return;
    if (!m_looping && m_frame >= frames() - 1)
        goTo(0);
    setWanted(m_speed);
    run();
}

void ClockedTransport::pause()
{
    if (!isPlaying())
        return;
    setWanted(0);
    m_timer.stop();
    m_isWaiting = false;
    followSound();
    wake();
}

void ClockedTransport::stopAt(int frame)
{
    setWanted(0);
    m_timer.stop();
    m_isWaiting = false;
    followSound();
    goTo(frame);
}

void ClockedTransport::goTo(int frame)
{
    if (!isLoaded())
        return;
    // A long jump back is no stepping back: the frame itself is needed first.
    const bool walksBack = frame < m_frame && m_frame - frame <= longStep;
    const int direction = m_wanted != 0 ? (m_wanted > 0 ? 1 : -1) : walksBack ? -1 : 1;
    setFrame(clamped(frame));
    anchor(m_frame);
    prepare(m_frame, direction);
    wake();
    if (m_wanted != 0) {
        m_isWaiting = !isReady(m_frame);
        followSound();
    }
}

void ClockedTransport::shuttle(int direction)
{
    if (!isLoaded())
        return;
    const bool faster = m_wanted * direction > 0;
    if (!faster && direction > 0 && !m_looping && m_frame >= frames() - 1)
        goTo(0);
    setWanted(faster ? std::clamp(m_wanted * 2, -fastestShuttle, fastestShuttle) : direction);
    run();
}

void ClockedTransport::setSpeed(double speed)
{
    const double before = effectiveSpeed();
    m_speed = std::clamp(speed, slowest, quickest);
    if (m_wanted > 0) {
        anchor(due());
        m_wanted = m_speed;
        followSound();
    }
    if (before != effectiveSpeed())
        Q_EMIT speedChanged(effectiveSpeed());
}

void ClockedTransport::wake()
{
    if (m_isWaiting || !isLoaded() || m_presented == m_frame || !isReady(m_frame))
        return;
    m_presented = m_frame;
    present(m_frame);
}

void ClockedTransport::heardAt(double frame)
{
    if (m_wanted > 0 && !m_isWaiting && std::abs(due() - frame) > mostDrift * rate().fps &&
        std::abs(due() - frame) < rate().fps)
        anchor(frame);
}

void ClockedTransport::setMuted(bool muted)
{
    if (m_muted == muted)
        return;
    m_muted = muted;
    followSound();
    Q_EMIT audioChanged();
}

void ClockedTransport::setVolume(double volume)
{
    const double wanted = std::clamp(volume, 0.0, 1.0);
    if (m_volume == wanted)
        return;
    m_volume = wanted;
    followSound();
    Q_EMIT audioChanged();
}

} // namespace rushes
