#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHostAddress>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>

namespace rushes {

/// A key and a self-signed certificate, made by the openssl command.
struct TestTls
{
    /// Fields of the certificate.
    struct Claims
    {
        QDateTime from = QDateTime::currentDateTimeUtc().addDays(-1);
        QDateTime until = QDateTime::currentDateTimeUtc().addDays(2);
        QString hosts = QStringLiteral("DNS:localhost,IP:127.0.0.1");
    };
    QSslConfiguration server = {};
    QSslConfiguration client = {}; ///< trusts the server's certificate and no other
    /// False: it could not be made; the reason is printed by qCritical().
    [[nodiscard]] static bool make(TestTls& into) { return make(into, Claims()); }
    [[nodiscard]] static bool make(TestTls& into, const Claims& claims);
};

/// Records all requests on all connections, byte by byte, with or without TLS. It parses HTTP only to find
/// the end of a request; the test determines the answers and when connections are closed.
class WireServer : public QObject
{
    Q_OBJECT

public:
    struct Seen
    {
        QByteArray method = {};
        QByteArray target = {};
        QByteArray head = {}; ///< with the request line, without the empty line
        QByteArray body = {};
        int connection = 0; ///< 0-based, in the order of their coming
        bool whole = false;

        [[nodiscard]] QByteArray header(const QByteArray& name) const; ///< empty: not there
    };
    using Act = std::function<void(QTcpSocket&, const Seen&)>;

    explicit WireServer(const QSslConfiguration* tls = nullptr,
                        const QHostAddress& address = QHostAddress::LocalHost);
    ~WireServer() override;

    Act onHead = {};  ///< a head is in, its body may be missing
    Act onWhole = {}; ///< a request is whole
    std::function<void(QTcpSocket&)> onConnection =
        {}; ///< right after the connection (with TLS: the handshake)

    [[nodiscard]] QUrl base() const; ///< http(s)://127.0.0.1:PORT/v1
    [[nodiscard]] QUrl at(const QString& path) const;
    [[nodiscard]] const QList<Seen>& seen() const { return m_seen; }
    [[nodiscard]] int
    count(const QByteArray& method) const; ///< heads that began with this method, whole or not
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] const QList<QByteArray>& protocols() const
    {
        return m_protocols;
    } ///< by ALPN, one a connection
    [[nodiscard]] int openConnections() const { return m_open; }
    /// Refuses new connections; existing ones stay.
    void close() { m_server->close(); }
    /// Listens again on the same port. It is still free if the server has an address of its own (127.0.1.2,
    /// …).
    [[nodiscard]] bool reopen();
    /// For connections that are made later.
    void setTls(const QSslConfiguration& tls);

    /// An answer with its length.
    static QByteArray answer(int code, const QByteArray& body, const QByteArray& headers = {},
                             const QByteArray& type = "application/json");

private:
    struct Stream;
    void accept(QTcpSocket* socket);
    void take(QTcpSocket* socket, Stream& stream);

    std::unique_ptr<QTcpServer> m_server;
    bool m_tls = false;
    QHostAddress m_address;
    quint16 m_port = 0;
    int m_open = 0;
    QList<Seen> m_seen = {};
    QList<QByteArray> m_protocols = {};
    int m_connections = 0;
};

} // namespace rushes
