#pragma once

#include "app/domain/mediakind.h"

#include <QByteArray>
#include <QUrl>

namespace rushes {

/// "mp4", "png", "wav": the file name extension, without a dot, for a file from this address: the address's
/// own if known, else by the Content-Type, else by `kind`.
[[nodiscard]] QString endingOf(const QUrl& url, const QByteArray& contentType, MediaKind kind);

} // namespace rushes
