#pragma once

#include "app/media/mediainfo.h"
#include "ui/player/framereader.h"
#include "ui/player/framestore.h"
#include "ui/player/mediabackend.h"

#include <QImage>
#include <QObject>

namespace rushes {

/// Decoded frames of a file around the current one, in a store of limited size. A picture file has one frame.
class FrameWindow : public QObject
{
    Q_OBJECT

public:
    explicit FrameWindow(QObject* parent = nullptr);

    void open(const QString& path, const MediaInfo& media);
    void openPicture(const QImage& picture);
    void close();

    [[nodiscard]] FramePosition rate() const { return m_rate; }
    [[nodiscard]] int frames() const { return m_frames; } ///< 0: nothing is open
    [[nodiscard]] double seconds() const;                 ///< 0 for a picture
    [[nodiscard]] bool isPicture() const { return !m_picture.isNull(); }
    [[nodiscard]] QSize size() const { return m_size; } ///< px, upright
    [[nodiscard]] bool hasSound() const { return m_hasSound; }
    [[nodiscard]] QString path() const { return m_path; }

    [[nodiscard]] bool has(int frame) const { return isPicture() || m_store.contains(frame); }
    /// Upright; null: not available.
    [[nodiscard]] QImage picture(int frame) const;
    /// Requests the frame, and those after it in this direction (-1, +1).
    void want(int frame, int direction);
    [[nodiscard]] qsizetype keptBytes() const { return m_store.bytes(); }

Q_SIGNALS:
    void frameRead(int frame);
    /// The file has fewer frames than it states.
    void framesChanged();
    /// The file can't be decoded.
    void failed();

private:
    void end(int first, int frames, bool failed);

    QString m_path = {};
    FramePosition m_rate = {};
    int m_frames = 0;
    QSize m_size = {};
    int m_rotation = 0;
    bool m_hasSound = false;
    int m_asked = 0; ///< number of frames of the run under way
    PictureFormat m_format = {};
    QImage m_picture = {};
    FrameStore m_store;
    FrameReader m_reader;
};

/// Colours and size of the file's decoded pictures.
[[nodiscard]] PictureFormat pictureFormatOf(const MediaInfo& media);
/// The frames' times from the file.
[[nodiscard]] FramePosition framePositionOf(const MediaInfo& media);

} // namespace rushes
