#pragma once

#include <QJsonObject>
#include <QStringView>

#include <optional>

namespace rushes {

/// Tables as TOML and INI files hold them, read as far as they go.
struct TomlTables
{
    QJsonObject root = {};
    qsizetype start = 0; ///< of the first line that belongs to them
    qsizetype end = 0;   ///< behind the last one's value
};

/// The first run of `[table]`, `[[table]]` and `key = value` lines in a text. Values without quotes are taken
/// to their line's end, as INI has them, and a table that stands twice is an array. Nothing: there is none.
[[nodiscard]] std::optional<TomlTables> tomlIn(QStringView text);

} // namespace rushes
