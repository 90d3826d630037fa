#include "ui/player/playback.h"

#include "app/base/onfinished.h"
#include "ui/player/mediafile.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace rushes {

namespace {

constexpr int restDelay = 20'000;   // ms after the last step
constexpr int seekPatience = 1500;  // ms; a seek past the last picture brings no frame
constexpr int openPatience = 10000; // ms, for the second attempt to open
constexpr int stallPatience = 4000; // ms without a picture while playing
constexpr int settleDelay = 150;    // ms
constexpr int lateFrames = 12;      // frames that may be skipped before a seek's first picture while playing

} // namespace

Playback::Playback(QObject* parent)
    : Transport(parent)
{
    m_openTimer.setSingleShot(true);
    m_openTimer.setInterval(60);
    connect(&m_openTimer, &QTimer::timeout, this, &Playback::open);
    m_watchTimer.setSingleShot(true);
    connect(&m_watchTimer, &QTimer::timeout, this, &Playback::openAgain);
    m_seekTimer.setSingleShot(true);
    m_seekTimer.setInterval(seekPatience);
    connect(&m_seekTimer, &QTimer::timeout, this, [this] {
        m_backendFrame = -1;
        m_seeking = -1;
        if (const int next = std::exchange(m_seekNext, -1); next >= 0)
            seekBackend(next);
    });
    // A sound server that hangs for a moment leaves the backend waiting for ever.
    m_stallTimer.setSingleShot(true);
    m_stallTimer.setInterval(stallPatience);
    connect(&m_stallTimer, &QTimer::timeout, this, [this] {
        if (m_wanted > 0 && !recover())
            pause();
    });
    m_settleTimer.setSingleShot(true);
    m_settleTimer.setInterval(settleDelay);
    connect(&m_settleTimer, &QTimer::timeout, this, &Playback::settle);
    m_restTimer.setSingleShot(true);
    m_restTimer.setInterval(restDelay);
    connect(&m_restTimer, &QTimer::timeout, this, &Playback::rest);
    m_backTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_backTimer, &QTimer::timeout, this, &Playback::playPreviousFrame);
    connect(&m_reader, &FrameReader::frameRead, this, &Playback::takeRead);
    connect(&m_reader, &FrameReader::finished, this, [this](int first, int count, bool failed) {
        m_canRead = !failed && count > 0;
        if (m_wanted < 0)
            readAround();
        else if (m_canRead && m_wanted == 0)
            m_settleTimer.start();
        Q_UNUSED(first)
    });
}

Playback::~Playback()
{
    if (m_backend && m_backend->isBusy())
        dropBackend();
}

void Playback::load(const QString& path)
{
    m_path = path;
    ++m_loads;
    m_toConvert.reset();
    m_failed = false;
    m_opening = !path.isEmpty();
    m_canRead = true;
    m_pending.reset();
    m_first = {};
    m_seeking = -1;
    m_seekNext = -1;
    m_recoveries = 0;
    m_recovering = false;
    m_openedAgain = false;
    m_rotation = 0;
    rest();
    m_seekTimer.stop();
    m_stallTimer.stop();
    m_settleTimer.stop();
    m_backTimer.stop();
    m_watchTimer.stop();
    setWanted(0);
    dropLoopPoints();
    if (m_backend && m_backend->isPlaying())
        m_backend->pause();
    open();
}

void Playback::clear()
{
    if (!m_backend && m_frames == 0)
        return;
    load({});
    m_frames = 0;
    m_frame = 0;
    m_shownFrame = -1;
    m_whole = {};
    Q_EMIT framesChanged(0);
}

bool Playback::makeBackend()
{
    const Result<MediaPluginInterface*> media = mediaPart();
    if (!media) {
        fail(media.error().detail);
        return false;
    }
    m_backend = (*media)->makeBackend({[this](const MediaFrame& frame) { takeFrame(frame); },
                                       [this](const QString& detail) {
                                           if (m_openTimer.isActive())
                                               dropBackend(); // of the file before
                                           else if (!recover())
                                               fail(detail);
                                       },
                                       [this] { followStatus(); }, [this] { startSoon(); },
                                       [this] {
                                           m_audioBroke = false;
                                           chooseAudio();
                                       }});
    m_backend->setMuted(m_muted);
    m_backend->setVolume(m_volume);
    chooseAudio();
    return true;
}

void Playback::followStatus()
{
    const MediaBackend::Status status = m_backend->status();
    if (m_openTimer.isActive()) { // of the file before
        if (status == MediaBackend::Status::Invalid)
            dropBackend();
        return;
    }
    if (status == MediaBackend::Status::Invalid)
        fail(m_backend->errorText());
    else if (status == MediaBackend::Status::Ready && m_opening && !m_first.isValid() &&
             !m_backend->hasVideo())
        fail(tr("There is no picture in it."));
    else
        startSoon();
}

void Playback::startSoon()
{
    QMetaObject::invokeMethod(this, &Playback::startWhenKnown, Qt::QueuedConnection);
}

