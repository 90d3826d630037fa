#pragma once

#include <QHostAddress>
#include <QObject>
#include <QTcpServer>

QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace rushes {

/// Forwards bytes between clients and one server, with the faults of a bad connection. It does not interpret
/// the bytes.
class TcpProxy : public QObject
{
    Q_OBJECT

public:
    /// The faults of one direction of a connection. Counts are bytes of that direction and connection; -1:
    /// never. Faults occur in the order of their places.
    struct Fault
    {
        qint64 cutAfter = -1;      ///< hands that many on, then closes both sides; 0: as soon as a byte comes
        qint64 stallAfter = -1;    ///< hands that many on, then nothing more; both sides stay open
        qint64 garbleAfter = -1;   ///< hands that many on as they are, every later one changed
        qint64 bytesPerSecond = 0; ///< 0: as fast as they come

        bool operator==(const Fault&) const = default;
    };

    /// Listens on a free port of 127.0.0.1.
    TcpProxy(const QHostAddress& address, quint16 port, QObject* parent = nullptr);
    ~TcpProxy() override;

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// For connections that are made later.
    void setFaults(const Fault& toServer, const Fault& toClient);
    void mend() { setFaults({}, {}); }
    /// Cuts all connections.
    void cutAll();
    /// Whether new connections are closed at once.
    void setRefusing(bool refusing) { m_refusing = refusing; }

    [[nodiscard]] int connections() const { return m_connections; } ///< ever made
    [[nodiscard]] qint64 toServer() const { return m_toServer; }    ///< bytes handed on, all connections
    [[nodiscard]] qint64 toClient() const { return m_toClient; }

private:
    class Line;
    QTcpServer m_server;
    QHostAddress m_address;
    quint16 m_port = 0;
    Fault m_faultToServer = {};
    Fault m_faultToClient = {};
    bool m_refusing = false;
    int m_connections = 0;
    qint64 m_toServer = 0;
    qint64 m_toClient = 0;
};

} // namespace rushes
