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

/// A key and a self-signed certificate, made afresh by the openssl command.
struct TestTls
{
    /// What the certificate says of itself.
    struct Claims
    {
        QDateTime from = QDateTime::currentDateTimeUtc().addDays(-1);
        QDateTime until = QDateTime::currentDateTimeUtc().addDays(2);
        QString hosts = QStringLiteral("DNS:localhost,IP:127.0.0.1");
    };
    QSslConfiguration server = {};
    QSslConfiguration client = {}; ///< trusts the server's certificate and no other
    /// False (and a message through qCritical) where it could not be made.
    [[nodiscard]] static bool make(TestTls& into) { return make(into, Claims()); }
    [[nodiscard]] static bool make(TestTls& into, const Claims& claims);
};

/// Counts what really arrives: every request on every connection, byte by byte, with or without TLS. It knows
/// just enough HTTP to find the end of a request; what is answered, and when the connection is closed, the
/// test says.
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
    /// New connections are refused; those that there are stay.
    void close() { m_server->close(); }
    /// Listens again where it did. On an address of its own (127.0.1.2, …) nobody else has taken the port.
    [[nodiscard]] bool reopen();
    /// For connections from now on.
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
