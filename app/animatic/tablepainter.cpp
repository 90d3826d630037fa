#include "app/animatic/scenery.h"

#include <cmath>

namespace rushes {

namespace {

void paintGlass(QPainter& painter, QPointF foot, double size, const QColor& wine, const QColor& glass)
{
    const double x = foot.x();
    const double y = foot.y();
    QPainterPath bowl(QPointF(x - size * 0.15, y - size));
    bowl.cubicTo(x - size * 0.24, y - size * 0.62, x - size * 0.16, y - size * 0.46, x, y - size * 0.44);
    bowl.cubicTo(x + size * 0.16, y - size * 0.46, x + size * 0.24, y - size * 0.62, x + size * 0.15,
                 y - size);
    bowl.closeSubpath();
    QPainterPath level;
    level.addRect(x - size, y - size * 0.76, 2 * size, size);
    painter.fillPath(bowl, withAlpha(glass, 0.22));
    painter.fillPath(bowl.intersected(level), wine);
    painter.fillRect(QRectF(x - size * 0.013, y - size * 0.45, size * 0.026, size * 0.44),
                     withAlpha(glass, 0.55));
    painter.setPen(Qt::NoPen);
    painter.setBrush(withAlpha(glass, 0.5));
    painter.drawEllipse(foot, size * 0.15, size * 0.025);
    painter.fillRect(QRectF(x - size * 0.13, y - size * 0.92, size * 0.022, size * 0.3),
                     withAlpha(QColor(Qt::white), 0.5));
}

void paintCandle(QPainter& painter, const Stage& stage, QPointF foot, double size, double seconds)
{
    const double flicker = 1 + 0.05 * std::sin(seconds * 11) + 0.04 * std::sin(seconds * 17.3 + 1);
    const QPointF wick = foot - QPointF(0, size);
    painter.fillRect(QRectF(foot.x() - size * 0.08, foot.y() - size, size * 0.16, size),
                     fall(foot.y() - size, foot.y(), mixed(stage.colours.lamp, Qt::white, 0.55),
                          stage.colours.lit(0xffe9dcc2, 0.3)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(stage.colours.lit(0xff9a7b4a, 0.3));
    painter.drawRoundedRect(QRectF(foot.x() - size * 0.2, foot.y() - size * 0.06, size * 0.4, size * 0.08),
                            size * 0.03, size * 0.03);
    stage.paintGlow(painter, wick - QPointF(0, size * 0.18), size * 1.8 * flicker, 0.9);
    QPainterPath flame(wick);
    flame.cubicTo(wick + QPointF(-size * 0.12, -size * 0.1), wick + QPointF(-size * 0.03, -size * 0.22),
                  wick + QPointF(size * 0.02 * std::sin(seconds * 7), -size * 0.36 * flicker));
    flame.cubicTo(wick + QPointF(size * 0.03, -size * 0.22), wick + QPointF(size * 0.12, -size * 0.1), wick);
    painter.fillPath(flame, mixed(stage.colours.lamp, Qt::white, 0.6));
}

void paintBread(QPainter& painter, const Stage& stage, QPointF foot, double size)
{
    painter.setPen(Qt::NoPen);
    const QColor board = stage.colours.lit(0xff6a4630, 0.3);
    painter.setBrush(board);
    painter.drawRoundedRect(QRectF(foot.x() - size * 0.62, foot.y() - size * 0.05, size * 1.24, size * 0.09),
                            size * 0.04, size * 0.04);
    QPainterPath loaf(foot + QPointF(-size * 0.5, -size * 0.05));
    loaf.cubicTo(foot + QPointF(-size * 0.55, -size * 0.4), foot + QPointF(size * 0.45, -size * 0.46),
                 foot + QPointF(size * 0.5, -size * 0.05));
    loaf.closeSubpath();
    const QColor crust = stage.colours.lit(0xffc68b4f, 0.25);
    painter.fillPath(loaf, fall(foot.y() - size * 0.4, foot.y(), mixed(crust, stage.colours.light, 0.25),
                                mixed(crust, Qt::black, 0.25)));
    for (int i = -1; i <= 1; ++i) {
        QPainterPath cut(foot + QPointF(size * (0.25 * i - 0.06), -size * 0.3));
        cut.quadTo(foot + QPointF(size * (0.25 * i + 0.02), -size * 0.25),
                   foot + QPointF(size * (0.25 * i + 0.08), -size * 0.15));
        painter.strokePath(cut,
                           QPen(mixed(crust, Qt::black, 0.4), size * 0.025, Qt::SolidLine, Qt::RoundCap));
    }
}

void paintFigs(QPainter& painter, const Stage& stage, QPointF foot, double size)
{
    painter.setPen(Qt::NoPen);
    const QColor bowl = stage.colours.lit(0xffd8cbb6, 0.3);
    const QColor fig = stage.colours.lit(0xff5a3353, 0.25);
    for (int i = 0; i < 5; ++i) {
        const QPointF at = foot + QPointF(size * (-0.3 + 0.15 * i), -size * (0.34 + (i % 2 != 0 ? 0.1 : 0)));
        QPainterPath fruit(at + QPointF(0, -size * 0.17));
        fruit.cubicTo(at + QPointF(-size * 0.04, -size * 0.08), at + QPointF(-size * 0.15, 0),
                      at + QPointF(0, size * 0.12));
        fruit.cubicTo(at + QPointF(size * 0.15, 0), at + QPointF(size * 0.04, -size * 0.08),
                      at + QPointF(0, -size * 0.17));
        painter.fillPath(fruit, mixed(fig, i % 2 != 0 ? stage.colours.light : QColor(Qt::black), 0.14));
    }
    QPainterPath dish(foot + QPointF(-size * 0.5, -size * 0.32));
    dish.cubicTo(foot + QPointF(-size * 0.4, 0), foot + QPointF(size * 0.4, 0),
                 foot + QPointF(size * 0.5, -size * 0.32));
    dish.closeSubpath();
    painter.fillPath(dish, fall(foot.y() - size * 0.3, foot.y(), bowl, mixed(bowl, Qt::black, 0.3)));
}

/// Two hands that meet on the cloth, one from each side.
void paintHands(QPainter& painter, const Stage& stage, QPointF meet, double size, double seconds)
{
    const double press = size * 0.012 * std::sin(seconds * 1.4);
    for (const double side : {-1.0, 1.0}) {
        const QColor skin = stage.colours.lit(side < 0 ? 0xffdca882 : 0xffb97f5e, 0.25);
        const QColor sleeve = stage.colours.lit(side < 0 ? 0xfff2e7d5 : 0xff2c3a5c, 0.3);
        const auto at = [&](double x, double y) {
            return meet + QPointF(side * (x * size + press), y * size);
        };
        QPainterPath arm(at(0.42, -0.13));
        arm.cubicTo(at(0.8, -0.18), at(1.2, -0.16), at(1.9, -0.02));
        arm.lineTo(at(1.9, 0.5));
        arm.cubicTo(at(1.3, 0.22), at(0.9, 0.15), at(0.42, 0.13));
        arm.closeSubpath();
        painter.fillPath(arm, skin);
        QPainterPath cloth(at(0.95, -0.22));
        cloth.cubicTo(at(1.2, -0.22), at(1.5, -0.2), at(2.6, -0.02));
        cloth.lineTo(at(2.6, 0.9));
        cloth.cubicTo(at(1.6, 0.36), at(1.2, 0.25), at(0.9, 0.2));
        cloth.closeSubpath();
        painter.fillPath(cloth, fall(meet.y() - size * 0.2, meet.y() + size * 0.5, sleeve,
                                     mixed(sleeve, Qt::black, 0.25)));
        QPainterPath palm(at(0.5, -0.14));
        palm.cubicTo(at(0.3, -0.2), at(0.1, -0.18), at(-0.06, -0.1));
        palm.cubicTo(at(-0.1, 0.0), at(-0.02, 0.12), at(0.12, 0.14));
        palm.cubicTo(at(0.3, 0.17), at(0.42, 0.16), at(0.5, 0.13));
        palm.closeSubpath();
        painter.fillPath(palm, skin);
    }
    // Fingers laid over each other, and the ring.
    for (int i = 0; i < 4; ++i) {
        const bool left = i % 2 == 0;
        const QColor skin =
            mixed(stage.colours.lit(left ? 0xffdca882 : 0xffb97f5e, 0.25), Qt::black, 0.05 + 0.03 * i);
        const double y = -0.13 + 0.075 * i;
        const double from = left ? -0.2 : 0.2;
        QPainterPath finger(meet + QPointF(from * size, y * size));
        finger.quadTo(meet + QPointF(0, (y - 0.035) * size),
                      meet + QPointF(-from * 0.75 * size, (y + 0.03) * size));
        painter.strokePath(finger, QPen(skin, size * 0.078, Qt::SolidLine, Qt::RoundCap));
        if (i == 2) {
            painter.strokePath(
                [&] {
                    QPainterPath ring(meet + QPointF(0.05 * size, (y - 0.05) * size));
                    ring.lineTo(meet + QPointF(0.055 * size, (y + 0.03) * size));
                    return ring;
                }(),
                QPen(mixed(QColor(0xffffd77a), Qt::white, 0.2), size * 0.026));
            stage.paintGlow(painter, meet + QPointF(0.05 * size, y * size), size * 0.2,
                            0.35 + 0.3 * std::sin(seconds * 2.1));
        }
    }
}

} // namespace

/// Long: one drawing, piece by piece, from the back to the front.
void addTable(Layers& layers, const Stage& stage)
{
    if (!stage.script.props.testFlag(Prop::Table) || stage.script.place == Place::Kitchen)
        return;
    const bool candle = stage.script.props.testFlag(Prop::Candle) || stage.colours.lamps > 0.3;
    const QColor cloth = stage.colours.lit(0xffefe4d2, 0.36);
    const QColor wine = withAlpha(stage.colours.lit(0xff6d1730, 0.15), 0.95);
    const QColor glass = mixed(stage.colours.skyLow, Qt::white, 0.5);
    const double unit = stage.unit;

    if (stage.script.size == ShotSize::Wide) {
        // Small, on the nearest slope.
        const double y = stage.h() * 0.76;
        const double x = stage.w() * 0.5 + (stage.script.people > 0 ? unit * 0.22 : 0);
        layers.append(
            {0.88,
             [&stage, x, y, unit, cloth, wine, glass](QPainter& painter, double seconds) {
                 const QColor leg = mixed(stage.colours.near, Qt::black, 0.3);
                 painter.setPen(Qt::NoPen);
                 painter.setBrush(withAlpha(QColor(Qt::black), 0.2));
                 painter.drawEllipse(QPointF(x, y + unit * 0.085), unit * 0.2, unit * 0.013);
                 for (const double side : {-0.12, 0.12}) {
                     painter.fillRect(QRectF(x + unit * (side - 0.004), y, unit * 0.009, unit * 0.085), leg);
                     painter.fillRect(QRectF(x + unit * side * 1.75 - unit * 0.004, y - unit * 0.045,
                                             unit * 0.009, unit * 0.13),
                                      leg);
                     painter.fillRect(QRectF(x + unit * side * 1.75 - (side > 0 ? unit * 0.045 : 0),
                                             y + unit * 0.022, unit * 0.048, unit * 0.009),
                                      leg);
                 }
                 QPainterPath top(QPointF(x - unit * 0.16, y - unit * 0.006));
                 top.lineTo(x + unit * 0.16, y - unit * 0.006);
                 top.lineTo(x + unit * 0.168, y + unit * 0.05);
                 top.quadTo(x, y + unit * 0.036, x - unit * 0.168, y + unit * 0.05);
                 top.closeSubpath();
                 painter.fillPath(top, cloth);
                 paintGlass(painter, {x - unit * 0.07, y - unit * 0.004}, unit * 0.042, wine, glass);
                 paintGlass(painter, {x + unit * 0.07, y - unit * 0.004}, unit * 0.042, wine, glass);
                 paintCandle(painter, stage, {x, y - unit * 0.004}, unit * 0.04, seconds);
             },
             false});
        return;
    }

    const bool close = stage.script.size == ShotSize::Close;
    const double top = stage.h() * (close ? 0.58 : 0.78);
    const double scale = close ? 1.0 : 0.62;
    layers.append({0.9, [&stage, top, unit, cloth, close](QPainter& painter, double) {
                       QPainterPath plane(QPointF(-stage.w(), top));
                       plane.lineTo(2 * stage.w(), top);
                       plane.lineTo(2 * stage.w(), 2 * stage.h());
                       plane.lineTo(-stage.w(), 2 * stage.h());
                       plane.closeSubpath();
                       painter.fillPath(plane,
                                        fall(top, stage.h() * 1.05, mixed(cloth, stage.colours.light, 0.22),
                                             mixed(cloth, stage.colours.near, 0.45)));
                       // Folds in the linen.
                       for (int i = 0; i < 5 && close; ++i) {
                           const double x = stage.w() * (0.02 + 0.24 * i);
                           QPainterPath fold(QPointF(x, top));
                           fold.quadTo(x - unit * 0.1, top + unit * 0.3, x - unit * 0.34, stage.h() * 1.3);
                           fold.lineTo(x - unit * 0.2, stage.h() * 1.3);
                           fold.quadTo(x - unit * 0.05, top + unit * 0.3, x, top);
                           painter.fillPath(fold, withAlpha(stage.colours.near, 0.09));
                       }
                   }});
    const bool hands = close && stage.script.props.testFlag(Prop::Hands);
    layers.append(
        {0.95,
         [&stage, top, unit, scale, wine, glass, candle, hands](QPainter& painter, double seconds) {
             const double middle = stage.w() * 0.5;
             const double y = top + unit * 0.09 * scale;
             paintBread(painter, stage, {middle - unit * 0.52 * scale, y + unit * 0.02}, unit * 0.3 * scale);
             paintGlass(painter, {middle - unit * 0.19 * scale, y}, unit * 0.34 * scale, wine, glass);
             paintGlass(painter, {middle + unit * 0.2 * scale, y + unit * 0.012}, unit * 0.34 * scale, wine,
                        glass);
             paintFigs(painter, stage, {middle + unit * 0.5 * scale, y + unit * 0.05}, unit * 0.26 * scale);
             if (candle)
                 paintCandle(painter, stage, {middle, y - unit * 0.02}, unit * 0.2 * scale, seconds);
             if (hands)
                 paintHands(painter, stage, {middle, top + unit * 0.26}, unit * 0.27, seconds);
         },
         false});
}

void addLights(Layers& layers, const Stage& stage)
{
    if (!stage.script.props.testFlag(Prop::Lights))
        return;
    const double unit = stage.unit;
    layers.append({0.7, [&stage, unit](QPainter& painter, double) {
                       const QColor wire = withAlpha(mixed(stage.colours.near, Qt::black, 0.4), 0.8);
                       for (int line = 0; line < 2; ++line) {
                           const double left = -0.35 * stage.w();
                           const double right = 1.35 * stage.w();
                           const double y = stage.h() * (0.16 + 0.09 * line);
                           const double sag = unit * (0.11 + 0.05 * line);
                           const int spans = 3;
                           for (int span = 0; span < spans; ++span) {
                               const double a = left + (right - left) * (span + 0.3 * line) / spans;
                               const double b = a + (right - left) / spans;
                               QPainterPath rope(QPointF(a, y));
                               painter.fillRect(QRectF(a - unit * 0.003, y, unit * 0.006, stage.h()), wire);
                               rope.quadTo((a + b) / 2, y + 2 * sag, b, y);
                               painter.strokePath(rope, QPen(wire, unit * 0.0025));
                               for (int i = 1; i < 8; ++i) {
                                   const QPointF at = rope.pointAtPercent(i / 8.0) + QPointF(0, unit * 0.012);
                                   stage.paintGlow(painter, at, unit * 0.075,
                                                   0.62 + 0.06 * std::sin(i * 1.7 + line));
                                   painter.setPen(Qt::NoPen);
                                   painter.setBrush(mixed(stage.colours.lamp, Qt::white, 0.55));
                                   painter.drawEllipse(at, unit * 0.0075, unit * 0.009);
                               }
                           }
                       }
                   }});
}

} // namespace rushes
