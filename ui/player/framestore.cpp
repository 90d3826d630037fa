#include "ui/player/framestore.h"

#include <algorithm>

namespace rushes {

namespace {

constexpr qsizetype mostBytes = qsizetype(160) * 1024 * 1024;
constexpr qsizetype mostFrames = 96;
constexpr qsizetype mostTailBytes = qsizetype(20) * 1024 * 1024;
constexpr qsizetype mostTailFrames = 12;

} // namespace

qsizetype FrameStore::bytesOf(QSize size)
{
    const qsizetype chroma = qsizetype((size.width() + 1) / 2) * ((size.height() + 1) / 2);
    return qsizetype(size.width()) * size.height() + 2 * chroma;
}

qsizetype FrameStore::budget(QSize size)
{
    return std::min(mostBytes, mostFrames * bytesOf(size));
}

qsizetype FrameStore::tail(QSize size)
{
    return std::min(mostTailBytes, mostTailFrames * bytesOf(size));
}

void FrameStore::setCap(qsizetype cap)
{
    m_cap = cap;
    evict();
}

FrameStore::Span FrameStore::around(int frame, int direction, int room, int frames)
{
    const int few = room / 8;
    const int behind = direction < 0 ? room - few - 1 : direction > 0 ? few : room * 2 / 3;
    const int first = std::clamp(frame - behind, 0, std::max(0, frames - room));
    const int last = std::min(frames - 1, first + room - 1);
    const int ahead = direction == 0 ? room / 4 : (room - few) / 2;
    return {first, last, std::max(first, frame - (direction > 0 ? 1 : ahead)),
            std::min(last, frame + (direction < 0 ? 1 : ahead))};
}

void FrameStore::setWindow(int first, int last)
{
    m_first = first;
    m_last = last;
}

void FrameStore::clear()
{
    m_first = std::numeric_limits<int>::min();
    m_last = std::numeric_limits<int>::max();
    m_frames.clear();
    m_bytes = 0;
}

void FrameStore::insert(int frame, const QByteArray& planes)
{
    if (m_frames.contains(frame))
        return;
    m_frames.insert(frame, planes);
    m_bytes += planes.size();
    evict();
}

void FrameStore::evict()
{
    while (m_bytes > m_cap && m_frames.size() > 1) {
        if (m_frames.firstKey() < m_first || m_frames.lastKey() > m_last) {
            const int out = m_frames.firstKey() < m_first ? m_frames.firstKey() : m_frames.lastKey();
            m_bytes -= m_frames.take(out).size();
            continue;
        }
        const bool dropFirst = m_focus - m_frames.firstKey() > m_frames.lastKey() - m_focus;
        const int far = dropFirst ? m_frames.firstKey() : m_frames.lastKey();
        m_bytes -= m_frames.take(far).size();
    }
}

} // namespace rushes
