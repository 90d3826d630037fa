#pragma once

#include "app/domain/project.h"
#include "app/domain/take.h"

namespace rushes {

/// What made a take, as it travels inside the take's file: all that its scene needs to be there again.
struct TakeInfo
{
    int number = 0; ///< among its scene's takes
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
    /// The scene that made it, with nothing chosen and nothing trimmed.
    [[nodiscard]] Scene scene() const;
    bool operator==(const TakeInfo&) const = default;
};

/// Version of the format that this program writes.
inline constexpr int takeInfoVersion = 1;
/// Longer ones are refused unread.
inline constexpr qint64 largestTakeInfo = qint64(16) * 1024 * 1024;

/// Compact UTF-8 JSON, the same bytes for the same value.
[[nodiscard]] QByteArray toJson(const TakeInfo& info);
/// Trusts nothing. Errors as of a project's file: Damaged names the key, TooNew the version, TooLarge.
[[nodiscard]] Result<TakeInfo> takeInfoFromJson(const QByteArray& json);

} // namespace rushes
