#include "app/animatic/scenery.h"

#include <QRadialGradient>

#include <cmath>
#include <numbers>

namespace rushes {

namespace {

QImage lampGlow(const QColor& lamp)
{
    constexpr int size = 128;
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QRadialGradient light(size / 2.0, size / 2.0, size / 2.0);
    for (const double at : {0.0, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1.0})
        light.setColorAt(at, withAlpha(lamp, 0.8 * std::pow(1 - at, 2.6)));
    QPainter painter(&image);
    painter.fillRect(image.rect(), light);
    return image;
}

} // namespace

Stage::Stage(const ShotScript& what, QSizeF size)
    : script(what)
    , frame(size)
    , colours(Palette::of(what))
    , unit(0.375 * (size.width() + size.height()))
    , horizon(size.height() * 0.56)
    , glow(lampGlow(colours.lamp))
{
    Dice dice(what.seed ^ 0x51U);
    const double side = dice.next() < 0.7 ? dice.in(0.58, 0.76) : dice.in(0.24, 0.4);
    double up = 0; // above the horizon, in frame heights
    switch (what.time) {
    case DayTime::Dawn:
        up = dice.in(0.04, 0.09);
        sunRadius = 0.066;
        break;
    case DayTime::Morning:
        up = dice.in(0.24, 0.32);
        sunRadius = 0.05;
        break;
    case DayTime::Noon:
        up = dice.in(0.38, 0.44);
        sunRadius = 0.045;
        break;
    case DayTime::Golden:
        up = dice.in(0.05, 0.13);
        sunRadius = 0.082;
        break;
    case DayTime::Sunset:
        up = dice.in(0.0, 0.05);
        sunRadius = 0.09;
        break;
    case DayTime::Dusk:
        up = dice.in(0.3, 0.36);
        sunRadius = 0.02;
        break;
    case DayTime::Night:
        up = dice.in(0.28, 0.36);
        sunRadius = 0.045;
        break;
    }
    sun = {w() * side, horizon - h() * up};
    sunRadius *= unit;
    if (what.weather == Weather::Rain || what.weather == Weather::Storm)
        sunRadius = 0;
}

void Stage::paintGlow(QPainter& painter, QPointF at, double radius, double strength) const
{
    const double before = painter.opacity();
    painter.setOpacity(before * strength);
    painter.drawImage(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), glow);
    painter.setOpacity(before);
}

Ridge::Ridge(Dice& dice, double base, double rise, double wave)
    : m_base(base)
{
    for (const double part : {1.0, 0.47, 0.21})
        m_sines.append({rise * part * dice.in(0.7, 1.1), wave * (part + 0.12) * dice.in(0.8, 1.2),
                        dice.in(0, 2 * std::numbers::pi)});
}

double Ridge::y(double x) const
{
    double y = m_base;
    for (const Sine& sine : m_sines)
        y -= sine.rise * std::sin(2 * std::numbers::pi * x / sine.wave + sine.shift);
    return y;
}

QPainterPath Ridge::below(QSizeF frame) const
{
    const double left = -overscan * frame.width();
    const double right = (1 + overscan) * frame.width();
    const double bottom = (1 + overscan) * frame.height();
    const double step = qMax(frame.width(), frame.height()) / 128;
    QPainterPath path(QPointF(left, bottom));
    const int steps = static_cast<int>((right - left) / step);
    for (int k = 0; k <= steps; ++k)
        path.lineTo(left + k * step, y(left + k * step));
    path.lineTo(right, bottom);
    path.closeSubpath();
    return path;
}

QPainterPath cypress(QPointF foot, double height, double width)
{
    QPainterPath path(foot);
    const double x = foot.x();
    const double y = foot.y();
    path.cubicTo(x - width * 0.75, y - height * 0.12, x - width * 0.55, y - height * 0.62, x, y - height);
    path.cubicTo(x + width * 0.55, y - height * 0.62, x + width * 0.75, y - height * 0.12, x, y);
    return path;
}

QPainterPath conifer(QPointF foot, double height, double width, Dice& dice)
{
    QPainterPath path;
    const double x = foot.x();
    const double top = foot.y() - height;
    path.addRect(x - width * 0.035, foot.y() - height * 0.1, width * 0.07, height * 0.12);
    QPolygonF left;
    QPolygonF right;
    constexpr int tiers = 6;
    for (int i = 0; i < tiers; ++i) {
        const double low = top + height * 0.97 * (i + 1.0) / tiers;
        const double half = width * 0.5 * std::pow((i + 1.0) / tiers, 0.9) * dice.in(0.88, 1.08);
        left << QPointF(x - half, low) << QPointF(x - half * 0.5, low - height * 0.03);
        right << QPointF(x + half * dice.in(0.9, 1.05), low) << QPointF(x + half * 0.5, low - height * 0.03);
    }
    path.moveTo(x, top);
    for (const QPointF& point : left)
        path.lineTo(point);
    for (auto point = right.crbegin(); point != right.crend(); ++point)
        path.lineTo(*point);
    path.closeSubpath();
    path.setFillRule(Qt::WindingFill);
    return path;
}

QLinearGradient fall(double top, double bottom, const QColor& from, const QColor& to)
{
    QLinearGradient gradient(0, top, 0, bottom);
    gradient.setColorAt(0, from);
    gradient.setColorAt(1, to);
    return gradient;
}

} // namespace rushes
