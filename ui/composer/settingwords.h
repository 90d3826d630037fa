#pragma once

#include "app/catalogue/schema.h"

namespace rushes {

/// A setting's name for people: of those that many models have in our own words, of others the service's
/// title, else its key spelled out: "Safety tolerance".
[[nodiscard]] QString settingName(const Property& property);
/// What it takes and what it is, for a tool tip: description, range, default and the service's key.
[[nodiscard]] QString settingTip(const Property& property, bool isUntested = false);

} // namespace rushes
