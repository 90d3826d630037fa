#pragma once

#include <QString>

namespace rushes {

/// Whether a model id can be used in a service's address: parts between slashes, none of them "." or "..".
/// Letters and digits of every script and characters usual in names; no character with a meaning in URLs.
[[nodiscard]] bool isModelId(const QString& text);

} // namespace rushes
