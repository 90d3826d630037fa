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

void FrameStore::clear()
{
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
        const bool dropFirst = m_focus - m_frames.firstKey() > m_frames.lastKey() - m_focus;
        const int far = dropFirst ? m_frames.firstKey() : m_frames.lastKey();
        m_bytes -= m_frames.take(far).size();
    }
}

} // namespace rushes
