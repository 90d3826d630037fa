#include "app/animatic/scenery.h"

#include <cmath>

namespace rushes {

namespace {

double wrapped(double value, double size)
{
    const double rest = std::fmod(value, size);
    return rest < 0 ? rest + size : rest;
}

void paintRain(QPainter& painter, const Stage& stage, double seconds, bool storm)
{
    Dice dice(stage.script.seed ^ 0x7a1aU);
    const double slant = storm ? 0.34 : 0.14;
    for (int plane = 0; plane < 3; ++plane) {
        const double length = stage.unit * (0.03 + 0.025 * plane);
        const double speed = stage.unit * (1.3 + 0.5 * plane);
        QList<QLineF> drops;
        for (int i = 0; i < (storm ? 90 : 60); ++i) {
            const double y =
                wrapped(dice.next() * stage.h() * 1.2 + speed * seconds, stage.h() * 1.2) - stage.h() * 0.1;
            const double x =
                wrapped(dice.next() * stage.w() * 1.2 - speed * slant * seconds, stage.w() * 1.2) -
                stage.w() * 0.1;
            drops.append(QLineF(x, y, x - length * slant, y + length));
        }
        const QColor colour = withAlpha(mixed(stage.colours.skyLow, Qt::white, 0.5), 0.2 + 0.09 * plane);
        painter.setPen(QPen(colour, 1.0 + 0.35 * plane, Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(drops);
    }
}

void paintSnow(QPainter& painter, const Stage& stage, double seconds)
{
    Dice dice(stage.script.seed ^ 0x5a09U);
    painter.setPen(Qt::NoPen);
    for (int plane = 0; plane < 3; ++plane) {
        const double radius = stage.unit * (0.0016 + 0.0018 * plane);
        const double speed = stage.unit * (0.05 + 0.045 * plane);
        painter.setBrush(QColor(255, 255, 255, 150 + 35 * plane));
        for (int i = 0; i < 70 - 14 * plane; ++i) {
            const double phase = dice.in(0, 6.3);
            const double y =
                wrapped(dice.next() * stage.h() * 1.1 + speed * seconds, stage.h() * 1.1) - stage.h() * 0.05;
            const double x = wrapped(dice.next() * stage.w() * 1.1 + speed * 0.3 * seconds +
                                         radius * 9 * std::sin(seconds * 0.8 + phase),
                                     stage.w() * 1.1) -
                             stage.w() * 0.05;
            const double size = radius * (0.7 + 0.6 * (phase / 6.3));
            painter.drawEllipse(QPointF(x, y), size, size);
        }
    }
}

void paintMist(QPainter& painter, const Stage& stage, double seconds)
{
    const QColor mist = mixed(stage.colours.skyLow, stage.colours.skyMiddle, 0.3);
    for (int band = 0; band < 3; ++band) {
        const double y =
            stage.h() * (0.5 + 0.14 * band) + stage.h() * 0.012 * std::sin(seconds * 0.4 + band * 2);
        const double tall = stage.h() * 0.22;
        QLinearGradient veil(0, y, 0, y + tall);
        veil.setColorAt(0, withAlpha(mist, 0));
        veil.setColorAt(0.45, withAlpha(mist, 0.44 - 0.07 * band));
        veil.setColorAt(1, withAlpha(mist, 0));
        painter.fillRect(QRectF(0, y, stage.w(), tall), veil);
    }
}

void paintLightning(QPainter& painter, const Stage& stage, double seconds)
{
    Dice dice(stage.script.seed ^ 0xb017U);
    const double first = dice.in(0.7, 1.4);
    for (const double at : {first, first + 2.3, first + 5.1, first + 8.4, first + 11.9}) {
        const double age = seconds - at;
        if (age < 0 || age > 0.34)
            continue;
        Dice shape(stage.script.seed + static_cast<quint32>(at * 100));
        QPointF point(stage.w() * shape.in(0.2, 0.8), 0);
        QPainterPath bolt(point);
        while (point.y() < stage.horizon) {
            point += QPointF(stage.unit * shape.in(-0.05, 0.05), stage.unit * shape.in(0.02, 0.06));
            bolt.lineTo(point);
        }
        const double strength = std::exp(-age * 9) * (age < 0.12 && age > 0.06 ? 0.4 : 1);
        painter.strokePath(bolt, QPen(QColor(225, 232, 255, static_cast<int>(240 * strength)),
                                      stage.unit * 0.005, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillRect(QRectF(QPointF(0, 0), stage.frame),
                         QColor(205, 215, 255, static_cast<int>(95 * strength)));
    }
}

} // namespace

void paintWeather(QPainter& painter, const Stage& stage, double seconds)
{
    if (stage.script.place == Place::Room || stage.script.place == Place::Kitchen)
        return; // indoors there is no weather
    switch (stage.script.weather) {
    case Weather::Rain:
        paintRain(painter, stage, seconds, false);
        break;
    case Weather::Storm:
        paintLightning(painter, stage, seconds);
        paintRain(painter, stage, seconds, true);
        break;
    case Weather::Snow:
        paintSnow(painter, stage, seconds);
        break;
    case Weather::Fog:
        paintMist(painter, stage, seconds);
        break;
    case Weather::Clear:
    case Weather::Clouds:
        break;
    }
}

} // namespace rushes
