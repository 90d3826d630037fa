#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes sandbox [--port N]`: the service alone on the loopback interface, until it is interrupted. Prints
/// its base address on stdout.
int sandbox(const QStringList& arguments);

} // namespace rushes::cli
