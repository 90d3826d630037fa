#include "ui/player/playback.h"

#include <algorithm>
#include <cmath>

// Playback's part that goes to single frames and backwards.

namespace rushes {

namespace {

constexpr double fastest = 8.0;

}

void Playback::runBackward()
{
    m_settleTimer.stop();
    m_backend->pause();
    m_backFrom = m_frame;
    m_backClock.start();
    m_backTimer.start(static_cast<int>(std::lround(1000.0 / m_rate.fps)));
    readAround();
}

void Playback::goTo(int frame)
{
    if (m_opening || m_frames == 0)
        return;
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
    const double wanted = faster ? std::clamp(m_wanted * 2, -fastest, fastest) : direction;
    setWanted(wanted);
    if (wanted < 0) {
        runBackward();
        return;
    }
    if (!m_looping && m_frame >= m_frames - 1)
        setFrame(0);
    runForward();
}

void Playback::stepBack()
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
    // It waits for the picture rather than running ahead of it.
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
    const qsizetype bytes = qsizetype(size.width()) * size.height() * 3 / 2;
    const int room = m_store.room(bytes);
    if (!m_canRead || m_frames == 0 || m_wanted > 0 || room < 4)
        return;
    const int behind = m_wanted < 0 ? room - room / 8 : room * 2 / 3;
    const int first = std::max(0, m_frame - behind);
    const int last = std::min(m_frames - 1, first + room - 1);
    const int nearFirst = std::max(first, m_frame - (m_wanted < 0 ? 72 : 36));
    const int nearLast = std::min(last, m_frame + (m_wanted < 0 ? 0 : 18));
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
    m_reader.read({m_path, from, to - from + 1, m_rate.fps, size});
}

void Playback::takeRead(int frame, const QByteArray& planes)
{
    m_store.insert(frame, planes);
    if (m_wanted == 0 && frame == m_frame && m_shownFrame != frame)
        showKept(frame);
}

} // namespace rushes
