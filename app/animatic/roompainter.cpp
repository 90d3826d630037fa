#include "app/animatic/scenery.h"

#include <cmath>

namespace rushes {

namespace {

/// The colours indoors: walls, wood and cloth at this hour.
struct Interior
{
    QColor wall, wallDark, floor, wood, woodLight, cloth, metal;
};

Interior interiorOf(const Stage& stage)
{
    const double day = stage.colours.day;
    const bool kitchen = stage.script.place == Place::Kitchen;
    const QColor warm = kitchen ? QColor(0xff7f9490) : QColor(0xff8f6f62);
    const QColor wall = mixed(mixed(warm, stage.colours.skyMiddle, 0.28), Qt::black, 0.5 - 0.34 * day);
    return {wall,
            mixed(wall, Qt::black, 0.35),
            mixed(mixed(QColor(0xff5a3d31), stage.colours.skyMiddle, 0.14), Qt::black, 0.45 - 0.3 * day),
            mixed(QColor(0xff4a3028), Qt::black, 0.42 - 0.25 * day),
            mixed(QColor(0xff80563f), Qt::black, 0.4 - 0.3 * day),
            mixed(mixed(QColor(0xff33555a), stage.colours.skyMiddle, 0.15), Qt::black, 0.38 - 0.25 * day),
            mixed(QColor(0xffb98d5c), Qt::black, 0.3 - 0.2 * day)};
}

void paintWindow(QPainter& painter, const Stage& stage, const QImage& sky, const QRectF& pane,
                 const QPainterPath& hills, const Interior& look)
{
    painter.fillRect(
        pane.adjusted(-pane.width() * 0.06, -pane.width() * 0.06, pane.width() * 0.06, pane.width() * 0.06),
        look.woodLight);
    // The part of the sky with the horizon, as the window shows it.
    const QRectF part(sky.width() * 0.3, sky.height() * 0.26, sky.width() * 0.34,
                      sky.width() * 0.34 * pane.height() / pane.width());
    painter.drawImage(pane, sky, part);
    painter.save();
    painter.setClipRect(pane, Qt::IntersectClip);
    painter.fillPath(hills, mixed(stage.colours.far, stage.colours.near, 0.3));
    painter.restore();
    const double bar = pane.width() * 0.022;
    painter.fillRect(QRectF(pane.center().x() - bar, pane.top(), 2 * bar, pane.height()), look.woodLight);
    painter.fillRect(QRectF(pane.left(), pane.top() + pane.height() * 0.36 - bar, pane.width(), 2 * bar),
                     look.woodLight);
    painter.fillRect(QRectF(pane.left() - pane.width() * 0.1, pane.bottom() + pane.width() * 0.04,
                            pane.width() * 1.2, pane.width() * 0.06),
                     mixed(look.woodLight, Qt::white, 0.08));
}

void paintPendant(QPainter& painter, const Stage& stage, QPointF at, double size, const QColor& metal)
{
    painter.fillRect(QRectF(at.x() - size * 0.015, -stage.h(), size * 0.03, at.y() + stage.h() - size * 0.4),
                     metal);
    const double lit = qMax(0.35, 1.1 - stage.colours.day);
    stage.paintGlow(painter, at + QPointF(0, size * 0.1), size * 2.6, qMin(1.0, lit));
    QPainterPath shade(at + QPointF(-size * 0.5, 0));
    shade.cubicTo(at + QPointF(-size * 0.45, -size * 0.35), at + QPointF(-size * 0.15, -size * 0.3),
                  at + QPointF(-size * 0.1, -size * 0.48));
    shade.lineTo(at + QPointF(size * 0.1, -size * 0.48));
    shade.cubicTo(at + QPointF(size * 0.15, -size * 0.3), at + QPointF(size * 0.45, -size * 0.35),
                  at + QPointF(size * 0.5, 0));
    shade.closeSubpath();
    painter.fillPath(shade, metal);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(stage.colours.lamp, Qt::white, 0.45));
    painter.drawEllipse(at, size * 0.42, size * 0.05);
}

void paintPlant(QPainter& painter, QPointF foot, double size, const QColor& leaf, const QColor& pot,
                double seconds)
{
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 11; ++i) {
        const double turn = -1.57 + (i - 5) * 0.24 + 0.015 * std::sin(seconds * 1.3 + i);
        const double length = size * (0.75 + 0.25 * std::sin(i * 2.4));
        const QPointF root = foot - QPointF(0, size * 0.24);
        const QPointF tip = root + QPointF(std::cos(turn), std::sin(turn)) * length;
        const QPointF across = QPointF(-std::sin(turn), std::cos(turn)) * size * 0.09;
        QPainterPath blade(root);
        blade.quadTo((root + tip) / 2 + across, tip);
        blade.quadTo((root + tip) / 2 - across, root);
        painter.fillPath(blade, mixed(leaf, Qt::black, (i % 3) * 0.13));
    }
    painter.fillPath(
        [&] {
            QPainterPath path;
            path.addPolygon(QPolygonF{foot + QPointF(-size * 0.19, -size * 0.3),
                                      foot + QPointF(size * 0.19, -size * 0.3),
                                      foot + QPointF(size * 0.14, 0), foot + QPointF(-size * 0.14, 0)});
            path.closeSubpath();
            return path;
        }(),
        pot);
}

