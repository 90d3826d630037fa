#pragma once

#include "app/base/result.h"
#include "app/domain/job.h"

namespace rushes {

// What the user may ask of a job in its state. Errors say why not, in words. Null: there is no such job.

/// Waiting: it can be edited, moved, held.
[[nodiscard]] Result<void> mayEdit(const Job* job);
/// Waiting, Submitting, Queued.
[[nodiscard]] Result<void> mayCancel(const Job* job);
/// Waiting and final jobs.
[[nodiscard]] Result<void> mayRemove(const Job* job);
/// Unknown: a request can be attached, or the job sent again.
[[nodiscard]] Result<void> mayResolve(const Job* job);
/// Downloading.
[[nodiscard]] Result<void> mayRetryDownload(const Job* job);

/// Whether what its error stands for is tried again by itself.
[[nodiscard]] bool isTriedAgain(const Job& job);
/// A failed job whose request may work another time as it is: the fault was not in it.
[[nodiscard]] bool mayRetry(const Job& job);
/// A job that is over and has a request: the service can be asked after it once more, which costs nothing.
[[nodiscard]] bool mayAskAgain(const Job& job);
/// Its file is made, and is not fetched before the user has done something, such as freed some space.
[[nodiscard]] bool waitsForUser(const Job& job);
/// A failed job of which it is not known that it failed: the service, or what stands before it, did not know
/// the request.
[[nodiscard]] bool isLostSight(const Job& job);

} // namespace rushes
