#include "app/animatic/scenery.h"

namespace rushes {

namespace {

struct Block
{
    QPainterPath walls;
    QPainterPath sides;
    QPainterPath warm;
    QPainterPath cool;
    QPainterPath dark;
};

Block skyline(Dice& dice, const Stage& stage, double part, double foot)
{
    Block block;
    const double wide = stage.unit * (0.07 + 0.1 * part);
    const double tall = stage.h() * (0.3 + 0.12 * part);
    const double away = stage.sun.x() > stage.w() / 2 ? 0 : 0.78;
    for (double x = -0.5 * stage.w(); x < 1.5 * stage.w();) {
        const double width = wide * dice.in(0.6, 1.4);
        // Near blocks stand back from the middle, so that one looks down a street to the far ones.
        const double middle = qAbs(x + width / 2 - stage.w() / 2) / stage.w();
        const double height =
            tall * dice.in(0.35, 1.0) * (part > 0.4 ? qBound(0.16, middle * 2.3, 1.25) : 1.0);
        const QRectF wall(x, foot - height, width, height + stage.h() * 0.6);
        block.walls.addRect(wall);
        block.sides.addRect(wall.left() + wall.width() * away, wall.top(), wall.width() * 0.22,
                            wall.height());
        const int top = dice.under(4);
        if (top == 0)
            block.walls.addRect(wall.center().x() - width * 0.2, wall.top() - width * 0.2, width * 0.4,
                                width * 0.25);
        else if (top == 1)
            block.walls.addRect(wall.center().x() - width * 0.02, wall.top() - width * 0.7, width * 0.04,
                                width * 0.75);
        else if (top == 2 && part < 0.6)
            block.walls.addPolygon(QPolygonF{QPointF(wall.left() + width * 0.15, wall.top() + 1),
                                             QPointF(wall.center().x(), wall.top() - width * 0.5),
                                             QPointF(wall.right() - width * 0.15, wall.top() + 1)});
        const double cell = stage.unit * (0.014 + 0.016 * part);
        const int columns = qMax(2, static_cast<int>(width / cell) - 1);
        const double gap = width / columns;
        const bool office = dice.next() < 0.4;
        const double floor = cell * 1.25;
        const int floors = static_cast<int>((foot + stage.h() * 0.05 - wall.top() - cell) / floor);
        for (int k = 0; k <= floors; ++k) {
            const double y = wall.top() + cell + k * floor;
            const bool floorLit = dice.next() < 0.35;
            for (int c = 0; c < columns; ++c) {
                const QRectF window(x + gap * (c + 0.28), y, gap * 0.46, cell * 0.62);
                const double chance = stage.colours.lamps * (office ? (floorLit ? 0.9 : 0.12) : 0.5);
                if (dice.next() < chance)
                    (dice.next() < 0.82 ? block.warm : block.cool).addRect(window);
                else if (part > 0.3)
                    block.dark.addRect(window);
            }
        }
        x += width * dice.in(0.92, 1.12);
    }
    block.walls.setFillRule(Qt::WindingFill);
    return block;
}

} // namespace

void addCity(Layers& layers, const Stage& stage)
{
    Dice dice(stage.script.seed ^ 0xc17fU);
    constexpr int planes = 3;
    for (int i = 0; i < planes; ++i) {
        const double part = i / (planes - 1.0);
        const double foot = stage.h() * (0.66 + 0.16 * part);
        const Block block = skyline(dice, stage, part, foot);
        const QColor wall =
            mixed(stage.colours.land(0.12 + 0.72 * part), stage.colours.skyMiddle, 0.16 * (1 - part));
        const QBrush fill = fall(foot - stage.h() * 0.42, foot + stage.h() * 0.1, wall,
                                 mixed(wall, stage.colours.skyLow, 0.26 * (1 - part * 0.7)));
        const QColor side = withAlpha(mixed(stage.colours.near, Qt::black, 0.1), 0.28);
        const QColor warm = withAlpha(stage.colours.lamp, 0.55 + 0.4 * part);
        const QColor cool = withAlpha(QColor(0xffbfe3ff), 0.45 + 0.4 * part);
        const QColor dark = withAlpha(
            mixed(wall, stage.colours.day > 0.6 ? stage.colours.skyMiddle : QColor(Qt::black), 0.45), 0.4);
        layers.append({0.1 + 0.55 * part, [block, fill, side, warm, cool, dark](QPainter& painter, double) {
                           painter.fillPath(block.walls, fill);
                           painter.fillPath(block.sides, side);
                           painter.fillPath(block.dark, dark);
                           painter.fillPath(block.warm, warm);
                           painter.fillPath(block.cool, cool);
                       }});
    }

    const double kerb = stage.h() * 0.855;
    const QColor asphalt = mixed(stage.colours.near, stage.colours.far, 0.14);
    const bool wet = stage.script.weather == Weather::Rain || stage.script.weather == Weather::Storm;
    QList<double> lamps;
    for (int i = 0; i < 7; ++i)
        lamps.append(stage.w() * (-0.42 + 0.31 * i + dice.in(-0.02, 0.02)));
    const double lit = qMax(stage.colours.lamps, wet ? 0.6 : 0.0);
    const QBrush road = fall(kerb, stage.h() * 1.1, mixed(asphalt, stage.colours.skyLow, wet ? 0.35 : 0.14),
                             mixed(asphalt, Qt::black, 0.2));
    layers.append(
        {0.85, [&stage, kerb, asphalt, road, lamps, lit, wet](QPainter& painter, double) {
             painter.fillRect(QRectF(-stage.w(), kerb, 3 * stage.w(), stage.h()), road);
             const double post = stage.unit * 0.3;
             const QColor iron = mixed(asphalt, Qt::black, 0.45);
             for (const double x : lamps) {
                 painter.fillRect(QRectF(x - post * 0.012, kerb - post, post * 0.024, post * 1.06), iron);
                 painter.fillRect(QRectF(x - post * 0.012, kerb - post, post * 0.16, post * 0.02), iron);
                 const QPointF bulb(x + post * 0.14, kerb - post * 0.955);
                 if (lit <= 0.1)
                     continue;
                 stage.paintGlow(painter, bulb, post * 0.42, lit);
                 painter.setPen(Qt::NoPen);
                 painter.setBrush(mixed(stage.colours.lamp, Qt::white, 0.5));
                 painter.drawEllipse(bulb, post * 0.028, post * 0.022);
                 painter.save();
                 painter.translate(bulb.x(), kerb + stage.h() * 0.07);
                 painter.scale(wet ? 0.3 : 0.9, wet ? 1 : 0.22);
                 stage.paintGlow(painter, {0, 0}, post * 0.36, lit * (wet ? 0.8 : 0.45));
                 painter.restore();
             }
         }});
}

} // namespace rushes