void addLivingRoom(Layers& layers, const Stage& stage, const Interior& look)
{
    const double floor = stage.h() * 0.78;
    const double unit = stage.unit;
    layers.append(
        {0.62,
         [&stage, look, floor, unit](QPainter& painter, double seconds) {
             // A sofa, its cushions, and a plant beside it.
             const double x = stage.w() * 0.5 - unit * 0.08;
             const double y = floor + unit * 0.05;
             painter.setPen(Qt::NoPen);
             painter.setBrush(withAlpha(QColor(Qt::black), 0.22));
             painter.drawEllipse(QPointF(x, y + unit * 0.03), unit * 0.5, unit * 0.03);
             painter.setBrush(mixed(look.cloth, Qt::black, 0.18));
             painter.drawRoundedRect(QRectF(x - unit * 0.4, y - unit * 0.29, unit * 0.8, unit * 0.26),
                                     unit * 0.05, unit * 0.05);
             painter.setBrush(look.cloth);
             painter.drawRoundedRect(QRectF(x - unit * 0.38, y - unit * 0.16, unit * 0.76, unit * 0.14),
                                     unit * 0.03, unit * 0.03);
             painter.drawRoundedRect(QRectF(x - unit * 0.47, y - unit * 0.2, unit * 0.13, unit * 0.21),
                                     unit * 0.04, unit * 0.04);
             painter.drawRoundedRect(QRectF(x + unit * 0.34, y - unit * 0.2, unit * 0.13, unit * 0.21),
                                     unit * 0.04, unit * 0.04);
             painter.setBrush(look.metal);
             painter.drawRoundedRect(QRectF(x - unit * 0.3, y - unit * 0.25, unit * 0.15, unit * 0.13),
                                     unit * 0.02, unit * 0.02);
             painter.setBrush(mixed(look.metal, look.wall, 0.5));
             painter.drawRoundedRect(QRectF(x + unit * 0.17, y - unit * 0.24, unit * 0.14, unit * 0.12),
                                     unit * 0.02, unit * 0.02);
             paintPlant(painter, {x + unit * 0.68, y + unit * 0.02}, unit * 0.36,
                        mixed(QColor(0xff3f6b4a), look.wallDark, 0.4), look.metal, seconds);
         },
         false});
    layers.append(
        {0.7, [&stage, look, floor, unit](QPainter& painter, double) {
             // A standing lamp.
             const double x = stage.w() * 0.5 - unit * 0.66;
             const QPointF top(x, floor - unit * 0.48);
             painter.fillRect(QRectF(x - unit * 0.005, top.y(), unit * 0.01, unit * 0.56), look.wood);
             painter.fillRect(QRectF(x - unit * 0.07, floor + unit * 0.075, unit * 0.14, unit * 0.012),
                              look.wood);
             stage.paintGlow(painter, top + QPointF(0, unit * 0.04), unit * 0.5,
                             qMin(1.0, 1.15 - stage.colours.day));
             QPainterPath shade;
             shade.addPolygon(QPolygonF{
                 top + QPointF(-unit * 0.07, -unit * 0.05), top + QPointF(unit * 0.07, -unit * 0.05),
                 top + QPointF(unit * 0.11, unit * 0.09), top + QPointF(-unit * 0.11, unit * 0.09)});
             shade.closeSubpath();
             painter.fillPath(shade, fall(top.y() - unit * 0.05, top.y() + unit * 0.09,
                                          mixed(stage.colours.lamp, look.wall, 0.35), stage.colours.lamp));
         }});
}

