#pragma once

#include "app/prompt/shottext.h"

#include <optional>

namespace rushes::prompts {

/// Statements of a text about the clip and all of its shots.
struct StatedWhole
{
    std::optional<double> clip = {}; ///< seconds: "Total: 12 s", "A 12-second video"
    std::optional<double> each = {}; ///< seconds of each shot: "4 seconds each"
};
[[nodiscard]] StatedWhole wholeIn(const QString& words);

} // namespace rushes::prompts
