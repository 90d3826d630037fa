#pragma once

#include "app/api/httpanswer.h"
#include "app/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

namespace rushes {

/// What an answer answers: a submit may have been accepted, everything else can be asked again.
enum class Asked { Submit, Read };

/// Retry-After in both its forms, seconds and HTTP date, clamped to 1 s … 1 h; nothing where it is neither.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const QByteArray& header,
                                                                  const QDateTime& now);

/// The text of an error in any JSON type, for the user: tags and control characters removed, at most 2000
/// characters; arrays of {loc, msg} become one line each that names the field. Empty where there is nothing
/// to say.
[[nodiscard]] QString errorText(const QJsonValue& value);

/// First text of error_message, message, error and detail.
[[nodiscard]] QString errorText(const QJsonObject& object);

/// error_code, else code, of the object or of the object in its `error`, else an upstream code that its text
/// starts with; 0: none.
[[nodiscard]] int errorCode(const QJsonObject& object);

/// The kind an error code stands for, ours and upstream's; nothing for an unknown code.
[[nodiscard]] std::optional<ErrorKind> kindOfCode(int code);

/// The answer's object, or the error that it is: by its code at any HTTP status, else by its HTTP status.
/// What is not understood is Lost for a submit and NotUnderstood for a read.
[[nodiscard]] Result<QJsonObject> understood(const HttpAnswer& answer, Asked asked);

/// True where the words say that the content was refused, whatever kind of error brings them.
[[nodiscard]] bool speaksOfContent(const QString& text);
/// True where the words say that the balance or a prepaid pack is used up, not that there were too many
/// calls.
[[nodiscard]] bool speaksOfBalance(const QString& text);

/// Control characters and tags removed, shortened to `limit` characters.
[[nodiscard]] QString readable(const QString& text, int limit = 2000);

} // namespace rushes
