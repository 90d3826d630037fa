#include "ui/player/playback.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>

#include <algorithm>

// Playback's part that is heard.

namespace rushes {

void Playback::setMuted(bool muted)
{
    if (m_muted == muted)
        return;
    m_muted = muted;
    if (m_audio)
        m_audio->setMuted(muted);
    Q_EMIT audioChanged();
}

void Playback::setVolume(double volume)
{
    const double wanted = std::clamp(volume, 0.0, 1.0);
    if (m_volume == wanted)
        return;
    m_volume = wanted;
    if (m_audio)
        m_audio->setVolume(QAudio::convertVolume(static_cast<float>(m_volume), QAudio::LogarithmicVolumeScale,
                                                 QAudio::LinearVolumeScale));
    Q_EMIT audioChanged();
}

bool Playback::hasAudioDevice() const
{
    return m_audio != nullptr;
}

void Playback::chooseAudio()
{
    useAudio(QMediaDevices::defaultAudioOutput());
    Q_EMIT audioChanged();
}

void Playback::useAudio(const QAudioDevice& device)
{
    if (device.isNull() || m_audioBroke) {
        if (m_audio) {
            m_player->setAudioOutput(nullptr);
            m_audio.reset();
        }
    } else if (m_audio) {
        m_audio->setDevice(device);
    } else {
        m_audio = std::make_unique<QAudioOutput>(device);
        m_audio->setMuted(m_muted);
        m_audio->setVolume(QAudio::convertVolume(static_cast<float>(m_volume), QAudio::LogarithmicVolumeScale,
                                                 QAudio::LinearVolumeScale));
        m_player->setAudioOutput(m_audio.get());
    }
}

} // namespace rushes
