#pragma once

#include "app/base/result.h"
#include "app/prompt/shellscript.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

/// The forms in which requests are pasted, each read into the same value. What that value means is
/// requestkeys.h's business.
namespace rushes::requestforms {

/// A request as it stands in a text, whatever its keys are called.
struct Found
{
    QJsonObject body = {};
    QString address = {}; ///< where it is sent; may hold open parts (openparts.h)
    QString model = {};   ///< what the command or the call names instead of an address
    QStringList notes = {};

    bool operator==(const Found&) const = default;
};

/// In their order; never empty. Errors: Damaged with the place, NotUnderstood with what to do instead.
using AllFound = Result<QList<Found>>;
/// Nothing: the text is not in this form.
using MaybeFound = std::optional<AllFound>;

/// One JSON value, several one after another, a collection of Postman or Insomnia, a browser's HAR.
[[nodiscard]] MaybeFound fromJson(const QString& text);
/// A POSIX shell's script: curl, wget, HTTPie, RunComfy's own client, ours.
[[nodiscard]] MaybeFound fromShell(const QString& text);
/// The same commands as Windows' cmd reads them.
[[nodiscard]] MaybeFound fromCmd(const QString& text);
/// Invoke-RestMethod, Invoke-WebRequest and curl.exe in PowerShell.
[[nodiscard]] MaybeFound fromPowerShell(const QString& text);
/// YAML: a request's keys, OpenAPI, a collection of Insomnia.
[[nodiscard]] MaybeFound fromYaml(const QString& text);
/// JavaScript, Python and their like: calls with a literal body.
[[nodiscard]] MaybeFound fromCode(const QString& text);
/// "POST /v1/… HTTP/1.1", headers, a blank line and the body.
[[nodiscard]] MaybeFound fromHttp(const QString& text);

/// The requests that commands send. Nothing: none of them is a program that sends one.
[[nodiscard]] MaybeFound inCommands(const ShellScript& script);

/// The requests in a JSON value: an object, a list of them, or another program's collection.
[[nodiscard]] AllFound inValue(const QJsonValue& value, const QStringList& notes);
/// A body as text: JSON, however people write it. `what` names it: "-d".
[[nodiscard]] Result<Found> inBody(const QString& text, const QString& what);

/// True for an object that says what is to be seen, under whatever name.
[[nodiscard]] bool looksLikeRequest(const QJsonObject& object);

[[nodiscard]] tl::unexpected<Error> noRequest();
/// The command takes its input from a file that is not in the text.
[[nodiscard]] tl::unexpected<Error> inFile(const QString& file, const QString& option);
/// A part of it is a variable or another command.
[[nodiscard]] tl::unexpected<Error> isOpen(const QString& what, const QString& expression);

} // namespace rushes::requestforms
