#pragma once

#include "app/api/videoapi.h"
#include "app/queue/jobqueue.h"
#include "app/queue/takeplaces.h"

#include <QObject>

#include <functional>

namespace rushes {

/// Sends what the queue wants sent, asked and fetched, and tells it what came of it. After each answer
/// `answered` is called; after each piece of a file `progressed`.
class JobCalls : public QObject
{
    Q_OBJECT

public:
    /// The service with that id, or null while there is none. The object must live as long as its calls.
    using ApiOf = std::function<VideoApi*(const ServiceId& service)>;
    /// What is sent of a request: its local files and takes read in. An error sends nothing, and the job
    /// fails with it.
    using Prepare = std::function<Result<Request>(const Job& job)>;
    using Clock = std::function<Instant()>;

    struct Parts
    {
        JobQueue& queue;
        const TakePlaces& places;
        ApiOf apiOf = {};
        Prepare prepare = {}; ///< empty: requests are sent as they are
        Clock clock = {};
        std::function<void()> answered = {};
        std::function<void()> progressed = {};
    };

    explicit JobCalls(Parts parts);

    void submit(const Job& job);
    void status(const Job& job, const RequestId& requestId);
    void result(const Job& job, const RequestId& requestId);
    void cancel(const Job& job, const RequestId& requestId);
    /// The job's file, to its path.
    void download(const Job& job);

private:
    void fetch(VideoApi& api, const Job& job);
    void downloadFailed(const Job& job, const Error& error);
    [[nodiscard]] Instant now() const { return m_parts.clock(); }

    Parts m_parts;
};

} // namespace rushes
