#pragma once

#include "app/domain/project.h"

namespace rushes {

/// Reads a project; relative paths of inputs become absolute. Errors: NotReadable with the file's name and
/// the system's reason; Damaged with the place; TooNew.
[[nodiscard]] Result<Project> readProject(const QString& path);

/// Writes the file completely or not at all; input files are copied into the folder beside it. Errors:
/// NotWritable, DiskFull; TooNew where the existing file was written by a newer Rushes: it is kept.
[[nodiscard]] Result<void> writeProject(const QString& path, const Project& project);

} // namespace rushes
