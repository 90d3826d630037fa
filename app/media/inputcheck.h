#pragma once

#include "app/catalogue/schema.h"

#include <QSize>

#include <optional>

namespace rushes {

/// Properties of an input file; unknown ones are not checked.
struct MediaFacts
{
    MediaKind kind = MediaKind::File;
    QSize size = {};     ///< as displayed, px; empty: none or unknown
    qint64 bytes = -1;   ///< -1: unknown
    double seconds = -1; ///< -1: none or unknown
    double framesPerSecond = -1;

    bool operator==(const MediaFacts&) const = default;
};

/// Checks a file against the model's rules for an input. The answer says in words what to do; nullopt: the
/// file fits, as far as its properties are known.
[[nodiscard]] std::optional<QString> checkMedia(const Property& property, const MediaFacts& facts);

/// The known properties in one line: "1280×720, 0:12, 3.2 MB".
[[nodiscard]] QString mediaText(const MediaFacts& facts);

} // namespace rushes
