#pragma once

#include "ui/style/theme.h"

#include <QColor>
#include <QList>
#include <QString>

namespace rushes {

/// A colour that stands for what is chosen, current or to be pressed, and what is written on it, in both
/// themes.
struct Accent
{
    QString id = {}; ///< kept in the settings
    QColor dark = {};
    QColor onDark = {};
    QColor light = {};
    QColor onLight = {};
};

/// All that can be chosen; the design's own is the first. None of them is taken for good or bad news.
[[nodiscard]] const QList<Accent>& accents();
/// The theme with that accent; with the design's own where there is none of that id.
[[nodiscard]] Theme withAccent(Theme theme, const QString& id);

} // namespace rushes
