#pragma once

#include "app/domain/mediakind.h"

#include <QString>

namespace rushes {

/// The kind of a take's file, by its extension: Video unless that is a picture's or a sound's.
[[nodiscard]] MediaKind takeKind(const QString& path);

} // namespace rushes
