#pragma once

#include <QByteArray>
#include <QMap>
#include <QSize>

#include <limits>

namespace rushes {

/// Decoded frames by number, packed 4:2:0 planes (Y, U, V without padding). Holds at most `cap` bytes; the
/// frames farthest from the focus go first.
class FrameStore
{
public:
    explicit FrameStore(qsizetype cap = 0)
        : m_cap(cap)
    {
    }

    /// Of one packed 4:2:0 frame of this size in px.
    [[nodiscard]] static qsizetype bytesOf(QSize size);
    /// A cap for stepping through frames of this size: enough of them for a second and more each way where
    /// they are small, a few where they are large, never more than 160 MiB.
    [[nodiscard]] static qsizetype budget(QSize size);
    /// The same for what has just been played: the few frames that somebody goes back by who pauses late.
    [[nodiscard]] static qsizetype tail(QSize size);
    void setCap(qsizetype cap);

    /// Which frames to keep and to read around one.
    struct Span
    {
        int first = 0; ///< what there is room for
        int last = 0;
        int nearFirst = 0; ///< what must be there; else it is time to read
        int nearLast = 0;

        bool operator==(const Span&) const = default;
    };
    /// Most of the `room` frames lie where the steps go (`direction` -1 or +1; 0: either way). Half of that
    /// is read ahead of need, for a run always starts at a key frame.
    [[nodiscard]] static Span around(int frame, int direction, int room, int frames);
    /// Frames outside go first, whatever their distance.
    void setWindow(int first, int last);

    void clear();
    /// The frame that is looked at: what lies near it is kept longest.
    void setFocus(int frame) { m_focus = frame; }
    void insert(int frame, const QByteArray& planes);
    [[nodiscard]] bool contains(int frame) const { return m_frames.contains(frame); }
    /// Empty when the frame is not held.
    [[nodiscard]] QByteArray at(int frame) const { return m_frames.value(frame); }
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }
    [[nodiscard]] qsizetype count() const { return m_frames.size(); }
    /// How many frames of `size` bytes fit.
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
