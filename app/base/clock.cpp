#include "app/base/clock.h"

#include <QDateTime>

#include <chrono>

namespace rushes {

qint64 currentInstant()
{
    using namespace std::chrono;
    return instantOf(QDateTime::currentMSecsSinceEpoch(),
                     duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count());
}

} // namespace rushes
