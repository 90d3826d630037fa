#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes models [--search --kind --takes]`: lists the catalogue: live where there is a token, else the
/// cached one, else the built-in one, with its date. `rushes models ID`: the inputs of one model.
int models(const QStringList& arguments);

} // namespace rushes::cli
