#pragma once

#include <QString>

namespace rushes {

/// Whether a service's address can be made of this id of a model: parts between slashes, none of which leads
/// elsewhere. Letters and digits of every script, and what stands in names; nothing that is a part of an
/// address itself.
[[nodiscard]] bool isModelId(const QString& text);

} // namespace rushes
