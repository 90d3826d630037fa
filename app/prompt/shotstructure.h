#pragma once

#include "app/prompt/shotlist.h"

#include <QJsonValue>

#include <optional>

namespace rushes::prompts {

/// The shots in a structured value (JSON, YAML, XML), in order; its other values are in `rest`. Fewer than
/// two shots: it is no list.
struct StructuredShots
{
    QList<ShotPart> shots = {};
    QStringList rest = {}; ///< "style: noir"
};
[[nodiscard]] StructuredShots structuredShots(const QJsonValue& value);

/// One element of such a list.
[[nodiscard]] ShotPart structuredShot(const QJsonValue& value);
/// True for a key of the prompt or description.
[[nodiscard]] bool isMainKey(const QString& key);
/// True for a key of a list of shots.
[[nodiscard]] bool isListKey(const QString& key);
/// An object as text: "key: value", nested objects as "key: a: 1, b: 2".
[[nodiscard]] QString flatWords(const QJsonValue& value);

} // namespace rushes::prompts
