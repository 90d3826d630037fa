#include "app/studio/onewindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int waitMs = 2000;
constexpr qint64 mostBytes = 64 * 1024;

QString serverName(const QString& dataFolder)
{
    const QByteArray path = QDir(dataFolder).canonicalPath().toUtf8();
    return u"rushes-"_s +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

OneWindow::OneWindow(const QString& dataFolder, QObject* parent)
    : QObject(parent)
    , m_name(serverName(dataFolder))
    , m_lock(dataFolder + u"/window.lock"_s)
{
    // Held as long as the window exists: only the end of the process makes it stale, never its age.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &OneWindow::answer);
}

Result<OneWindow::Claim> OneWindow::claim(const QString& file)
{
    if (m_lock.tryLock(0)) {
        listen();
        return Claim::Ours;
    }
    if (m_lock.error() != QLockFile::LockFailedError)
        return failure(ErrorKind::NotWritable, m_lock.fileName());
    if (handOver(file))
        return Claim::HandedOver;
    // The other process may have ended meanwhile.
    if (m_lock.tryLock(0)) {
        listen();
        return Claim::Ours;
    }
    return failure(ErrorKind::Busy);
}

void OneWindow::release()
{
    m_server.close();
    m_lock.unlock();
}

bool OneWindow::handOver(const QString& file)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(waitMs))
        return false;
    socket.write(file.toUtf8() + '\n');
    if (!socket.waitForBytesWritten(waitMs))
        return false;
    return socket.waitForReadyRead(waitMs) && socket.readLine() == "ok\n";
}

void OneWindow::listen()
{
    QLocalServer::removeServer(m_name); // left behind by a process that was killed
    if (!m_server.listen(m_name))
        qWarning("Other starts of Rushes cannot reach this window: %s",
                 qUtf8Printable(m_server.errorString()));
}

void OneWindow::answer()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > mostBytes)
                    socket->abort();
                return;
            }
            const QString file = QString::fromUtf8(socket->readLine(mostBytes)).chopped(1);
            socket->write("ok\n");
            socket->disconnectFromServer();
            Q_EMIT openRequested(file);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        if (socket->bytesAvailable() > 0)
            read();
    }
}

} // namespace rushes
