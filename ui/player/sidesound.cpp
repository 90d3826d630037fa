#include "ui/player/sidesound.h"

#include "ui/player/codecs.h"

#include <cmath>
#include <utility>

namespace rushes {

SideSound::SideSound() = default;

SideSound::~SideSound()
{
    leave();
}

void SideSound::leave()
{
    if (m_backend)
        m_backend.release()->leave();
}

void SideSound::open(const QString& path)
{
    if (m_path == path)
        return;
    leave();
    m_path = path;
    m_start.reset();
}

void SideSound::make()
{
    // The backend crashes without its plugins.
    const Result<MediaPluginInterface*> media = mediaPart();
    if (!media || codecProblem())
        return;
    m_backend = (*media)->makeBackend({[this](const MediaFrame& frame) {
                                           if (m_backend && m_backend->isPlaying() && !m_start && heardAt)
                                               heardAt(static_cast<double>(frame.time) / 1e6);
                                       },
                                       [](const QString&) {}, [this] { begin(); }, [] {}, [] {}});
    if (!m_backend->useAudio(true)) {
        leave();
        m_path.clear(); // there is no audio device
        return;
    }
    m_backend->setMuted(m_isMuted);
    m_backend->setVolume(m_volume);
    m_backend->open(m_path);
    m_backend->pause();
}

void SideSound::play(double seconds, double speed)
{
    if (m_path.isEmpty() || m_isMuted) {
        pause();
        return;
    }
    m_start = seconds;
    m_speed = speed;
    if (!m_backend)
        make();
    begin();
}

void SideSound::begin()
{
    if (!m_backend || !m_start || m_backend->status() != MediaBackend::Status::Ready)
        return;
    m_backend->setPosition(std::llround(*std::exchange(m_start, {}) * 1000));
    m_backend->setRate(m_speed);
    m_backend->play();
}

void SideSound::pause()
{
    m_start.reset();
    if (m_backend && m_backend->isPlaying())
        m_backend->pause();
}

void SideSound::setMuted(bool muted)
{
    m_isMuted = muted;
    if (m_backend)
        m_backend->setMuted(muted);
}

void SideSound::setVolume(double volume)
{
    m_volume = volume;
    if (m_backend)
        m_backend->setVolume(volume);
}

} // namespace rushes
