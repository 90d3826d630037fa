#pragma once

#include "app/api/apierror.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace rushes {

class UnrepeatableBody;

/// How every request of ours leaves: HTTP/1.1, no redirect followed, no cookies, no cache, no stored
/// credentials, no compression.
[[nodiscard]] QNetworkRequest bareRequest(const QUrl& url);

/// Why a reply has no HTTP answer. Unreachable where no connection came about, else Lost.
[[nodiscard]] Error networkError(const QNetworkReply& reply);

/// What came of a call: an HTTP answer, or (its code 0) the trouble instead.
struct HttpOutcome
{
    HttpAnswer answer = {};
    Error trouble = {};
};

/// One request on its way, with a time limit for the whole and a cap on the answer. Tells its outcome once,
/// from the event loop, and deletes itself; deletes itself silently when its context dies.
class HttpCall : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 mostBytes = 1024 * 1024;

    using Done = std::function<void(const HttpOutcome&)>;
    HttpCall(QObject* context, Done done, QObject* parent);
    ~HttpCall() override;

    /// A GET, or a POST without a body that may be repeated.
    void ask(QNetworkAccessManager& network, const QByteArray& verb, const QNetworkRequest& request,
             std::chrono::milliseconds timeout);
    /// A POST that is sent once: on a connection of its own, made for it by `network`.
    void submit(std::unique_ptr<QNetworkAccessManager> network, QNetworkRequest request,
                const QByteArray& body, std::chrono::milliseconds timeout);

private:
    void watch(QNetworkReply* reply, std::chrono::milliseconds timeout);
    void takeBytes();
    void finish();

    Done m_done;
    std::unique_ptr<QNetworkAccessManager> m_ownNetwork = {};
    QPointer<QNetworkReply> m_reply = {};
    QPointer<UnrepeatableBody> m_body = {};
    QByteArray m_bytes = {};
    bool m_tooLarge = false;
    bool m_late = false;
    QTimer m_timer;
};

} // namespace rushes
