#pragma once

#include "app/catalogue/prices.h"

namespace rushes {

struct Scene;

/// How a take's price is computed, in one line below Generate: "12 s × $0.168, with sound", "2 images ×
/// $0.04", "from $0.09 a second". If the model chooses the length, it says that the price is known
/// afterwards.
[[nodiscard]] QString priceLine(const Request& request, const Model& model, const Rates& rates);

/// Scenes that are generated first, with their price, as the start of that line: "“Lighthouse” first, $0.336.
/// ". Empty: there are none.
[[nodiscard]] QString firstLine(const QList<Scene>& first, const Rates& rates);

/// The total; its kind is the least exact one of the quotes.
[[nodiscard]] Quote sumOf(const QList<Quote>& quotes);

} // namespace rushes
