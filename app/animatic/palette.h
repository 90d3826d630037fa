#pragma once

#include "app/animatic/shotscript.h"

#include <QColor>

namespace rushes {

/// The colours of one hour and weather.
struct Palette
{
    QColor skyTop = {};
    QColor skyMiddle = {};
    QColor skyLow = {};
    QColor sun = {};   ///< the disc: sun, or moon at night
    QColor light = {}; ///< what the sun's side of things is tinted with
    QColor far = {};   ///< the most distant land
    QColor near = {};  ///< the nearest
    QColor water = {}; ///< deep water
    QColor lamp = {};  ///< windows, lamps, candles
    double lamps = 0;  ///< how many of them are lit, 0…1
    double day = 1;    ///< brightness, 0 night … 1 noon

    static Palette of(const ShotScript& script);
    /// Land at a depth 0…1, from far to near.
    [[nodiscard]] QColor land(double depth) const;
    /// A thing's own colour, `own`, in this light; `strength` of the tint, 0 … 1.
    [[nodiscard]] QColor lit(const QColor& own, double strength = 0.45) const;
};

[[nodiscard]] QColor mixed(const QColor& a, const QColor& b, double ofB);
[[nodiscard]] QColor withAlpha(QColor colour, double alpha);

/// Pseudo-random numbers from a seed; the same on every machine.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_state(seed * 2654435761U + 0x9e3779b9U)
    {
    }
    /// 0 ≤ x < 1
    double next();
    double in(double low, double high) { return low + (high - low) * next(); }
    int under(int count) { return static_cast<int>(next() * count); }

private:
    quint32 m_state;
};

} // namespace rushes
