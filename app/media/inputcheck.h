#pragma once

#include "app/catalogue/schema.h"

#include <QSize>

#include <optional>

namespace rushes {

/// What is known of a file that is to go in; what is not known is not judged.
struct MediaFacts
{
    MediaKind kind = MediaKind::File;
    QSize size = {};     ///< px, as it is shown; empty: none, or not known
    qint64 bytes = -1;   ///< -1: not known
    double seconds = -1; ///< -1: none, or not known
    double framesPerSecond = -1;

    bool operator==(const MediaFacts&) const = default;
};

/// What is wrong with the file by the model's own rules for this input, in words that say what to do;
/// nothing: it fits, as far as anything is known.
[[nodiscard]] std::optional<QString> checkMedia(const Property& property, const MediaFacts& facts);

/// "1280×720", "0:12", "3.2 MB": what is known, in one line.
[[nodiscard]] QString mediaText(const MediaFacts& facts);

} // namespace rushes
