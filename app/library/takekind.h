#pragma once

#include "app/domain/mediakind.h"

#include <QString>

namespace rushes {

/// What a take's file shows, by its name: a video unless its ending is a picture's or a sound's.
[[nodiscard]] MediaKind takeKind(const QString& path);

} // namespace rushes
