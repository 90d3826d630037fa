#pragma once

#include "app/cli/exitcode.h"
#include "app/domain/ids.h"

#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace rushes::cli {

/// The options of `rushes render`.
struct RenderOptions
{
    QString command = QStringLiteral("rushes render"); ///< the command's name in messages
    QString file = {};
    int scene = 1; ///< 1-based
    QString output = {};
    bool addsEnding = false; ///< appends the take's ending where `output` has none
    RequestId attach = {};
    QString allowHost = {}; ///< a host that the request's file may be downloaded from
    QString service = {};
    bool resume = false;
    bool json = false;
    bool overCap = false;
};

/// Parsed options, or the exit code with which parsing ended the command.
struct ParsedOptions
{
    RenderOptions options = {};
    std::optional<ExitCode> ended = {}; ///< help was printed, or an error
};

/// Adds --service and --over-cap, which every generating command has.
void addSpendingOptions(QCommandLineParser& parser);

/// Prints errors on stderr and help on stdout.
[[nodiscard]] ParsedOptions parseRender(const QStringList& arguments);

} // namespace rushes::cli
