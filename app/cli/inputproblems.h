#pragma once

#include "app/catalogue/validation.h"

namespace rushes::cli {

/// What is wrong with the files and addresses of a request, by the model's own rules too, as far as that can
/// be said before anything is sent. It reads the files, and asks ffprobe of videos and sounds.
[[nodiscard]] QList<Problem> inputProblems(const Request& request, const Model& model);

} // namespace rushes::cli
