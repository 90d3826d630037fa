#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes models [--search --kind --takes]`: the catalogue, live where there is a token, else what was kept,
/// else the program's own, and of which day. `rushes models ID`: what one model takes.
int models(const QStringList& arguments);

} // namespace rushes::cli
