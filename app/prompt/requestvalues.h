#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/request.h"

#include <QJsonValue>
#include <QString>

#include <optional>

namespace rushes {

/// Control characters have no place in a prompt; line ends and tabs have.
[[nodiscard]] QString withoutControls(const QString& text);

/// No empty text, list or object, and no list of such.
[[nodiscard]] bool holdsSomething(const QJsonValue& value);
/// Letters, digits and . _ - / as the catalogue's ids have them.
[[nodiscard]] bool isModelName(const QString& id);

/// What a value leaves to somebody else: an open part (openparts.h), or a placeholder that is all of it,
/// "${PROMPT}",
/// "{{prompt}}", "%s"; empty: nothing.
[[nodiscard]] QString openIn(const QString& text);
/// A placeholder amid words: "A ${colour} moth"; empty: there is none.
[[nodiscard]] QString placeholderIn(const QString& text);

/// Whole seconds as others write them: 5, 5.0, "5", "5s", "5 sec", "5000 ms". Nothing for anything else.
[[nodiscard]] std::optional<int> secondsIn(const QJsonValue& value, bool milliseconds);

/// "16x9" and "1920x1080" as "16:9"; what is no such shape comes back as it is.
[[nodiscard]] QString shapeIn(const QString& text);

/// A key and its value for reading: “seed” (41). Long values are shortened, secrets not shown.
[[nodiscard]] QString shownValue(const QString& path, const QJsonValue& value);

/// "“sound” is not stated: on, the model's default", and what the other way would cost.
[[nodiscard]] QString soundByDefault(const Request& request, const Catalogue& catalogue);

} // namespace rushes
