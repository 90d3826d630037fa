#pragma once

#include <QStringList>

#include <optional>

namespace rushes::cli {

/// True when these arguments (without the program's name) need no window: a subcommand, --help, --version, or
/// an error.
[[nodiscard]] bool needsNoWindow(const QStringList& arguments);

/// Runs the command and returns the process's exit code (exitcode.h). Needs a QGuiApplication on any
/// platform.
int run(const QStringList& arguments);

} // namespace rushes::cli
