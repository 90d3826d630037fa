#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

#include <optional>

class QCommandLineOption;
class QCommandLineParser;

namespace rushes::cli {

/// "rushes render: why" on stderr, where a command makes no sense.
ExitCode usageError(const QString& command, const QString& why);

/// --help alone: Qt's own adds --help-all, which has nothing to tell.
[[nodiscard]] QCommandLineOption helpOption();
/// On stdout, under the name that one types: "Usage: rushes render [options] FILE".
void printHelp(const QCommandLineParser& parser, const QString& command);

/// Takes the arguments in, with --help among the options. The answer is what ended the command: help was
/// printed, or what makes no sense was said.
[[nodiscard]] std::optional<ExitCode> endedParsing(QCommandLineParser& parser, const QString& command,
                                                   const QStringList& arguments);

/// Says which option that names a file, a service, a request or a host was given without a name, as a
/// script's empty variable does; else empty.
[[nodiscard]] QString emptyOptionText(const QCommandLineParser& parser);

} // namespace rushes::cli
