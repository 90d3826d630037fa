#pragma once

#include "app/domain/job.h"

namespace rushes {

/// A finished job's video with everything that made it. It belongs to its scene.
struct Take
{
    TakeId id = {}; ///< UUID without braces
    ProjectId projectId = {};
    SceneId sceneId = {};
    QString sceneName = {};
    int number = 0; ///< 1-based among its scene's takes: "Tuscany · take 3"
    Request request = {};
    ServiceId service = {};
    RequestId requestId = {};
    std::optional<Usd> cost = {};
    Instant created = {};
    Instant finished = {};
    QString path = {}; ///< absolute path of the mp4
    qint64 bytes = -1; ///< its length when it was kept; -1: not known
    bool starred = false;
    int outputNumber = 0; ///< which of the files that its request made; 0: the first, which bears the cost

    bool operator==(const Take&) const = default;
};

/// What a finished job becomes: all but its id and the length of its file.
[[nodiscard]] Take takeOf(const Job& job);
/// The job that made a take, as far as the take tells: finished, without an id.
[[nodiscard]] Job jobOf(const Take& take);

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Take)
