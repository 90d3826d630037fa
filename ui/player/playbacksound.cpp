#include "ui/player/playback.h"

#include <algorithm>

// Sound of Playback.

namespace rushes {

void Playback::setMuted(bool muted)
{
    if (m_muted == muted)
        return;
    m_muted = muted;
    if (m_backend)
        m_backend->setMuted(muted);
    Q_EMIT audioChanged();
}

void Playback::setVolume(double volume)
{
    const double wanted = std::clamp(volume, 0.0, 1.0);
    if (m_volume == wanted)
        return;
    m_volume = wanted;
    if (m_backend)
        m_backend->setVolume(m_volume);
    Q_EMIT audioChanged();
}

void Playback::chooseAudio()
{
    m_backend->useAudio(!m_audioBroke);
    Q_EMIT audioChanged();
}

} // namespace rushes
