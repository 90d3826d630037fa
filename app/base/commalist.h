#pragma once

#include <QStringList>

namespace rushes {

/// "a, b, c", with the list separator of the language ("、" in Japanese).
[[nodiscard]] QString commaList(const QStringList& parts);

} // namespace rushes
