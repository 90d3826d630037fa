#pragma once

#include <QString>

namespace rushes {

/// The language of a spoken line where it is clearly one that Kling does not speak, named for a person
/// ("German"); empty for English, Chinese, Japanese, Korean and Spanish, and wherever there is doubt. Other
/// scripts are told by their letters; Latin ones by common words that English and Spanish don't have.
[[nodiscard]] QString unspokenLanguage(const QString& line);

} // namespace rushes
