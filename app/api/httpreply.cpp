#include "app/api/httpreply.h"

#include "app/api/address.h"
#include "app/api/certificatetext.h"

#include <QAuthenticator>
#include <QDateTime>
#include <QSslConfiguration>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qsizetype buffered = 256 * 1024;
constexpr int nextAddressMs = 300;
constexpr int connectMs = 30'000;

/// Addresses of both families in turn, so that an unreachable family costs one wait only.
QList<QHostAddress> inTurns(const QList<QHostAddress>& addresses)
{
    QList<QHostAddress> six;
    QList<QHostAddress> four;
    for (const QHostAddress& address : addresses)
        (address.protocol() == QAbstractSocket::IPv6Protocol ? six : four).append(address);
    QList<QHostAddress> turns;
    const bool sixFirst = !addresses.isEmpty() && addresses.constFirst() == six.value(0);
    for (qsizetype i = 0; i < std::max(six.size(), four.size()); ++i) {
        for (const QList<QHostAddress>* list : {sixFirst ? &six : &four, sixFirst ? &four : &six}) {
            if (i < list->size())
                turns.append(list->at(i));
        }
    }
    return turns;
}

/// Qt's error for an HTTP status.
QNetworkReply::NetworkError errorOfStatus(int code)
{
    switch (code) {
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 405:
        return QNetworkReply::ContentOperationNotPermittedError;
    case 407:
        return QNetworkReply::UnknownContentError; // proxy failures end before anything is sent, so this is
                                                   // the server's
    case 409:
        return QNetworkReply::ContentConflictError;
    case 410:
        return QNetworkReply::ContentGoneError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 501:
        return QNetworkReply::OperationNotImplementedError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        return code < 400   ? QNetworkReply::NoError
               : code < 500 ? QNetworkReply::UnknownContentError
                            : QNetworkReply::UnknownServerError;
    }
}

} // namespace

HttpReply::HttpReply(QNetworkAccessManager::Operation operation, const QNetworkRequest& request,
                     QIODevice* body, const QNetworkProxy& proxy, QObject* parent)
    : QNetworkReply(parent)
    , m_outgoing(body)
    , m_proxy(proxy)
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &HttpReply::tryNext);
    m_connectTimer.setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] {
        fail(hasProxy() ? ProxyTimeoutError : UnknownNetworkError,
             tr("%1 did not answer within %2 s").arg(place()).arg(connectMs / 1000));
    });
    m_silence.setSingleShot(true);
    m_silence.setInterval(request.transferTimeout());
    connect(&m_silence, &QTimer::timeout, this, [this] {
        fail(TimeoutError,
             tr("%1 did not answer within %2 s").arg(place()).arg((m_silence.interval() + 999) / 1000));
    });
    QMetaObject::invokeMethod(this, &HttpReply::start, Qt::QueuedConnection);
}

HttpReply::~HttpReply()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    for (QSslSocket* socket : std::as_const(m_attempts))
        socket->disconnect(this);
}

quint16 HttpReply::port() const
{
    return static_cast<quint16>(url().port(url().scheme() == "https"_L1 ? 443 : 80));
}

QString HttpReply::place() const
{
    if (hasProxy())
        return tr("the proxy %1:%2").arg(m_proxy.hostName()).arg(m_proxy.port());
    const QString host = url().host();
    return (host.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port());
}

void HttpReply::abort()
{
    fail(OperationCanceledError, tr("Taken back"));
}

qint64 HttpReply::bytesAvailable() const
{
    return m_body.size() + QNetworkReply::bytesAvailable();
}

void HttpReply::start()
{
    if (isFinished())
        return;
    alive();
    m_connectTimer.start(connectMs);
    Q_EMIT socketStartedConnecting();
    if (hasProxy()) {
        m_addresses = {QHostAddress()}; // the proxy resolves the name
        return tryNext();
    }
    m_addresses = inTurns(request().attribute(addresses).value<QList<QHostAddress>>());
    if (QHostAddress address; m_addresses.isEmpty() && address.setAddress(url().host()))
        m_addresses = {address};
    if (!m_addresses.isEmpty())
        return tryNext();
    m_lookup = QHostInfo::lookupHost(url().host(), this, [this](const QHostInfo& info) { resolved(info); });
}

