#include "app/animatic/scenery.h"

#include <QRadialGradient>

#include <cmath>

namespace rushes {

namespace {

void paintStars(QPainter& painter, const Stage& stage)
{
    const bool night = stage.script.time == DayTime::Night;
    if ((!night && stage.script.time != DayTime::Dusk) || stage.script.weather == Weather::Rain ||
        stage.script.weather == Weather::Storm || stage.script.weather == Weather::Fog)
        return;
    Dice dice(stage.script.seed ^ 0x57a5U);
    painter.setPen(Qt::NoPen);
    const int count = night ? 320 : 90;
    for (int i = 0; i < count; ++i) {
        const double x = stage.w() * dice.in(-skyMargin, 1 + skyMargin);
        const double y = stage.horizon * (1 - std::pow(dice.next(), night ? 0.75 : 0.4)) -
                         stage.h() * skyMargin * dice.next();
        const double radius = stage.unit * 0.0011 * (0.6 + 1.3 * std::pow(dice.next(), 4));
        painter.setBrush(withAlpha(QColor(0xfff6f3ff), dice.in(0.25, night ? 0.95 : 0.6)));
        painter.drawEllipse(QPointF(x, y), radius, radius);
    }
}

void paintSun(QPainter& painter, const Stage& stage)
{
    const bool night = stage.script.time == DayTime::Night;
    const bool moon = night || stage.script.time == DayTime::Dusk;
    const double veil =
        stage.script.weather == Weather::Fog || stage.script.weather == Weather::Snow ? 0.45 : 1;
    const double reach = stage.unit * (moon ? 0.3 : 0.85);
    const QPointF at = stage.sun;
    if (stage.sunRadius > 0) {
        QRadialGradient halo(at, reach);
        const double strength = (moon ? 0.4 : 0.62) * veil;
        for (const double part : {0.0, 0.08, 0.16, 0.3, 0.45, 0.65, 0.82, 1.0})
            halo.setColorAt(part, withAlpha(mixed(stage.colours.sun, stage.colours.light, part),
                                            strength * std::pow(1 - part, 2.2)));
        painter.setBrush(halo);
        painter.drawEllipse(at, reach, reach);
        painter.setBrush(withAlpha(stage.colours.sun, veil));
        if (stage.script.time == DayTime::Dusk) {
            QPainterPath crescent;
            crescent.addEllipse(at, stage.sunRadius, stage.sunRadius);
            QPainterPath shade;
            shade.addEllipse(at + QPointF(-0.45, -0.25) * stage.sunRadius, stage.sunRadius * 0.95,
                             stage.sunRadius * 0.95);
            painter.drawPath(crescent.subtracted(shade));
        } else {
            painter.drawEllipse(at, stage.sunRadius, stage.sunRadius);
        }
        if (night) {
            painter.setBrush(withAlpha(QColor(0xffc9cde4), 0.6 * veil));
            const double r = stage.sunRadius;
            painter.drawEllipse(at + QPointF(-0.3, -0.2) * r, r * 0.22, r * 0.2);
            painter.drawEllipse(at + QPointF(0.25, 0.3) * r, r * 0.28, r * 0.25);
            painter.drawEllipse(at + QPointF(0.3, -0.4) * r, r * 0.13, r * 0.12);
        }
    }
    // The afterglow lies on the horizon below the sun.
    const double wide = stage.w() * 0.8;
    painter.save();
    painter.translate(at.x(), stage.horizon);
    painter.scale(1, 0.32);
    QRadialGradient glow(QPointF(0, 0), wide);
    for (const double part : {0.0, 0.2, 0.4, 0.6, 0.8, 1.0})
        glow.setColorAt(
            part, withAlpha(stage.colours.light, 0.42 * veil * std::pow(1 - part, 1.8) * (night ? 0.35 : 1)));
    painter.setBrush(glow);
    painter.drawEllipse(QPointF(0, 0), wide, wide);
    painter.restore();
}

/// Adds half a step of noise: 8 bits per channel show bands in a long gradient.
QImage dithered(const QImage& deep, quint32 seed)
{
    QImage image(deep.size(), QImage::Format_RGB32);
    quint32 noise = seed | 1U;
    for (int y = 0; y < image.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgba64*>(deep.constScanLine(y));
        auto* to = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            noise = noise * 1664525U + 1013904223U;
            const quint32 grain = noise >> 16U;
            const auto eight = [grain](quint32 value) {
                return static_cast<int>((value * 255 + grain) / 65536);
            };
            to[x] = qRgb(eight(from[x].red()), eight(from[x].green()), eight(from[x].blue()));
        }
    }
    return image;
}

QPainterPath cloud(Dice& dice, double width)
{
    QPainterPath path;
    const double height = width * dice.in(0.16, 0.24);
    const int puffs = 5 + dice.under(4);
    for (int i = 0; i < puffs; ++i) {
        const double along = (i + 0.5) / puffs;
        const double swell = std::sin(along * 3.14159);
        const double rx = width * dice.in(0.11, 0.17) * (0.6 + 0.6 * swell);
        const double ry = height * (0.35 + 0.65 * swell) * dice.in(0.75, 1.1);
        path.addEllipse(QPointF((along - 0.5) * width * 0.82, -ry * 0.35), rx, ry);
    }
    path.setFillRule(Qt::WindingFill);
    QPainterPath above;
    above.addRect(-width, -width, 2 * width, width);
    path = path.intersected(above);
    path.addRoundedRect(QRectF(-width * 0.5, -height * 0.12, width, height * 0.2), height * 0.1,
                        height * 0.1);
    path.setFillRule(Qt::WindingFill);
    return path.simplified();
}

} // namespace

