#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace rushes {

/// The text as YAML in block style, as settings and requests are written in it: maps, lists, quoted and plain
/// scalars, block scalars (| and >), JSON within. Nothing: it is not, or holds what can't be told here
/// (anchors, tags, several documents). Every line is read or nothing is.
[[nodiscard]] std::optional<QJsonValue> yamlIn(const QString& text);

} // namespace rushes
