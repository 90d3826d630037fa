#pragma once

#include "app/prompt/requestkeys.h"

namespace rushes {

/// A list of shots that was read.
struct ReadShots
{
    QList<Shot> shots = {};                             ///< ordered by their numbers, where all have one
    QList<std::pair<QString, QJsonValue>> leftOut = {}; ///< paths and values with no equivalent in a shot
    bool stateSeconds = true;                           ///< true: every shot states its length
};

/// Reads [{"prompt": …, "duration": …}], whatever the keys are called. `path`: of the list, for errors.
/// `defaultSeconds`: length of shots that state none. Errors: Damaged names the shot's key; NotUnderstood for
/// a value that is not in the text.
[[nodiscard]] Result<ReadShots> readShots(const QString& path, const QJsonArray& items,
                                          const RequestKeys& keys, int defaultSeconds);

} // namespace rushes