/// Long: one drawing, piece by piece, from the back to the front.
void addCounter(Layers& layers, const Stage& stage, const Interior& look)
{
    const double top = stage.h() * 0.72;
    const double unit = stage.unit;
    layers.append(
        {0.45, [&stage, look, unit](QPainter& painter, double) {
             // Two shelves with jars and plates.
             Dice dice(stage.script.seed ^ 0x5e1fU);
             painter.setPen(Qt::NoPen);
             for (int shelf = 0; shelf < 2; ++shelf) {
                 const double y = stage.h() * 0.5 - unit * (0.32 - 0.19 * shelf);
                 const double left = stage.w() * 0.5 + unit * 0.2;
                 painter.fillRect(QRectF(left, y, unit * 0.62, unit * 0.014), look.woodLight);
                 for (double x = left + unit * 0.03; x < left + unit * 0.56;) {
                     const double wide = unit * dice.in(0.035, 0.065);
                     const double tall = unit * dice.in(0.06, 0.12);
                     const QColor jar =
                         mixed(dice.next() < 0.5 ? look.metal : look.cloth, look.wall, dice.in(0.1, 0.5));
                     painter.setBrush(jar);
                     painter.drawRoundedRect(QRectF(x, y - tall, wide, tall), wide * 0.2, wide * 0.2);
                     painter.setBrush(mixed(jar, Qt::black, 0.3));
                     painter.drawRect(QRectF(x + wide * 0.1, y - tall, wide * 0.8, tall * 0.12));
                     x += wide + unit * dice.in(0.01, 0.035);
                 }
             }
         }});
    layers.append({0.6,
                   [&stage, look, top, unit](QPainter& painter, double seconds) {
                       painter.fillRect(QRectF(-stage.w(), top, 3 * stage.w(), stage.h()),
                                        fall(top, stage.h() * 1.1, mixed(look.cloth, look.wall, 0.15),
                                             mixed(look.cloth, Qt::black, 0.35)));
                       for (int i = -4; i < 9; ++i) {
                           const QRectF door(stage.w() * 0.5 + unit * 0.34 * (i - 2) + unit * 0.012,
                                             top + unit * 0.05, unit * 0.316, unit * 0.36);
                           painter.fillRect(door, withAlpha(QColor(Qt::black), 0.14));
                           painter.fillRect(QRectF(door.center().x() - unit * 0.04, door.top() + unit * 0.025,
                                                   unit * 0.08, unit * 0.01),
                                            look.metal);
                       }
                       painter.fillRect(QRectF(-stage.w(), top - unit * 0.02, 3 * stage.w(), unit * 0.035),
                                        mixed(look.woodLight, Qt::white, 0.12));
                       // A pan on the stove, with steam.
                       const QPointF pan(stage.w() * 0.5 + unit * 0.12, top - unit * 0.02);
                       painter.setPen(Qt::NoPen);
                       painter.setBrush(mixed(look.wood, Qt::black, 0.4));
                       painter.drawRoundedRect(
                           QRectF(pan.x() - unit * 0.08, pan.y() - unit * 0.085, unit * 0.16, unit * 0.085),
                           unit * 0.012, unit * 0.012);
                       painter.drawRect(
                           QRectF(pan.x() + unit * 0.08, pan.y() - unit * 0.07, unit * 0.09, unit * 0.013));
                       for (int i = 0; i < 3; ++i) {
                           const double age = std::fmod(seconds * 0.33 + i / 3.0, 1.0);
                           painter.setBrush(
                               withAlpha(mixed(look.wall, Qt::white, 0.6), 0.22 * std::sin(age * 3.14159)));
                           painter.drawEllipse(pan + QPointF(unit * 0.02 * std::sin(seconds + 2 * i),
                                                             -unit * (0.12 + 0.22 * age)),
                                               unit * (0.03 + 0.04 * age), unit * (0.035 + 0.05 * age));
                       }
                       paintPlant(painter, {stage.w() * 0.5 - unit * 0.58, top - unit * 0.015}, unit * 0.2,
                                  mixed(QColor(0xff4f7a4a), look.wallDark, 0.35), look.metal, seconds);
                       painter.setBrush(mixed(QColor(0xffd0693c), look.wall, 0.25));
                       for (int i = 0; i < 3; ++i)
                           painter.drawEllipse(QPointF(stage.w() * 0.5 - unit * (0.33 - 0.045 * i),
                                                       top - unit * (0.042 + (i == 1 ? 0.03 : 0))),
                                               unit * 0.026, unit * 0.025);
                   },
                   false});
    layers.append({0.78, [&stage, look, unit](QPainter& painter, double) {
                       for (int i = 0; i < 3; ++i)
                           paintPendant(painter, stage,
                                        {stage.w() * 0.5 + unit * 0.42 * (i - 1), stage.h() * 0.22},
                                        unit * 0.13, look.wood);
                   }});
}

} // namespace

