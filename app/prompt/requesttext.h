#pragma once

#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/domain/request.h"

#include <QStringList>
#include <QUrl>

namespace rushes {

/// The request's body, indented; its values are exactly those of requestBody().
[[nodiscard]] QByteArray exportedJson(const Request& request);

/// A POSIX shell command that sends exactly requestBody() once, with curl. Does not contain the token: the
/// shell takes it from RUNCOMFY_TOKEN. `base`: the service's address including `/v1`; a user name or password
/// in it is left out.
[[nodiscard]] QString curlCommand(const Request& request, const QUrl& base);

/// The same for RunComfy's client, which has its own token: `runcomfy run MODEL --input JSON`.
[[nodiscard]] QString clientCommand(const Request& request);

/// The requests found in a text, with remarks for the user.
struct ImportedRequests
{
    QList<Request> requests = {}; ///< in order; at least one
    QStringList notes = {}; ///< values that were ignored, not stated or converted; with several requests
                            ///< those of one begin with its number
};

/// Reads the output of the three functions above and what users paste: JSON of RunComfy and other services,
/// alone, in a code fence or inside prose; curl, wget, HTTPie and RunComfy's client in a shell, cmd or
/// PowerShell; fetch, axios, requests and similar calls in JavaScript and Python; Postman, Insomnia, HAR, raw
/// HTTP. The model is the one in the address or path, else `model`. Executes nothing and opens no file.
/// Values of the right type that break a rule are kept for validate(). The notes name every value that was
/// ignored, and every value with an effect on the price that is not stated. Errors: Damaged names the key, or
/// line and column; NotUnderstood says what to do (a file, a variable, no request); TooLarge above 1 MiB, 200
/// requests or 200 shots.
[[nodiscard]] Result<ImportedRequests> importRequests(const QString& text, const Model& model);

/// Extensions of files that may contain a request, in lower case without the dot.
[[nodiscard]] const QStringList& requestFileEndings();

} // namespace rushes
