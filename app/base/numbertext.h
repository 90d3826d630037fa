#pragma once

#include <QString>

#include <optional>

namespace rushes {

/// A number with so many decimals, as the user's language writes it: "0.50", "0,50".
[[nodiscard]] QString numberText(double value, int decimals);
/// What people type as a number, with a point or a comma; nothing where it is none, or none that is finite.
[[nodiscard]] std::optional<double> numberIn(const QString& text);

} // namespace rushes
