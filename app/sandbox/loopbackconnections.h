#pragma once

namespace rushes {

/// Shuts down this process's TCP connections that were accepted on `localPort`: all of them, or the one from
/// `remotePort`. Whoever reads or writes there is woken at once. Does nothing where /proc/self/fd is not to
/// be had.
void shutConnections(int localPort, int remotePort = -1);

} // namespace rushes
