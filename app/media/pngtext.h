#pragma once

#include "app/base/result.h"

#include <QByteArray>

#include <optional>

class QIODevice;

namespace rushes {

/// Where a PNG's text may go, and which text of this keyword is there.
struct PngText
{
    qint64 end = 0;                         ///< where IEND starts
    qint64 start = -1;                      ///< of the text's chunk; -1: there is none
    qint64 length = 0;                      ///< of that chunk with its head and checksum
    std::optional<QByteArray> content = {}; ///< UTF-8

    bool operator==(const PngText&) const = default;
};

/// The last uncompressed iTXt chunk of the keyword (PNG specification, 11.3.3.4). Errors: Damaged where this
/// is no PNG or it breaks off before IEND; TooLarge where the text is longer than `largest`.
[[nodiscard]] Result<PngText> pngText(QIODevice& file, const QByteArray& keyword, qint64 largest);

/// A whole iTXt chunk. `keyword`: Latin-1, 1 to 79 characters.
[[nodiscard]] QByteArray pngTextChunk(const QByteArray& keyword, const QByteArray& utf8);

} // namespace rushes
