#include "ui/player/qtmediabackend.h"

#include "ui/player/planes.h"

#include <QAudioDevice>
#include <QCoreApplication>
#include <QObjectCleanupHandler>
#include <QVideoFrame>

#include <algorithm>
#include <utility>

namespace rushes {

namespace {

constexpr int startPatience = 3000; // ms until the first picture
constexpr int seekPatience = 300;   // ms in which a seek's picture comes
constexpr int settling = 60;        // ms after any other picture, and after a pause

/// Backends that were left while busy.
QObjectCleanupHandler& stragglers()
{
    static QObjectCleanupHandler all;
    static const bool registered = [] {
        qAddPostRoutine([] { all.clear(); });
        return true;
    }();
    Q_UNUSED(registered)
    return all;
}

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
    // Qt 6.4's own way reads and writes beyond a 4:2:2 frame: its planes are all there is of it.
    const bool isOnlyPlanes = frame.pixelFormat() == QVideoFrameFormat::Format_YUV422P;
    return {frame.startTime(),
            {format.frameSize(), static_cast<double>(format.frameRate()), coloursOf(format.colorSpace()),
             format.colorRange() == QVideoFrameFormat::ColorRange_Full},
            [frame] { return packedPlanes(frame); },
            [frame, isOnlyPlanes] { return isOnlyPlanes ? QImage() : frame.toImage(); }};
}

} // namespace

QtMediaBackend::QtMediaBackend(Events events)
    : m_events(std::move(events))
{
    m_player.setVideoSink(&m_sink);
    // Loops, since a QMediaPlayer that has stopped at the end shows no pictures of later seeks.
    m_player.setLoops(QMediaPlayer::Infinite);
    m_busy.setSingleShot(true);
    connect(&m_busy, &QTimer::timeout, this, [this] {
        if (m_isLeaving)
            end();
    });
    m_pausing.setSingleShot(true);
    m_pausing.setInterval(settling);
    connect(&m_pausing, &QTimer::timeout, this, &QtMediaBackend::seekNow);
    connect(&m_sink, &QVideoSink::videoFrameChanged, &m_busy, [this](const QVideoFrame& frame) {
        // A seek's picture can't be distinguished from one that was under way before.
        if (frame.isValid())
            m_busy.start(std::exchange(m_isStarting, false) ? settling
                                                            : std::max(settling, m_busy.remainingTime()));
    });
    connect(&m_player, &QMediaPlayer::mediaStatusChanged, &m_busy, [this] { followStart(); });
    // A queued event may arrive after disconnecting: the receiver must still exist.
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, [this] {
        if (!m_isLeaving)
            m_events.devicesChanged();
    });
    // The GStreamer backend's render thread blocks while it delivers a frame, and reports a seek or pause at
    // that moment as a stream error. So nothing is done with the frame before the next iteration of the event
    // loop.
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame& frame) {
        QMetaObject::invokeMethod(
            this,
            [this, frame, opened = m_opened] {
                if (!m_isLeaving && opened == m_opened && frame.isValid())
                    m_events.frame(mediaFrame(frame));
            },
            Qt::QueuedConnection);
    });
    connect(&m_player, &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error, const QString& detail) {
                if (!m_isLeaving)
                    m_events.broke(detail);
            });
    connect(&m_player, &QMediaPlayer::durationChanged, this, [this] {
        if (!m_isLeaving)
            m_events.durationChanged();
    });
    connect(&m_player, &QMediaPlayer::mediaStatusChanged, this, [this] {
        if (!m_isLeaving)
            m_events.statusChanged();
    });
}

QtMediaBackend::~QtMediaBackend()
{
    for (const QObject* listener : std::initializer_list<const QObject*>{this, &m_busy}) {
        m_player.disconnect(listener);
        m_sink.disconnect(listener);
    }
}

/// A start without a picture.
void QtMediaBackend::followStart()
{
    if (m_busy.isActive() && (status() == Status::Invalid || (status() == Status::Ready && !hasVideo())))
        m_busy.start(settling);
}

bool QtMediaBackend::isBusy() const
{
    return isPlaying() || m_busy.isActive();
}

void QtMediaBackend::leave()
{
    m_player.disconnect(this);
    m_sink.disconnect(this);
    m_devices.disconnect(this);
    ++m_opened;
    m_isLeaving = true;
    if (isPlaying())
        pause();
    m_pausing.stop();
    m_next.reset();
    if (!isBusy()) {
        end();
        return;
    }
    stragglers().add(this);
}

void QtMediaBackend::end()
{
    m_player.setVideoSink(nullptr);
    m_player.setAudioOutput(nullptr);
    m_audio.reset();
    deleteLater(); // deleted later: this may run inside one of the player's signals
}

void QtMediaBackend::open(const QString& path)
{
    m_player.setSource(path.isEmpty() ? QUrl() : QUrl::fromLocalFile(path));
    ++m_opened;
    if (path.isEmpty())
        m_busy.stop();
    else
        m_busy.start(startPatience);
    m_isStarting = !path.isEmpty();
    m_pausing.stop();
    m_next.reset();
}

void QtMediaBackend::play()
{
    m_pausing.stop();
    seekNow();
    m_player.play();
}

void QtMediaBackend::pause()
{
    const bool played = isPlaying();
    m_player.pause();
    if (!played)
        return;
    m_busy.start(std::max(settling, m_busy.remainingTime()));
    m_pausing.start();
}

/// Directly after a pause it would block until the pending picture arrives.
void QtMediaBackend::setPosition(qint64 ms)
{
    m_next = ms;
    if (!m_pausing.isActive())
        seekNow();
}

void QtMediaBackend::seekNow()
{
    if (!m_next)
        return;
    m_player.setPosition(*std::exchange(m_next, {}));
    m_busy.start(seekPatience);
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
