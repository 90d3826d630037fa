#pragma once

#include "app/catalogue/catalogue.h"

namespace rushes {

/// A request for another model, with a list of what that model does not take.
struct ModelChange
{
    Request request = {};
    QStringList dropped =
        {}; ///< what could not be carried over, in words: "sound", "2 references", "aspect ratio 21:9"
};

/// Carries over what the models have in common, whatever their keys are called: prompt, shots, seconds,
/// aspect ratio, sound, pictures, and settings with the same key and a valid value. The rest is kept in the
/// request but not sent; it is restored by a change to a model that takes it.
[[nodiscard]] ModelChange withModel(const Request& request, const Model& from, const Model& to);

/// The duration nearest to `seconds` that the model takes.
[[nodiscard]] int nearestSeconds(int seconds, const Model& model);

} // namespace rushes
