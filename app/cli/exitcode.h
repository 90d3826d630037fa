#pragma once

#include "app/base/error.h"

namespace rushes {

/// design.md, "Command line"; the numbers are those of sysexits.h.
enum class ExitCode {
    Done = 0,
    Usage = 64,
    Refused = 65,     ///< the input or the file's contents: change them
    NoInput = 66,     ///< the file cannot be read
    ServiceDown = 69, ///< also: something the sandbox needs is not installed
    Internal = 70,
    CannotWrite = 73,
    TryLater = 75, ///< also: the outcome is unknown, or a cap is in the way
    SignIn = 77,   ///< token refused or no balance
    Cancelled = 130,
};

/// The exit code of a job that failed, or could not be sent, with this error.
[[nodiscard]] ExitCode exitCodeOf(ErrorKind kind);

} // namespace rushes
