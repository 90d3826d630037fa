#pragma once

#include "ui/player/mediabackend.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace rushes {

/// A decoded frame, from which pictures of any size can be made.
struct WholeFrame
{
    PictureFormat format = {};
    int rotation = 0; ///< degrees: 0, 90, 180, 270
    QByteArray planes = {};
    QImage image = {}; ///< if it has no planes

    /// Copies the planes of `decoded` unless it has some.
    void fill(const MediaFrame& decoded);
    /// The upright picture, no larger than `box`, px; in its own size if `box` is empty. Null: there are
    /// neither planes nor an image.
    [[nodiscard]] QImage picture(QSize box = {}) const;
    /// Size of the upright picture, px.
    [[nodiscard]] QSize size() const;
};

} // namespace rushes
