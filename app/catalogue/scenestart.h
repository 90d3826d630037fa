#pragma once

#include "app/catalogue/catalogue.h"

#include <optional>

namespace rushes {

/// What the user wants new scenes to start with; what is empty is as the model has it.
struct SceneStart
{
    QString aspectRatio = {}; ///< "16:9"
    int seconds = 0;
    std::optional<bool> sound = {};

    bool operator==(const SceneStart&) const = default;
};

/// The model's own start with that in it, as far as the model takes it.
[[nodiscard]] Request startOf(const Model& model, const SceneStart& wanted);

} // namespace rushes
