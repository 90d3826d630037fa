#pragma once

#include "app/api/apierror.h"

#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

namespace rushes {

/// What came of a call: an HTTP answer, or (its code 0) the error instead.
struct HttpOutcome
{
    HttpAnswer answer = {};
    Error error = {};
};

/// One reply on its way, with a time limit and a cap on the answer, which is decoded where it came
/// compressed. Tells its outcome once, from the event loop, and deletes itself and the reply; deletes both
/// silently when its context dies.
class HttpCall : public QObject
{
    Q_OBJECT

public:
    /// Some services put their logs, or a small file itself, into what they say.
    static constexpr int mostBytes = 16 * 1024 * 1024;

    using Done = std::function<void(const HttpOutcome&)>;
    HttpCall(QObject* context, Done done, QObject* parent);
    ~HttpCall() override;

    /// A request that may be repeated; `timeout` holds for all of it.
    void ask(QNetworkReply* reply, std::chrono::milliseconds timeout);
    /// One that is paid for, and is never repeated: its transferTimeout() is how long nothing may come or go.
    /// Where it has left and no answer came, the error is Lost.
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
    QTimer m_quiet; ///< after what looks whole, where nothing tells the end
};

} // namespace rushes
