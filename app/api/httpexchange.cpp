#include "app/api/httpexchange.h"

#include "app/api/address.h"

#include <QAuthenticator>
#include <QDateTime>
#include <QLocale>
#include <QSslCertificate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qsizetype mostHead = 256 * 1024;
constexpr qsizetype buffered = 256 * 1024;
constexpr int nextAddressMs = 300;

/// One of each family in turn, so that a family that leads nowhere costs one wait.
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

bool isProxyError(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return true;
    default:
        return false;
    }
}

} // namespace

QString certificateText(const QList<QSslError>& errors, const QString& host, const QDateTime& now)
{
    const QString clock = QLocale::c().toString(now, u"yyyy-MM-dd hh:mm"_s);
    const auto has = [&errors](std::initializer_list<QSslError::SslError> kinds) {
        return std::any_of(errors.cbegin(), errors.cend(), [&](const QSslError& error) {
            return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
        });
    };
    QDateTime from;
    QDateTime until;
    for (const QSslError& error : errors) {
        if (!error.certificate().isNull()) {
            from = error.certificate().effectiveDate();
            until = error.certificate().expiryDate();
            break;
        }
    }
    if (has({QSslError::CertificateNotYetValid, QSslError::InvalidNotBeforeField}))
        return HttpExchange::tr("The certificate of %1 is not valid yet, but from %2. Check this computer's "
                                "clock: it says %3")
            .arg(host, QLocale::c().toString(from, u"yyyy-MM-dd"_s), clock);
    if (has({QSslError::CertificateExpired, QSslError::InvalidNotAfterField}))
        return HttpExchange::tr(
                   "The certificate of %1 has expired on %2. Check this computer's clock: it says "
                   "%3; if that is right, the service has to renew it")
            .arg(host, QLocale::c().toString(until, u"yyyy-MM-dd"_s), clock);
    if (has({QSslError::HostNameMismatch}))
        return HttpExchange::tr("The certificate is another host's, not that of %1").arg(host);
    if (has({QSslError::CertificateRevoked, QSslError::CertificateBlacklisted}))
        return HttpExchange::tr("The certificate of %1 was revoked").arg(host);
    if (has({QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain,
             QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToGetIssuerCertificate,
             QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted}))
        return HttpExchange::tr("This computer does not know who issued the certificate of %1. A network's "
                                "filter or login page may stand between")
            .arg(host);
    return errors.isEmpty() ? QString() : errors.constFirst().errorString();
}

HttpExchange::HttpExchange(QObject* parent)
    : QObject(parent)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &HttpExchange::tryNext);
    m_connectTimer.setSingleShot(true);
    connect(&m_connectTimer, &QTimer::timeout, this, [this] {
        const bool byProxy = m_call.proxy.type() != QNetworkProxy::NoProxy;
        fail(byProxy ? ErrorKind::Proxy : ErrorKind::Unreachable,
             tr("%1 did not answer within %2 s").arg(place()).arg(m_call.connectMs / 1000));
    });
}

HttpExchange::~HttpExchange()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    for (QSslSocket* socket : std::as_const(m_attempts))
        socket->disconnect(this);
}

QString HttpExchange::place() const
{
    if (m_call.proxy.type() != QNetworkProxy::NoProxy)
        return tr("the proxy %1:%2").arg(m_call.proxy.hostName()).arg(m_call.proxy.port());
    return u"%1:%2"_s.arg(m_call.url.host())
        .arg(m_call.url.port(m_call.url.scheme() == "https"_L1 ? 443 : 80));
}

void HttpExchange::start(Call call)
{
    m_call = std::move(call);
    m_connectTimer.start(m_call.connectMs);
    const QString host = m_call.url.host();
    if (m_call.proxy.type() != QNetworkProxy::NoProxy) {
        m_addresses = {QHostAddress()}; // the proxy looks the name up
        tryNext();
        return;
    }
    m_addresses = inTurns(m_call.addresses);
    if (QHostAddress address; m_addresses.isEmpty() && address.setAddress(host))
        m_addresses = {address};
    if (!m_addresses.isEmpty())
        return tryNext();
    m_lookup = QHostInfo::lookupHost(host, this, [this](const QHostInfo& info) { resolved(info); });
}

void HttpExchange::resolved(const QHostInfo& info)
{
    m_lookup = -1;
    if (m_finished)
        return;
    m_addresses = inTurns(info.addresses());
    if (m_addresses.isEmpty())
        return fail(ErrorKind::Unreachable,
                    tr("The name %1 is not known: %2").arg(m_call.url.host(), info.errorString()));
    tryNext();
}

