#pragma once

#include <QStringList>

#include <optional>

namespace rushes::cli {

/// True when these arguments (without the program's name) ask for something that needs no window: a
/// subcommand,
/// --help, --version, or a mistake.
[[nodiscard]] bool needsNoWindow(const QStringList& arguments);

/// Runs it to the end and gives the process's exit code (exitcode.h). Needs a QGuiApplication, on whatever
/// platform.
int run(const QStringList& arguments);

} // namespace rushes::cli
