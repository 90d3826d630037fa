#pragma once

#include "app/media/inputcheck.h"

#include <QByteArray>
#include <QString>

namespace rushes {

/// The MIME type of a file of pictures or sound by its own bytes, whatever it is called; what is none of
/// these has the type that its bytes look like, "application/octet-stream" where they look like nothing.
[[nodiscard]] QString mediaTypeOf(const QByteArray& bytes);
/// Image for "image/png", and so on; File for what is none of them.
[[nodiscard]] MediaKind mediaKindOf(const QString& type);

/// What the file itself says; kind File: it is no picture, video or sound. It asks ffprobe of a video or a
/// sound and takes a moment: for a worker thread, or a command.
[[nodiscard]] MediaFacts factsOfFile(const QString& path);

} // namespace rushes
