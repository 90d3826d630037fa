#pragma once

#include <QString>

#include <optional>

namespace rushes {

/// A number with `decimals` decimals in the user's locale: "0.50", "0,50".
[[nodiscard]] QString numberText(double value, int decimals);
/// The finite number in a text that the user typed, with a point or a comma; nullopt where it is none.
[[nodiscard]] std::optional<double> numberIn(const QString& text);

} // namespace rushes
