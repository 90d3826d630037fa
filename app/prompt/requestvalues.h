#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/request.h"

#include <QJsonValue>
#include <QString>

#include <optional>

namespace rushes {

/// The text without control characters, except line ends and tabs.
[[nodiscard]] QString withoutControls(const QString& text);

/// False for an empty text, list or object, and for a list of such.
[[nodiscard]] bool holdsSomething(const QJsonValue& value);
/// True for letters, digits and . _ - /, the characters of catalogue ids.
[[nodiscard]] bool isModelName(const QString& id);

/// The open part (openparts.h) in a value, or a placeholder that is the whole value, "${PROMPT}",
/// "{{prompt}}", "%s"; empty: the value is complete.
[[nodiscard]] QString openIn(const QString& text);
/// A placeholder inside a text: "A ${colour} moth"; empty: there is none.
[[nodiscard]] QString placeholderIn(const QString& text);

/// Whole seconds in any notation: 5, 5.0, "5", "5s", "5 sec", "5000 ms". `milliseconds`: unit of a plain
/// number. nullopt for anything else.
[[nodiscard]] std::optional<int> secondsIn(const QJsonValue& value, bool milliseconds);

/// An aspect ratio such as "16x9" or "1920x1080" as "16:9"; other texts are returned unchanged.
[[nodiscard]] QString shapeIn(const QString& text);

/// A key and its value for display: “seed” (41). Long values are shortened, secrets hidden.
[[nodiscard]] QString shownValue(const QString& path, const QJsonValue& value);

/// "“sound” is not stated: on, the model's default", with the price of the alternative.
[[nodiscard]] QString soundByDefault(const Request& request, const Catalogue& catalogue);

} // namespace rushes
