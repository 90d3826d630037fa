#pragma once

#include <QByteArray>
#include <QMap>
#include <QSize>

#include <limits>

namespace rushes {

/// Decoded frames by number, as packed 4:2:0 planes (Y, U, V without padding). Limited to `cap` bytes; the
/// frames farthest from the focus are removed first.
class FrameStore
{
public:
    explicit FrameStore(qsizetype cap = 0)
        : m_cap(cap)
    {
    }

    /// Size of a packed 4:2:0 frame; `size` in px.
    [[nodiscard]] static qsizetype bytesOf(QSize size);
    /// The cap for stepping through frames of this size: more than a second in each direction for small
    /// frames, a few large ones, at most 160 MiB.
    [[nodiscard]] static qsizetype budget(QSize size);
    /// The cap for frames just played, for a user who pauses late and steps back.
    [[nodiscard]] static qsizetype tail(QSize size);
    void setCap(qsizetype cap);

    /// The frames to keep and to read around a frame.
    struct Span
    {
        int first = 0; ///< range of frames that fit
        int last = 0;
        int nearFirst = 0; ///< range that must be available; otherwise reading starts
        int nearLast = 0;

        bool operator==(const Span&) const = default;
    };
    /// Most of the `room` frames are in the stepping direction (-1 or +1; 0: equally many on both sides).
    /// Half of these are read ahead, since reading always starts at a key frame.
    [[nodiscard]] static Span around(int frame, int direction, int room, int frames);
    /// Frames outside are removed first, whatever their distance.
    void setWindow(int first, int last);

    void clear();
    /// The current frame: frames near it are kept longest.
    void setFocus(int frame) { m_focus = frame; }
    void insert(int frame, const QByteArray& planes);
    [[nodiscard]] bool contains(int frame) const { return m_frames.contains(frame); }
    /// Empty: not stored.
    [[nodiscard]] QByteArray at(int frame) const { return m_frames.value(frame); }
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }
    [[nodiscard]] qsizetype count() const { return m_frames.size(); }
    /// Number of frames of `size` bytes that fit.
    [[nodiscard]] int room(qsizetype size) const { return size > 0 ? static_cast<int>(m_cap / size) : 0; }

private:
    void evict();

    QMap<int, QByteArray> m_frames = {};
    qsizetype m_cap = 0;
    qsizetype m_bytes = 0;
    int m_focus = 0;
    int m_first = std::numeric_limits<int>::min();
    int m_last = std::numeric_limits<int>::max();
};

} // namespace rushes
