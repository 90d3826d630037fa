#include "ui/player/transport.h"

#include <algorithm>

namespace rushes {

void Transport::setLooping(bool looping)
{
    if (m_looping == looping)
        return;
    m_looping = looping;
    Q_EMIT loopChanged();
}

void Transport::setLoopIn(std::optional<int> frame)
{
    m_loopIn = frame ? std::optional(clamped(*frame)) : std::nullopt;
    if (m_loopIn && m_loopOut && *m_loopOut <= *m_loopIn)
        m_loopOut.reset();
    Q_EMIT loopChanged();
}

void Transport::setLoopOut(std::optional<int> frame)
{
    m_loopOut = frame ? std::optional(clamped(*frame)) : std::nullopt;
    if (m_loopIn && m_loopOut && *m_loopOut <= *m_loopIn)
        m_loopIn.reset();
    Q_EMIT loopChanged();
}

void Transport::setWanted(double wanted)
{
    setPlayerSpeed(*this, m_wanted, wanted);
}

void Transport::dropLoopPoints()
{
    m_loopIn.reset();
    m_loopOut.reset();
    Q_EMIT loopChanged();
}

int Transport::clamped(int frame) const
{
    return std::clamp(frame, 0, std::max(0, frames() - 1));
}

int Transport::firstOfLoop() const
{
    return m_looping ? m_loopIn.value_or(0) : 0;
}

int Transport::lastOfLoop() const
{
    const int last = std::max(0, frames() - 1);
    return m_looping ? std::min(last, m_loopOut.value_or(last)) : last;
}

} // namespace rushes