bool Playback::recover()
{
    // A file that played a moment ago and is still complete was probably stopped by the removal of its audio
    // device.
    if (m_opening || m_failed || m_frames == 0 || m_recoveries >= 3 ||
        mediaFileState(m_path) != MediaFileState::Fine)
        return false;
    ++m_recoveries;
    m_recovering = true;
    m_audioBroke = true;
    m_seeking = -1;
    m_seekNext = -1;
    m_seekTimer.stop();
    m_stallTimer.stop();
    m_settleTimer.stop();
    m_backTimer.stop();
    m_reader.stop();
    m_first = {};
    m_pending = m_rate.secondsOf(m_frame);
    m_opening = true;
    dropBackend();
    m_openTimer.start();
    return true;
}

void Playback::dropBackend()
{
    // The backend does not always recover from a file that it could not open.
    if (m_backend)
        m_backend.release()->leave();
}

void Playback::open()
{
    // The backend's threads may be waiting for this thread to take a picture; changing the source now would
    // block both for up to a second.
    if (m_backend && m_backend->isBusy()) {
        m_openTimer.start();
        return;
    }
    m_openTimer.stop();
    if (!m_backend && (m_path.isEmpty() || !makeBackend()))
        return;
    m_backend->open(m_path);
    if (m_path.isEmpty() || !m_backend)
        return;
    m_backendFrame = -1;
    m_watchTimer.start(m_openedAgain ? openPatience : m_patience);
    m_backend->pause();
}

/// On a busy machine a backend may never deliver its first picture; a second one does.
void Playback::openAgain()
{
    if (m_openedAgain || mediaFileState(m_path) != MediaFileState::Fine) {
        fail(tr("No picture came."));
        return;
    }
    m_openedAgain = true;
    m_first = {};
    dropBackend();
    m_openTimer.start();
}

void Playback::fail(const QString& detail)
{
    if (m_failed || m_path.isEmpty())
        return;
    m_failed = true;
    m_opening = false;
    m_watchTimer.stop();
    m_stallTimer.stop();
    m_settleTimer.stop();
    m_backTimer.stop();
    m_reader.stop();
    m_frames = 0;
    m_frame = 0;
    setWanted(0);
    dropBackend();
    Q_EMIT framesChanged(0);
    Q_EMIT failed(detail);
}

void Playback::takeFrame(const MediaFrame& frame)
{
    if (!frame.isValid() || m_failed || m_path.isEmpty() || m_openTimer.isActive())
        return;
    if (m_opening) {
        takeFirstFrame(frame);
        return;
    }
    if (m_wanted > 0)
        m_stallTimer.start();
    const int index = clamped(m_rate.frameAt(static_cast<double>(frame.time - m_base) / 1e6));
    keep(index, frame);
    if (m_seeking >= 0) {
        const int after = m_wanted > 0 ? lateFrames : 1;
        if (index < m_seeking - 1 || index > m_seeking + after)
            return; // from before the seek
        m_seeking = -1;
        m_seekTimer.stop();
        m_backendFrame = index;
        if (const int next = std::exchange(m_seekNext, -1); next >= 0)
            seekBackend(next);
        if (m_wanted <= 0 && !m_store.contains(m_frame))
            show(frame, index);
        else if (m_wanted == 0 && m_shownFrame != m_frame)
            showKept(m_frame);
    }
    m_backendFrame = index;
    if (m_wanted > 0 && m_seeking < 0)
        playedTo(index, frame);
}

void Playback::takeFirstFrame(const MediaFrame& frame)
{
    if (m_first.isValid())
        return;
    m_first = frame;
    startWhenKnown();
}

void Playback::startWhenKnown()
{
    if (!m_opening || m_openTimer.isActive() || !m_backend || !m_first.isValid() ||
        m_backend->duration() <= 0 || m_backend->status() != MediaBackend::Status::Ready)
        return;
    m_opening = false;
    m_watchTimer.stop();
    // Streams with reordered frames start after 0 in the backend's count.
    m_base = std::max<qint64>(0, m_first.time);
    m_format = m_first.format;
    m_rate = {m_format.fps > 0 ? m_format.fps : 24.0, {}};
    m_frames = m_rate.framesIn(static_cast<double>(m_backend->duration()) / 1000.0);
    const bool isRecovered = std::exchange(m_recovering, false);
    if (!isRecovered) {
        m_frame = 0;
        m_store.setFocus(0);
    }
    m_backendFrame = 0;
    m_store.setCap(FrameStore::tail(m_format.size));
    keep(0, m_first);
    const MediaFrame picture = std::exchange(m_first, {});
    if (!isRecovered) {
        Q_EMIT framesChanged(m_frames);
        Q_EMIT loaded();
    }
    if (m_pending)
        seekTo(*std::exchange(m_pending, std::nullopt));
    if (m_frame == 0) {
        show(picture, 0);
        Q_EMIT frameChanged(0);
    }
    if (m_wanted > 0)
        runForward();
    else if (m_wanted < 0)
        runBackward();
    else
        m_settleTimer.start();
}

