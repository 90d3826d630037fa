#pragma once

#include "app/catalogue/prices.h"

namespace rushes {

struct Scene;

/// What a take's price is made of, in one line under Generate: "12 s × $0.168, with sound", "2 images ×
/// $0.04", "from $0.09 a second". The model decides the length: it says that the price is known afterwards.
[[nodiscard]] QString priceLine(const Request& request, const Model& model, const Rates& rates);

/// What comes first and for how much, as the beginning of that line: "“Lighthouse” first, $0.336. ". Empty:
/// nothing does.
[[nodiscard]] QString firstLine(const QList<Scene>& first, const Rates& rates);

/// What all of these cost together; as little is known of it as of the least known of them.
[[nodiscard]] Quote sumOf(const QList<Quote>& quotes);

} // namespace rushes
