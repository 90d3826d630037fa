#pragma once

#include "app/domain/project.h"
#include "app/domain/take.h"

namespace rushes {

/// A take's metadata as stored in its file: everything needed to restore its scene.
struct TakeInfo
{
    int number = 0; ///< number within its scene
    ProjectId projectId = {};
    SceneId sceneId = {};
    QString sceneName = {};
    Request request = {}; ///< with its model and shots
    ServiceId service = {};
    RequestId requestId = {};
    std::optional<Usd> cost = {};
    Instant created = {};
    Instant finished = {};

    static TakeInfo of(const Take& take);
    /// The scene that made it, without a chosen take and trims.
    [[nodiscard]] Scene scene() const;
    bool operator==(const TakeInfo&) const = default;
};

/// Version of the format that is written.
inline constexpr int takeInfoVersion = 1;
/// Larger ones are refused without being parsed.
inline constexpr qint64 largestTakeInfo = qint64(16) * 1024 * 1024;

/// Compact UTF-8 JSON; equal values give equal bytes.
[[nodiscard]] QByteArray toJson(const TakeInfo& info);
/// Parses untrusted input. Errors as for a project file: Damaged names the key, TooNew the version, TooLarge.
[[nodiscard]] Result<TakeInfo> takeInfoFromJson(const QByteArray& json);

} // namespace rushes
