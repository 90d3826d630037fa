#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace rushes {

/// The object in an answer, read as far as it makes sense: what strict JSON refuses and careless programs
/// write is forgiven. NaN, Infinity and numbers too large become null, Python's True, False and None their
/// counterparts; commas before a closing bracket, control characters in strings, bytes that are no UTF-8, a
/// byte order mark, a prefix such as )]}', and whatever follows the first whole object are passed over.
/// Nothing: no whole object stands there.
[[nodiscard]] std::optional<QJsonObject> lenientObject(const QByteArray& body);

} // namespace rushes
