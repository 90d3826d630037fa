#include "app/animatic/palette.h"

namespace rushes {

namespace {

struct Hour
{
    QRgb skyTop, skyMiddle, skyLow, sun, light, far, near, water;
    double lamps, day;
};

Hour hourOf(DayTime time)
{
    switch (time) {
    case DayTime::Dawn:
        return {0xff43527f, 0xffb88a9f, 0xfff9cfa9, 0xffffe9cf, 0xffffd2a8,
                0xff9790ae, 0xff2a2d45, 0xff44587c, 0.45,       0.55};
    case DayTime::Morning:
        return {0xff5c96cc, 0xffa5cbe3, 0xfff6e9d2, 0xfffff6de, 0xfffff0cc,
                0xff9ab3c2, 0xff2c4a46, 0xff2f6f8f, 0.05,       0.9};
    case DayTime::Noon:
        return {0xff3d82c4, 0xff83b9e2, 0xffdcecf1, 0xfffffbea, 0xfffff8e0,
                0xff8fb2c0, 0xff28523f, 0xff1f6b93, 0.0,        1.0};
    case DayTime::Golden:
        return {0xff7d5a88, 0xffdb8068, 0xfff8b772, 0xfffdebcf, 0xffffc98a,
                0xff97707b, 0xff26263a, 0xff6a4f6b, 0.35,       0.65};
    case DayTime::Sunset:
        return {0xff47396f, 0xffc2566c, 0xfff78f54, 0xffffdca6, 0xffffa56b,
                0xff82506b, 0xff201c33, 0xff543a62, 0.55,       0.5};
    case DayTime::Dusk:
        return {0xff1c2348, 0xff58497f, 0xffcf7f7c, 0xfff4e6df, 0xffd79aa8,
                0xff574c79, 0xff15182c, 0xff2b2f57, 0.8,        0.3};
    case DayTime::Night:
        break;
    }
    return {0xff0a0f26, 0xff172450, 0xff36487a, 0xfff0f1fa, 0xffa9bbea,
            0xff2b3963, 0xff0a0d1e, 0xff122046, 0.7,        0.12};
}

QColor greyed(const QColor& colour, const QColor& grey, double part, double dark)
{
    const QColor mix = mixed(colour, grey, part);
    return mixed(mix, Qt::black, dark);
}

} // namespace

QColor mixed(const QColor& a, const QColor& b, double ofB)
{
    const auto part = static_cast<float>(qBound(0.0, ofB, 1.0));
    return QColor::fromRgbF(
        a.redF() + (b.redF() - a.redF()) * part, a.greenF() + (b.greenF() - a.greenF()) * part,
        a.blueF() + (b.blueF() - a.blueF()) * part, a.alphaF() + (b.alphaF() - a.alphaF()) * part);
}

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(qBound(0.0, alpha, 1.0)));
    return colour;
}

double Dice::next()
{
    m_state ^= m_state << 13U;
    m_state ^= m_state >> 17U;
    m_state ^= m_state << 5U;
    if (m_state == 0)
        m_state = 1;
    return m_state / 4294967296.0;
}

/// Long: mostly the table of what each weather does to the colours.
Palette Palette::of(const ShotScript& script)
{
    const Hour hour = hourOf(script.time);
    Palette palette{hour.skyTop, hour.skyMiddle, hour.skyLow, hour.sun,   hour.light, hour.far,
                    hour.near,   hour.water,     0xffffc878,  hour.lamps, hour.day};

    struct Veil
    {
        QRgb grey;
        double sky, land, dark;
    };
    Veil veil{0, 0, 0, 0};
    switch (script.weather) {
    case Weather::Clear:
        break;
    case Weather::Clouds:
        veil = {0xffaab4c0, 0.28, 0.08, 0.0};
        break;
    case Weather::Rain:
        veil = {0xff74828f, 0.62, 0.35, 0.08};
        break;
    case Weather::Snow:
        veil = {0xffd3dce6, 0.5, 0.35, 0.0};
        break;
    case Weather::Fog:
        veil = {0xffc9cdd0, 0.6, 0.34, 0.0};
        break;
    case Weather::Storm:
        veil = {0xff333d4d, 0.72, 0.45, 0.16};
        break;
    }
    // At night a cloud is not white.
    const QColor grey = mixed(QColor(veil.grey), palette.skyMiddle, 0.75 * (1 - palette.day));
    palette.skyTop = greyed(palette.skyTop, mixed(grey, Qt::black, 0.18), veil.sky, veil.dark);
    palette.skyMiddle = greyed(palette.skyMiddle, grey, veil.sky, veil.dark);
    palette.skyLow =
        greyed(palette.skyLow, mixed(grey, Qt::white, 0.12 * palette.day), veil.sky * 0.85, veil.dark);
    palette.far = greyed(palette.far, grey, veil.land, veil.dark);
    palette.near = greyed(palette.near, mixed(grey, Qt::black, 0.55), veil.land * 0.8, veil.dark);
    palette.water = greyed(palette.water, grey, veil.land, veil.dark);
    palette.light = mixed(palette.light, grey, veil.sky * 0.8);

    QColor ground;
    double tint = 0.3 * palette.day;
    switch (script.place) {
    case Place::Forest:
        ground = 0xff1f3a2c;
        break;
    case Place::Desert:
        ground = 0xffb9693a;
        tint = 0.25 + 0.35 * palette.day;
        break;
    case Place::Mountains:
        ground = 0xff2b3d4f;
        break;
    case Place::Hills:
        ground = 0xff3d4a2c;
        break;
    case Place::City:
    case Place::Sea:
        ground = 0xff3d4c60;
        tint = 0.75 * palette.day;
        break;
    case Place::Room:
    case Place::Kitchen:
        ground = palette.near;
        palette.day = qMax(palette.day, 0.6); // lamps are on
        break;
    }
    palette.near = mixed(palette.near, mixed(ground, Qt::black, 0.3 * (1 - palette.day)), tint);
    if (script.place == Place::Desert)
        palette.far = mixed(palette.far, 0xffd99a6c, 0.45 * palette.day + 0.1);
    if (script.weather == Weather::Snow) {
        palette.near = mixed(palette.near, 0xffb9c6d8, 0.15 + 0.35 * palette.day);
        palette.far = mixed(palette.far, 0xffdfe7f0, 0.15 + 0.3 * palette.day);
    }
    return palette;
}

QColor Palette::land(double depth) const
{
    return mixed(far, near, depth);
}

QColor Palette::lit(const QColor& own, double strength) const
{
    // Things are tinted with the colour of the air and darkened by the hour.
    const QColor air = mixed(near, skyMiddle, 0.35);
    return mixed(mixed(own, air, strength), Qt::black, 0.42 * (1 - day));
}

} // namespace rushes
