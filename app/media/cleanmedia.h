#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace rushes {

/// The same picture, video or sound without metadata about place, time, device and author: EXIF with GPS,
/// XMP, IPTC, comments, thumbnails, location and author tags, data after the end. Nothing is encoded again:
/// the media data stays the same, byte for byte. A picture keeps its orientation (as an EXIF block with that
/// one value).
///
/// `type`: the MIME type. Refused: the file is damaged or of a kind that cannot be cleaned; the detail says
/// what to do, without the file's name.
[[nodiscard]] Result<QByteArray> withoutTraces(const QByteArray& bytes, const QString& type);

} // namespace rushes
