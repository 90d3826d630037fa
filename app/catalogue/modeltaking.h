#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/project.h"

namespace rushes {

/// The model closest to `model` that takes this input: itself, else one of its family with the same kind of
/// output. Null: none.
[[nodiscard]] const Model* modelTaking(InputRole role, const Model& model, const Catalogue& catalogue);
/// The model for a scene that continues from a take of `model`: after a picture, the model of the project's
/// latest video, else the standard one; in the variant that takes a start image. Null: none.
[[nodiscard]] const Model* modelContinuing(const Model& model, const Project& project,
                                           const Catalogue& catalogue);

/// Sets the source for the role; replaces the former one if the model takes only one.
void putInput(Request& request, const Model& model, InputRole role, const QString& source);

} // namespace rushes
