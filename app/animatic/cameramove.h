#pragma once

#include "app/animatic/shotscript.h"

#include <QSizeF>
#include <QTransform>

namespace rushes {

/// How far a thing is from the camera: 0 the sky, 1 the things nearest to it.
using Depth = double;

/// The camera's pose at one moment of a shot; transform() applies it to a layer by the layer's depth.
struct CameraPose
{
    double turnX = 0; ///< pan: all depths move alike; in frame widths, positive looks to the right
    double turnY = 0; ///< tilt; in frame heights, positive looks down
    double x = 0;     ///< travel: near things move most; in frame widths at depth 1, positive to the right
    double y = 0;     ///< travel up (negative) and down, in frame heights at depth 1
    double zoom = 1;  ///< how much larger things at depth 1 get by moving forward; far ones hardly change
    double pivot =
        0; ///< depth that stays in place while travelling: 0 for a track, the subject's for an orbit
    double roll = 0; ///< degrees

    /// The pose at `moment` of a shot, 0 … 1, eased. `seconds` is the time since the shot began, for a
    /// hand-held camera's tremor.
    static CameraPose at(CameraMove move, double moment, double seconds, quint32 seed);
    /// Maps scene coordinates, which are drawn for the middle of the move, to the frame.
    [[nodiscard]] QTransform transform(Depth depth, QSizeF frame) const;
};

} // namespace rushes
