#pragma once

#include <QElapsedTimer>
#include <QList>

#include <algorithm>
#include <cstdio>

namespace rushes {

inline double ms(const QElapsedTimer& timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Prints how long something took, of as many times as it was done.
inline void row(const char* what, QList<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-34s %4lld times  p50 %6.2f ms  p99 %6.2f ms  most %6.2f ms\n", what,
                static_cast<long long>(times.size()), times.at(times.size() / 2),
                times.at(times.size() * 99 / 100), times.constLast());
}

} // namespace rushes
