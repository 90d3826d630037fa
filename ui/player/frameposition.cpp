#include "ui/player/frameposition.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

// Times come from ms and µs counters: a frame's start may be reported this much early.
constexpr double tolerance = 0.03; // frames

} // namespace

int FramePosition::frameAt(double seconds) const
{
    return seconds <= 0 ? 0 : static_cast<int>(std::floor(seconds * fps + tolerance));
}

double FramePosition::secondsOf(int frame) const
{
    return frame / fps;
}

qint64 FramePosition::seekMs(int frame) const
{
    return std::llround((frame + 0.5) * 1000.0 / fps);
}

int FramePosition::framesIn(double seconds) const
{
    return seconds <= 0 ? 0 : std::max(1, static_cast<int>(std::floor(seconds * fps + tolerance)));
}

QString FramePosition::text(int frame) const
{
    const int rate = perSecond();
    const int whole = std::max(0, frame);
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
