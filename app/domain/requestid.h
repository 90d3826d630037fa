#pragma once

#include <QString>

namespace rushes {

/// True for a request id of the form [A-Za-z0-9_-]{1,128}: only these are put into addresses or accepted from
/// a stored job.
[[nodiscard]] bool isRequestId(const QString& text);

} // namespace rushes