void HttpReply::resolved(const QHostInfo& info)
{
    m_lookup = -1;
    if (isFinished())
        return;
    m_addresses = inTurns(info.addresses());
    if (m_addresses.isEmpty())
        return fail(HostNotFoundError,
                    tr("The name %1 is not known: %2").arg(url().host(), info.errorString()));
    tryNext();
}

void HttpReply::tryNext()
{
    if (m_socket || isFinished() || m_addresses.isEmpty())
        return;
    const QHostAddress address = m_addresses.takeFirst();
    auto* socket = new QSslSocket(this);
    m_attempts.append(socket);
    socket->setReadBufferSize(buffered);
    socket->setProxy(m_proxy);
    connect(socket, &QAbstractSocket::connected, this, [this, socket] { won(socket); });
    connect(socket, &QAbstractSocket::errorOccurred, this, [this, socket] { lost(socket); });
    connect(socket, &QAbstractSocket::proxyAuthenticationRequired, this,
            [](const QNetworkProxy&, QAuthenticator*) {}); // no credentials: the reply ends with an error
    if (!m_addresses.isEmpty())
        m_next.start(nextAddressMs);
    if (address.isNull())
        socket->connectToHost(url().host(), port());
    else
        socket->connectToHost(address, port());
}

void HttpReply::lost(QSslSocket* socket)
{
    if (isFinished())
        return;
    if (m_socket == socket)
        return closed();
    m_attempts.removeOne(socket);
    const QAbstractSocket::SocketError error = socket->error();
    const QString text = socket->errorString();
    socket->disconnect(this);
    socket->deleteLater();
    if (!m_addresses.isEmpty())
        return tryNext();
    if (m_attempts.isEmpty())
        failToConnect(error, text);
}

void HttpReply::failToConnect(QAbstractSocket::SocketError error, const QString& text)
{
    if (hasProxy())
        return fail(error == QAbstractSocket::ProxyAuthenticationRequiredError
                        ? ProxyAuthenticationRequiredError
                        : ProxyConnectionRefusedError,
                    tr("%1: %2").arg(place(), text));
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return fail(ConnectionRefusedError, tr("%1 refused the connection").arg(place()));
    case QAbstractSocket::HostNotFoundError:
        return fail(HostNotFoundError, tr("The name %1 is not known").arg(url().host()));
    default:
        return fail(UnknownNetworkError, tr("%1: %2").arg(place(), text));
    }
}

void HttpReply::won(QSslSocket* socket)
{
    if (m_socket || isFinished())
        return;
    m_socket = socket;
    m_next.stop();
    for (QSslSocket* other : std::as_const(m_attempts)) {
        if (other != socket) {
            other->disconnect(this);
            other->deleteLater();
        }
    }
    m_attempts = {socket};
    connect(socket, &QIODevice::readyRead, this, &HttpReply::take);
    connect(socket, &QIODevice::bytesWritten, this, &HttpReply::alive);
    connect(socket, &QAbstractSocket::disconnected, this, &HttpReply::closed);
    if (url().scheme() != "https"_L1)
        return send();
    connect(socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError>& errors) {
        m_tlsErrors = errors;
        Q_EMIT sslErrors(errors);
    });
    connect(socket, &QSslSocket::encrypted, this, &HttpReply::encrypted);
    connect(socket, &QSslSocket::encrypted, this, &HttpReply::send);
    QSslConfiguration tls = request().sslConfiguration();
    tls.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    socket->setSslConfiguration(tls);
    socket->setPeerVerifyName(url().host());
    socket->startClientEncryption();
}

