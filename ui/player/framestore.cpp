#include "ui/player/framestore.h"

namespace rushes {

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
