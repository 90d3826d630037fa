#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

#include <optional>

class QCommandLineOption;
class QCommandLineParser;

namespace rushes::cli {

/// Prints "rushes render: why" on stderr and returns ExitCode::Usage.
ExitCode usageError(const QString& command, const QString& why);

/// --help alone: Qt's own option adds --help-all, which has nothing to add.
[[nodiscard]] QCommandLineOption helpOption();
/// Prints help on stdout: "Usage: rushes render [options] FILE".
void printHelp(const QCommandLineParser& parser, const QString& command);

/// Parses the arguments, with --help among the options. A value ends the command: help or an error was
/// printed.
[[nodiscard]] std::optional<ExitCode> endedParsing(QCommandLineParser& parser, const QString& command,
                                                   const QStringList& arguments);

/// An error text for an option that needs the name of a file, a service, a request or a host and has an empty
/// value, such as a script's empty variable; else empty.
[[nodiscard]] QString emptyOptionText(const QCommandLineParser& parser);

} // namespace rushes::cli
