#pragma once

#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/domain/request.h"

#include <QUrl>

namespace rushes {

/// The body of the request, indented for reading; its values are exactly those of requestBody().
[[nodiscard]] QByteArray exportedJson(const Request& request);

/// A command for a POSIX shell that sends exactly requestBody() with curl, once. The token is not in it: the
/// shell takes it from RUNCOMFY_TOKEN. `base` is the service's address with its `/v1`; a user name or
/// password in it is left out.
[[nodiscard]] QString curlCommand(const Request& request, const QUrl& base);

/// The same for RunComfy's own client: `runcomfy run MODEL --input JSON`. It knows its token by itself.
[[nodiscard]] QString clientCommand(const Request& request);

/// Reads what the three above write, and what people paste: a request's JSON alone, in a code fence or amid
/// other words, with or without `"model"`, also below `"input"`; a curl command (`-d`, `--data…`, `--json`),
/// the official client's with `--input`. The model is the one that is named, else `model`. Nothing is run and
/// no file is opened. Values that are well-typed but break a rule are kept: validate() says so. Damaged names
/// the key or the line and column; a command that reads its input from a file, or text without a request, is
/// NotUnderstood; TooLarge beyond 1 MiB or 200 shots.
[[nodiscard]] Result<Request> importRequest(const QString& text, const Model& model);

} // namespace rushes
