#pragma once

#include "app/catalogue/validation.h"

namespace rushes::cli {

/// Problems of a request's input files and addresses, by the model's rules too, as far as they can be found
/// without sending anything. Reads the files; runs ffprobe on videos and sounds (blocking).
[[nodiscard]] QList<Problem> inputProblems(const Request& request, const Model& model);

} // namespace rushes::cli
