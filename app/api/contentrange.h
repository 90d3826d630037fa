#pragma once

#include <QByteArray>

#include <optional>

namespace rushes {

/// Which bytes of a file an answer brings, as a Content-Range header says it.
struct ContentRange
{
    qint64 first = -1;
    qint64 last = -1;
    qint64 total = -1; ///< -1: "*"
};

/// Nothing: the header is none.
[[nodiscard]] std::optional<ContentRange> contentRange(const QByteArray& header);

} // namespace rushes