QImage paintSky(const Stage& stage)
{
    const QSize size(qCeil(stage.w() * (1 + 2 * skyMargin)), qCeil(stage.h() * (1 + 2 * skyMargin)));
    QImage deep(size, QImage::Format_RGBA64_Premultiplied);
    QPainter painter(&deep);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(stage.w() * skyMargin, stage.h() * skyMargin);
    QLinearGradient air(0, -stage.h() * skyMargin, 0, stage.horizon + stage.h() * 0.04);
    air.setColorAt(0, mixed(stage.colours.skyTop, Qt::black, 0.12));
    air.setColorAt(0.3, stage.colours.skyTop);
    air.setColorAt(0.72, stage.colours.skyMiddle);
    air.setColorAt(1, stage.colours.skyLow);
    painter.fillRect(QRectF(-stage.w(), -stage.h(), 3 * stage.w(), 3 * stage.h()), air);
    painter.setPen(Qt::NoPen);
    paintStars(painter, stage);
    paintSun(painter, stage);
    painter.end();
    return dithered(deep, stage.script.seed);
}

void addClouds(Layers& layers, const Stage& stage)
{
    struct Cloud
    {
        QPainterPath path;
        QPointF at;
        double alpha;
    };
    Dice dice(stage.script.seed ^ 0xc10dU);
    const Weather weather = stage.script.weather;
    const bool grey = weather == Weather::Rain || weather == Weather::Storm;
    const int heavy = weather == Weather::Clear ? 0 : weather == Weather::Clouds ? 7 : grey ? 10 : 3;
    QList<Cloud> clouds;
    // Long thin streaks near the horizon, where the low sun lights them.
    const int streaks = weather == Weather::Fog ? 0 : 5;
    for (int i = 0; i < streaks; ++i) {
        const double length = stage.unit * dice.in(0.3, 0.9);
        QPainterPath streak;
        streak.addEllipse(QPointF(0, 0), length * 0.5, length * dice.in(0.008, 0.018));
        streak.addEllipse(QPointF(length * 0.2, -length * 0.02), length * 0.3, length * 0.01);
        streak.setFillRule(Qt::WindingFill);
        clouds.append({streak,
                       {stage.w() * dice.in(-0.2, 1.2), stage.horizon - stage.h() * dice.in(0.07, 0.34)},
                       dice.in(0.16, 0.4)});
    }
    for (int i = 0; i < heavy; ++i) {
        const double high = dice.in(0.12, 0.55);
        clouds.append(
            {cloud(dice, stage.unit * dice.in(0.25, 0.5) * (0.6 + high) * (grey ? 1.7 : 1)),
             {stage.w() * ((i + dice.in(0, 0.9)) / heavy * 1.4 - 0.2), stage.horizon - stage.h() * high},
             grey ? dice.in(0.35, 0.7) : dice.in(0.4, 0.75)});
    }
    if (clouds.isEmpty())
        return;
    const QColor body = grey ? mixed(stage.colours.skyTop, Qt::black, 0.2)
                             : mixed(stage.colours.skyLow,
                                     stage.colours.day > 0.6 ? QColor(Qt::white) : stage.colours.light, 0.45);
    const QColor lower = grey ? stage.colours.skyMiddle : mixed(body, stage.colours.skyMiddle, 0.65);
    layers.append({0.05,
                   [clouds, body, lower](QPainter& painter, double) {
                       for (const Cloud& one : clouds) {
                           const QRectF bounds = one.path.boundingRect();
                           painter.save();
                           painter.translate(one.at);
                           painter.setOpacity(one.alpha);
                           painter.fillPath(one.path, fall(bounds.top(), bounds.bottom(), body, lower));
                           painter.restore();
                       }
                   },
                   true, stage.unit * (grey ? 0.016 : 0.007)});
}

void addBirds(Layers& layers, const Stage& stage)
{
    if (!stage.script.props.testFlag(Prop::Birds))
        return;
    Dice dice(stage.script.seed ^ 0xb12dU);
    struct Bird
    {
        QPointF at;
        double size, phase, speed;
    };
    QList<Bird> birds;
    const QPointF flock(stage.w() * dice.in(0.2, 0.5), stage.h() * dice.in(0.18, 0.3));
    for (int i = 0; i < 9; ++i)
        birds.append({flock + QPointF(stage.unit * dice.in(-0.16, 0.16), stage.unit * dice.in(-0.06, 0.06)),
                      stage.unit * dice.in(0.008, 0.016), dice.in(0, 6.3),
                      stage.unit * dice.in(0.028, 0.036)});
    const QColor ink = withAlpha(mixed(stage.colours.near, Qt::black, 0.2), 0.85);
    layers.append({0.3,
                   [birds, ink](QPainter& painter, double seconds) {
                       for (const Bird& bird : birds) {
                           const QPointF at =
                               bird.at + QPointF(bird.speed * seconds, -bird.speed * 0.12 * seconds);
                           const double lift = bird.size * 0.7 * std::sin(seconds * 9 + bird.phase);
                           QPainterPath wings(at + QPointF(-bird.size, -lift));
                           wings.quadTo(at + QPointF(-bird.size * 0.4, -lift * 0.5 - bird.size * 0.3), at);
                           wings.quadTo(at + QPointF(bird.size * 0.4, -lift * 0.5 - bird.size * 0.3),
                                        at + QPointF(bird.size, -lift));
                           painter.strokePath(wings, QPen(ink, bird.size * 0.2, Qt::SolidLine, Qt::RoundCap));
                       }
                   },
                   false});
}

} // namespace rushes
