#pragma once

#include <QString>

namespace rushes {

/// [A-Za-z0-9_-]{1,128}: nothing else is put into an address or believed of a stored job.
[[nodiscard]] bool isRequestId(const QString& text);

} // namespace rushes
