#include "wireserver.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rushes {

struct WireServer::Stream
{
    int connection = 0;
    QByteArray bytes = {};
    qsizetype current = -1; ///< index in m_seen of the request whose body is coming
    qint64 missing = 0;
};

namespace {

bool openssl(const QTemporaryDir& folder, const QStringList& arguments)
{
    QProcess program;
    program.setWorkingDirectory(folder.path());
    program.start(u"openssl"_s, arguments);
    return program.waitForFinished(60'000) && program.exitCode() == 0;
}

bool write(const QString& path, const QByteArray& contents)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
}

QString stamp(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyyMMddhhmmss'Z'"_s);
}

} // namespace

bool TestTls::make(TestTls& into, const Claims& claims)
{
    const QTemporaryDir folder;
    QFile keyFile(folder.filePath(u"key.pem"_s));
    QFile certificateFile(folder.filePath(u"certificate.pem"_s));
    // The one way to say from when a certificate holds: an authority's, of which this is the only one.
    const bool made =
        write(folder.filePath(u"ca.cnf"_s), "[ca]\ndefault_ca=it\n[it]\ndatabase=index\nnew_certs_dir=.\n"
                                            "serial=serial\ndefault_md=sha256\npolicy=names\n"
                                            "copy_extensions=copy\n[names]\ncommonName=supplied\n") &&
        write(folder.filePath(u"index"_s), {}) && write(folder.filePath(u"serial"_s), "01\n") &&
        openssl(folder, {u"req"_s, u"-new"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                         u"key.pem"_s, u"-out"_s, u"request.pem"_s, u"-subj"_s, u"/CN=localhost"_s,
                         u"-addext"_s, u"subjectAltName="_s + claims.hosts}) &&
        openssl(folder,
                {u"ca"_s, u"-batch"_s, u"-selfsign"_s, u"-config"_s, u"ca.cnf"_s, u"-keyfile"_s, u"key.pem"_s,
                 u"-in"_s, u"request.pem"_s, u"-out"_s, u"certificate.pem"_s, u"-notext"_s, u"-startdate"_s,
                 stamp(claims.from), u"-enddate"_s, stamp(claims.until)});
    if (!made || !keyFile.open(QIODevice::ReadOnly) || !certificateFile.open(QIODevice::ReadOnly)) {
        qCritical("The openssl command made no certificate; is it installed?");
        return false;
    }
    const QSslCertificate own(&certificateFile);
    into.server = QSslConfiguration::defaultConfiguration();
    into.server.setLocalCertificate(own);
    into.server.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
    into.server.setPeerVerifyMode(QSslSocket::VerifyNone);
    into.server.setAllowedNextProtocols({"h2"_ba, "http/1.1"_ba});
    into.client = QSslConfiguration::defaultConfiguration();
    into.client.setCaCertificates({own});
    return true;
}

QByteArray WireServer::Seen::header(const QByteArray& name) const
{
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name.toLower())
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

WireServer::WireServer(const QSslConfiguration* tls, const QHostAddress& address)
    : m_tls(tls != nullptr)
    , m_address(address)
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket* socket = m_server->nextPendingConnection())
            accept(socket);
    });
    if (!m_server->listen(address))
        qCritical("The wire server cannot listen");
    m_port = m_server->serverPort();
}

bool WireServer::reopen()
{
    return m_server->isListening() || m_server->listen(m_address, m_port);
}

void WireServer::setTls(const QSslConfiguration& tls)
{
    if (auto* secure = qobject_cast<QSslServer*>(m_server.get()))
        secure->setSslConfiguration(tls);
}

WireServer::~WireServer()
{
    m_server->disconnect(this);
    m_server.reset(); // its sockets tell of their end
}

QUrl WireServer::base() const
{
    return at(u"/v1"_s);
}

QUrl WireServer::at(const QString& path) const
{
    return QUrl(
        u"%1://%2:%3%4"_s.arg(m_tls ? u"https"_s : u"http"_s, m_address.toString()).arg(m_port).arg(path));
}

int WireServer::count(const QByteArray& method) const
{
    return static_cast<int>(std::count_if(m_seen.cbegin(), m_seen.cend(),
                                          [&](const Seen& seen) { return seen.method == method; }));
}

QByteArray WireServer::answer(int code, const QByteArray& body, const QByteArray& headers,
                              const QByteArray& type)
{
    return "HTTP/1.1 " + QByteArray::number(code) + " Said\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

void WireServer::accept(QTcpSocket* socket)
{
    auto stream = std::make_shared<Stream>();
    stream->connection = m_connections++;
    if (const auto* secure = qobject_cast<QSslSocket*>(socket))
        m_protocols.append(secure->sslConfiguration().nextNegotiatedProtocol());
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, stream] { take(socket, *stream); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    ++m_open;
    connect(socket, &QObject::destroyed, this, [this] { --m_open; });
    if (onConnection)
        onConnection(*socket);
    if (socket->bytesAvailable() > 0)
        take(socket, *stream);
}

void WireServer::take(QTcpSocket* socket, Stream& stream)
{
    stream.bytes += socket->readAll();
    while (true) {
        if (stream.current < 0) {
            const qsizetype end = stream.bytes.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            Seen seen;
            seen.head = stream.bytes.left(end);
            seen.connection = stream.connection;
            const QList<QByteArray> words = seen.head.left(seen.head.indexOf("\r\n")).split(' ');
            seen.method = words.value(0);
            seen.target = words.value(1);
            stream.missing = seen.header("Content-Length").toLongLong();
            stream.bytes.remove(0, end + 4);
            m_seen.append(seen);
            stream.current = m_seen.size() - 1;
            if (onHead)
                onHead(*socket, m_seen.at(stream.current));
        }
        Seen& seen = m_seen[stream.current];
        const QByteArray part = stream.bytes.left(stream.missing);
        seen.body += part;
        stream.bytes.remove(0, part.size());
        stream.missing -= part.size();
        if (stream.missing > 0)
            return;
        seen.whole = true;
        const Seen copy = seen;
        stream.current = -1;
        if (onWhole)
            onWhole(*socket, copy);
        if (stream.bytes.isEmpty())
            return;
    }
}

} // namespace rushes
