#include "tcpproxy.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <limits>
#include <memory>

namespace rushes {

namespace {

constexpr int tickMs = 10;
constexpr qint64 mostWaiting = 256 * 1024;

qint64 leftUntil(qint64 limit, qint64 done)
{
    return limit < 0 ? std::numeric_limits<qint64>::max() : std::max<qint64>(0, limit - done);
}

} // namespace

/// One connection: two sockets and what is done to each direction.
class TcpProxy::Line : public QObject
{
public:
    Line(TcpProxy& proxy, QTcpSocket* client)
        : QObject(&proxy)
        , m_client(client)
        , m_server(new QTcpSocket(this))
        , m_out{proxy.m_faultToServer, &proxy.m_toServer}
        , m_in{proxy.m_faultToClient, &proxy.m_toClient}
    {
        m_client->setParent(this);
        m_client->setReadBufferSize(mostWaiting);
        m_server->setReadBufferSize(mostWaiting);
        for (QTcpSocket* socket : {m_client, m_server}) {
            connect(socket, &QTcpSocket::readyRead, this, &Line::pump);
            connect(socket, &QTcpSocket::bytesWritten, this, &Line::pump);
        }
        connect(m_client, &QTcpSocket::disconnected, this, [this] { end(*m_client, *m_server); });
        connect(m_server, &QTcpSocket::disconnected, this, [this] { end(*m_server, *m_client); });
        connect(m_server, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
            if (error != QAbstractSocket::RemoteHostClosedError)
                cut();
        });
        connect(m_server, &QTcpSocket::connected, this, &Line::pump);
        m_tick.setInterval(tickMs);
        connect(&m_tick, &QTimer::timeout, this, [this] {
            m_out.refill();
            m_in.refill();
            pump();
        });
        if (m_out.fault.bytesPerSecond > 0 || m_in.fault.bytesPerSecond > 0)
            m_tick.start();
        m_server->connectToHost(proxy.m_address, proxy.m_port);
    }

    void cut()
    {
        if (std::exchange(m_over, true))
            return;
        m_client->disconnect(this);
        m_server->disconnect(this);
        m_client->abort();
        m_server->abort();
        deleteLater();
    }

private:
    struct Way
    {
        Fault fault = {};
        qint64* total = nullptr;
        qint64 done = 0;
        qint64 allowance = 0;

        void refill() { allowance = std::max<qint64>(1, fault.bytesPerSecond * tickMs / 1000); }
    };

    void pump()
    {
        if (m_over || m_server->state() != QAbstractSocket::ConnectedState)
            return;
        hand(*m_client, *m_server, m_out);
        if (!m_over)
            hand(*m_server, *m_client, m_in);
    }

    void hand(QTcpSocket& from, QTcpSocket& to, Way& way)
    {
        while (!m_over && from.bytesAvailable() > 0) {
            if (way.fault.cutAfter >= 0 && way.done >= way.fault.cutAfter) {
                to.flush();
                return cut();
            }
            qint64 most =
                std::min(leftUntil(way.fault.cutAfter, way.done), leftUntil(way.fault.stallAfter, way.done));
            most = std::min(most, mostWaiting - to.bytesToWrite());
            if (way.fault.bytesPerSecond > 0)
                most = std::min(most, way.allowance);
            if (most <= 0)
                return;
            QByteArray bytes = from.read(most);
            for (qint64 i = 0; i < bytes.size(); ++i) {
                if (way.fault.garbleAfter >= 0 && way.done + i >= way.fault.garbleAfter)
                    bytes[i] = static_cast<char>(bytes.at(i) ^ 0x55);
            }
            way.done += bytes.size();
            *way.total += bytes.size();
            if (way.fault.bytesPerSecond > 0)
                way.allowance -= bytes.size();
            to.write(bytes);
            if (way.done == way.fault.cutAfter) {
                to.flush();
                return cut();
            }
        }
    }

    /// One side closed: the other gets what is left, then it is closed too. A stalled line keeps its other
    /// side open.
    void end(QTcpSocket& from, QTcpSocket& to)
    {
        const Way& way = &from == m_client ? m_out : m_in;
        if (m_over || (way.fault.stallAfter >= 0 && way.done >= way.fault.stallAfter && &from == m_server))
            return;
        pump();
        if (m_over)
            return;
        if (from.bytesAvailable() > 0) {
            QTimer::singleShot(tickMs, this, [this, &from, &to] { end(from, to); });
            return;
        }
        connect(&to, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        to.disconnectFromHost();
        if (to.state() == QAbstractSocket::UnconnectedState)
            deleteLater();
    }

    QTcpSocket* m_client;
    QTcpSocket* m_server;
    Way m_out;
    Way m_in;
    bool m_over = false;
    QTimer m_tick;
};

TcpProxy::TcpProxy(const QHostAddress& address, quint16 port, QObject* parent)
    : QObject(parent)
    , m_address(address)
    , m_port(port)
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* client = m_server.nextPendingConnection()) {
            ++m_connections;
            if (m_refusing) {
                client->abort();
                client->deleteLater();
            } else {
                new Line(*this, client);
            }
        }
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qCritical("The proxy cannot listen");
}

TcpProxy::~TcpProxy() = default;

void TcpProxy::setFaults(const Fault& toServer, const Fault& toClient)
{
    m_faultToServer = toServer;
    m_faultToClient = toClient;
}

void TcpProxy::cutAll()
{
    for (QObject* child : children()) {
        if (auto* line = dynamic_cast<Line*>(child))
            line->cut();
    }
}

} // namespace rushes
