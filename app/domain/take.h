#pragma once

#include "app/domain/job.h"

namespace rushes {

/// A finished job's output with everything that it was made from. Belongs to a scene.
struct Take
{
    TakeId id = {}; ///< UUID without braces
    ProjectId projectId = {};
    SceneId sceneId = {};
    QString sceneName = {};
    int number = 0; ///< 1-based within its scene: "Tuscany · take 3"
    Request request = {};
    ServiceId service = {};
    RequestId requestId = {};
    std::optional<Usd> cost = {};
    Instant created = {};
    Instant finished = {};
    QString path = {}; ///< absolute path of its file
    qint64 bytes = -1; ///< size of the file when it was stored; -1: unknown
    bool starred = false;
    int outputNumber = 0; ///< index of the request's output; 0: the first, which has the cost

    bool operator==(const Take&) const = default;
};

/// The take of a finished job, without an id and the file's size.
[[nodiscard]] Take takeOf(const Job& job);
/// The finished job that made a take, as far as the take tells, without an id.
[[nodiscard]] Job jobOf(const Take& take);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Take)
