#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace rushes::cli {

/// "rushes render: why" on stderr, where a command makes no sense.
ExitCode usageError(const QString& command, const QString& why);

/// Takes the arguments in, with --help among the options. The answer is what ended the command: help was
/// printed, or what makes no sense was said.
[[nodiscard]] std::optional<ExitCode> endedParsing(QCommandLineParser& parser, const QString& command,
                                                   const QStringList& arguments);

} // namespace rushes::cli
