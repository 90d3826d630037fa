#pragma once

namespace rushes {

/// Shuts down this process's TCP connections that were accepted on `localPort`: all of them, or the one from
/// `remotePort`. Pending reads and writes return at once. Does nothing where /proc/self/fd is not available.
void shutConnections(int localPort, int remotePort = -1);

} // namespace rushes
