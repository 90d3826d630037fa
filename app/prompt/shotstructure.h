#pragma once

#include "app/prompt/shotlist.h"

#include <QJsonValue>

#include <optional>

namespace rushes::prompts {

/// The shots in a structured value, as JSON, YAML and XML hold them, in its order; what else it says is
/// `rest`. Fewer than two: it lists none.
struct StructuredShots
{
    QList<ShotPart> shots = {};
    QStringList rest = {}; ///< "style: noir"
};
[[nodiscard]] StructuredShots structuredShots(const QJsonValue& value);

/// One shot of such a list.
[[nodiscard]] ShotPart structuredShot(const QJsonValue& value);
/// The key names what is to be seen.
[[nodiscard]] bool isMainKey(const QString& key);
/// The key names a list of shots.
[[nodiscard]] bool isListKey(const QString& key);
/// "key: value", nested objects as "key: a: 1, b: 2".
[[nodiscard]] QString flatWords(const QJsonValue& value);

} // namespace rushes::prompts
