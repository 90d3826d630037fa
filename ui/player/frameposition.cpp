#include "ui/player/frameposition.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

// Times come from ms and µs counters: a frame's start may be reported this much early.
constexpr double tolerance = 0.03; // frames

} // namespace

int FramePosition::frameAt(double seconds) const
{
    if (seconds <= 0)
        return 0;
    if (starts.isEmpty())
        return static_cast<int>(std::floor(seconds * fps + tolerance));
    const auto micros = static_cast<qint64>(std::llround((seconds + tolerance / fps) * 1e6));
    const auto after = std::upper_bound(starts.cbegin(), starts.cend(), micros);
    return std::max(0, static_cast<int>(after - starts.cbegin()) - 1);
}

double FramePosition::secondsOf(int frame) const
{
    if (starts.isEmpty())
        return frame / fps;
    if (frame < starts.size())
        return static_cast<double>(starts.at(std::max(0, frame))) / 1e6;
    return static_cast<double>(starts.constLast()) / 1e6 +
           static_cast<double>(frame - starts.size() + 1) / fps;
}

qint64 FramePosition::seekMs(int frame) const
{
    return std::llround((secondsOf(frame) + secondsOf(frame + 1)) * 500.0);
}

double FramePosition::middleBefore(int frame) const
{
    return frame <= 0 ? 0 : (secondsOf(frame - 1) + secondsOf(frame)) / 2;
}

int FramePosition::framesIn(double seconds) const
{
    return seconds <= 0 ? 0 : std::max(1, static_cast<int>(std::floor(seconds * fps + tolerance)));
}

QString FramePosition::text(int frame) const
{
    const int rate = perSecond();
    const int whole =
        std::max(0, starts.isEmpty() ? frame : static_cast<int>(std::floor(secondsOf(frame) * rate + 0.01)));
    const int seconds = whole / rate;
    return u"%1:%2:%3"_s.arg(seconds / 60)
        .arg(seconds % 60, 2, 10, QLatin1Char('0'))
        .arg(whole % rate, 2, 10, QLatin1Char('0'));
}

int FramePosition::perSecond() const
{
    return std::max(1, static_cast<int>(std::lround(fps)));
}

} // namespace rushes
