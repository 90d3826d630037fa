#pragma once

#include "app/api/videoapi.h"
#include "app/queue/jobqueue.h"
#include "app/queue/takeplaces.h"

#include <QObject>

#include <functional>

namespace rushes {

/// Carries out the queue's calls (submit, status, result, cancel, download) and reports their outcome to the
/// queue as facts. Calls `answered` after each answer, `progressed` after each piece of a file.
class JobCalls : public QObject
{
    Q_OBJECT

public:
    /// The service with this id; null while it is not available. The object must outlive its calls.
    using ApiOf = std::function<VideoApi*(const ServiceId& service)>;
    /// Resolves a request's local files and takes before it is sent. On an error nothing is sent, and the job
    /// fails with that error.
    using Prepare = std::function<Result<Request>(const Job& job)>;
    using Clock = std::function<Instant()>;

    struct Parts
    {
        JobQueue& queue;
        const TakePlaces& places;
        ApiOf apiOf = {};
        Prepare prepare = {}; ///< empty: requests are sent unchanged
        Clock clock = {};
        std::function<void()> answered = {};
        std::function<void()> progressed = {};
    };

    explicit JobCalls(Parts parts);

    void submit(const Job& job);
    void status(const Job& job, const RequestId& requestId);
    void result(const Job& job, const RequestId& requestId);
    void cancel(const Job& job, const RequestId& requestId);
    /// Downloads the job's file to Job::path.
    void download(const Job& job);

private:
    void fetch(VideoApi& api, const Job& job);
    void downloadFailed(const Job& job, const Error& error);
    [[nodiscard]] Instant now() const { return m_parts.clock(); }

    Parts m_parts;
};

} // namespace rushes
