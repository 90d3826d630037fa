#include "app/animatic/scenery.h"

#include <QRadialGradient>

#include <algorithm>
#include <cmath>

namespace rushes {

namespace {

struct Tree
{
    QPainterPath body;
    QPainterPath shade; ///< the side away from the sun
};

Tree cypressWithShade(const Stage& stage, QPointF foot, double height)
{
    const double width = height * 0.17;
    Tree tree{cypress(foot, height, width), {}};
    QPainterPath half;
    const double away = stage.sun.x() > foot.x() ? -1 : 1;
    half.addRect(QRectF(QPointF(foot.x(), foot.y() - height), QPointF(foot.x() + away * width, foot.y()))
                     .normalized());
    tree.shade = tree.body.intersected(half);
    return tree;
}

QPainterPath ploughed(const Ridge& ridge, const Stage& stage, double left, double right, double depth)
{
    QPainterPath rows;
    const double middle = (left + right) / 2;
    const int count = 11;
    for (int i = 0; i <= count; ++i) {
        const double along = i / static_cast<double>(count);
        const double top = left + (right - left) * along;
        const double bottom = middle + (top - middle) * 1.9 + stage.unit * 0.1;
        const double from = ridge.y(top) + stage.unit * 0.012;
        const double to = from + stage.unit * depth;
        const double thick = stage.unit * 0.003;
        rows.moveTo(top - thick * 0.4, from);
        rows.quadTo((top + bottom) / 2 - thick, (from + to) / 2 + stage.unit * 0.012, bottom - thick * 2.4,
                    to);
        rows.lineTo(bottom + thick * 2.4, to);
        rows.quadTo((top + bottom) / 2 + thick, (from + to) / 2 + stage.unit * 0.012, top + thick * 0.4,
                    from);
    }
    return rows;
}

/// A stone farmhouse with its tower, standing on a slope.
void paintHouse(QPainter& painter, const Stage& stage, QPointF foot, double size, const QColor& land)
{
    const QColor wall = mixed(land, stage.colours.light, 0.3);
    const QColor shade = mixed(land, Qt::black, 0.15);
    const QColor roof = mixed(land, 0xff7c3f2e, 0.35);
    const double x = foot.x();
    const double y = foot.y() + size * 0.1;
    painter.fillRect(QRectF(x - size * 0.6, y - size * 0.46, size * 1.05, size * 0.5), wall);
    painter.fillRect(QRectF(x + size * 0.2, y - size * 0.46, size * 0.25, size * 0.5), shade);
    painter.fillRect(QRectF(x - size * 0.62, y - size * 0.78, size * 0.34, size * 0.8),
                     mixed(wall, shade, 0.35));
    QPainterPath tiles;
    tiles.addPolygon(
        QPolygonF{QPointF(x - size * 0.32, y - size * 0.45), QPointF(x - size * 0.16, y - size * 0.63),
                  QPointF(x + size * 0.36, y - size * 0.63), QPointF(x + size * 0.5, y - size * 0.45)});
    tiles.closeSubpath();
    tiles.addPolygon(QPolygonF{QPointF(x - size * 0.66, y - size * 0.77),
                               QPointF(x - size * 0.45, y - size * 0.93),
                               QPointF(x - size * 0.24, y - size * 0.77)});
    tiles.closeSubpath();
    painter.fillPath(tiles, roof);
    const bool lit = stage.colours.lamps > 0.2;
    const QColor glass = lit ? stage.colours.lamp : mixed(shade, Qt::black, 0.3);
    for (const QPointF& window :
         {QPointF(-0.5, -0.62), QPointF(-0.2, -0.32), QPointF(0.02, -0.32), QPointF(0.3, -0.32)})
        painter.fillRect(QRectF(x + size * window.x(), y + size * window.y(), size * 0.08, size * 0.13),
                         glass);
    if (lit)
        stage.paintGlow(painter, {x - size * 0.05, y - size * 0.28}, size * 0.8, 0.4 * stage.colours.lamps);
}

QBrush slope(const Stage& stage, double top, double depth)
{
    const QColor colour = stage.colours.land(depth);
    return fall(top, top + stage.h() * 0.28, mixed(colour, stage.colours.light, 0.08 * (1 - depth)),
                mixed(colour, stage.colours.far, 0.22 * (1 - depth)));
}

struct Peak
{
    QPainterPath body;
    QPainterPath dark;  ///< the face away from the sun
    QPainterPath white; ///< its snow
};

/// One mountain: two faces that meet in a broken line, and a cap of snow.
Peak peakAt(Dice& dice, QPointF top, double height, double half, double away, bool snowy)
{
    const double foot = top.y() + height;
    const auto flank = [&](double side) {
        QPolygonF line{top};
        constexpr int steps = 7;
        for (int k = 1; k < steps; ++k) {
            const double t = k / static_cast<double>(steps);
            line << QPointF(top.x() + side * half * std::pow(t, 1.12) * dice.in(0.86, 1.1),
                            top.y() + height * t * dice.in(0.94, 1.05));
        }
        return line << QPointF(top.x() + side * half, foot);
    };
    const QPolygonF left = flank(-1);
    const QPolygonF right = flank(1);
    QPainterPath body;
    body.addPolygon(left);
    body.lineTo(right.last());
    for (auto point = right.crbegin(); point != right.crend(); ++point)
        body.lineTo(*point);
    body.closeSubpath();

    QPainterPath dark(top);
    for (int k = 1; k <= 6; ++k)
        dark.lineTo(top.x() + half * ((k % 2 != 0 ? 0.09 : -0.05) + 0.03 * k * away) * dice.in(0.7, 1.2),
                    top.y() + height * k / 6);
    dark.lineTo(top.x() + away * half * 1.4, foot);
    dark.lineTo(top.x() + away * half * 1.4, top.y());
    dark.closeSubpath();
    QPainterPath white;
    if (snowy) {
        const double line = top.y() + height * dice.in(0.3, 0.42);
        QPolygonF edge{QPointF(top.x() - half * 2, top.y() - 4)};
        for (int k = -9; k <= 9; ++k)
            edge << QPointF(top.x() + half * 0.075 * k,
                            line + height * (k % 2 != 0 ? 0.1 : -0.07) * dice.in(0.5, 1.3));
        edge << QPointF(top.x() + half * 2, top.y() - 4);
        white.addPolygon(edge);
        white.closeSubpath();
    }
    return {body, dark.intersected(body), white.intersected(body)};
}
} // namespace

void addHills(Layers& layers, const Stage& stage)
{
    Dice dice(stage.script.seed ^ 0x4111U);
    constexpr int planes = 5;
    for (int i = 0; i < planes; ++i) {
        const double part = i / (planes - 1.0);
        const Depth depth = 0.12 + 0.83 * part * part;
        const double base = stage.horizon + stage.h() * (0.01 + 0.36 * std::pow(part, 1.25));
        const Ridge ridge(dice, base, stage.h() * (0.028 + 0.026 * part), stage.unit * dice.in(0.9, 1.5));
        const QPainterPath path = ridge.below(stage.frame);
        const QBrush fill = slope(stage, path.boundingRect().top(), part);
        const QColor land = stage.colours.land(part);

        QList<Tree> trees;
        const bool cypresses = stage.script.props.testFlag(Prop::Cypress) || dice.next() < 0.55;
        if (cypresses && i >= 1) {
            const int groups = i == planes - 1 ? 2 : 3 + dice.under(2);
            for (int g = 0; g < groups; ++g) {
                const double centre = stage.w() * ((g + dice.in(0.1, 0.9)) / groups * 1.5 - 0.25);
                const int few = 1 + dice.under(4);
                for (int t = 0; t < few; ++t) {
                    const double x = centre + stage.unit * (0.02 + 0.05 * part) * (t + dice.in(-0.3, 0.3));
                    const double height = stage.unit * (0.035 + 0.17 * part) * dice.in(0.65, 1.1);
                    trees.append(cypressWithShade(stage, {x, ridge.y(x) + height * 0.05}, height));
                }
            }
        }
        QPainterPath bushes;
        if (i >= 1) {
            for (int b = 0; b < 26; ++b) {
                const double x = stage.w() * dice.in(-0.45, 1.45);
                const double size = stage.unit * (0.006 + 0.02 * part) * dice.in(0.6, 1.4);
                bushes.addEllipse(QPointF(x, ridge.y(x)), size * 1.4, size);
            }
            bushes.setFillRule(Qt::WindingFill);
        }
        QPainterPath rows;
        if (i >= 2 && i <= 3 && (stage.script.props.testFlag(Prop::Vineyard) || dice.next() < 0.5)) {
            const double left = stage.w() * dice.in(0, 0.5);
            rows = ploughed(ridge, stage, left, left + stage.unit * 0.6, 0.3);
        }
        const bool house = i == 2 && stage.script.props.testFlag(Prop::House);
        const double houseX = stage.w() * (stage.sun.x() > stage.w() / 2 ? 0.3 : 0.68);
        const QColor leaf = mixed(land, Qt::black, 0.34);
        const QColor leafLight = mixed(mixed(land, Qt::black, 0.2), stage.colours.light, 0.1);
        layers.append({depth, [&stage, ridge, path, fill, trees, bushes, rows, house, houseX, land, leaf,
                               leafLight](QPainter& painter, double) {
                           painter.fillPath(bushes, leafLight);
                           if (house)
                               paintHouse(painter, stage, {houseX, ridge.y(houseX)}, stage.unit * 0.11, land);
                           painter.fillPath(path, fill);
                           if (!rows.isEmpty())
                               painter.fillPath(rows, withAlpha(leaf, 0.35));
                           for (const Tree& tree : trees) {
                               painter.fillPath(tree.body, leafLight);
                               painter.fillPath(tree.shade, leaf);
                           }
                       }});
    }
}

void addMountains(Layers& layers, const Stage& stage)
{
    Dice dice(stage.script.seed ^ 0x3a17U);
    constexpr int planes = 3;
    const QColor snow = mixed(mixed(Qt::white, stage.colours.light, 0.3), stage.colours.skyMiddle,
                              0.12 + 0.5 * (1 - stage.colours.day));
    const double away = stage.sun.x() > stage.w() / 2 ? -1 : 1;
    for (int i = 0; i < planes; ++i) {
        const double part = i / (planes - 1.0);
        const double foot = stage.horizon + stage.h() * (0.1 + 0.14 * part);
        QList<Peak> peaks;
        const int count = 7 + i;
        for (int p = 0; p < count; ++p) {
            const double x = stage.w() * ((p + dice.in(0.15, 0.85)) / count * 2 - 0.5);
            const double height = stage.unit * dice.in(0.26, 0.52) * (1 - 0.36 * part);
            peaks.append(peakAt(dice, {x, foot - height}, height, height * dice.in(0.85, 1.15), away, i < 2));
        }
        std::sort(peaks.begin(), peaks.end(), [](const Peak& a, const Peak& b) {
            return a.body.boundingRect().top() < b.body.boundingRect().top();
        });
        const QColor land =
            mixed(stage.colours.land(0.12 + 0.5 * part), stage.colours.skyMiddle, 0.2 * (1 - part));
        const double top = foot - stage.unit * 0.5;
        const QBrush fill = fall(top, foot, mixed(land, stage.colours.light, 0.1),
                                 mixed(land, stage.colours.skyLow, 0.3 * (1 - part * 0.6)));
        const QColor shade =
            withAlpha(mixed(stage.colours.land(0.3 + 0.6 * part), stage.colours.skyTop, 0.15), 0.5);
        const QRectF plain(-stage.w(), foot - 1, 3 * stage.w(), stage.h());
        layers.append({0.08 + 0.3 * part, [peaks, fill, shade, snow, plain](QPainter& painter, double) {
                           for (const Peak& peak : peaks) {
                               painter.fillPath(peak.body, fill);
                               painter.fillPath(peak.white, snow);
                               painter.fillPath(peak.dark, shade);
                           }
                           painter.fillRect(plain, fill);
                       }});
    }
    for (int i = 0; i < 2; ++i) {
        const Ridge ridge(dice, stage.h() * (0.83 + 0.12 * i), stage.h() * 0.025, stage.unit * 0.9);
        const double part = 0.75 + 0.25 * i;
        QPainterPath pines;
        const int count = i == 0 ? 46 : 20;
        for (int t = 0; t < count; ++t) {
            const double x = stage.w() * ((t + dice.next()) / count * 2 - 0.5);
            const double height = stage.unit * (i == 0 ? 0.08 : 0.19) * dice.in(0.6, 1.15);
            pines.addPath(conifer({x, ridge.y(x) + height * 0.04}, height, height * 0.42, dice));
        }
        pines.setFillRule(Qt::WindingFill);
        const QPainterPath ground = ridge.below(stage.frame);
        const QColor land = mixed(stage.colours.land(part), Qt::black, 0.12);
        const QBrush fill = slope(stage, ground.boundingRect().top(), part);
        layers.append({0.55 + 0.38 * i, [pines, ground, land, fill](QPainter& painter, double) {
                           painter.fillPath(pines, land);
                           painter.fillPath(ground, fill);
                       }});
    }
}

/// Long: one drawing, piece by piece, from the back to the front.
void addDesert(Layers& layers, const Stage& stage)
{
    Dice dice(stage.script.seed ^ 0xde5eU);
    constexpr int planes = 4;
    const double away = stage.sun.x() > stage.w() / 2 ? -1 : 1;
    for (int i = 0; i < planes; ++i) {
        const double part = i / (planes - 1.0);
        const double base = stage.horizon + stage.h() * (0.015 + 0.32 * std::pow(part, 1.3));
        const Ridge ridge(dice, base, stage.h() * (0.026 + 0.045 * part), stage.unit * dice.in(1.0, 1.5));
        const QPainterPath path = ridge.below(stage.frame);
        // Each crest throws a shadow down an S on the side away from the sun.
        QPainterPath shadow;
        const double step = stage.unit * 0.02;
        const double left = -0.4 * stage.w();
        const int crests = static_cast<int>(1.8 * stage.w() / step);
        for (int k = 0; k <= crests; ++k) {
            const double x = left + k * step;
            if (ridge.y(x) > ridge.y(x - step) || ridge.y(x) > ridge.y(x + step))
                continue;
            const double size = stage.unit * (0.1 + 0.42 * part);
            const QPointF crest(x, ridge.y(x));
            QPainterPath side(crest);
            side.cubicTo(crest + QPointF(-away * size * 0.18, size * 0.16),
                         crest + QPointF(away * size * 0.5, size * 0.24),
                         crest + QPointF(away * size * 0.42, size * 0.52));
            side.cubicTo(crest + QPointF(away * size * 0.75, size * 0.42),
                         crest + QPointF(away * size * 1.1, size * 0.36),
                         crest + QPointF(away * size * 1.75, ridge.y(x + away * size * 1.75) - crest.y()));
            side.lineTo(crest + QPointF(away * size * 1.5, -size));
            side.lineTo(crest + QPointF(0, -size));
            side.closeSubpath();
            shadow.addPath(side.intersected(path));
        }
        shadow.setFillRule(Qt::WindingFill);
        const QColor land = stage.colours.land(part * 0.8);
        const QColor bright = mixed(land, stage.colours.light, 0.4 - 0.1 * part);
        const QBrush fill =
            fall(path.boundingRect().top(), path.boundingRect().top() + stage.h() * 0.35, bright, land);
        const QColor dark = withAlpha(mixed(land, stage.colours.near, 0.6), 0.62);
        QPainterPath palms;
        if (i == 2 && stage.script.props.testFlag(Prop::Palm)) {
            for (int p = 0; p < 4; ++p) {
                const double x = stage.w() * dice.in(0.18, 0.4);
                const double height = stage.unit * dice.in(0.14, 0.22);
                const QPointF top(x + height * 0.12, ridge.y(x) - height);
                QPainterPath trunk(QPointF(x, ridge.y(x) + 2));
                trunk.quadTo(QPointF(x, top.y() + height * 0.4), top);
                QPainterPathStroker pen;
                pen.setWidth(height * 0.045);
                palms.addPath(pen.createStroke(trunk));
                for (int leaf = 0; leaf < 7; ++leaf) {
                    const double turn = -3.4 + leaf * 0.6;
                    const QPointF tip =
                        top + QPointF(std::cos(turn), std::sin(turn) * 0.7 + 0.32) * height * 0.42;
                    const QPointF bend = top + QPointF(std::cos(turn), std::sin(turn) - 0.35) * height * 0.28;
                    QPainterPath frond(top);
                    frond.quadTo(bend, tip);
                    frond.quadTo(bend + QPointF(0, height * 0.09), top);
                    palms.addPath(frond);
                }
            }
            palms.setFillRule(Qt::WindingFill);
        }
        const QColor ink = mixed(stage.colours.near, Qt::black, 0.3);
        layers.append({0.1 + 0.8 * part, [path, fill, shadow, dark, palms, ink](QPainter& painter, double) {
                           painter.fillPath(path, fill);
                           painter.fillPath(shadow, dark);
                           if (!palms.isEmpty())
                               painter.fillPath(palms, ink);
                       }});
    }
}

void addForest(Layers& layers, const Stage& stage)
{
    Dice dice(stage.script.seed ^ 0xf07eU);
    const QColor mist = mixed(stage.colours.skyLow, stage.colours.far, 0.35);
    constexpr int planes = 4;
    for (int i = 0; i < planes; ++i) {
        const double part = i / (planes - 1.0);
        const Ridge ridge(dice, stage.h() * (0.62 + 0.27 * part), stage.h() * 0.018, stage.unit);
        QPainterPath trees;
        const int count = static_cast<int>(34 - 22 * part);
        for (int t = 0; t < count; ++t) {
            const double x = stage.w() * ((t + dice.in(0.1, 0.9)) / count * 2 - 0.5);
            if (i == planes - 1 && qAbs(x - stage.w() / 2) < stage.w() * 0.26)
                continue; // a clearing with a view into the forest
            const double height = stage.unit * (0.3 + 0.62 * part) * dice.in(0.65, 1.1);
            trees.addPath(
                conifer({x, ridge.y(x) + height * 0.03}, height, height * dice.in(0.3, 0.38), dice));
        }
        trees.setFillRule(Qt::WindingFill);
        const QPainterPath ground = ridge.below(stage.frame);
        const QColor leaf = mixed(mixed(mist, stage.colours.near, 0.28 + 0.68 * part), Qt::black, 0.1 * part);
        const double top = trees.boundingRect().top();
        const QBrush crowns = fall(top, ridge.y(0), leaf, mixed(leaf, mist, 0.34 * (1 - part)));
        const QBrush floor = fall(ridge.y(0) - stage.h() * 0.03, ridge.y(0) + stage.h() * 0.2,
                                  mixed(leaf, stage.colours.light, 0.14), leaf);
        layers.append({0.12 + 0.8 * part, [trees, ground, crowns, floor](QPainter& painter, double) {
                           painter.fillPath(trees, crowns);
                           painter.fillPath(ground, floor);
                       }});
        if (i == 1 && stage.sunRadius > 0 && stage.colours.day > 0.4) {
            QPainterPath rays;
            const double reach = stage.unit * 1.1;
            for (int r = 0; r < 9; ++r) {
                const double turn = 0.35 + r * 0.3 + dice.in(-0.08, 0.08);
                const double half = dice.in(0.02, 0.06);
                rays.addPolygon(QPolygonF{
                    stage.sun, stage.sun + reach * QPointF(std::cos(turn - half), std::sin(turn - half)),
                    stage.sun + reach * QPointF(std::cos(turn + half), std::sin(turn + half))});
                rays.closeSubpath();
            }
            rays.setFillRule(Qt::WindingFill);
            QRadialGradient shine(stage.sun, reach);
            shine.setColorAt(0, withAlpha(stage.colours.light, 0.42));
            shine.setColorAt(1, withAlpha(stage.colours.light, 0));
            layers.append({0.4, [rays, shine](QPainter& painter, double) { painter.fillPath(rays, shine); }});
        }
    }
}

} // namespace rushes
