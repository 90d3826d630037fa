#pragma once

#include <QProcessEnvironment>

namespace rushes {

/// What ffmpeg and its kind get to know of this process's environment: where programs, libraries and
/// temporary files are, and nothing else. No token, no address, no name of a desktop.
[[nodiscard]] QProcessEnvironment childEnvironment();

} // namespace rushes
