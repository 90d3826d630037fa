#pragma once

#include <QString>

namespace rushes {

/// The name, for the user ("German"), of a spoken line's language where it is clearly one that Kling does not
/// speak; empty for English, Chinese, Japanese, Korean and Spanish and in any case of doubt. Languages with
/// other scripts are detected by their letters; Latin ones by two different words that English and Spanish
/// don't have, or by a greeting.
[[nodiscard]] QString unspokenLanguage(const QString& line);

/// The language that a tone demands ("softly, in German", "speaking Polish") if Kling does not speak it;
/// empty for an accent, which English may have.
[[nodiscard]] QString namedLanguage(const QString& tone);

} // namespace rushes
