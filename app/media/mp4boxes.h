#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>

class QIODevice;

namespace rushes {

/// One box of the ISO base media file format (ISO/IEC 14496-12, 4.2) and its place in the file. Offsets in
/// bytes.
struct Mp4Box
{
    QByteArray type = {}; ///< four characters, e.g. "moov"
    QByteArray uuid = {}; ///< 16 bytes where the type is "uuid", else empty
    qint64 start = 0;     ///< offset of the header
    qint64 content = 0;   ///< offset of the content
    qint64 end = 0;       ///< offset after the last byte
    bool isOpen = false;  ///< its size is 0: it extends to the end of the file

    bool operator==(const Mp4Box&) const = default;
};

/// The consecutive boxes of a file.
struct Mp4Boxes
{
    QList<Mp4Box> boxes = {};
    qint64 end = 0; ///< end of the last complete box; what follows is no box, or a truncated one

    [[nodiscard]] bool isWhole(qint64 fileSize) const { return end == fileSize; }
    bool operator==(const Mp4Boxes&) const = default;
};

/// Limit on the number of boxes; a fragment has two.
inline constexpr int mostMp4Boxes = 100'000;

/// Reads the top-level boxes; headers only, so it is fast for files of any size. Stops at an invalid size.
/// Errors: Damaged where the first bytes are no box of an mp4 or mov; TooLarge above mostMp4Boxes.
[[nodiscard]] Result<Mp4Boxes> topLevelBoxes(QIODevice& file);

/// Builds a complete `uuid` box. `id`: 16 bytes.
[[nodiscard]] QByteArray uuidBox(const QByteArray& id, const QByteArray& content);

} // namespace rushes
