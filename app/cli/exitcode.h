#pragma once

#include "app/base/error.h"

namespace rushes {

/// Exit codes, as in the manual's chapter "Command line". The numbers are those of sysexits.h.
enum class ExitCode {
    Done = 0,
    Usage = 64,
    Refused = 65,     ///< the input or the file's contents are wrong
    NoInput = 66,     ///< the file cannot be read
    ServiceDown = 69, ///< also: a program that the sandbox needs is not installed
    Internal = 70,
    CannotWrite = 73,
    TryLater = 75, ///< also: the outcome is unknown, or a cap would be exceeded
    SignIn = 77,   ///< token refused or no balance
    Cancelled = 130,
};

/// The exit code for a job that ended, or could not be sent, with this error.
[[nodiscard]] ExitCode exitCodeOf(ErrorKind kind);

} // namespace rushes
