#pragma once

#include "app/cli/exitcode.h"

#include <QStringList>

#include <optional>

namespace rushes::cli {

/// What an export writes.
enum class ExportForm { Mp4, Otio, Xml, Mlt, Srt };

/// What the user asked `rushes export` for.
struct ExportOptions
{
    QString file = {};
    QString output = {}; ///< absolute
    ExportForm form = ExportForm::Mp4;
    bool slates = false;
    bool force = false;
    bool plan = false; ///< say what would be done, write nothing
    bool json = false;
};

/// Options, or how the command ended while they were read.
struct ParsedExport
{
    ExportOptions options = {};
    std::optional<ExitCode> ended = {}; ///< there is nothing to do: help was asked for, or it makes no sense
};

/// Says on stderr what makes no sense, and help on stdout.
[[nodiscard]] ParsedExport parseExport(const QStringList& arguments);

} // namespace rushes::cli
