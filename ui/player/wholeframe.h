#pragma once

#include "ui/player/mediabackend.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace rushes {

/// A frame as it was decoded, from which pictures are made in any size.
struct WholeFrame
{
    PictureFormat format = {};
    int rotation = 0; ///< degrees that it is turned by: 0, 90, 180, 270
    QByteArray planes = {};
    QImage image = {}; ///< where it has no planes

    /// Takes the planes of `decoded` where it has none yet.
    void fill(const MediaFrame& decoded);
    /// Upright, and no larger than `box`, px; whole where that is empty. Null where the frame is neither.
    [[nodiscard]] QImage picture(QSize box = {}) const;
    /// Px, upright.
    [[nodiscard]] QSize size() const;
};

} // namespace rushes
