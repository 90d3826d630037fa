#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace rushes {

/// Scripts for which a font may be missing.
enum class RareScript { EastAsian, Emoji };

/// "east-asian", "emoji": for the settings.
[[nodiscard]] QString nameOf(RareScript script);
/// Debian package of a font for the script.
[[nodiscard]] QString fontPackageFor(RareScript script);

/// Whether a font or its fallbacks have the character (UCS-4).
using CanDraw = std::function<bool(uint letter)>;
/// By the fonts of the window.
[[nodiscard]] CanDraw canDrawByFonts();

/// The scripts in these texts that cannot be drawn.
[[nodiscard]] QSet<RareScript> missingScripts(const QStringList& texts, const CanDraw& canDraw);

} // namespace rushes
