#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace rushes {

/// One command of a shell script, as far as it is known from the text alone.
struct ShellCommand
{
    QStringList words = {}; ///< may contain open parts (openparts.h): variables, outputs of commands
    std::optional<QString> input = {}; ///< its standard input: a here-document, a here-string or a pipe
    QString inputFile = {};            ///< "< file"
    QString output = {};               ///< "> file"
    bool piped = false;                ///< reads the output of the command before
};

/// A script's commands, and where its reading deviates from a shell's.
struct ShellScript
{
    QList<ShellCommand> commands = {};
    QStringList notes = {};
    QHash<QString, QString> files = {}; ///< files that the script writes: contents by name

    /// The output of echo, printf or cat where it is known; nullopt: it is not.
    [[nodiscard]] std::optional<QString> outputOf(const ShellCommand& command) const;
};

/// Reads a POSIX shell script as users paste it: quotes ('…', "…", $'…', also curly ones), comments,
/// continued lines (also with a blank after the backslash), here-documents, here-strings, pipes from echo,
/// printf and cat, variables set in the text, commands inside `$(…)`. Executes nothing and opens no file: an
/// unknown value is an open part of its word. Damaged: a quote is not closed.
///
/// g_shell_parse_argv() of GLib can't replace this: it supports no comments in continued lines,
/// here-documents, $'…', separators or pipes, and does not distinguish '$x' from "$x", so that an unknown
/// variable looks like a literal dollar sign.
[[nodiscard]] Result<ShellScript> shellScript(const QString& text);

} // namespace rushes
