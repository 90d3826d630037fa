#pragma once

#include "app/prompt/requestforms.h"

namespace rushes::requestforms {

/// The requests in what another program saves: Postman, Insomnia, Hoppscotch, Thunder Client, a browser's
/// HAR, n8n, Make, OpenAPI's examples, an assistant's tool calls. Nothing: it is none of these. ComfyUI's
/// graphs are refused by their name: which node asks for what can't be told.
[[nodiscard]] MaybeFound inCollection(const QJsonObject& root);

/// "https://…", also as {"raw": "https://…"}.
[[nodiscard]] QString addressIn(const QJsonValue& url);

} // namespace rushes::requestforms
