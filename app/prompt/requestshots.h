#pragma once

#include "app/prompt/requestkeys.h"

namespace rushes {

/// A list of shots as it was understood.
struct ReadShots
{
    QList<Shot> shots = {};                             ///< in the order of their numbers, where all have one
    QList<std::pair<QString, QJsonValue>> leftOut = {}; ///< paths and values that a shot has no place for
    bool stateSeconds = true;                           ///< each says how long it lasts
};

/// Reads [{"prompt": …, "duration": …}], whatever the keys are called. `path` leads to the list. Damaged
/// names the shot's key; NotUnderstood for a value that is not in the text.
[[nodiscard]] Result<ReadShots> readShots(const QString& path, const QJsonArray& items,
                                          const RequestKeys& keys, int defaultSeconds);

} // namespace rushes
