#pragma once

#include "app/cli/exitcode.h"
#include "app/domain/ids.h"

#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace rushes::cli {

/// What the user asked `rushes render` for.
struct RenderOptions
{
    QString command = QStringLiteral("rushes render"); ///< as it is named in what it says
    QString file = {};
    int scene = 1; ///< 1-based
    QString output = {};
    bool addsEnding = false; ///< the take's ending, where `output` has none
    RequestId attach = {};
    QString allowHost = {}; ///< that the request's file may be fetched from
    QString service = {};
    bool resume = false;
    bool json = false;
    bool overCap = false;
};

/// Options, or how the command ended while they were read.
struct ParsedOptions
{
    RenderOptions options = {};
    std::optional<ExitCode> ended = {}; ///< there is nothing to do: help was asked for, or it makes no sense
};

/// --service and --over-cap, of every command that generates.
void addSpendingOptions(QCommandLineParser& parser);

/// Says on stderr what makes no sense, and help on stdout.
[[nodiscard]] ParsedOptions parseRender(const QStringList& arguments);

} // namespace rushes::cli