void Playback::playedTo(int frame, const MediaFrame& picture)
{
    const int before = m_frame;
    if (m_looping) {
        const bool ranOut = m_loopOut && before <= *m_loopOut && frame > *m_loopOut;
        const bool wrapped = m_loopIn && before >= *m_loopIn && frame < *m_loopIn;
        if (ranOut || wrapped) {
            seekBackend(firstOfLoop());
            setFrame(firstOfLoop());
            showKept(m_frame);
            return;
        }
    }
    const bool startedOver = frame < before - lateFrames;
    if (!m_looping && startedOver) {
        stopAt(m_frames - 1);
        return;
    }
    showSoon(picture, frame);
    if (!m_looping && frame >= m_frames - 1)
        stopAt(m_frames - 1);
}

void Playback::keep(int frame, const MediaFrame& picture)
{
    if (m_store.contains(frame) || picture.format.size != m_format.size)
        return;
    if (const QByteArray planes = picture.planes(); !planes.isEmpty())
        m_store.insert(frame, planes);
}

WholeFrame Playback::kept(int frame) const
{
    return {m_format, m_rotation, m_store.at(frame), {}};
}

void Playback::show(const MediaFrame& picture, int frame)
{
    WholeFrame whole = kept(frame);
    whole.fill(picture);
    if (whole.planes.isEmpty())
        whole.image = picture.image();
    showWhole(whole, whole.picture(m_box), frame);
}

/// While playing, colour conversion is done in a worker thread; if it falls behind, only the newest picture
/// is converted. frame() changes when the picture is available, so that the displayed time always matches the
/// picture.
void Playback::showSoon(const MediaFrame& picture, int frame)
{
    m_toConvert = std::pair(picture, frame);
    if (!m_isConverting)
        convertNext();
}

void Playback::convertNext()
{
    const auto [picture, frame] = *std::exchange(m_toConvert, {});
    m_isConverting = true;
    const auto turning = QtConcurrent::run([whole = kept(frame), picture = picture, box = m_box]() mutable {
        whole.fill(picture);
        return std::pair(whole, whole.picture(box));
    });
    const auto show = [this, picture = picture, frame = frame, load = m_loads,
                       from = m_frame](std::pair<WholeFrame, QImage> turned) {
        m_isConverting = false;
        // Not after a seek or a pause meanwhile.
        if (load == m_loads && m_wanted > 0 && m_frame == from) {
            setFrame(frame);
            if (m_shownFrame != frame) {
                auto& [decoded, seen] = turned;
                if (seen.isNull()) {
                    decoded.image = picture.image();
                    seen = decoded.picture(m_box);
                }
                showWhole(decoded, seen, frame);
            }
        }
        if (m_toConvert)
            convertNext();
    };
    onFinished(turning, this, show);
}

void Playback::showWhole(const WholeFrame& whole, const QImage& picture, int frame)
{
    if (picture.isNull())
        return;
    m_shownFrame = frame;
    m_whole = whole;
    Q_EMIT shown(picture, frame);
}

void Playback::setBox(QSize box)
{
    if (std::exchange(m_box, box) == box || m_shownFrame < 0 || isPlaying())
        return;
    if (const QImage picture = m_whole.picture(box); !picture.isNull())
        Q_EMIT shown(picture, m_shownFrame);
}

bool Playback::showKept(int frame)
{
    if (m_shownFrame == frame)
        return true;
    const WholeFrame whole = kept(frame);
    if (whole.planes.isEmpty())
        return false;
    showWhole(whole, whole.picture(m_box), frame);
    return true;
}

void Playback::setFrame(int frame)
{
    m_store.setFocus(frame);
    if (m_frame == frame)
        return;
    m_frame = frame;
    Q_EMIT frameChanged(frame);
}

void Playback::play()
{
    if (m_frames == 0 && !m_opening)
        return;
    setWanted(m_speed);
    if (m_opening)
        return;
    if (!m_looping && m_frame >= m_frames - 1) {
        setFrame(0);
        showKept(0);
    }
    runForward();
}

void Playback::runForward()
{
    m_backTimer.stop();
    m_settleTimer.stop();
    m_reader.stop();
    m_backend->setRate(m_wanted);
    if (m_seeking >= 0 ? m_seeking != m_frame : m_backendFrame != m_frame && m_backendFrame != m_frame + 1)
        seekBackend(m_frame);
    m_stallTimer.start();
    m_backend->play();
}

void Playback::holdBackend()
{
    m_backTimer.stop();
    m_stallTimer.stop();
    if (m_backend)
        m_backend->pause();
    if (!m_opening)
        m_settleTimer.start();
    m_restTimer.start();
}

void Playback::pause()
{
    if (!isPlaying())
        return;
    setWanted(0);
    holdBackend();
}

void Playback::setSpeed(double speed)
{
    const double before = effectiveSpeed();
    m_speed = std::clamp(speed, slowest, quickest);
    if (m_wanted > 0) {
        m_wanted = m_speed;
        if (m_backend && !m_opening)
            m_backend->setRate(m_speed);
    }
    if (before != effectiveSpeed())
        Q_EMIT speedChanged(effectiveSpeed());
}

} // namespace rushes
