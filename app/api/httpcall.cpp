#include "app/api/httpcall.h"

#include "app/api/unrepeatablebody.h"

#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace rushes {

QNetworkRequest bareRequest(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader,
                      u"Rushes/%1"_s.arg(QLatin1StringView(RUSHES_VERSION)));
    request.setRawHeader("Accept-Encoding", "identity");
    return request;
}

Error networkError(const QNetworkReply& reply)
{
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {ErrorKind::Unreachable, reply.errorString(), {}};
    default:
        return {ErrorKind::Lost, reply.errorString(), {}};
    }
}

HttpCall::HttpCall(QObject* context, Done done, QObject* parent)
    : QObject(parent)
    , m_done(std::move(done))
{
    connect(context, &QObject::destroyed, this, [this] { delete this; });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_reply || m_reply->isFinished())
            return;
        m_late = true;
        finish();
    });
}

HttpCall::~HttpCall()
{
    if (m_reply) {
        m_reply->disconnect(this);
        delete m_reply; // aborts it
    }
}

void HttpCall::ask(QNetworkAccessManager& network, const QByteArray& verb, const QNetworkRequest& request,
                   std::chrono::milliseconds timeout)
{
    QNetworkRequest whole = request;
    if (verb == "POST")
        whole.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
    watch(verb == "POST" ? network.post(whole, QByteArray("{}")) : network.get(whole), timeout);
}

void HttpCall::submit(std::unique_ptr<QNetworkAccessManager> network, QNetworkRequest request,
                      const QByteArray& body, std::chrono::milliseconds timeout)
{
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    m_ownNetwork = std::move(network);
    auto once = std::make_unique<UnrepeatableBody>(body);
    m_body = once.get();
    QNetworkReply* reply = m_ownNetwork->post(request, m_body);
    once.release()->setParent(reply);
    watch(reply, timeout);
}

void HttpCall::watch(QNetworkReply* reply, std::chrono::milliseconds timeout)
{
    m_reply = reply;
    reply->setReadBufferSize(mostBytes / 16);
    connect(reply, &QNetworkReply::readyRead, this, &HttpCall::takeBytes);
    // Queued, so that whoever is answered may destroy anything.
    connect(reply, &QNetworkReply::finished, this, &HttpCall::finish, Qt::QueuedConnection);
    m_timer.start(timeout);
}

void HttpCall::takeBytes()
{
    if (m_tooLarge || !m_reply->isOpen())
        return;
    m_bytes += m_reply->readAll();
    if (m_bytes.size() > mostBytes) {
        m_tooLarge = true;
        QMetaObject::invokeMethod(this, &HttpCall::finish, Qt::QueuedConnection);
    }
}

void HttpCall::finish()
{
    if (!m_reply || !m_done)
        return;
    m_timer.stop();
    takeBytes();

    HttpOutcome outcome;
    const int code = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (code >= 200) {
        outcome.answer.code = code;
        outcome.answer.contentType = m_reply->rawHeader("Content-Type");
        outcome.answer.retryAfter = m_reply->rawHeader("Retry-After");
        outcome.answer.body = m_tooLarge ? "<too large>"_ba : m_bytes;
        outcome.answer.received = QDateTime::currentDateTimeUtc();
    } else {
        outcome.trouble = networkError(*m_reply);
        if (m_late)
            outcome.trouble = {ErrorKind::Lost, tr("No answer within the time limit"), {}};
        // What Qt calls the error says where it noticed; the body says what can have left.
        if (m_body)
            outcome.trouble.kind = m_body->wasTouched() ? ErrorKind::Lost : ErrorKind::Unreachable;
    }
    deleteLater();
    const Done done = std::exchange(m_done, nullptr);
    done(outcome);
}

} // namespace rushes
