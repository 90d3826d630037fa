#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace rushes {

/// The first object in an answer, with common mistakes tolerated: NaN, Infinity and numbers too large become
/// null; Python's True, False and None become true, false and null; commas before a closing bracket, control
/// characters in strings, invalid UTF-8, a byte order mark, a prefix such as )]}' and everything after the
/// object are ignored. nullopt: there is no complete object.
[[nodiscard]] std::optional<QJsonObject> lenientObject(const QByteArray& body);

} // namespace rushes
