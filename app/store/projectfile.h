#pragma once

#include "app/domain/project.h"

namespace rushes {

/// Files that lie beside the project are named by their whole path. Errors: NotReadable with the file's name
/// and the system's reason; Damaged with the place; TooNew.
[[nodiscard]] Result<Project> readProject(const QString& path);

/// Writes the whole file or leaves what is there; inputs are copied into the folder beside it. Errors:
/// NotWritable, DiskFull; TooNew where the file that is there was written by a newer Rushes: it is left as it
/// is.
[[nodiscard]] Result<void> writeProject(const QString& path, const Project& project);

} // namespace rushes
