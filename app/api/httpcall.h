#pragma once

#include "app/api/apierror.h"

#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

namespace rushes {

/// The outcome of a call: an HTTP answer, or an error, where the answer's code is 0.
struct HttpOutcome
{
    HttpAnswer answer = {};
    Error error = {};
};

/// One reply under way, with a time limit and a size limit; a compressed answer is decoded. Calls back once,
/// from the event loop, and deletes itself and the reply; deletes both silently when its context dies.
class HttpCall : public QObject
{
    Q_OBJECT

public:
    /// Bytes. Generous, since some services put their logs, or a small file, into an answer.
    static constexpr int mostBytes = 16 * 1024 * 1024;

    using Done = std::function<void(const HttpOutcome&)>;
    HttpCall(QObject* context, Done done, QObject* parent);
    ~HttpCall() override;

    /// A request that may be repeated; `timeout` holds for the whole call.
    void ask(QNetworkReply* reply, std::chrono::milliseconds timeout);
    /// A paid request, which is never repeated; its transferTimeout() limits how long no byte may come or go.
    /// Where it was sent and no answer came, the error is Lost.
    void submit(QNetworkReply* reply);

private:
    void watch(QNetworkReply* reply);
    void takeBytes();
    [[nodiscard]] bool hasWholeAnswer() const;
    void finish();
    [[nodiscard]] std::optional<Error> errorOf() const;

    Done m_done;
    QPointer<QNetworkReply> m_reply = {};
    QByteArray m_bytes = {};
    std::chrono::milliseconds m_timeout = {};
    bool m_paid = false;
    bool m_sent = false;
    bool m_tooLarge = false;
    bool m_late = false;
    QTimer m_timer;
    QTimer m_quiet; ///< runs after what looks complete, where nothing marks the end
};

} // namespace rushes