void addRoom(Layers& layers, const Stage& stage, const QImage& sky)
{
    Dice dice(stage.script.seed ^ 0x4007U);
    const Interior look = interiorOf(stage);
    const double floor = stage.h() * 0.78;
    const double unit = stage.unit;
    const QRectF pane(stage.w() * 0.5 - unit * (stage.script.place == Place::Kitchen ? 0.5 : 0.3),
                      stage.h() * 0.5 - unit * 0.36, unit * 0.5, unit * 0.46);
    QPainterPath hills;
    const Ridge ridge(dice, pane.bottom() - unit * 0.07, unit * 0.02, unit * 0.5);
    hills.addPath(ridge.below(stage.frame));
    layers.append(
        {0.4, [&stage, look, floor, unit, pane, hills, sky](QPainter& painter, double) {
             const QRectF wall(-stage.w(), -stage.h(), 3 * stage.w(), stage.h() + floor);
             painter.fillRect(wall, fall(0, floor, mixed(look.wall, look.wallDark, 0.35), look.wall));
             painter.fillRect(QRectF(-stage.w(), floor, 3 * stage.w(), stage.h()),
                              fall(floor, stage.h() * 1.1, look.floor, mixed(look.floor, Qt::black, 0.4)));
             painter.fillRect(QRectF(-stage.w(), floor - unit * 0.03, 3 * stage.w(), unit * 0.03),
                              mixed(look.wall, Qt::white, 0.1));
             paintWindow(painter, stage, sky, pane, hills, look);
             // Light falls from the window on the floor.
             QPainterPath patch;
             patch.addPolygon(QPolygonF{QPointF(pane.left(), floor), QPointF(pane.right(), floor),
                                        QPointF(pane.right() + unit * 0.36, stage.h() * 1.1),
                                        QPointF(pane.left() + unit * 0.1, stage.h() * 1.1)});
             patch.closeSubpath();
             painter.fillPath(patch, withAlpha(stage.colours.light, 0.05 + 0.16 * stage.colours.day));
             // Pictures on the wall.
             if (stage.script.place == Place::Room) {
                 for (int i = 0; i < 2; ++i) {
                     const QRectF frame(stage.w() * 0.5 + unit * (0.36 + 0.2 * i),
                                        stage.h() * 0.5 - unit * (0.3 - 0.03 * i), unit * 0.15,
                                        unit * (0.2 - 0.05 * i));
                     painter.fillRect(frame, look.wood);
                     const QRectF art = frame.adjusted(unit * 0.01, unit * 0.01, -unit * 0.01, -unit * 0.01);
                     painter.fillRect(art, fall(art.top(), art.bottom(), mixed(look.metal, look.wall, 0.4),
                                                mixed(look.cloth, look.wall, 0.2)));
                 }
             }
         }});
    // Curtains stir a little.
    layers.append({0.46,
                   [&stage, look, pane, unit](QPainter& painter, double seconds) {
                       const QColor cloth = mixed(look.cloth, look.wall, 0.45);
                       for (const double side : {-1.0, 1.0}) {
                           const double x = side < 0 ? pane.left() - unit * 0.03 : pane.right() + unit * 0.03;
                           const double stir = unit * 0.008 * std::sin(seconds * 1.1 + side);
                           QPainterPath drape(QPointF(x - side * unit * 0.1, pane.top() - unit * 0.06));
                           drape.cubicTo(x - side * unit * 0.09, pane.center().y(),
                                         x - side * unit * 0.02 + stir, pane.center().y(),
                                         x - side * unit * 0.04 + stir, pane.bottom() + unit * 0.13);
                           drape.lineTo(x + side * unit * 0.1, pane.bottom() + unit * 0.13);
                           drape.lineTo(x + side * unit * 0.1, pane.top() - unit * 0.06);
                           drape.closeSubpath();
                           painter.fillPath(drape, cloth);
                       }
                       painter.fillRect(QRectF(pane.left() - unit * 0.16, pane.top() - unit * 0.075,
                                               pane.width() + unit * 0.32, unit * 0.014),
                                        look.wood);
                       Q_UNUSED(stage)
                   },
                   false});
    if (stage.script.place == Place::Kitchen)
        addCounter(layers, stage, look);
    else
        addLivingRoom(layers, stage, look);
}

} // namespace rushes
