#pragma once

#include "app/base/instant.h"
#include "app/base/usd.h"
#include "app/domain/ids.h"
#include "app/domain/request.h"

#include <QMetaType>
#include <QUrl>

#include <optional>

namespace rushes {

/// States of a job. JobQueue makes the transitions.
enum class JobState {
    Waiting,     ///< not sent; can be edited, reordered and removed
    Submitting,  ///< the record is written, the request is being sent
    Queued,      ///< accepted; can be cancelled free of charge
    Running,     ///< cannot be cancelled; charged
    Downloading, ///< finished at the service; the file is being downloaded
    Done,
    Failed,
    Cancelled,
    Unknown,    ///< sent and no answer came: it may have been charged
    NotFetched, ///< finished and paid; its file can't be downloaded yet, or its address is not known
};

[[nodiscard]] QString nameOf(JobState state); ///< "waiting" … "unknown", for storage and --json
[[nodiscard]] std::optional<JobState> jobStateNamed(const QString& name);
/// Done, Failed, Cancelled, Unknown, NotFetched: nothing happens any more without the user.
[[nodiscard]] bool isFinal(JobState state);
/// Unknown, NotFetched: final, but the user has to decide what to do.
[[nodiscard]] bool needsDecision(JobState state);
/// Submitting, Queued, Running, Downloading.
[[nodiscard]] bool isActive(JobState state);

using JobId = qint64; ///< the database's row id; 0: not stored yet

/// Where new jobs are put among the waiting ones.
enum class QueueSide { Back, Front };

/// One generation. Its request does not change after it entered the queue.
struct Job
{
    JobId id = 0;
    qint64 order = 0;       ///< position in the queue; smaller is earlier
    ServiceId service = {}; ///< service that runs it
    ProjectId projectId = {};
    SceneId sceneId = {};
    QString sceneName = {};
    BatchId batch = {}; ///< common to the jobs of one click; empty: there is only this one
    Request request = {};
    Usd price = {};               ///< what the button showed when it was pressed
    std::optional<Usd> cost = {}; ///< as reported by the service

    JobState state = JobState::Waiting;
    RequestId requestId = {};
    int queuePosition = -1;  ///< 1 is next; -1: unknown
    QString statusWord = {}; ///< the service's own status word, where it is undocumented
    /// The user cancelled, and the service has not confirmed that yet. With state Cancelled: the service
    /// confirmed, and is asked again, since some services produce the clip all the same.
    bool cancelWanted = false;
    bool cancelRefused = false;      ///< the service answered not_cancellable
    std::optional<Error> error = {}; ///< why it failed, or the problem that it is waiting out

    Instant created = {};
    Instant submitted = {};
    Instant started = {};  ///< first seen running
    Instant finished = {}; ///< final state reached

    QUrl output = {};     ///< address of the file at the service
    int outputNumber = 0; ///< index of the request's output that `output` and `path` name
    int outputCount = 1;  ///< number of the request's outputs as far as known; each becomes a take
    QString path = {};    ///< absolute path of the file being downloaded, then of the take
    qint64 received = 0;  ///< bytes
    qint64 total = -1;    ///< bytes; -1: unknown
    int takeNumber = 0;   ///< number of the take within its scene; 0: not assigned yet

    int refusals = 0;       ///< submits that the service refused as busy; nothing was accepted
    Instant notBefore = {}; ///< not sent again before this time; {}: no restriction

    bool operator==(const Job&) const = default;
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Job)
