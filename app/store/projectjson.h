#pragma once

#include "app/domain/project.h"

namespace rushes {

/// The newest version of the project file format. A project without newer features is written as version 1,
/// so that old versions of Rushes can open it.
inline constexpr int projectVersion = 2;

/// Versioned JSON, indented, keys in a fixed order, UTF-8.
[[nodiscard]] QByteArray toJson(const Project& project);
/// Errors: TooNew for a newer version; Damaged with line and column or the key's path
/// ("scenes[2].request.duration"). Values of the right type that break a rule (a duration of 40) are kept for
/// validate().
[[nodiscard]] Result<Project> projectFromJson(const QByteArray& json);

} // namespace rushes
