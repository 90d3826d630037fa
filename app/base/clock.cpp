#include "app/base/clock.h"

#include <QDateTime>

#include <chrono>

namespace rushes {

Instant currentInstant()
{
    using namespace std::chrono;
    return instantOf(fromMs(QDateTime::currentMSecsSinceEpoch()),
                     duration_cast<milliseconds>(steady_clock::now().time_since_epoch()));
}

} // namespace rushes
