#pragma once

#include <QByteArray>

#include <optional>

namespace rushes {

/// The bytes of a file that an answer contains, from its Content-Range header.
struct ContentRange
{
    qint64 first = -1;
    qint64 last = -1;
    qint64 total = -1; ///< -1: "*"
};

/// nullopt: the header is missing or malformed.
[[nodiscard]] std::optional<ContentRange> contentRange(const QByteArray& header);

} // namespace rushes
