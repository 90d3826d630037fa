#include "app/prompt/shottimes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rushes::prompts {

bool countSeconds(const QList<std::optional<StatedTime>>& times)
{
    double last = -1;
    bool apart = times.size() > 1;
    for (const auto& time : times) {
        if (!time || !time->to || time->from != std::floor(time->from) || *time->to != std::floor(*time->to))
            return false;
        apart = apart && (last < 0 ? time->from <= 1 : time->from == last + 1);
        last = *time->to;
    }
    return apart;
}

bool overlap(const QList<std::optional<StatedTime>>& times)
{
    bool overlaps = false;
    double from = 0;
    double until = 0;
    for (qsizetype i = 0; i < times.size(); ++i) {
        const auto& time = times.at(i);
        if (!time || !time->to || (i == 0 && time->from != 0) || time->from < from || *time->to <= until)
            return false;
        overlaps = overlaps || time->from < until - 0.5;
        from = time->from;
        until = *time->to;
    }
    return overlaps && from > 0;
}

void dropTotals(QList<std::optional<StatedTime>>& times)
{
    std::optional<double> total;
    int weak = 0;
    for (const auto& time : std::as_const(times)) {
        if (!time || !time->weak)
            continue;
        if (total && *total != *time->to)
            return;
        total = time->to;
        ++weak;
    }
    if (weak < 2)
        return;
    for (auto& time : times) {
        if (time && time->weak)
            time->to.reset();
    }
}

namespace {

/// True for ranges, in any order, that cover the time from 0 without gaps: "Shot 2 (4-9s)", "Shot 1 (0-4s)".
bool tile(const QList<std::optional<StatedTime>>& times)
{
    QList<std::pair<double, double>> places;
    for (const auto& time : times) {
        if (!time || !time->to)
            return false;
        places.append({time->from, *time->to});
    }
    std::sort(places.begin(), places.end());
    double until = 0;
    for (const auto& [from, to] : std::as_const(places)) {
        if (std::abs(from - until) > 0.001)
            return false;
        until = to;
    }
    return places.size() > 1;
}

} // namespace

QList<std::optional<double>> secondsBetween(const QList<std::optional<StatedTime>>& times, int clipSeconds)
{
    bool growing = true;
    bool alone = !times.isEmpty();
    bool goesOn = false;
    double last = 0;
    for (qsizetype i = 0; i < times.size(); ++i) {
        const auto& time = times.at(i);
        if (!time) {
            alone = false;
            continue;
        }
        alone = alone && (!time->to || i + 1 == times.size());
        // "0-4s, 4-8s, 8s": the last time is a start
        goesOn = i > 0 && i + 1 == times.size() && !time->to && times.at(i - 1) && times.at(i - 1)->to &&
                 (time->open || (i > 1 && *times.at(i - 1)->to == time->from));
        growing = growing && time->from >= last - 0.5;
        last = time->to.value_or(time->from);
    }
    if (countSeconds(times) || overlap(times)) {
        QList<std::optional<double>> seconds;
        double until = 0;
        for (const auto& time : times) {
            seconds.append(*time->to - until);
            until = *time->to;
        }
        return seconds;
    }
    growing = growing || tile(times);
    const bool starts = alone && growing && times.constFirst() && times.constFirst()->from == 0;
    QList<std::optional<double>> seconds;
    for (qsizetype i = 0; i < times.size(); ++i) {
        const auto& time = times.at(i);
        if (!time)
            seconds.append(std::nullopt);
        else if (time->to && growing)
            seconds.append(*time->to - time->from);
        else if (time->to) // "3-5 s", no place but a length that may vary
            seconds.append(time->from == 0 ? *time->to : (time->from + *time->to) / 2);
        else if (!starts && !time->open && !(goesOn && i + 1 == times.size()))
            seconds.append(time->from > 0 ? std::optional<double>(time->from) : std::nullopt);
        else if (i + 1 < times.size())
            seconds.append(times.at(i + 1)->from > time->from
                               ? std::optional<double>(times.at(i + 1)->from - time->from)
                               : std::nullopt);
        else
            seconds.append(clipSeconds > time->from ? std::optional<double>(clipSeconds - time->from)
                                                    : std::nullopt);
    }
    return seconds;
}

} // namespace rushes::prompts
