#include "app/animatic/scenery.h"

#include <cmath>

namespace rushes {

namespace {

struct Glint
{
    double x, y, half, phase, speed;
};

void paintBoat(QPainter& painter, const Stage& stage, QPointF at, double size, double seconds)
{
    painter.save();
    painter.translate(at + QPointF(stage.unit * 0.004 * seconds, size * 0.015 * std::sin(seconds * 1.7)));
    painter.rotate(1.6 * std::sin(seconds * 1.3));
    const QColor hull = mixed(stage.colours.near, Qt::black, 0.1);
    QPainterPath body(QPointF(-size * 0.5, -size * 0.06));
    body.quadTo(-size * 0.4, size * 0.1, -size * 0.25, size * 0.1);
    body.lineTo(size * 0.3, size * 0.1);
    body.quadTo(size * 0.5, size * 0.06, size * 0.58, -size * 0.08);
    body.closeSubpath();
    painter.fillPath(body, hull);
    painter.fillRect(QRectF(-size * 0.01, -size * 1.2, size * 0.025, size * 1.2), hull);
    QPainterPath mainSail(QPointF(size * 0.03, -size * 1.15));
    mainSail.quadTo(size * 0.45, -size * 0.6, size * 0.5, -size * 0.14);
    mainSail.lineTo(size * 0.03, -size * 0.14);
    mainSail.closeSubpath();
    QPainterPath jib(QPointF(-size * 0.02, -size * 1.05));
    jib.quadTo(-size * 0.25, -size * 0.5, -size * 0.44, -size * 0.14);
    jib.lineTo(-size * 0.02, -size * 0.14);
    jib.closeSubpath();
    const QColor cloth = stage.colours.lit(0xfff6ead6, 0.25);
    painter.fillPath(mainSail, cloth);
    painter.fillPath(jib, mixed(cloth, stage.colours.near, 0.22));
    painter.restore();
}

void addHeadland(Layers& layers, const Stage& stage, Dice& dice)
{
    const double top = stage.horizon;
    QPainterPath land;
    const double side = stage.sun.x() > stage.w() / 2 ? 0.12 : 0.9;
    for (int i = 0; i < 3; ++i) {
        const double x = stage.w() * (side + dice.in(-0.18, 0.18));
        const double wide = stage.unit * dice.in(0.2, 0.42);
        QPainterPath isle(QPointF(x - wide, top + 2));
        isle.cubicTo(x - wide * 0.5, top - stage.h() * dice.in(0.02, 0.07), x + wide * 0.2,
                     top - stage.h() * dice.in(0.05, 0.1), x + wide, top + 2);
        isle.closeSubpath();
        land.addPath(isle);
    }
    land.setFillRule(Qt::WindingFill);
    const QColor isleColour = mixed(stage.colours.far, stage.colours.skyMiddle, 0.2);
    layers.append(
        {0.1, [land, isleColour](QPainter& painter, double) { painter.fillPath(land, isleColour); }});
}

/// One of three planes of swell, the farthest first, with the sun's reflection on it.
void addSwell(Layers& layers, const Stage& stage, Dice& dice, int plane)
{
    const double top = stage.horizon;
    const bool rough = stage.script.weather == Weather::Storm;
    QList<Glint> waves;
    QList<Glint> road;
    const double from = plane == 0 ? 0.005 : plane == 1 ? 0.06 : 0.2;
    const double to = plane == 0 ? 0.06 : plane == 1 ? 0.2 : 0.6;
    for (int i = 0; i < 34; ++i) {
        const double y = dice.in(from, to);
        waves.append({stage.w() * dice.in(-0.5, 1.5), top + stage.h() * y,
                      stage.unit * (0.02 + 0.32 * y) * dice.in(0.5, 1.4), dice.in(0, 6.3),
                      dice.in(0.5, 1.2)});
    }
    for (int i = 0; i < 30 && stage.sunRadius > 0; ++i) {
        const double y = dice.in(from, to);
        const double spread = stage.sunRadius * 0.7 + stage.unit * 0.22 * y;
        road.append({stage.sun.x() + spread * (dice.next() + dice.next() - 1), top + stage.h() * y,
                     stage.unit * (0.008 + 0.09 * y) * dice.in(0.5, 1.3), dice.in(0, 6.3),
                     dice.in(1.5, 3.5)});
    }
    const QColor crest =
        withAlpha(mixed(stage.colours.skyLow, Qt::white, rough ? 0.4 : 0.1), rough ? 0.38 : 0.2);
    const QColor trough = withAlpha(mixed(stage.colours.water, stage.colours.near, 0.6), 0.28);
    const QColor shine = mixed(stage.colours.sun, stage.colours.light, 0.25);
    const double heave = stage.unit * (rough ? 0.012 : 0.003) * (1 + plane);
    const bool lens = plane > 0;
    layers.append({plane == 0   ? 0.2
                   : plane == 1 ? 0.42
                                : 0.75,
                   [waves, road, crest, trough, shine, heave, lens](QPainter& painter, double seconds) {
                       QPainterPath light;
                       QPainterPath dark;
                       for (const Glint& wave : waves) {
                           const double y = wave.y + heave * std::sin(seconds * wave.speed + wave.phase);
                           const double x =
                               wave.x + wave.half * 0.25 * std::sin(seconds * 0.5 * wave.speed + wave.phase);
                           (wave.phase > 3.1 ? light : dark)
                               .addEllipse(QPointF(x, y), wave.half, wave.half * (lens ? 0.035 : 0.03) + 0.6);
                       }
                       light.setFillRule(Qt::WindingFill);
                       dark.setFillRule(Qt::WindingFill);
                       painter.fillPath(dark, trough);
                       painter.fillPath(light, crest);
                       painter.setPen(Qt::NoPen);
                       for (const Glint& glint : road) {
                           const double blink = 0.5 + 0.5 * std::sin(seconds * glint.speed + glint.phase);
                           painter.setBrush(withAlpha(shine, 0.2 + 0.7 * blink));
                           painter.drawEllipse(QPointF(glint.x, glint.y + heave * blink),
                                               glint.half * (0.6 + 0.4 * blink), glint.half * 0.07 + 0.8);
                       }
                   },
                   false});
}

void addBoat(Layers& layers, const Stage& stage)
{
    const double top = stage.horizon;
    const QPointF at(stage.w() * (stage.sun.x() > stage.w() / 2 ? 0.36 : 0.64), top + stage.h() * 0.13);
    layers.append({0.45,
                   [&stage, at](QPainter& painter, double seconds) {
                       paintBoat(painter, stage, at, stage.unit * 0.13, seconds);
                   },
                   false});
}

/// What the camera stands on: a beach with foam, and rocks.
void addShore(Layers& layers, const Stage& stage, Dice& dice)
{
    const Ridge shore(dice, stage.h() * 0.93, stage.h() * 0.018, stage.unit * 1.6);
    const QPainterPath beach = shore.below(stage.frame);
    QPainterPath rocks;
    for (int i = 0; i < 14; ++i) {
        const double x = stage.w() * (i < 8 ? dice.in(-0.4, 0.22) : dice.in(0.8, 1.4));
        const double size = stage.unit * dice.in(0.03, 0.11);
        QPolygonF rock;
        for (int k = 0; k <= 7; ++k) {
            const double turn = 3.14159 * k / 7;
            rock << QPointF(x - size * std::cos(turn) * dice.in(0.85, 1.15),
                            shore.y(x) + size * 0.2 - size * 0.75 * std::sin(turn) * dice.in(0.8, 1.1));
        }
        QPainterPath stone;
        stone.addPolygon(rock);
        stone.closeSubpath();
        rocks.addPath(stone);
    }
    rocks.setFillRule(Qt::WindingFill);
    const QColor sand = mixed(stage.colours.lit(0xffc9a274, 0.5), stage.colours.near, 0.35);
    const QBrush fill = fall(stage.h() * 0.9, stage.h() * 1.1, sand, mixed(sand, stage.colours.near, 0.7));
    const QColor stone = mixed(stage.colours.near, stage.colours.far, 0.12);
    const QColor foam = withAlpha(mixed(stage.colours.skyLow, Qt::white, 0.5), 0.5);
    layers.append({0.92,
                   [beach, rocks, fill, stone, foam, &stage](QPainter& painter, double seconds) {
                       painter.save();
                       painter.translate(0, -stage.unit * (0.012 + 0.007 * std::sin(seconds * 0.9)));
                       painter.fillPath(beach, foam);
                       painter.restore();
                       painter.fillPath(beach, fill);
                       painter.fillPath(rocks, stone);
                   },
                   false});
}

} // namespace

void addSea(Layers& layers, const Stage& stage)
{
    Dice dice(stage.script.seed ^ 0x5ea5U);
    addHeadland(layers, stage, dice);

    const double top = stage.horizon;
    QLinearGradient deep(0, top, 0, stage.h());
    deep.setColorAt(0, mixed(stage.colours.skyLow, stage.colours.water, 0.38));
    deep.setColorAt(0.22, mixed(stage.colours.skyMiddle, stage.colours.water, 0.62));
    deep.setColorAt(1, mixed(stage.colours.water, stage.colours.near, 0.5));
    const QRectF surface(-stage.w(), top, 3 * stage.w(), stage.h() * 1.5);
    layers.append({0.12, [surface, deep](QPainter& painter, double) { painter.fillRect(surface, deep); }});

    for (int plane = 0; plane < 3; ++plane) {
        addSwell(layers, stage, dice, plane);
        if (plane == 1 && stage.script.props.testFlag(Prop::Boat))
            addBoat(layers, stage);
    }
    addShore(layers, stage, dice);
}

} // namespace rushes
