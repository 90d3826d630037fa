#include "app/animatic/animaticsound.h"

#include <QtEndian>

#include <array>
#include <cmath>
#include <cstring>
#include <numbers>

namespace rushes {

namespace {

constexpr double tau = 2 * std::numbers::pi;

struct Partial
{
    double ratio = 1;
    double level = 0;
};

/// The root carries the chord; fifth, octave, third and a soft twelfth colour it.
std::array<Partial, 5> chordOf(const ShotScript& script)
{
    const bool dark = script.time == DayTime::Night || script.time == DayTime::Dusk ||
                      script.weather == Weather::Storm || script.weather == Weather::Rain;
    return {{{1, 0.62}, {1.5, 0.13}, {2, 0.09}, {dark ? 1.2 : 1.25, 0.08}, {3, 0.03}}};
}

struct Air
{
    double level = 0;  ///< of the noise
    double smooth = 0; ///< 0…1, how dull it is
    double swell = 0;  ///< Hz of its coming and going, 0: steady
};

Air airOf(const ShotScript& script)
{
    const bool indoors = script.place == Place::Room || script.place == Place::Kitchen;
    if (indoors)
        return {0.002, 0.9, 0};
    if (script.weather == Weather::Storm)
        return {0.035, 0.75, 0.21};
    if (script.weather == Weather::Rain)
        return {0.02, 0.35, 0};
    if (script.place == Place::Sea)
        return {0.035, 0.9, 0.14};
    return {0.008, 0.94, 0.11};
}

template<typename T>
void put(QByteArray& to, qsizetype at, T value)
{
    qToLittleEndian(value, to.data() + at);
}

} // namespace

double pitchOf(int index)
{
    // Steps of a pentatonic scale on A, so that any two of them are consonant.
    constexpr std::array pitches{220.0, 277.18, 246.94, 329.63, 277.18 * 4 / 3, 293.66, 220.0 * 4 / 3 * 1.125,
                                 246.94};
    return pitches.at(static_cast<size_t>(index) % pitches.size());
}

QByteArray soundOf(const QList<AnimaticShot>& shots)
{
    constexpr qsizetype header = 44;
    constexpr int perFrame = soundRate / Animatic::framesPerSecond;
    const qsizetype samples = qsizetype(shots.constLast().first + shots.constLast().frames) * perFrame;
    QByteArray wav(header + samples * 4, '\0');
    std::memcpy(wav.data(), "RIFF", 4);
    put<quint32>(wav, 4, static_cast<quint32>(wav.size() - 8));
    std::memcpy(wav.data() + 8, "WAVEfmt ", 8);
    put<quint32>(wav, 16, 16);
    put<quint16>(wav, 20, 1);
    put<quint16>(wav, 22, 2);
    put<quint32>(wav, 24, soundRate);
    put<quint32>(wav, 28, soundRate * 4);
    put<quint16>(wav, 32, 4);
    put<quint16>(wav, 34, 16);
    std::memcpy(wav.data() + 36, "data", 4);
    put<quint32>(wav, 40, static_cast<quint32>(samples * 4));

    quint32 noise = 0x2545f491U;
    double dull = 0;
    for (int index = 0; index < shots.size(); ++index) {
        const AnimaticShot& shot = shots.at(index);
        const qsizetype from = qsizetype(shot.first) * perFrame;
        const qsizetype count = qsizetype(shot.frames) * perFrame;
        const double pitch = pitchOf(index);
        const auto chord = chordOf(shot.script);
        const Air air = airOf(shot.script);
        const bool first = index == 0;
        const bool last = index == shots.size() - 1;
        for (qsizetype i = 0; i < count; ++i) {
            const double t = static_cast<double>(i) / soundRate;
            const double rest = static_cast<double>(count - i) / soundRate;
            const double in = std::min(1.0, t / (first ? 0.25 : 0.03));
            const double out = std::min(1.0, rest / (last ? 0.6 : 0.03));
            const double envelope = in * in * (3 - 2 * in) * out * out * (3 - 2 * out);
            const double breath = 0.9 + 0.1 * std::sin(tau * 0.23 * t);
            double left = 0;
            double right = 0;
            for (const Partial& partial : chord) {
                const double phase = tau * pitch * partial.ratio * t;
                const double drift = 0.35 * std::sin(tau * 0.17 * partial.ratio * t);
                left += partial.level * std::sin(phase + drift);
                right += partial.level * std::sin(phase - drift);
            }
            noise = noise * 1664525U + 1013904223U;
            const double white = static_cast<double>(noise) / 2147483648.0 - 1;
            dull += (white - dull) * (1 - air.smooth);
            const double swell = air.swell > 0 ? 0.6 + 0.4 * std::sin(tau * air.swell * t - 1) : 1;
            const double hush = dull * air.level * swell;
            const double level = 0.13 * breath;
            for (int channel = 0; channel < 2; ++channel) {
                const double value = envelope * ((channel == 0 ? left : right) * level + hush);
                put<qint16>(wav, header + (from + i) * 4 + channel * 2,
                            static_cast<qint16>(qBound(-32767.0, value * 32767, 32767.0)));
            }
        }
    }
    return wav;
}

} // namespace rushes
