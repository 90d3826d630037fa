#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace rushes {

/// The same picture, video or sound without what tells where, when, with what and by whom it was made: EXIF
/// with GPS, XMP, IPTC, comments, thumbnails, location and author tags, whatever is hung on behind its end.
/// Nothing is encoded again: what is seen and heard stays as it is, byte for byte. How a picture is turned
/// stays too (an EXIF of that one number).
///
/// `type`: the MIME type. Refused: the file is damaged, or of a kind that cannot be cleaned; the text says
/// what to do, without the file's name.
[[nodiscard]] Result<QByteArray> withoutTraces(const QByteArray& bytes, const QString& type);

/// How a picture is turned by its EXIF, 1 … 8; 1 where it says nothing.
[[nodiscard]] int orientationOf(const QByteArray& bytes, const QString& type);

} // namespace rushes
