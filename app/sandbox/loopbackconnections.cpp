#include "app/sandbox/loopbackconnections.h"

#include <QDir>
#include <QString>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

int portOf(const sockaddr_in& address, int found)
{
    return found == 0 && address.sin_family == AF_INET ? ntohs(address.sin_port) : -1;
}

} // namespace

void shutConnections(int localPort, int remotePort)
{
    // cpp-httplib gives access neither to its sockets nor to an idle connection.
    const QStringList open =
        QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    for (const QString& name : open) {
        // A duplicate can't be closed and reused by another thread between check and use.
        const int copy = fcntl(name.toInt(), F_DUPFD_CLOEXEC, 0);
        if (copy < 0)
            continue;
        sockaddr_in local = {};
        sockaddr_in remote = {};
        socklen_t localSize = sizeof local;
        socklen_t remoteSize = sizeof remote;
        const int here =
            portOf(local, 0) == -1 ? getsockname(copy, reinterpret_cast<sockaddr*>(&local), &localSize) : -1;
        const int there = getpeername(copy, reinterpret_cast<sockaddr*>(&remote), &remoteSize);
        if (portOf(local, here) == localPort && there == 0 &&
            (remotePort < 0 || portOf(remote, there) == remotePort))
            shutdown(copy, SHUT_RDWR);
        close(copy);
    }
}

} // namespace rushes
