#pragma once

#include "app/base/result.h"

#include <QByteArray>

#include <optional>

class QIODevice;

namespace rushes {

/// A PNG's text with a keyword, and where one can be inserted. Offsets in bytes.
struct PngText
{
    qint64 end = 0;                         ///< offset of IEND
    qint64 start = -1;                      ///< offset of the text's chunk; -1: there is none
    qint64 length = 0;                      ///< of that chunk, including header and checksum
    std::optional<QByteArray> content = {}; ///< UTF-8

    bool operator==(const PngText&) const = default;
};

/// Finds the last uncompressed iTXt chunk with the keyword (PNG specification, 11.3.3.4). Errors: Damaged
/// where the file is no PNG or ends before IEND; TooLarge where the text is longer than `largest` bytes.
[[nodiscard]] Result<PngText> pngText(QIODevice& file, const QByteArray& keyword, qint64 largest);

/// Builds a complete iTXt chunk. `keyword`: Latin-1, 1 to 79 characters.
[[nodiscard]] QByteArray pngTextChunk(const QByteArray& keyword, const QByteArray& utf8);

} // namespace rushes
