#pragma once

#include "app/api/httpanswer.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

namespace rushes {

/// What kind of call an answer belongs to: a submit may have been accepted, a read can be repeated.
enum class Asked { Submit, Read };

/// Retry-After in both its forms, seconds and HTTP date, clamped to 1 s … 1 h; nullopt where it is neither.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const QByteArray& header,
                                                                  const QDateTime& now);

/// The text of an error in any JSON type, for the user: tags and control characters removed, at most 2000
/// characters; arrays of {loc, msg} become one line each, with the field's name. Empty where there is no
/// text.
[[nodiscard]] QString errorText(const QJsonValue& value);

/// The first text among error_message, message, error and detail.
[[nodiscard]] QString errorText(const QJsonObject& object);

/// The object's error_code, else its code, else that of the object in `error`, else an upstream code that the
/// text starts with; 0: none.
[[nodiscard]] int errorCode(const QJsonObject& object);

/// The kind that an error code means, RunComfy's and upstream's; nullopt for an unknown code.
[[nodiscard]] std::optional<ErrorKind> kindOfCode(int code);

/// The answer's object, or the error that it states: by error code at any HTTP status, else by the HTTP
/// status. An answer that is not understood is Lost for a submit and NotUnderstood for a read.
[[nodiscard]] Result<QJsonObject> understood(const HttpAnswer& answer, Asked asked);

/// True where the text says that the content was refused, whatever the kind of the error.
[[nodiscard]] bool speaksOfContent(const QString& text);
/// True where the text says that the balance or a prepaid package is used up, as opposed to too many calls.
[[nodiscard]] bool speaksOfBalance(const QString& text);

/// Control characters and tags removed, shortened to `limit` characters.
[[nodiscard]] QString readable(const QString& text, int limit = 2000);

} // namespace rushes
