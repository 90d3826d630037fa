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

/// What /status says.
struct RequestStatus
{
    enum class Stage { Queued, Running, Finished, Cancelled, Other };
    Stage stage = Stage::Other; ///< Finished is no success yet: only the result tells
    int queuePosition = -1;     ///< -1: not told
    QString word = {};          ///< the service's own word

    bool operator==(const RequestStatus&) const = default;
};

/// What /result says.
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
    QStringList inlined = {};   ///< data: URIs of those that stand in the answer itself

    bool operator==(const RequestResult&) const = default;
};

/// What a service answered to a cancel.
enum class CancelOutcome { Cancelled, NotCancellable };

/// What the catalog says of a model. The price is the silent base; the surcharge for sound is not
/// machine-readable.
struct ModelPrice
{
    QString modelId = {};
    QString displayName = {};
    std::optional<Usd> basePerSecond = {};
    QString note = {};
};

/// Some of the catalogue's entries, as the service has them, with their schemas.
struct CataloguePage
{
    QJsonArray models = {};
    int total = -1; ///< of all pages; -1: not told
};

/// How far a download has come.
struct Transfer
{
    qint64 received = 0; ///< bytes on disk, those of earlier attempts included
    qint64 total = -1;   ///< bytes; -1: not told
};

/// A service, as the queue needs it. Asynchronous, one answer per call; a dead context aborts the call
/// silently.
class VideoApi
{
public:
    VideoApi() = default;
    virtual ~VideoApi() = default;
    Q_DISABLE_COPY_MOVE(VideoApi)

    /// Sends exactly one POST, whatever happens to the connection. Answers the request id. Use
    /// provesNothingAccepted() on the error to know whether it may have been charged.
    virtual void submit(const Request& request, QObject* context, Answer<RequestId> answer) = 0;
    virtual void status(const RequestId& requestId, QObject* context, Answer<RequestStatus> answer) = 0;
    virtual void result(const RequestId& requestId, QObject* context, Answer<RequestResult> answer) = 0;
    virtual void cancel(const RequestId& requestId, QObject* context, Answer<CancelOutcome> answer) = 0;
    virtual void model(const QString& modelId, QObject* context, Answer<ModelPrice> answer) = 0;
    /// At most `limit` entries of the catalogue from this one on; fewer does not mean that there are no more.
    /// Free of charge. NotFound where the service has no catalogue.
    virtual void catalogue(int offset, int limit, QObject* context, Answer<CataloguePage> answer);
    virtual void balance(QObject* context, Answer<Usd> answer) = 0;

    /// Fetches a file to `path`: streamed to `path`.part, resumed where an earlier attempt stopped, length
    /// checked, renamed when whole. No token is sent. Errors: Untrusted, TooLarge, DiskFull, NotWritable,
    /// NotFound (403 and 404: the address has expired) and those that may pass. The answer is `path`.
    virtual void download(const QUrl& url, const QString& path, QObject* context,
                          std::function<void(Transfer)> progress, Answer<QString> answer) = 0;
};

} // namespace rushes