void HttpExchange::tryNext()
{
    if (m_socket || m_finished || m_addresses.isEmpty())
        return;
    const QHostAddress address = m_addresses.takeFirst();
    auto* socket = new QSslSocket(this);
    m_attempts.append(socket);
    socket->setReadBufferSize(buffered);
    socket->setProxy(m_call.proxy);
    connect(socket, &QAbstractSocket::connected, this, [this, socket] { won(socket); });
    connect(socket, &QAbstractSocket::errorOccurred, this, [this, socket] { lost(socket); });
    connect(socket, &QAbstractSocket::proxyAuthenticationRequired, this,
            [](const QNetworkProxy&, QAuthenticator*) {}); // ends as an error of its own
    if (!m_addresses.isEmpty())
        m_next.start(nextAddressMs);
    const auto port = static_cast<quint16>(m_call.url.port(m_call.url.scheme() == "https"_L1 ? 443 : 80));
    if (address.isNull())
        socket->connectToHost(m_call.url.host(), port);
    else
        socket->connectToHost(address, port);
}

void HttpExchange::lost(QSslSocket* socket)
{
    if (m_finished)
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

void HttpExchange::failToConnect(QAbstractSocket::SocketError error, const QString& text)
{
    if (m_call.proxy.type() != QNetworkProxy::NoProxy || isProxyError(error))
        return fail(ErrorKind::Proxy, tr("%1: %2").arg(place(), text));
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return fail(ErrorKind::Unreachable, tr("%1 refused the connection").arg(place()));
    case QAbstractSocket::HostNotFoundError:
        return fail(ErrorKind::Unreachable, tr("The name %1 is not known").arg(m_call.url.host()));
    default:
        return fail(ErrorKind::Unreachable, tr("%1: %2").arg(place(), text));
    }
}

void HttpExchange::won(QSslSocket* socket)
{
    if (m_socket || m_finished)
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
    connect(socket, &QIODevice::readyRead, this, &HttpExchange::take);
    connect(socket, &QIODevice::bytesWritten, this, &HttpExchange::alive);
    connect(socket, &QAbstractSocket::disconnected, this, &HttpExchange::closed);
    if (m_call.url.scheme() != "https"_L1)
        return send();
    connect(socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_tlsErrors = errors; });
    connect(socket, &QSslSocket::encrypted, this, &HttpExchange::send);
    QSslConfiguration tls = m_call.tls.isNull() ? QSslConfiguration::defaultConfiguration() : m_call.tls;
    tls.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    socket->setSslConfiguration(tls);
    socket->setPeerVerifyName(m_call.url.host());
    socket->startClientEncryption();
}

QByteArray HttpExchange::requestBytes() const
{
    QByteArray host = QUrl::toAce(m_call.url.host());
    if (host.isEmpty()) // an IPv6 address
        host = m_call.url.host().toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (m_call.url.port() > 0)
        host += ':' + QByteArray::number(m_call.url.port());
    QByteArray bytes = m_call.verb + ' ' + requestTarget(m_call.url) + " HTTP/1.1\r\nHost: " + host + "\r\n";
    for (const auto& [name, value] : m_call.headers)
        bytes += name + ": " + value + "\r\n";
    if (!m_call.body.isEmpty())
        bytes += "Content-Length: " + QByteArray::number(m_call.body.size()) + "\r\n";
    return bytes + "Connection: close\r\n\r\n" + m_call.body;
}

void HttpExchange::send()
{
    if (m_sent || m_finished)
        return;
    m_connectTimer.stop();
    m_sent = true;
    m_socket->write(requestBytes());
}

