#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes split FILE|- [--seconds N] [--model ID] [--json]`: the shots that a prompt states, as the window's
/// "Split prompt into shots" reads them, on stdout: words, or with --json
/// `{"prompt","duration","shots":[{"prompt","duration"}],"notes":[…]}`, also when it ends with an error,
/// which then stands there as `{"error","detail","text"}` beside them. No shots: it stays one.
int split(const QStringList& arguments);

} // namespace rushes::cli
