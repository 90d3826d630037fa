#pragma once

#include <QFontMetrics>
#include <QString>

namespace rushes {

/// A name by the user, elided to a line of `width` px: "…" is at its end in its own direction.
[[nodiscard]] QString shownName(const QString& name, const QFontMetrics& metrics, int width,
                                Qt::TextElideMode mode = Qt::ElideRight);

} // namespace rushes
