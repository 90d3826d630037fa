#pragma once

#include "app/base/result.h"
#include "app/domain/request.h"

namespace rushes {

/// A file that was kept as an input: freed of its traces, under a name made of its content, so that the same
/// picture is there once.
struct KeptInput
{
    QString source = {}; ///< "file:///…", as a request has it
    QString note = {};   ///< what was changed so that it can be sent, in words; empty: nothing
};

/// Keeps a local file in `folder`, which is made where it is missing. A picture beyond what a request takes
/// is made smaller, and the note says so. Refused says what is wrong with the file; NotWritable and the like
/// are the folder's.
[[nodiscard]] Result<KeptInput> keepInput(const QString& path, const QString& folder);
/// The same for what has no file: pasted, or a frame. `name`: for messages.
[[nodiscard]] Result<KeptInput> keepInput(const QByteArray& bytes, const QString& name,
                                          const QString& folder);

/// The folder beside a project's file: "Film.inputs" of "Film.rushes".
[[nodiscard]] QString inputFolderOf(const QString& projectPath);

/// The request for a project's file: inputs that were kept elsewhere are copied into the project's own folder
/// and named by their path from there, so that project and folder can be moved together. What can't be copied
/// stays named as it is.
[[nodiscard]] Request withInputsBeside(Request request, const QString& projectPath);
/// The opposite, of a request read from a project's file.
[[nodiscard]] Request withInputsFound(Request request, const QString& projectPath);

} // namespace rushes
