#pragma once

#include "app/base/result.h"
#include "app/prompt/shellscript.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

/// The formats of requests that can be pasted; all are read into Found. requestkeys.h interprets its
/// contents.
namespace rushes::requestforms {

/// A request found in a text, with the keys that the text uses.
struct Found
{
    QJsonObject body = {};
    QString address = {}; ///< where it is sent; may contain open parts (openparts.h)
    QString model = {};   ///< the model that a command or call names instead of an address
    QStringList notes = {};

    bool operator==(const Found&) const = default;
};

/// In order, never empty. Errors: Damaged with the place, NotUnderstood with what to do instead.
using AllFound = Result<QList<Found>>;
/// nullopt: the text is not in this format.
using MaybeFound = std::optional<AllFound>;

/// One JSON value, several in sequence, a Postman or Insomnia collection, a browser's HAR.
[[nodiscard]] MaybeFound fromJson(const QString& text);
/// A POSIX shell script: curl, wget, HTTPie, RunComfy's client, `rushes run`.
[[nodiscard]] MaybeFound fromShell(const QString& text);
/// The same commands in the syntax of Windows' cmd.
[[nodiscard]] MaybeFound fromCmd(const QString& text);
/// Invoke-RestMethod, Invoke-WebRequest and curl.exe in PowerShell.
[[nodiscard]] MaybeFound fromPowerShell(const QString& text);
/// YAML: a request's keys, OpenAPI, a collection of Insomnia.
[[nodiscard]] MaybeFound fromYaml(const QString& text);
/// Calls with a literal body in JavaScript, Python and similar languages.
[[nodiscard]] MaybeFound fromCode(const QString& text);
/// "POST /v1/… HTTP/1.1", headers, a blank line and the body.
[[nodiscard]] MaybeFound fromHttp(const QString& text);

/// The requests that commands send. nullopt: none of them sends one.
[[nodiscard]] MaybeFound inCommands(const ShellScript& script);

/// The requests in a JSON value: an object, a list of them, or another program's collection.
[[nodiscard]] AllFound inValue(const QJsonValue& value, const QStringList& notes);
/// A body as text: strict or lenient JSON. `what` names it in errors: "-d".
[[nodiscard]] Result<Found> inBody(const QString& text, const QString& what);

/// True for an object that contains a prompt, whatever its key is called.
[[nodiscard]] bool looksLikeRequest(const QJsonObject& object);

/// The error for a text without a request.
[[nodiscard]] tl::unexpected<Error> noRequest();
/// The error for a command that reads its input from a file, which is not in the text.
[[nodiscard]] tl::unexpected<Error> inFile(const QString& file, const QString& option);
/// The error for a value that contains a variable or a command's output.
[[nodiscard]] tl::unexpected<Error> isOpen(const QString& what, const QString& expression);

} // namespace rushes::requestforms
