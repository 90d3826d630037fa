#pragma once

#include <QStringList>

namespace rushes {

/// "a, b, c", with the sign that the language puts between the parts of a list ("、" in Japanese).
[[nodiscard]] QString commaList(const QStringList& parts);

} // namespace rushes