QByteArray HttpExchange::header(const QByteArray& name) const
{
    for (const auto& [known, value] : m_headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray HttpExchange::read(qint64 most)
{
    const QByteArray bytes = m_body.left(most);
    m_body.remove(0, bytes.size());
    // What waits in the socket is not announced again.
    if (!m_finished && m_socket && m_body.size() < buffered && m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &HttpExchange::take, Qt::QueuedConnection);
    return bytes;
}

void HttpExchange::take()
{
    if (m_finished || !m_socket || m_body.size() >= buffered)
        return;
    const QByteArray bytes = m_socket->readAll();
    if (bytes.isEmpty())
        return;
    Q_EMIT alive();
    m_raw += bytes;
    if (m_code == 0 && !readHead())
        return;
    const qsizetype before = m_body.size();
    readBody();
    if (m_body.size() > before)
        Q_EMIT readyRead();
    const bool whole = m_chunked ? m_lastChunk : m_left == 0;
    if (whole && !m_finished) {
        m_endedAsTold = true;
        finish();
    }
}

/// False: it is not whole yet, or it is none.
bool HttpExchange::readHead()
{
    while (true) {
        qsizetype end = m_raw.indexOf("\r\n\r\n");
        qsizetype gap = 4;
        if (const qsizetype bare = m_raw.indexOf("\n\n"); bare >= 0 && (end < 0 || bare < end)) {
            end = bare;
            gap = 2;
        }
        if (end < 0) {
            if (m_raw.size() > mostHead || (m_raw.size() >= 5 && !m_raw.startsWith("HTTP/")))
                fail(ErrorKind::NoAnswer, tr("What %1 answered is no HTTP").arg(place()));
            return false;
        }
        const QList<QByteArray> lines = m_raw.left(end).split('\n');
        m_raw.remove(0, end + gap);
        const int code = lines.constFirst().simplified().split(' ').value(1).toInt();
        if (!lines.constFirst().startsWith("HTTP/") || code < 100 || code > 999) {
            fail(ErrorKind::NoAnswer, tr("What %1 answered is no HTTP").arg(place()));
            return false;
        }
        if (code < 200)
            continue; // the answer is still to come
        m_headers.clear();
        for (const QByteArray& line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0)
                m_headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
        }
        m_code = code;
        break;
    }
    m_chunked = header("Transfer-Encoding").toLower().contains("chunked");
    bool told = false;
    const qint64 length = header("Content-Length").toLongLong(&told);
    if (m_code == 204 || m_code == 304)
        m_left = 0;
    else
        m_left = !m_chunked && told && length >= 0 ? length : -1;
    Q_EMIT headRead();
    return !m_finished;
}

void HttpExchange::readBody()
{
    if (m_chunked)
        return readChunks();
    const qsizetype count =
        m_left < 0 ? m_raw.size() : static_cast<qsizetype>(std::min<qint64>(m_left, m_raw.size()));
    m_body += m_raw.left(count);
    m_raw.remove(0, count);
    if (m_left >= 0)
        m_left -= count;
}

void HttpExchange::readChunks()
{
    while (!m_lastChunk) {
        if (m_left > 0) {
            const auto count = static_cast<qsizetype>(std::min<qint64>(m_left, m_raw.size()));
            m_body += m_raw.left(count);
            m_raw.remove(0, count);
            m_left -= count;
            if (m_left > 0)
                return;
            m_left = 0;
        }
        if (m_left == 0) { // the line end after a chunk
            if (m_raw.isEmpty() || (m_raw.startsWith('\r') && m_raw.size() < 2))
                return;
            m_raw.remove(0, m_raw.startsWith("\r\n") ? 2 : m_raw.startsWith('\n') ? 1 : 0);
            m_left = -1;
        }
        const qsizetype end = m_raw.indexOf('\n');
        if (end < 0)
            return m_raw.size() > 4096 ? fail(ErrorKind::NoAnswer, tr("The answer's pieces are broken"))
                                       : void();
        bool isNumber = false;
        const qint64 size = m_raw.left(end).split(';').constFirst().trimmed().toLongLong(&isNumber, 16);
        m_raw.remove(0, end + 1);
        if (!isNumber || size < 0)
            return fail(ErrorKind::NoAnswer, tr("The answer's pieces are broken"));
        m_left = size;
        m_lastChunk = size == 0;
    }
}

void HttpExchange::closed()
{
    if (m_finished)
        return;
    // All that came before it.
    while (m_socket->bytesAvailable() > 0 && !m_finished) {
        const QByteArray bytes = m_socket->readAll();
        m_raw += bytes;
        if (m_code == 0 && !readHead())
            continue;
        readBody();
    }
    if (m_finished)
        return;
    const QAbstractSocket::SocketError error = m_socket->error();
    const QString text = m_socket->errorString();
    if (!m_sent) {
        const bool byProxy = m_call.proxy.type() != QNetworkProxy::NoProxy;
        const QString why = certificateText(m_tlsErrors, m_call.url.host(), QDateTime::currentDateTime());
        if (!why.isEmpty())
            return fail(ErrorKind::Certificate, why);
        if (error == QAbstractSocket::SslHandshakeFailedError)
            return fail(ErrorKind::Unreachable,
                        tr("%1 does not speak TLS as it should: %2").arg(place(), text));
        return fail(byProxy ? ErrorKind::Proxy : ErrorKind::Unreachable, tr("%1: %2").arg(place(), text));
    }
    if (m_code == 0)
        return fail(ErrorKind::NoAnswer, tr("%1 closed the connection without an answer").arg(place()));
    const bool whole = m_chunked ? m_lastChunk : m_left == 0;
    const bool untold = !m_chunked && m_left < 0;
    m_endedAsTold = whole;
    const bool clean =
        error == QAbstractSocket::RemoteHostClosedError || error == QAbstractSocket::UnknownSocketError;
    if (!whole && (!untold || !clean))
        m_error = Error{ErrorKind::NoAnswer, tr("The connection closed early"), {}};
    if (!m_body.isEmpty())
        Q_EMIT readyRead();
    finish();
}

void HttpExchange::fail(ErrorKind kind, const QString& detail)
{
    if (m_finished)
        return;
    m_error = Error{kind, detail, {}};
    finish();
}

void HttpExchange::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_next.stop();
    m_connectTimer.stop();
    for (QSslSocket* socket : std::as_const(m_attempts)) {
        socket->disconnect(this);
        socket->deleteLater();
    }
    m_attempts.clear();
    m_socket = nullptr;
    QMetaObject::invokeMethod(this, &HttpExchange::finished, Qt::QueuedConnection);
}

} // namespace rushes
