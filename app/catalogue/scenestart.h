#pragma once

#include "app/catalogue/catalogue.h"

#include <optional>

namespace rushes {

/// The user's settings for new scenes; an empty one means the model's default.
struct SceneStart
{
    QString aspectRatio = {}; ///< "16:9"
    int seconds = 0;
    std::optional<bool> sound = {};

    bool operator==(const SceneStart&) const = default;
};

/// The model's default request with these settings, as far as the model takes them.
[[nodiscard]] Request startOf(const Model& model, const SceneStart& wanted);

} // namespace rushes
