#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes info FILE [--json]`: prints how Rushes made a file. Exit codes: 66: the file cannot be read; 65:
/// it has no data of Rushes', or data that is refused.
int info(const QStringList& arguments);

} // namespace rushes::cli
