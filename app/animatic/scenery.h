#pragma once

#include "app/animatic/cameramove.h"
#include "app/animatic/palette.h"
#include "app/animatic/shotscript.h"

#include <QImage>
#include <QList>
#include <QPainter>
#include <QPainterPath>

#include <functional>

namespace rushes {

/// What the painters of one shot share. Lengths are in px of the frame; y grows downwards.
struct Stage
{
    Stage(const ShotScript& what, QSizeF size);

    ShotScript script;
    QSizeF frame;
    Palette colours;
    double unit = 0;      ///< a length that works for every aspect ratio: about 0.75 of the mean side, px
    double horizon = 0;   ///< y
    QPointF sun = {};     ///< centre of the sun or moon
    double sunRadius = 0; ///< 0: not seen
    QImage glow = {};     ///< a soft round lamp glow, to be drawn at any size

    [[nodiscard]] double w() const { return frame.width(); }
    [[nodiscard]] double h() const { return frame.height(); }
    /// Draws the glow of a lamp around a point. `strength` 0…1.
    void paintGlow(QPainter& painter, QPointF at, double radius, double strength) const;
};

/// One plane of the scene. `paint` is called with a painter in the scene's coordinates and the seconds since
/// the shot began.
struct Layer
{
    Depth depth = 0;
    std::function<void(QPainter&, double)> paint = {};
    bool still = true; ///< does not depend on the time, so it is drawn only once
    double drift = 0;  ///< px/s that a still layer wanders to the right
};
using Layers = QList<Layer>;

/// How far things must reach beyond the frame at the sides and below, so that no move shows an edge; in frame
/// sizes.
inline constexpr double overscan = 0.5;

// Each function appends its planes from far to near. The planes keep a reference to the stage.
void addClouds(Layers& layers, const Stage& stage);
void addHills(Layers& layers, const Stage& stage);
void addMountains(Layers& layers, const Stage& stage);
void addDesert(Layers& layers, const Stage& stage);
void addForest(Layers& layers, const Stage& stage);
void addSea(Layers& layers, const Stage& stage);
void addCity(Layers& layers, const Stage& stage);
void addRoom(Layers& layers, const Stage& stage, const QImage& sky);
void addPeople(Layers& layers, const Stage& stage);
void addTable(Layers& layers, const Stage& stage);
void addLights(Layers& layers, const Stage& stage);
void addBirds(Layers& layers, const Stage& stage);

/// The sky with its sun, moon and stars; larger than the frame by skyMargin on every side.
inline constexpr double skyMargin = 0.24;
[[nodiscard]] QImage paintSky(const Stage& stage);
/// Rain, snow, lightning and drifting mist over the finished picture, in frame coordinates.
void paintWeather(QPainter& painter, const Stage& stage, double seconds);

// Shapes that several painters use.

/// A line of hills: y at x, and everything below it.
class Ridge
{
public:
    /// `base`: mean y; `rise`: how far the line goes up and down; `wave`: length of its longest wave; all in
    /// px.
    Ridge(Dice& dice, double base, double rise, double wave);
    [[nodiscard]] double y(double x) const;
    [[nodiscard]] QPainterPath below(QSizeF frame) const;

private:
    struct Sine
    {
        double rise, wave, shift;
    };
    double m_base;
    QList<Sine> m_sines = {};
};

[[nodiscard]] QPainterPath cypress(QPointF foot, double height, double width);
[[nodiscard]] QPainterPath conifer(QPointF foot, double height, double width, Dice& dice);
[[nodiscard]] QLinearGradient fall(double top, double bottom, const QColor& from, const QColor& to);

} // namespace rushes
