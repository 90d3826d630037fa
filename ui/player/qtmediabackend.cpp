#include "ui/player/qtmediabackend.h"

#include "ui/player/planes.h"

#include <QAudioDevice>
#include <QVideoFrame>

#include <utility>

namespace rushes {

namespace {

PictureFormat::Colours coloursOf(QVideoFrameFormat::ColorSpace space)
{
    switch (space) {
    case QVideoFrameFormat::ColorSpace_Undefined:
        return PictureFormat::Colours::Unsaid;
    case QVideoFrameFormat::ColorSpace_BT601:
        return PictureFormat::Colours::Bt601;
    default:
        return PictureFormat::Colours::Bt709;
    }
}

MediaFrame mediaFrame(const QVideoFrame& frame)
{
    const QVideoFrameFormat format = frame.surfaceFormat();
    return {frame.startTime(),
            {format.frameSize(), static_cast<double>(format.frameRate()), coloursOf(format.colorSpace()),
             format.colorRange() == QVideoFrameFormat::ColorRange_Full},
            [frame] { return packedPlanes(frame); },
            [frame] { return frame.toImage(); }};
}

} // namespace

QtMediaBackend::QtMediaBackend(Events events)
    : m_events(std::move(events))
{
    m_player.setVideoSink(&m_sink);
    // It never comes to the end by itself: stopped there, the backend shows nothing of what it is told to
    // seek to.
    m_player.setLoops(QMediaPlayer::Infinite);
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, [this] { m_events.devicesChanged(); });
    // The GStreamer backend's render thread waits while it hands a frame over, and takes a seek or a pause in
    // that moment for a broken stream. So nothing is done with the frame before the next turn of the event
    // loop.
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame& frame) {
        QMetaObject::invokeMethod(
            this,
            [this, frame, opened = m_opened] {
                if (opened == m_opened && frame.isValid())
                    m_events.frame(mediaFrame(frame));
            },
            Qt::QueuedConnection);
    });
    connect(&m_player, &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error, const QString& detail) { m_events.broke(detail); });
    connect(&m_player, &QMediaPlayer::durationChanged, this, [this] { m_events.durationChanged(); });
    connect(&m_player, &QMediaPlayer::mediaStatusChanged, this, [this] { m_events.statusChanged(); });
}

QtMediaBackend::~QtMediaBackend()
{
    m_player.disconnect(this);
    m_sink.disconnect(this);
}

void QtMediaBackend::leave()
{
    m_player.disconnect(this);
    m_sink.disconnect(this);
    m_devices.disconnect(this);
    ++m_opened;
    m_player.setVideoSink(nullptr);
    m_player.setAudioOutput(nullptr);
    m_audio.reset();
    deleteLater(); // this may be one of the player's own signals
}

void QtMediaBackend::open(const QString& path)
{
    m_player.setSource(path.isEmpty() ? QUrl() : QUrl::fromLocalFile(path));
    ++m_opened;
}

bool QtMediaBackend::isPlaying() const
{
    return m_player.playbackState() == QMediaPlayer::PlayingState;
}

MediaBackend::Status QtMediaBackend::status() const
{
    switch (m_player.mediaStatus()) {
    case QMediaPlayer::InvalidMedia:
        return Status::Invalid;
    case QMediaPlayer::LoadedMedia:
    case QMediaPlayer::BufferedMedia:
        return Status::Ready;
    default:
        return Status::Loading;
    }
}

bool QtMediaBackend::useAudio(bool wanted)
{
    const QAudioDevice device = wanted ? QMediaDevices::defaultAudioOutput() : QAudioDevice();
    if (device.isNull()) {
        m_player.setAudioOutput(nullptr);
        m_audio.reset();
    } else if (m_audio) {
        m_audio->setDevice(device);
    } else {
        m_audio = std::make_unique<QAudioOutput>(device);
        setMuted(m_muted);
        setVolume(m_volume);
        m_player.setAudioOutput(m_audio.get());
    }
    return m_audio != nullptr;
}

void QtMediaBackend::setMuted(bool muted)
{
    m_muted = muted;
    if (m_audio)
        m_audio->setMuted(muted);
}

void QtMediaBackend::setVolume(double volume)
{
    m_volume = volume;
    if (m_audio)
        m_audio->setVolume(QAudio::convertVolume(static_cast<float>(volume), QAudio::LogarithmicVolumeScale,
                                                 QAudio::LinearVolumeScale));
}

} // namespace rushes
