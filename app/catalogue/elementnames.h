#pragma once

#include "app/domain/request.h"

class QRegularExpression;

namespace rushes {

/// What prompts call the element in this place: its own name, else "Element2".
[[nodiscard]] QString elementName(const Element& element, qsizetype index);
/// All of them, in their order.
[[nodiscard]] QStringList elementNames(const QList<Element>& elements);

/// The text without what cannot stand in a name: letters, marks, numbers, emoji, "_" and "-" can.
[[nodiscard]] QString asElementName(const QString& text);

/// Finds where a text calls one of these by `@name`, which it captures: the longest first ("@Anna" is no
/// "@Ann"), whatever the case, and never within a word or an address ("a@Anna.org").
[[nodiscard]] QRegularExpression mentionOf(const QStringList& names);

} // namespace rushes
