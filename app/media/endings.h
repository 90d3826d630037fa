#pragma once

#include "app/domain/mediakind.h"

#include <QByteArray>
#include <QUrl>

namespace rushes {

/// "mp4", "png", "wav": how a file of this address is called; by its own ending where it is one that is
/// known, else by the answer's Content-Type, else by the kind. Without the point.
[[nodiscard]] QString endingOf(const QUrl& url, const QByteArray& contentType, MediaKind kind);

} // namespace rushes
