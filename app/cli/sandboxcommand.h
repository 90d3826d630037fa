#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes sandbox [--port N]`: runs only the sandbox service, on the loopback interface, until interrupted.
/// Prints its base address on stdout.
int sandbox(const QStringList& arguments);

} // namespace rushes::cli
