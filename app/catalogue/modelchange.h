#pragma once

#include "app/catalogue/catalogue.h"

namespace rushes {

/// A request for another model, and what of it that model does not take.
struct ModelChange
{
    Request request = {};
    QStringList dropped =
        {}; ///< what does not carry over, in words: "sound", "2 references", "aspect ratio 21:9"
};

/// Keeps what carries over, whatever the keys are called there: prompt, shots, seconds, aspect, sound,
/// pictures, and settings of the same key that fit. What does not fit stays with the request, unsent, and
/// comes back with a model that takes it; what was kept earlier and fits now is back.
[[nodiscard]] ModelChange withModel(const Request& request, const Model& from, const Model& to);

/// The length that the model takes which is nearest to this one.
[[nodiscard]] int nearestSeconds(int seconds, const Model& model);

} // namespace rushes
