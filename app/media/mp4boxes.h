#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>

class QIODevice;

namespace rushes {

/// One box of the ISO base media file format (ISO/IEC 14496-12, 4.2) as it stands in a file.
struct Mp4Box
{
    QByteArray type = {}; ///< four characters, e.g. "moov"
    QByteArray uuid = {}; ///< 16 bytes where the type is "uuid", else empty
    qint64 start = 0;     ///< of its header
    qint64 content = 0;   ///< where its content starts
    qint64 end = 0;       ///< after its last byte
    bool isOpen = false;  ///< its size is 0: it reaches to the end of the file, whatever that is

    bool operator==(const Mp4Box&) const = default;
};

/// The boxes of a file one after the other.
struct Mp4Boxes
{
    QList<Mp4Box> boxes = {};
    qint64 end = 0; ///< where the last whole box ends; what follows is no box, or a torn one

    [[nodiscard]] bool isWhole(qint64 fileSize) const { return end == fileSize; }
    bool operator==(const Mp4Boxes&) const = default;
};

/// More than any film has: a fragment takes two boxes.
inline constexpr int mostMp4Boxes = 100'000;

/// The top-level boxes. Reads headers only, so a file of any size takes a moment. Stops where a size makes no
/// sense. Errors: Damaged where the first bytes are no box of an mp4 or mov; TooLarge beyond mostMp4Boxes.
[[nodiscard]] Result<Mp4Boxes> topLevelBoxes(QIODevice& file);

/// A whole `uuid` box. `id`: 16 bytes.
[[nodiscard]] QByteArray uuidBox(const QByteArray& id, const QByteArray& content);

} // namespace rushes
