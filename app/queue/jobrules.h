#pragma once

#include "app/base/result.h"
#include "app/domain/job.h"

namespace rushes {

// What the user may do with a job in its state. Errors: detail says in words why not. Null: there is no such
// job.

/// Edit, move, hold: Waiting.
[[nodiscard]] Result<void> mayEdit(const Job* job);
/// Cancel: Waiting, Submitting, Queued.
[[nodiscard]] Result<void> mayCancel(const Job* job);
/// Remove: Waiting and final states.
[[nodiscard]] Result<void> mayRemove(const Job* job);
/// Attach a request, or send again: Unknown.
[[nodiscard]] Result<void> mayResolve(const Job* job);
/// Retry the download: Downloading.
[[nodiscard]] Result<void> mayRetryDownload(const Job* job);

/// True where the operation that failed with the job's error is repeated automatically.
[[nodiscard]] bool isTriedAgain(const Job& job);
/// True for a failed job whose unchanged request may succeed another time.
[[nodiscard]] bool mayRetry(const Job& job);
/// True for a job that has ended and has a request id: the service can be asked again, free of charge.
[[nodiscard]] bool mayAskAgain(const Job& job);
/// True where a finished file is not downloaded until the user has done something, such as freeing disk
/// space.
[[nodiscard]] bool waitsForUser(const Job& job);
/// True for a failed job that may not have failed: the service, or a gateway before it, did not know the
/// request.
[[nodiscard]] bool isLostSight(const Job& job);

} // namespace rushes
