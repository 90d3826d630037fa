// Playback: stepping, backward play, sound.
#include "ui/player/framewindow.h"
#include "ui/player/playback.h"

#include <algorithm>
#include <cmath>

namespace rushes {

namespace {

constexpr int longStep =
    24; // frames; more is a jump, perhaps one of many, after which frames are read with a delay
}

void Playback::setMedia(const MediaInfo& media)
{
    if (m_opening || m_frames == 0 || !media.hasVideo || media.frames() == 0)
        return;
    m_rotation = media.rotation;
    const FramePosition rate = framePositionOf(media);
    const int frames = static_cast<int>(media.frames());
    const bool isAsKnown = rate == m_rate && frames == m_frames;
    m_rate = rate;
    m_frames = frames;
    if (!isAsKnown) {
        m_store.clear();
        Q_EMIT framesChanged(m_frames);
    }
    if (m_rotation != 0 || m_frame >= m_frames) {
        m_shownFrame = -1;
        setFrame(clamped(m_frame));
        if (m_wanted == 0)
            seekBackend(m_frame);
    }
}

void Playback::rest()
{
    m_restTimer.stop();
    m_reader.stop();
    m_store.clear();
    m_store.setCap(FrameStore::tail(m_format.size));
    m_keepsFrames = false;
}

/// After the first step, frames around the playhead are decoded ahead; they are released some time after the
/// last step.
void Playback::keepSteps(int by)
{
    m_keepsFrames = true;
    m_store.setCap(FrameStore::budget(m_format.size));
    m_restTimer.start();
    const bool isJump = std::abs(by) > longStep;
    if (by != 0)
        m_direction = isJump ? 0 : by > 0 ? 1 : -1;
    if (!isJump)
        readAround();
}

void Playback::runBackward()
{
    m_settleTimer.stop();
    m_backend->pause();
    m_backFrom = m_frame;
    m_backClock.start();
    keepSteps(-1);
    m_backTimer.start(static_cast<int>(std::lround(1000.0 / m_rate.fps)));
}

void Playback::goTo(int frame)
{
    if (m_opening || m_frames == 0)
        return;
    const int before = m_frame;
    setFrame(clamped(frame));
    const bool isKept = showKept(m_frame);
    if (m_wanted > 0) {
        seekBackend(m_frame);
        return;
    }
    if (m_wanted < 0) {
        m_backFrom = m_frame;
        m_backClock.start();
    }
    keepSteps(m_frame - before);
    if (!isKept)
        seekBackend(m_frame);
    m_settleTimer.start();
}

void Playback::seekTo(double seconds)
{
    if (m_opening)
        m_pending = seconds;
    else
        goTo(m_rate.frameAt(seconds));
}

void Playback::seekBackend(int frame)
{
    if (m_seeking >= 0) {
        m_seekNext = frame == m_seeking ? -1 : frame;
        return;
    }
    m_seeking = frame;
    m_seekTimer.start();
    m_backend->setPosition(m_rate.seekMs(frame));
}

void Playback::shuttle(int direction)
{
    if (m_opening && direction > 0)
        play();
    if (m_opening || m_frames == 0)
        return;
    const bool faster = m_wanted * direction > 0;
    const double wanted = faster ? std::clamp(m_wanted * 2, -fastestShuttle, fastestShuttle) : direction;
    setWanted(wanted);
    if (wanted < 0) {
        runBackward();
        return;
    }
    if (!m_looping && m_frame >= m_frames - 1)
        setFrame(0);
    runForward();
}

void Playback::playPreviousFrame()
{
    const double due =
        m_backFrom + m_wanted * m_rate.fps * static_cast<double>(m_backClock.elapsed()) / 1000.0;
    const int target = static_cast<int>(std::ceil(due));
    if (target >= m_frame)
        return;
    if (target < 0 || (target < firstOfLoop() && m_frame >= firstOfLoop())) {
        wrapBackward();
        return;
    }
    const int frame = clamped(target);
    if (showKept(frame)) {
        setFrame(frame);
        readAround();
        if (frame == 0 && !m_looping)
            stopAt(0);
        return;
    }
    // Waits for the picture instead of skipping it.
    m_backFrom = m_frame;
    m_backClock.start();
    if (m_canRead && FrameReader::isAvailable()) {
        readAround();
    } else if (m_seeking < 0) {
        setFrame(frame);
        seekBackend(frame);
    }
}

void Playback::wrapBackward()
{
    if (!m_looping) {
        stopAt(firstOfLoop());
        return;
    }
    setFrame(lastOfLoop());
    m_backFrom = m_frame;
    m_backClock.start();
    if (!showKept(m_frame))
        seekBackend(m_frame);
    readAround();
}

void Playback::stopAt(int frame)
{
    setFrame(frame);
    setWanted(0);
    holdBackend();
    if (!showKept(frame))
        seekBackend(frame);
}

void Playback::settle()
{
    if (m_frames == 0 || m_wanted > 0)
        return;
    if (m_wanted == 0 && m_backendFrame != m_frame && m_seeking < 0)
        seekBackend(m_frame);
    readAround();
}

void Playback::readAround()
{
    const QSize size = m_format.size;
    const int room = m_store.room(FrameStore::bytesOf(size));
    if (!m_keepsFrames || !m_canRead || m_frames == 0 || m_wanted > 0 || room < 4)
        return;
    const auto [first, last, nearFirst, nearLast] = FrameStore::around(m_frame, m_direction, room, m_frames);
    m_store.setWindow(first, last);
    int missing = nearFirst;
    while (missing <= nearLast && m_store.contains(missing))
        ++missing;
    if (missing > nearLast || m_reader.willBring(missing))
        return;
    int from = first;
    while (m_store.contains(from))
        ++from;
    int to = last;
    while (m_store.contains(to))
        --to;
    m_reader.read({m_path, from, to - from + 1, m_rate, size});
}

void Playback::takeRead(int frame, const QByteArray& planes)
{
    if (!m_keepsFrames)
        return;
    m_store.insert(frame, planes);
    if (m_wanted == 0 && frame == m_frame && m_shownFrame != frame)
        showKept(frame);
}

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
