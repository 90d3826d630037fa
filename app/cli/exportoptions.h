#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

#include <optional>

namespace rushes::cli {

/// The format of an export.
enum class ExportForm { Mp4, Otio, Xml, Mlt, Srt };

/// The options of `rushes export`.
struct ExportOptions
{
    QString file = {};
    QString output = {}; ///< absolute
    ExportForm form = ExportForm::Mp4;
    bool slates = false;
    bool force = false;
    bool plan = false; ///< print what would be done, write nothing
    bool json = false;
};

/// Parsed options, or the exit code with which parsing ended the command.
struct ParsedExport
{
    ExportOptions options = {};
    std::optional<ExitCode> ended = {}; ///< help was printed, or an error
};

/// Prints errors on stderr and help on stdout.
[[nodiscard]] ParsedExport parseExport(const QStringList& arguments);

} // namespace rushes::cli
