#include "app/api/httpcall.h"

#include "app/api/contentcoding.h"
#include "app/api/httpaccess.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Some servers send no length and do not close the connection: an answer counts as complete when its JSON is
/// and nothing more came for this long.
constexpr std::chrono::seconds quiet(2);

} // namespace

HttpCall::HttpCall(QObject* context, Done done, QObject* parent)
    : QObject(parent)
    , m_done(std::move(done))
{
    connect(context, &QObject::destroyed, this, [this] { delete this; });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_late = true;
        finish();
    });
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    connect(&m_quiet, &QTimer::timeout, this, &HttpCall::finish);
}

HttpCall::~HttpCall()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void HttpCall::ask(QNetworkReply* reply, std::chrono::milliseconds timeout)
{
    m_timeout = timeout;
    m_timer.start(timeout);
    watch(reply);
}

void HttpCall::submit(QNetworkReply* reply)
{
    m_paid = true;
    m_timeout = std::chrono::milliseconds(reply->request().transferTimeout());
    watch(reply);
}

void HttpCall::watch(QNetworkReply* reply)
{
    m_reply = reply;
    connect(reply, &QNetworkReply::requestSent, this, [this] { m_sent = true; });
    connect(reply, &QNetworkReply::readyRead, this, &HttpCall::takeBytes);
    // Queued, so that the callback may destroy anything.
    connect(reply, &QNetworkReply::finished, this, &HttpCall::finish, Qt::QueuedConnection);
}

void HttpCall::takeBytes()
{
    while (!m_tooLarge && m_reply->bytesAvailable() > 0) {
        m_bytes += m_reply->read(mostBytes);
        m_tooLarge = m_bytes.size() > mostBytes;
    }
    if (m_tooLarge)
        QMetaObject::invokeMethod(this, &HttpCall::finish, Qt::QueuedConnection);
    else if (hasWholeAnswer())
        m_quiet.start();
    else
        m_quiet.stop();
}

bool HttpCall::hasWholeAnswer() const
{
    return !m_reply->hasRawHeader("Content-Length") && m_bytes.trimmed().endsWith('}') &&
           QJsonDocument::fromJson(m_bytes).isObject();
}

std::optional<Error> HttpCall::errorOf() const
{
    std::optional<Error> error = networkError(*m_reply, m_sent);
    if (m_late || m_reply->error() == QNetworkReply::TimeoutError)
        error = {m_sent ? ErrorKind::NoAnswer : ErrorKind::Unreachable,
                 tr("%1 gave no answer within %2 s")
                     .arg(m_reply->url().authority(QUrl::PrettyDecoded))
                     .arg(std::chrono::ceil<std::chrono::seconds>(m_timeout).count()),
                 {}};
    if (error && m_paid && m_sent)
        error->kind = ErrorKind::Lost;
    return error;
}

void HttpCall::finish()
{
    if (!m_reply || !m_done)
        return;
    m_timer.stop();
    takeBytes();
    m_quiet.stop();

    HttpOutcome outcome;
    const int code = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const std::optional<Error> error = errorOf();
    // The bytes of an answer that broke off may be complete JSON all the same.
    if (code >= 200 && !(error && m_bytes.isEmpty())) {
        outcome.answer.code = code;
        outcome.answer.contentType = m_reply->rawHeader("Content-Type");
        outcome.answer.retryAfter = m_reply->rawHeader("Retry-After");
        outcome.answer.location = m_reply->rawHeader("Location");
        outcome.answer.server = m_reply->rawHeader("Server");
        outcome.answer.challenge = m_reply->rawHeader("WWW-Authenticate");
        outcome.answer.asked = m_reply->url();
        outcome.answer.body = m_tooLarge
                                  ? "<too large>"_ba
                                  : decodedBody(m_bytes, m_reply->rawHeader("Content-Encoding"), mostBytes);
        outcome.answer.received = QDateTime::currentDateTimeUtc();
    } else {
        outcome.error = error.value_or(Error{m_paid ? ErrorKind::Lost : ErrorKind::NoAnswer, {}, {}});
    }
    deleteLater();
    const Done done = std::exchange(m_done, nullptr);
    done(outcome);
}

} // namespace rushes
