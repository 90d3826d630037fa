#pragma once

#include "app/catalogue/schema.h"

namespace rushes {

/// A setting's name for the user: for common ones a translated name, for others the service's title, else its
/// key spelled out: "Safety tolerance".
[[nodiscard]] QString settingName(const Property& property);
/// A setting's tool tip: description, range, default and the service's key.
[[nodiscard]] QString settingTip(const Property& property, bool isUntested = false);

} // namespace rushes
