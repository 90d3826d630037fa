#pragma once

#include "app/prompt/shottext.h"

#include <optional>

namespace rushes::prompts {

/// What a text says of the clip and of all its shots, beside the shots themselves.
struct StatedWhole
{
    std::optional<double> clip = {}; ///< seconds: "Total: 12 s", "A 12-second video"
    std::optional<double> each = {}; ///< seconds of every shot: "4 seconds each"
};
[[nodiscard]] StatedWhole wholeIn(const QString& words);

} // namespace rushes::prompts