QByteArray HttpReply::requestBytes()
{
    QByteArray host = QUrl::toAce(url().host());
    if (host.isEmpty()) // an IPv6 address
        host = url().host().toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (url().port() > 0)
        host += ':' + QByteArray::number(url().port());
    const QByteArray body = m_outgoing ? m_outgoing->readAll() : QByteArray();
    QByteArray bytes = operation() == QNetworkAccessManager::PostOperation ? "POST " : "GET ";
    bytes += requestTarget(url()) + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n";
    const QList<QByteArray> names = request().rawHeaderList();
    for (const QByteArray& name : names) {
        if (name.compare("Content-Length", Qt::CaseInsensitive) != 0)
            bytes += name + ": " + request().rawHeader(name) + "\r\n";
    }
    if (m_outgoing)
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

void HttpReply::send()
{
    if (m_sent || isFinished())
        return;
    m_connectTimer.stop();
    m_sent = true;
    Q_EMIT requestSent();
    if (!isFinished()) // a slot may have aborted the reply
        m_socket->write(requestBytes());
}

/// Restarts the silence timer: a byte was received or sent.
void HttpReply::alive()
{
    if (m_silence.interval() > 0 && !isFinished())
        m_silence.start();
}

qint64 HttpReply::readData(char* data, qint64 most)
{
    const auto count = static_cast<qsizetype>(std::min<qint64>(most, m_body.size()));
    if (count == 0)
        return isFinished() ? -1 : 0;
    std::copy_n(m_body.constData(), count, data);
    m_body.remove(0, count);
    // The socket does not announce again the bytes that it already holds.
    if (!isFinished() && m_socket && m_body.size() < buffered && m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpReply::take, Qt::QueuedConnection);
    return count;
}

void HttpReply::showHead()
{
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_reader.code());
    setAttribute(QNetworkRequest::HttpReasonPhraseAttribute, m_reader.reason());
    for (const auto& [name, value] : m_reader.headers()) {
        if (!hasRawHeader(name))
            setRawHeader(name, value);
    }
    Q_EMIT metaDataChanged();
}

void HttpReply::take()
{
    if (!isFinished() && m_socket && m_body.size() < buffered)
        swallow(m_socket->readAll());
}

void HttpReply::swallow(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return;
    alive();
    const bool headWasKnown = m_reader.code() > 0;
    const qsizetype before = m_body.size();
    const HttpAnswerReader::State state = m_reader.take(bytes, m_body);
    const qsizetype came = m_body.size() - before;
    if (!headWasKnown && m_reader.code() > 0)
        showHead();
    if (came > 0 && !isFinished()) {
        m_received += came;
        Q_EMIT downloadProgress(m_received, m_reader.length());
        Q_EMIT readyRead();
    }
    if (state == HttpAnswerReader::State::Whole)
        finish();
    else if (state == HttpAnswerReader::State::NoHttp)
        fail(ProtocolFailure, tr("What %1 answered is no HTTP").arg(place()));
    else if (state == HttpAnswerReader::State::Broken)
        fail(ProtocolFailure, tr("The answer's pieces are broken"));
}

void HttpReply::closed()
{
    while (!isFinished() && m_socket->bytesAvailable() > 0) // the bytes that came before the close
        swallow(m_socket->readAll());
    if (isFinished())
        return;
    if (!m_sent)
        return closedBeforeSending();
    if (m_reader.code() == 0)
        return fail(RemoteHostClosedError, tr("%1 closed the connection without an answer").arg(place()));
    const QAbstractSocket::SocketError error = m_socket->error();
    const bool clean =
        error == QAbstractSocket::RemoteHostClosedError || error == QAbstractSocket::UnknownSocketError;
    if (m_reader.tellsItsEnd() || !clean)
        return fail(RemoteHostClosedError, tr("The connection closed early"));
    finish();
}

void HttpReply::closedBeforeSending()
{
    const QString why = certificateText(m_tlsErrors, url().host(), QDateTime::currentDateTime());
    if (!why.isEmpty())
        return fail(SslHandshakeFailedError, why);
    if (m_socket->error() == QAbstractSocket::SslHandshakeFailedError)
        return fail(ProtocolFailure,
                    tr("%1 does not speak TLS as it should: %2").arg(place(), m_socket->errorString()));
    fail(hasProxy() ? ProxyConnectionClosedError : UnknownNetworkError,
         tr("%1: %2").arg(place(), m_socket->errorString()));
}

void HttpReply::fail(NetworkError error, const QString& detail)
{
    if (isFinished())
        return;
    setError(error, detail);
    finish();
}

void HttpReply::finish()
{
    if (isFinished())
        return;
    setFinished(true);
    m_next.stop();
    m_connectTimer.stop();
    m_silence.stop();
    for (QSslSocket* socket : std::as_const(m_attempts)) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    m_attempts.clear();
    m_socket = nullptr;
    if (error() == NoError)
        setError(errorOfStatus(m_reader.code()),
                 u"HTTP %1 %2"_s.arg(m_reader.code()).arg(QString::fromLatin1(m_reader.reason())));
    const auto tell = [this] {
        if (error() != NoError)
            Q_EMIT errorOccurred(error());
        Q_EMIT finished();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace rushes
