#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes render`: the same queue and store as the window's, without a window. The takes' paths go to
/// stdout, progress to stderr.
int render(const QStringList& arguments);

} // namespace rushes::cli
