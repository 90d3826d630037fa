#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace rushes {

/// Letters that not every machine has a font for.
enum class RareScript { EastAsian, Emoji };

/// "east-asian", "emoji": how it is kept in the settings.
[[nodiscard]] QString nameOf(RareScript script);
/// Debian's package of a font that has them.
[[nodiscard]] QString fontPackageFor(RareScript script);

/// Whether a font, or one that stands in for it, has that letter (UCS-4).
using CanDraw = std::function<bool(uint letter)>;
/// By the fonts that the window writes with.
[[nodiscard]] CanDraw canDrawByFonts();

/// The scripts that letters of these texts are of and that cannot be drawn.
[[nodiscard]] QSet<RareScript> missingScripts(const QStringList& texts, const CanDraw& canDraw);

} // namespace rushes
