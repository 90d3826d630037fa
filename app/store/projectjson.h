#pragma once

#include "app/domain/project.h"

namespace rushes {

/// The newest version of the project file format. A project that says nothing which the first version does
/// not know is written as that, for programs of that time.
inline constexpr int projectVersion = 2;

/// Versioned JSON, indented, keys in a fixed order, UTF-8.
[[nodiscard]] QByteArray toJson(const Project& project);
/// TooNew for a newer version; Damaged with the line and column or the key's path
/// ("scenes[2].request.duration"). Values that are well-typed but break a rule (a duration of 40) are kept:
/// validate() says so in the window.
[[nodiscard]] Result<Project> projectFromJson(const QByteArray& json);

} // namespace rushes
