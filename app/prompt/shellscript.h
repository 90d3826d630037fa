#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace rushes {

/// One command of a shell's script, as far as the text alone says what it gets.
struct ShellCommand
{
    QStringList words = {};            ///< may hold open parts (openparts.h): variables, other commands
    std::optional<QString> input = {}; ///< what it reads: a here-document, a here-string, or what is piped
    QString inputFile = {};            ///< "< file"
    QString output = {};               ///< "> file"
    bool piped = false;                ///< reads what the command before it writes
};

/// A script's commands, and what had to be read in another way than a shell would.
struct ShellScript
{
    QList<ShellCommand> commands = {};
    QStringList notes = {};
    QHash<QString, QString> files = {}; ///< files that the script itself writes: name → text

    /// What a command writes, where that is plain: echo, printf, cat. Nothing: that can't be known.
    [[nodiscard]] std::optional<QString> outputOf(const ShellCommand& command) const;
};

/// Reads a POSIX shell's script as people paste it: quotes ('…', "…", $'…', also curly ones), comments,
/// continued lines (also where a blank follows the backslash), here-documents, here-strings, pipes from echo,
/// printf and cat, variables that are set in the text, commands within `$(…)`. Nothing is run and no file is
/// opened: what can't be known is an open part of its word. Damaged for a quote that is not closed.
///
/// GLib's g_shell_parse_argv() is not behind it: it knows no comments in a line that goes on, here-documents,
/// $'…', separators or pipes, and it drops the difference between '$x' and "$x", so that a variable that
/// isn't known could not be told from a dollar sign that is meant.
[[nodiscard]] Result<ShellScript> shellScript(const QString& text);

} // namespace rushes
