#pragma once

#include "app/media/inputcheck.h"

#include <QByteArray>
#include <QString>

namespace rushes {

/// The MIME type of a media file by its contents, whatever its name; for other files the type that
/// QMimeDatabase detects, "application/octet-stream" where it detects none.
[[nodiscard]] QString mediaTypeOf(const QByteArray& bytes);
/// Image for "image/png" and so on; File for other types.
[[nodiscard]] MediaKind mediaKindOf(const QString& type);

/// A file's properties; kind File: it is no picture, video or sound. Runs ffprobe on videos and sounds and
/// blocks: for a worker thread or a command.
[[nodiscard]] MediaFacts factsOfFile(const QString& path);

} // namespace rushes
