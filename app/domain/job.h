#pragma once

#include "app/base/instant.h"
#include "app/base/usd.h"
#include "app/domain/ids.h"
#include "app/domain/request.h"

#include <QMetaType>
#include <QUrl>

#include <optional>

namespace rushes {

/// design.md, "The queue".
enum class JobState {
    Waiting,     ///< here; free to edit, reorder and remove
    Submitting,  ///< the record is written, the request is on its way
    Queued,      ///< accepted; can be cancelled, free
    Running,     ///< cannot be cancelled; charged
    Downloading, ///< finished; its file is on the way
    Done,
    Failed,
    Cancelled,
    Unknown,    ///< sent and no answer came: it may have been charged
    NotFetched, ///< made and paid; its file lies where we may not or cannot fetch it yet, or is not named
};

[[nodiscard]] QString nameOf(JobState state); ///< "waiting" … "unknown", for storage and --json
[[nodiscard]] std::optional<JobState> jobStateNamed(const QString& name);
/// Done, Failed, Cancelled, Unknown, NotFetched: nothing more happens by itself.
[[nodiscard]] bool isFinal(JobState state);
/// Unknown, NotFetched: final, and the user has to say what becomes of it.
[[nodiscard]] bool needsDecision(JobState state);
/// Submitting, Queued, Running, Downloading.
[[nodiscard]] bool isActive(JobState state);

using JobId = qint64; ///< the database's; 0: not yet stored

/// Where new jobs stand among the waiting ones.
enum class QueueSide { Back, Front };

/// One generation as the queue knows it. Its request is frozen when it enters the queue.
struct Job
{
    JobId id = 0;
    qint64 order = 0;       ///< place in the queue; smaller is earlier
    ServiceId service = {}; ///< id of the service it runs at, e.g. "sandbox"
    ProjectId projectId = {};
    SceneId sceneId = {};
    QString sceneName = {};
    BatchId batch = {}; ///< the same for jobs that one click made; empty: it made one
    Request request = {};
    Usd price = {};               ///< what the button said when it was pressed
    std::optional<Usd> cost = {}; ///< what the service reports

    JobState state = JobState::Waiting;
    RequestId requestId = {};
    int queuePosition = -1;  ///< 1 is next; -1: not told
    QString statusWord = {}; ///< the service's own word where it is none of the documented ones
    /// The user asked for it, and the service has not confirmed it yet. With Cancelled: it said so once, and
    /// is asked again, for some make the clip all the same.
    bool cancelWanted = false;
    bool cancelRefused = false;      ///< the service said not_cancellable
    std::optional<Error> error = {}; ///< why it failed, or the problem it is waiting out

    Instant created = {};
    Instant submitted = {};
    Instant started = {};  ///< first seen running
    Instant finished = {}; ///< final state reached

    QUrl output = {};     ///< where the service keeps the file
    int outputNumber = 0; ///< which of the files that its request made `output` and `path` name; 0: the first
    int outputCount = 1;  ///< how many files its request made, as far as is known: each becomes a take
    QString path = {};    ///< absolute path of the file being downloaded, then of the take
    qint64 received = 0;  ///< bytes
    qint64 total = -1;    ///< bytes; -1: not told
    int takeNumber = 0;   ///< of the take it becomes, among its scene's; 0: not chosen yet

    int refusals = 0;       ///< submits that the service refused for being busy: nothing was accepted
    Instant notBefore = {}; ///< it is not sent again before; {}: at any time

    bool operator==(const Job&) const = default;
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Job)
