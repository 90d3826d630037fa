#include "ui/player/playbackclip.h"

#include "ui/player/mediafile.h"

#include <QFileInfo>

#include <cmath>
#include <utility>

namespace rushes {

PlaybackClip::PlaybackClip(QObject* parent)
    : FilmClip(parent)
{
    // At its end it stops, so that the film continues.
    m_playback.setLooping(false);
    connect(&m_playback, &Playback::shown, this, &FilmClip::shown);
    connect(&m_playback, &Playback::failed, this, &FilmClip::failed);
    // Before it seeks to the frame that it was opened for.
    connect(&m_playback, &Playback::loaded, this, [this] { m_playback.setMedia(m_media); });
}

void PlaybackClip::open(const QString& path, int frame, const MediaInfo& media)
{
    m_media = media;
    if (mediaFileState(path) != MediaFileState::Fine) {
        m_playback.clear();
        // Queued, since the caller is not prepared for a failure inside the call.
        const QString what =
            QFileInfo::exists(path) ? tr("%1 can't be played.").arg(path) : tr("%1 is not there.").arg(path);
        QMetaObject::invokeMethod(
            this, [this, what] { Q_EMIT failed(what); }, Qt::QueuedConnection);
        return;
    }
    m_playback.load(path);
    goTo(frame);
}

void PlaybackClip::close()
{
    m_playback.clear();
}

void PlaybackClip::goTo(int frame)
{
    // In seconds, since the file may still be loading; the middle of the frame, since clocks round.
    const qint64 since = m_media.timeOf(frame) + m_media.timeOf(frame + 1) - 2 * m_media.timeOf(0);
    m_playback.seekTo(static_cast<double>(since) / 2e6);
}

void PlaybackClip::play(double speed)
{
    if (speed > 0 && speed <= 2) {
        m_playback.setSpeed(speed);
        m_playback.play();
        return;
    }
    const int direction = speed < 0 ? -1 : 1;
    if (m_playback.isPlaying() && m_playback.effectiveSpeed() * direction < 0)
        m_playback.pause();
    m_playback.shuttle(direction);
    while (m_playback.isPlaying() && std::abs(m_playback.effectiveSpeed()) < std::abs(speed))
        m_playback.shuttle(direction);
}

void PlaybackClip::pause()
{
    m_playback.pause();
}

void PlaybackClip::setSound(bool muted, double volume)
{
    m_playback.setMuted(muted);
    m_playback.setVolume(volume);
}

SteadyFilmClock::SteadyFilmClock()
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
        if (const auto then = std::exchange(m_then, {}))
            then();
    });
}

void SteadyFilmClock::callAfter(qint64 micros, std::function<void()> then)
{
    m_then = std::move(then);
    m_timer.start(static_cast<int>(std::max<qint64>(0, micros) / 1000));
}

void SteadyFilmClock::cancel()
{
    m_timer.stop();
    m_then = {};
}

} // namespace rushes
