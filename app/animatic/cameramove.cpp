#include "app/animatic/cameramove.h"

#include <cmath>
#include <numbers>

namespace rushes {

namespace {

/// Eases in and out with a steady middle: half smoothstep, half linear.
double eased(double t)
{
    const double smooth = t * t * (3 - 2 * t);
    return 0.7 * smooth + 0.3 * t;
}

} // namespace

CameraPose CameraPose::at(CameraMove move, double moment, double seconds, quint32 seed)
{
    const double t = eased(qBound(0.0, moment, 1.0));
    const double way = 2 * t - 1; // -1 … 1
    CameraPose pose;
    switch (move) {
    case CameraMove::Static:
        break;
    case CameraMove::PanLeft:
        pose.turnX = -0.15 * way;
        pose.x = -0.03 * way;
        break;
    case CameraMove::PanRight:
        pose.turnX = 0.15 * way;
        pose.x = 0.03 * way;
        break;
    case CameraMove::TiltUp:
        pose.turnY = -0.13 * way;
        pose.y = -0.03 * way;
        break;
    case CameraMove::TiltDown:
        pose.turnY = 0.13 * way;
        pose.y = 0.03 * way;
        break;
    case CameraMove::PushIn:
        pose.zoom = std::exp(std::log(1.42) * t) * 0.97;
        break;
    case CameraMove::PullBack:
        pose.zoom = std::exp(std::log(1.42) * (1 - t)) * 0.97;
        break;
    case CameraMove::CraneUp:
        pose.y = -0.11 * way - 0.02;
        pose.turnY = 0.035 * way;
        break;
    case CameraMove::CraneDown:
        pose.y = 0.11 * way - 0.02;
        pose.turnY = -0.035 * way;
        break;
    case CameraMove::Orbit:
        pose.x = 0.22 * way;
        pose.pivot = 0.72;
        pose.zoom = 1.03 + 0.03 * (1 - way * way);
        break;
    case CameraMove::Tracking:
        pose.x = 0.28 * way;
        pose.y = 0.003 * std::sin(seconds * 2.6);
        break;
    case CameraMove::Handheld: {
        const double phase = (seed % 628) / 100.0;
        const auto sway = [&](double hz, double shift) {
            return std::sin(2 * std::numbers::pi * hz * seconds + phase + shift);
        };
        pose.turnX = 0.006 * sway(0.37, 0) + 0.003 * sway(1.13, 1);
        pose.turnY = 0.007 * sway(0.49, 2) + 0.0035 * sway(1.41, 3);
        pose.roll = 0.35 * sway(0.29, 4) + 0.12 * sway(0.97, 5);
        pose.zoom = 1.04;
        break;
    }
    }
    return pose;
}

QTransform CameraPose::transform(Depth depth, QSizeF frame) const
{
    // Moving forward enlarges near things a lot and the sky hardly at all.
    const double scale = 1 + (zoom - 1) * (0.12 + 0.88 * depth);
    const double dx = (-turnX - x * (depth - pivot)) * frame.width();
    const double dy = (-turnY - y * depth) * frame.height();
    const double centreX = frame.width() / 2;
    const double centreY = frame.height() * 0.56;
    QTransform map;
    map.translate(centreX + dx, centreY + dy);
    if (roll != 0)
        map.rotate(roll);
    map.scale(scale, scale);
    map.translate(-centreX, -centreY);
    return map;
}

} // namespace rushes
