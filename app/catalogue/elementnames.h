#pragma once

#include "app/domain/request.h"

class QRegularExpression;

namespace rushes {

/// The name of the element at this index in prompts: its own name, else "Element2".
[[nodiscard]] QString elementName(const Element& element, qsizetype index);
/// The names of all elements, in their order.
[[nodiscard]] QStringList elementNames(const QList<Element>& elements);

/// The text without characters that a name cannot have; it can have letters, marks, numbers, emoji, "_" and
/// "-".
[[nodiscard]] QString asElementName(const QString& text);

/// Matches `@name` for one of these names, which is captured: the longest first ("@Anna" is not "@Ann"),
/// case-insensitively, and not within a word or an address ("a@Anna.org").
[[nodiscard]] QRegularExpression mentionOf(const QStringList& names);

} // namespace rushes
