#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace rushes {

/// Parses YAML in block style as used for settings and requests: maps, lists, quoted and plain scalars, block
/// scalars (| and >), embedded JSON. nullopt: the text is no YAML or contains something unsupported (anchors,
/// tags, several documents); a text is never read in part.
[[nodiscard]] std::optional<QJsonValue> yamlIn(const QString& text);

} // namespace rushes
