#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes info FILE [--json]`: what made a file of ours, on stdout. 66: it cannot be read; 65: it holds
/// nothing of ours, or something that is refused.
int info(const QStringList& arguments);

} // namespace rushes::cli
