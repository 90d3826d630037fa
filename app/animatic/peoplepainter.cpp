#include "app/animatic/scenery.h"

#include <cmath>

namespace rushes {

namespace {

/// A figure one unit tall, feet at (0, 0), head up at y = -1, looking to the right.
struct Figure
{
    QPainterPath hair, skin, top, bottom, arm, forearm;
    bool woman = false;
};

/// Long: one drawing, limb by limb.
Figure figureOf(bool woman, bool raised)
{
    Figure figure;
    figure.woman = woman;
    // Head with a hint of a profile.
    QPainterPath head;
    head.addEllipse(QPointF(0.002, -0.928), 0.046, 0.057);
    QPainterPath face(QPointF(0.03, -0.95));
    face.quadTo(0.052, -0.935, 0.058, -0.917);
    face.quadTo(0.05, -0.907, 0.045, -0.88);
    face.quadTo(0.03, -0.868, 0.01, -0.87);
    face.closeSubpath();
    head.addPath(face);
    head.addRoundedRect(QRectF(-0.026, -0.9, 0.048, 0.085), 0.014, 0.014);
    head.setFillRule(Qt::WindingFill);
    figure.skin = head;

    if (woman) {
        figure.hair.moveTo(0.04, -0.96);
        figure.hair.cubicTo(0.02, -1.0, -0.05, -0.995, -0.055, -0.93);
        figure.hair.cubicTo(-0.062, -0.88, -0.06, -0.84, -0.068, -0.79);
        figure.hair.cubicTo(-0.04, -0.77, -0.015, -0.8, -0.018, -0.87);
        figure.hair.cubicTo(-0.01, -0.92, 0.01, -0.945, 0.04, -0.96);
        figure.top.moveTo(-0.026, -0.835);
        figure.top.cubicTo(-0.075, -0.815, -0.1, -0.8, -0.098, -0.74);
        figure.top.cubicTo(-0.09, -0.68, -0.062, -0.64, -0.062, -0.58);
        figure.top.lineTo(0.056, -0.58);
        figure.top.cubicTo(0.06, -0.63, 0.095, -0.68, 0.088, -0.74);
        figure.top.cubicTo(0.08, -0.8, 0.055, -0.82, 0.026, -0.835);
        figure.top.quadTo(0.0, -0.785, -0.026, -0.835);
        figure.bottom.moveTo(-0.062, -0.59);
        figure.bottom.cubicTo(-0.09, -0.45, -0.15, -0.25, -0.17, -0.07);
        figure.bottom.quadTo(0.0, -0.035, 0.165, -0.07);
        figure.bottom.cubicTo(0.14, -0.25, 0.08, -0.45, 0.056, -0.59);
        figure.skin.addRoundedRect(QRectF(-0.05, -0.08, 0.028, 0.08), 0.01, 0.01);
        figure.skin.addRoundedRect(QRectF(0.02, -0.08, 0.028, 0.08), 0.01, 0.01);
    } else {
        figure.hair.moveTo(0.045, -0.945);
        figure.hair.cubicTo(0.04, -1.0, -0.05, -1.0, -0.05, -0.93);
        figure.hair.lineTo(-0.042, -0.89);
        figure.hair.cubicTo(-0.02, -0.9, -0.02, -0.945, 0.0, -0.955);
        figure.hair.closeSubpath();
        figure.top.moveTo(-0.026, -0.84);
        figure.top.cubicTo(-0.06, -0.825, -0.1, -0.815, -0.108, -0.77);
        figure.top.cubicTo(-0.104, -0.68, -0.088, -0.58, -0.088, -0.46);
        figure.top.lineTo(0.084, -0.46);
        figure.top.cubicTo(0.086, -0.58, 0.1, -0.68, 0.1, -0.77);
        figure.top.cubicTo(0.092, -0.815, 0.055, -0.825, 0.026, -0.84);
        figure.top.quadTo(0.0, -0.81, -0.026, -0.84);
        figure.bottom.moveTo(-0.088, -0.48);
        figure.bottom.cubicTo(-0.094, -0.3, -0.085, -0.15, -0.085, -0.005);
        figure.bottom.lineTo(-0.02, -0.005);
        figure.bottom.cubicTo(-0.02, -0.15, -0.012, -0.28, -0.002, -0.4);
        figure.bottom.cubicTo(0.012, -0.28, 0.02, -0.15, 0.022, -0.005);
        figure.bottom.lineTo(0.095, -0.005);
        figure.bottom.cubicTo(0.085, -0.15, 0.094, -0.3, 0.084, -0.48);
    }
    figure.bottom.closeSubpath();
    figure.top.closeSubpath();
    figure.hair.closeSubpath();

    // The near arm: reaching forward, or hanging. Sleeves are rolled: the forearm is bare.
    const QPointF shoulder = woman ? QPointF(-0.07, -0.765) : QPointF(-0.072, -0.775);
    const QPointF elbow = raised ? QPointF(-0.03, -0.6) : QPointF(-0.098, -0.62);
    const QPointF hand = raised ? QPointF(0.14, -0.63) : QPointF(-0.06, -0.47);
    const auto limb = [](QPointF from, QPointF bend, QPointF to, double width) {
        QPainterPath bone(from);
        bone.quadTo(bend, to);
        QPainterPathStroker stroker;
        stroker.setWidth(width);
        stroker.setCapStyle(Qt::RoundCap);
        stroker.setJoinStyle(Qt::RoundJoin);
        return stroker.createStroke(bone);
    };
    figure.arm = limb(shoulder, (shoulder + elbow) / 2 + QPointF(-0.012, 0), elbow, woman ? 0.036 : 0.056);
    figure.forearm = limb(elbow, (elbow + hand) / 2 + QPointF(0, 0.012), hand, woman ? 0.032 : 0.038);
    figure.forearm.addEllipse(hand, 0.022, 0.024);
    figure.forearm.setFillRule(Qt::WindingFill);
    return figure;
}

struct Placed
{
    Figure figure;
    QPointF foot;
    double height;
    bool mirrored;
    QColor skin, hair, top, bottom;
    double phase;
    double sway; ///< degrees
};

void paintFigure(QPainter& painter, const Stage& stage, const Placed& placed)
{
    painter.save();
    painter.scale(placed.mirrored ? -placed.height : placed.height, placed.height);
    const Figure& figure = placed.figure;
    painter.fillPath(figure.bottom, fall(-0.6, 0, placed.bottom, mixed(placed.bottom, Qt::black, 0.22)));
    painter.fillPath(figure.skin, placed.skin);
    painter.fillPath(figure.top, fall(-0.83, -0.45, placed.top, mixed(placed.top, Qt::black, 0.14)));
    painter.fillPath(figure.hair, placed.hair);
    painter.fillPath(figure.forearm, mixed(placed.skin, Qt::black, 0.08));
    painter.fillPath(figure.arm,
                     figure.woman ? mixed(placed.skin, Qt::black, 0.08) : mixed(placed.top, Qt::black, 0.13));
    // Light from the sun's side on everything.
    const bool fromRight = (stage.sun.x() > placed.foot.x()) != placed.mirrored;
    QLinearGradient rim(fromRight ? 0.12 : -0.12, 0, fromRight ? 0.0 : -0.0, 0);
    rim.setColorAt(0, withAlpha(stage.colours.light, 0.5 * (0.3 + 0.7 * stage.colours.day)));
    rim.setColorAt(0.5, withAlpha(stage.colours.light, 0.14 * (0.3 + 0.7 * stage.colours.day)));
    rim.setColorAt(1, withAlpha(stage.colours.light, 0));
    for (const QPainterPath* path : {&figure.bottom, &figure.skin, &figure.top, &figure.hair, &figure.arm})
        painter.fillPath(*path, rim);
    painter.restore();
}

/// A figure as an image, relative to its feet: it sways as a whole, so its many parts need to be drawn only
/// once.
struct Sprite
{
    QImage image = {};
    QRectF target = {};
};

Sprite spriteOf(const Stage& stage, const Placed& placed)
{
    constexpr double zoom = 1.4; // how much a push-in may enlarge the figure
    const double height = placed.height;
    // Only as much of it as can be in the frame.
    const double shown = qMin(height * 1.05, height + stage.h() * 1.3 - placed.foot.y());
    const QRectF target(-height * 0.24, -height * 1.02, height * 0.48, qMax(shown, height * 0.2));
    QImage image((target.size() * zoom).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(zoom, zoom);
    painter.translate(-target.topLeft());
    paintFigure(painter, stage, placed);
    return {image, QRectF(target.topLeft(), QSizeF(image.size()) / zoom)};
}

} // namespace

/// Long: where each person stands, by the shot's size, and then the drawing.
void addPeople(Layers& layers, const Stage& stage)
{
    const int people = stage.script.people;
    if (people == 0)
        return;
    Dice dice(stage.script.seed ^ 0x9e09U);
    const ShotSize size = stage.script.size;
    const bool woman = stage.script.props.testFlag(Prop::Woman);
    const bool man = stage.script.props.testFlag(Prop::Man);
    const bool indoors = stage.script.place == Place::Room || stage.script.place == Place::Kitchen;
    double height = stage.unit * (size == ShotSize::Wide     ? 0.27
                                  : size == ShotSize::Medium ? (people > 2 ? 0.72 : 0.95)
                                                             : 1.7);
    double foot = stage.h() * (size == ShotSize::Wide ? 0.815 : 0);
    if (indoors && size == ShotSize::Wide) {
        height = stage.unit * 0.5;
        foot = stage.h() * 0.88;
    }
    if (size == ShotSize::Medium)
        foot = stage.h() * (people > 2 ? 0.92 : 0.9) + height * 0.36;
    if (size == ShotSize::Close)
        foot = stage.h() * 0.88 + height * 0.62;

    constexpr QRgb dresses[] = {0xfff2e7d5, 0xffb5544f, 0xff5d7f8c, 0xffd6a54a, 0xff8e6aa0};
    constexpr QRgb shirts[] = {0xff2c3a5c, 0xff5b6f52, 0xff8a4b3a, 0xff3c4650, 0xffc3b59b};
    const double lean = size == ShotSize::Wide ? 0.7 : 0.45;
    QList<Placed> crowd;
    const double apart = people == 2 ? height * (size == ShotSize::Close ? 0.24 : 0.3) : height * 0.3;
    for (int i = 0; i < people; ++i) {
        const bool isWoman = people == 1   ? woman && !man
                             : people == 2 ? (woman == man ? i == 0 : woman)
                                           : i % 2 == 0;
        const double place =
            people == 1
                ? (size == ShotSize::Close ? 0 : stage.unit * (stage.sun.x() > stage.w() / 2 ? -0.12 : 0.12))
                : apart * (i - (people - 1) / 2.0) * dice.in(0.95, 1.05);
        const int dress = people <= 2 && woman && i == 0 ? 0 : dice.under(5);
        const int shirt = people <= 2 ? 0 : dice.under(5);
        const double strength = size == ShotSize::Wide ? 0.55 : 0.34;
        Placed placed{figureOf(isWoman, size != ShotSize::Wide && people <= 2 &&
                                            stage.script.props.testFlag(Prop::Table) && !isWoman),
                      {stage.w() * 0.5 + place, foot + (people > 2 ? stage.unit * dice.in(-0.02, 0.03) : 0)},
                      height * (isWoman ? 0.94 : 1.0) * dice.in(0.98, 1.02),
                      people == 1 ? stage.sun.x() < stage.w() / 2 : i >= (people + 1) / 2,
                      stage.colours.lit(dice.next() < 0.5 ? 0xffd9a07a : 0xffb97f5e, strength),
                      stage.colours.lit(dice.next() < 0.6 ? 0xff3a241d : 0xff6b4630, strength * 0.8),
                      stage.colours.lit(isWoman ? dresses[dress] : shirts[shirt], strength),
                      stage.colours.lit(isWoman ? dresses[dress] : 0xff3a3d48, strength),
                      dice.in(0, 6.3),
                      lean};
        crowd.append(placed);
    }
    const bool wide = size == ShotSize::Wide;
    QList<Sprite> sprites;
    for (const Placed& placed : std::as_const(crowd))
        sprites.append(spriteOf(stage, placed));
    // A tracking camera keeps pace with the people: the land moves instead.
    const Depth depth = stage.script.move == CameraMove::Tracking ? 0 : wide ? 0.9 : 0.82;
    layers.append({depth,
                   [crowd, sprites, wide](QPainter& painter, double seconds) {
                       if (wide) {
                           painter.setPen(Qt::NoPen);
                           painter.setBrush(withAlpha(QColor(Qt::black), 0.22));
                           for (const Placed& placed : crowd)
                               painter.drawEllipse(placed.foot, placed.height * 0.17, placed.height * 0.025);
                       }
                       qsizetype index = 0;
                       for (const Placed& placed : crowd) {
                           const Sprite& sprite = sprites.at(index++);
                           painter.save();
                           painter.translate(placed.foot);
                           painter.rotate(placed.sway * std::sin(seconds * 1.25 + placed.phase));
                           painter.drawImage(sprite.target, sprite.image);
                           painter.restore();
                       }
                   },
                   false});
}

} // namespace rushes
