#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/project.h"

namespace rushes {

/// The model that takes this input and is nearest to `model`: itself, else one of its family that makes the
/// same kind of output. Null: there is none.
[[nodiscard]] const Model* modelTaking(InputRole role, const Model& model, const Catalogue& catalogue);
/// The model that goes on from a take of `model`: after a picture the one that the project's latest video is
/// made with, else the standard one, as it takes a start image. Null: there is none.
[[nodiscard]] const Model* modelContinuing(const Model& model, const Project& project,
                                           const Catalogue& catalogue);

/// Puts the source into the role: in the place of what was there where the model takes one.
void putInput(Request& request, const Model& model, InputRole role, const QString& source);

} // namespace rushes
