#pragma once

#include "app/prompt/requestforms.h"

namespace rushes::requestforms {

/// The requests in files of other programs: Postman, Insomnia, Hoppscotch, Thunder Client, a browser's HAR,
/// n8n, Make, OpenAPI examples, an assistant's tool calls. nullopt: none of these. ComfyUI graphs are refused
/// by name, since it is not known what their nodes mean.
[[nodiscard]] MaybeFound inCollection(const QJsonObject& root);

/// An address as text, or as an object: {"raw": "https://…"}.
[[nodiscard]] QString addressIn(const QJsonValue& url);

} // namespace rushes::requestforms
