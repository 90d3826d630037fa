#pragma once

#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/domain/request.h"

#include <QStringList>
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

/// What a text holds, and what has to be said about it.
struct ImportedRequests
{
    QList<Request> requests = {}; ///< in their order; at least one
    QStringList notes = {}; ///< what was left out, not stated, or read in another way; with several requests
                            ///< those of one begin with its number
};

/// Reads what the three above write, and what people paste: JSON of ours and of other services, alone, in a
/// code fence or amid other words; curl, wget, HTTPie, RunComfy's client in a shell, cmd or PowerShell;
/// fetch, axios, requests and other calls in JavaScript and Python; Postman, Insomnia, HAR, raw HTTP. The
/// model is the one that the address or the path names, else `model`. Nothing is run and no file is opened.
/// Values that are well-typed but break a rule are kept: validate() says so. Whatever is not taken over, and
/// every value with a price that is not stated, is in the notes. Errors: Damaged names the key or the line
/// and column; NotUnderstood says what to do (a file, a variable, no request); TooLarge beyond 1 MiB, 200
/// requests or 200 shots.
[[nodiscard]] Result<ImportedRequests> importRequests(const QString& text, const Model& model);

/// Endings of files that may hold a request, in lower case and without the dot.
[[nodiscard]] const QStringList& requestFileEndings();

} // namespace rushes
