#pragma once

#include "ui/style/theme.h"

#include <QColor>
#include <QList>
#include <QString>

namespace rushes {

/// An accent colour (for selected and current items and the primary button) and the text colour on it, for
/// both themes.
struct Accent
{
    QString id = {}; ///< stored in the settings
    QColor dark = {};
    QColor onDark = {};
    QColor light = {};
    QColor onLight = {};
};

/// All accent colours; the first is the design's default. None of them resembles the colours of good and bad
/// news.
[[nodiscard]] const QList<Accent>& accents();
/// The theme with this accent; with the default one for an unknown id.
[[nodiscard]] Theme withAccent(Theme theme, const QString& id);

} // namespace rushes
