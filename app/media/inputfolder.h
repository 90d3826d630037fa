#pragma once

#include "app/base/result.h"
#include "app/domain/request.h"

namespace rushes {

/// An input file stored without metadata, under a name derived from its contents, so that equal files are
/// stored once.
struct KeptInput
{
    QString source = {}; ///< "file:///…", as a request has it
    QString note = {};   ///< what was changed to make it sendable, for the user; empty: nothing
};

/// Stores a copy of a local file in `folder`, which is created where missing. A picture above the size limit
/// is scaled down, and the note says so. Refused: detail says what is wrong with the file. NotWritable,
/// DiskFull: the folder can't be written.
[[nodiscard]] Result<KeptInput> keepInput(const QString& path, const QString& folder);
/// The same for data without a file: the clipboard, or a frame. `name`: for messages.
[[nodiscard]] Result<KeptInput> keepInput(const QByteArray& bytes, const QString& name,
                                          const QString& folder);

/// The folder of inputs beside a project file: "Film.inputs" for "Film.rushes".
[[nodiscard]] QString inputFolderOf(const QString& projectPath);

/// Prepares a request for saving: input files elsewhere are copied into the project's own folder and referred
/// to by relative paths, so that project and folder can be moved together. A file that can't be copied keeps
/// its absolute path.
[[nodiscard]] Request withInputsBeside(Request request, const QString& projectPath);
/// The reverse, for a request read from a project file: makes the paths absolute.
[[nodiscard]] Request withInputsFound(Request request, const QString& projectPath);

} // namespace rushes
