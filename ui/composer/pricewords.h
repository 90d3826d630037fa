#pragma once

#include "app/catalogue/prices.h"

namespace rushes {

/// What a take's price is made of, in one line under Generate: "12 s × $0.168, with sound", "2 images ×
/// $0.04", "from $0.09 a second". The model decides the length: it says that the price is known afterwards.
[[nodiscard]] QString priceLine(const Request& request, const Model& model, const Rates& rates);

} // namespace rushes
