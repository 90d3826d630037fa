#pragma once

#include "app/catalogue/catalogue.h"

namespace rushes {

/// Of keyframes whose time is a frame's number (fal's endpoint of the same name).
inline constexpr int framesPerSecond = 24;

/// What a stored request has besides the service's keys: the fields that its model does not take.
[[nodiscard]] QJsonObject ownPart(const Request& request, const Model& model);

} // namespace rushes
