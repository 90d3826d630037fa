#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes split FILE|- [--seconds N] [--model ID] [--json]`: prints the shots that a prompt states, as the
/// window's "Split prompt into shots" reads them: as text, or with --json
/// `{"prompt","duration","shots":[{"prompt","duration"}],"notes":[…]}`. An error adds
/// `{"error","detail","text"}` to the JSON. No shots: the prompt stays one.
int split(const QStringList& arguments);

} // namespace rushes::cli
