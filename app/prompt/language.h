#pragma once

#include <QString>

namespace rushes {

/// The language of a spoken line where it is clearly one that Kling does not speak, named for the user
/// ("German"); empty for English, Chinese, Japanese, Korean and Spanish, and wherever there is doubt. Other
/// scripts are told by their letters; Latin ones by two different words that English and Spanish don't have,
/// or a greeting.
[[nodiscard]] QString unspokenLanguage(const QString& line);

/// The language that a tone asks for ("softly, in German", "speaking Polish") where Kling does not speak it;
/// empty for an accent, which English may have.
[[nodiscard]] QString namedLanguage(const QString& tone);

} // namespace rushes
