#pragma once

#include <QFontMetrics>
#include <QString>

namespace rushes {

/// A name that somebody gave, as it is painted in a line of `width` px: "…" stands where it ends, in its own
/// direction.
[[nodiscard]] QString shownName(const QString& name, const QFontMetrics& metrics, int width,
                                Qt::TextElideMode mode = Qt::ElideRight);

} // namespace rushes
