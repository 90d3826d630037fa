#include "app/api/httpcall.h"

#include "app/api/contentcoding.h"

using namespace Qt::StringLiterals;

namespace rushes {

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
}

HttpCall::~HttpCall()
{
    if (m_exchange)
        m_exchange->disconnect(this);
}

void HttpCall::ask(HttpExchange::Call call, std::chrono::milliseconds timeout)
{
    start(std::move(call), timeout);
}

void HttpCall::submit(HttpExchange::Call call, std::chrono::milliseconds timeout)
{
    m_paid = true;
    start(std::move(call), timeout);
}

void HttpCall::start(HttpExchange::Call call, std::chrono::milliseconds timeout)
{
    m_timeout = timeout;
    m_place = call.url.port() > 0 ? u"%1:%2"_s.arg(call.url.host()).arg(call.url.port()) : call.url.host();
    m_exchange = new HttpExchange(this);
    connect(m_exchange, &HttpExchange::readyRead, this, &HttpCall::takeBytes);
    connect(m_exchange, &HttpExchange::finished, this, &HttpCall::finish);
    if (m_paid)
        connect(m_exchange, &HttpExchange::alive, this, [this] { m_timer.start(m_timeout); });
    m_timer.start(timeout);
    m_exchange->start(std::move(call));
}

void HttpCall::takeBytes()
{
    while (!m_tooLarge && m_exchange->bytesAvailable() > 0) {
        m_bytes += m_exchange->read(mostBytes);
        m_tooLarge = m_bytes.size() > mostBytes;
    }
    if (m_tooLarge)
        QMetaObject::invokeMethod(this, &HttpCall::finish, Qt::QueuedConnection);
}

Error HttpCall::errorOf() const
{
    Error error = m_exchange->error().value_or(Error{ErrorKind::NoAnswer, {}, {}});
    if (m_late)
        error = {m_exchange->wasSent() ? ErrorKind::NoAnswer : ErrorKind::Unreachable,
                 tr("%1 gave no answer within %2 s")
                     .arg(m_place)
                     .arg(std::chrono::ceil<std::chrono::seconds>(m_timeout).count()),
                 {}};
    if (m_paid && m_exchange->wasSent())
        error.kind = ErrorKind::Lost;
    return error;
}

void HttpCall::finish()
{
    if (!m_exchange || !m_done)
        return;
    m_timer.stop();
    takeBytes();

    HttpOutcome outcome;
    const QByteArray encoding = m_exchange->header("Content-Encoding");
    // Of an answer that broke off, what can be read may be whole all the same.
    const bool brokeOff = m_late || m_exchange->error();
    if (m_exchange->code() >= 200 && !(brokeOff && m_bytes.isEmpty())) {
        outcome.answer.code = m_exchange->code();
        outcome.answer.contentType = m_exchange->header("Content-Type");
        outcome.answer.retryAfter = m_exchange->header("Retry-After");
        outcome.answer.location = m_exchange->header("Location");
        outcome.answer.body = m_tooLarge ? "<too large>"_ba : decodedBody(m_bytes, encoding, mostBytes);
        outcome.answer.received = QDateTime::currentDateTimeUtc();
    } else {
        outcome.error = errorOf();
    }
    deleteLater();
    const Done done = std::exchange(m_done, nullptr);
    done(outcome);
}

} // namespace rushes
