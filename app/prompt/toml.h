#pragma once

#include <QJsonObject>
#include <QStringView>

#include <optional>

namespace rushes {

/// Tables of a TOML or INI file.
struct TomlTables
{
    QJsonObject root = {};
    qsizetype start = 0; ///< start of the first line of the tables
    qsizetype end = 0;   ///< end of the last value
};

/// The first sequence of `[table]`, `[[table]]` and `key = value` lines in a text, as far as it can be read.
/// Unquoted values extend to the end of their line, as in INI; a repeated table becomes an array. nullopt:
/// there is none.
[[nodiscard]] std::optional<TomlTables> tomlIn(QStringView text);

} // namespace rushes
