#pragma once

#include "app/api/outputs.h"
#include "app/base/result.h"
#include "app/base/usd.h"
#include "app/domain/ids.h"
#include "app/domain/request.h"

#include <QJsonArray>
#include <QObject>
#include <QUrl>

#include <optional>

namespace rushes {

/// An answer of /status.
struct RequestStatus
{
    enum class Stage { Queued, Running, Finished, Cancelled, Other };
    Stage stage = Stage::Other; ///< Finished is not yet a success: only the result tells
    int queuePosition = -1;     ///< -1: unknown
    QString word = {};          ///< the service's own status word

    bool operator==(const RequestStatus&) const = default;
};

/// An answer of /result.
struct RequestResult
{
    enum class Stage { Queued, Running, Succeeded, Failed, Cancelled, Other };
    Stage stage = Stage::Other; ///< Succeeded only with an output address
    QUrl output = {};           ///< the first of `outputs`
    std::optional<Usd> cost = {};
    std::optional<Error> error =
        {}; ///< set when Failed: JobFailed, ContentRefused, Refused, Busy or ServiceDown
    QString word = {};
    QList<Output> outputs = {}; ///< every file that was made, each address once
    QStringList inlined = {};   ///< data: URIs of the outputs that are contained in the answer itself

    bool operator==(const RequestResult&) const = default;
};

/// A service's answer to a cancel.
enum class CancelOutcome { Cancelled, NotCancellable };

/// The catalogue's price of a model: the base price without sound. The surcharge for sound is not
/// machine-readable.
struct ModelPrice
{
    QString modelId = {};
    QString displayName = {};
    std::optional<Usd> basePerSecond = {};
    QString note = {};
};

/// One page of the catalogue: entries as the service sends them, with their schemas.
struct CataloguePage
{
    QJsonArray models = {};
    int total = -1; ///< entries of all pages; -1: unknown
};

/// Progress of a download.
struct Transfer
{
    qint64 received = 0; ///< bytes on disk, including those of earlier attempts
    qint64 total = -1;   ///< bytes; -1: unknown
};

/// A service, as the queue needs it. Asynchronous, one answer per call; when the context dies, the call is
/// aborted without an answer.
class VideoApi
{
public:
    VideoApi() = default;
    virtual ~VideoApi() = default;
    Q_DISABLE_COPY_MOVE(VideoApi)

    /// Sends exactly one POST, whatever happens to the connection, and answers the request id.
    /// provesNothingAccepted() tells for an error whether the request may have been charged.
    virtual void submit(const Request& request, QObject* context, Answer<RequestId> answer) = 0;
    virtual void status(const RequestId& requestId, QObject* context, Answer<RequestStatus> answer) = 0;
    virtual void result(const RequestId& requestId, QObject* context, Answer<RequestResult> answer) = 0;
    virtual void cancel(const RequestId& requestId, QObject* context, Answer<CancelOutcome> answer) = 0;
    virtual void model(const QString& modelId, QObject* context, Answer<ModelPrice> answer) = 0;
    /// At most `limit` entries from `offset` on; fewer than `limit` does not mean that these were the last.
    /// Free of charge. NotFound where the service has no catalogue.
    virtual void catalogue(int offset, int limit, QObject* context, Answer<CataloguePage> answer);
    virtual void balance(QObject* context, Answer<Usd> answer) = 0;

    /// Downloads a file to `path`: streamed to `path`.part, resumed where an earlier attempt stopped, length
    /// checked, renamed when complete. No token is sent. Answers the final path. Errors: Untrusted, TooLarge,
    /// DiskFull, NotWritable, NotFound (403 and 404: the address has expired) and errors for which mayPass()
    /// is true.
    virtual void download(const QUrl& url, const QString& path, QObject* context,
                          std::function<void(Transfer)> progress, Answer<QString> answer) = 0;
};

} // namespace rushes
