#include "app/prompt/shottimes.h"

#include "app/prompt/shotgrammar.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

constexpr double longestSeconds = 3600;

/// "4", "4.5", "0:04", "00:00:04,500"
struct Figure
{
    double value = 0;
    bool clock = false;
    qsizetype end = 0;
};

qsizetype afterDigits(QStringView plain, qsizetype at, qsizetype limit)
{
    while (at < limit && plain.at(at) >= u'0' && plain.at(at) <= u'9')
        ++at;
    return at;
}

std::optional<Figure> figureAt(QStringView plain, qsizetype at, qsizetype limit)
{
    qsizetype end = afterDigits(plain, at, limit);
    if (end == at || end - at > 6)
        return {};
    Figure figure{plain.mid(at, end - at).toDouble(), false, end};
    for (int colons = 0; colons < 3 && end + 1 < limit && plain.at(end) == u':'; ++colons) {
        const qsizetype next = afterDigits(plain, end + 1, limit);
        if (next - end - 1 != 2)
            break;
        // A fourth pair counts frames.
        if (colons < 2)
            figure.value = figure.value * 60 + plain.mid(end + 1, 2).toDouble();
        figure.clock = true;
        end = next;
    }
    if (end + 1 < limit && (plain.at(end) == u'.' || plain.at(end) == u',')) {
        const qsizetype next = afterDigits(plain, end + 1, limit);
        if (next > end + 1 && next - end <= 4) {
            figure.value += plain.mid(end + 1, next - end - 1).toDouble() / std::pow(10.0, next - end - 1);
            end = next;
        }
    }
    figure.end = end;
    return figure;
}

/// What a number counts: the unit's seconds, and where it ends.
struct Unit
{
    double seconds = 0;
    qsizetype end = 0;
};

std::optional<Unit> unitAt(const ShotText& text, qsizetype at, qsizetype limit)
{
    qsizetype start = afterSpaces(text.plain, at, limit);
    const bool hyphen = start == at && start + 1 < limit && text.plain.at(start) == u'-';
    Unit unit;
    unit.end = ShotGrammar::builtIn().units.endAt(text.plain, hyphen ? start + 1 : start, &unit.seconds);
    if (unit.end < 0 || unit.end > limit)
        return {};
    // A quote is a unit only right behind its number, and where nothing is quoted.
    const QChar first = text.plain.at(hyphen ? start + 1 : start);
    if ((first == u'"' || first == u'\'') && (start != at || hyphen || text.isQuoted(start)))
        return {};
    if (unit.end < limit && text.plain.at(unit.end) == u'.' && !isUnspaced(text.plain.at(unit.end - 1)))
        ++unit.end;
    return unit;
}

qsizetype afterWords(const WordSet& words, const ShotText& text, qsizetype at, qsizetype limit, int most)
{
    for (int i = 0; i < most; ++i) {
        const qsizetype start = afterSpaces(text.plain, at, limit);
        const qsizetype end = words.endAt(text.plain, start);
        if (end < 0 || end > limit)
            break;
        at = end;
    }
    return at;
}

/// "Timing: ", "duration ", "from ", "seconds ", "第": where they end, and whether they say that a time
/// follows.
struct Preamble
{
    qsizetype end = 0;
    bool sure = false;
};

Preamble preambleAt(const ShotText& text, qsizetype at, qsizetype limit)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    Preamble preamble{at, false};
    const qsizetype key = grammar.timingKeys.endAt(text.plain, at);
    if (key >= 0 && key <= limit) {
        at = afterSpaces(text.plain, key, limit);
        preamble.sure = (at < limit && (text.plain.at(at) == u':' || text.plain.at(at) == u'=')) ||
                        grammar.units.contains(text.at({preamble.end, key}));
        while (at < limit && QStringView(u":-=*_ ").contains(text.plain.at(at)))
            ++at;
    }
    for (int words = 0; words < 3; ++words) {
        const qsizetype start = afterSpaces(text.plain, at, limit);
        const qsizetype end = grammar.timeStarts.endAt(text.plain, start);
        if (end < 0 || end > limit)
            break;
        preamble.sure = preamble.sure || grammar.units.endAt(text.plain, start) == end;
        at = end;
    }
    preamble.end = afterSpaces(text.plain, at, limit);
    return preamble;
}

/// Where the second number of a range begins; -1: there is none.
qsizetype afterRangeSign(const ShotText& text, qsizetype at, qsizetype limit)
{
    qsizetype start = afterSpaces(text.plain, at, limit);
    if (start >= limit)
        return -1;
    if (text.plain.at(start) == u'-') {
        while (start < limit && text.plain.at(start) == u'-')
            ++start;
        if (start < limit && text.plain.at(start) == u'>')
            ++start;
    } else {
        start = ShotGrammar::builtIn().rangeSigns.endAt(text.plain, start);
    }
    if (start < 0 || start >= limit)
        return -1;
    start = afterSpaces(text.plain, start, limit);
    // "from second 0 to second 3"
    start = afterWords(ShotGrammar::builtIn().timeStarts, text, start, limit, 1);
    return afterSpaces(text.plain, start, limit);
}

} // namespace

std::optional<StatedTime> timeAt(const ShotText& text, qsizetype at, qsizetype limit)
{
    const Preamble preamble = preambleAt(text, at, limit);
    const std::optional<Figure> first = figureAt(text.plain, preamble.end, limit);
    if (!first)
        return {};
    const std::optional<Unit> firstUnit = unitAt(text, first->end, limit);
    StatedTime time{
        first->value, {}, preamble.sure || first->clock || firstUnit, first->clock, {at, first->end}};
    if (firstUnit)
        time.place.end = firstUnit->end;
    double unit = firstUnit ? firstUnit->seconds : 1;
    const qsizetype next = afterRangeSign(text, time.place.end, limit);
    if (const auto second = next < 0 ? std::optional<Figure>() : figureAt(text.plain, next, limit)) {
        time.place.end = second->end;
        const std::optional<Unit> secondUnit = unitAt(text, second->end, limit);
        double last = unit;
        if (secondUnit) {
            time.place.end = secondUnit->end;
            last = secondUnit->seconds;
            if (!firstUnit)
                unit = last;
        }
        time.to = second->value * (second->clock ? 1 : last);
        time.sure = time.sure || second->clock || secondUnit;
        time.clock = time.clock || second->clock;
    }
    // A year is no time.
    constexpr double mostCounted = 999;
    if (time.from > mostCounted && unit >= 1 && !first->clock)
        return {};
    time.from *= first->clock ? 1 : unit;
    if (time.from > longestSeconds || time.to.value_or(0) > longestSeconds ||
        (time.to && *time.to <= time.from))
        return {};
    // "12abc", "3D", "4K"
    const qsizetype end = time.place.end;
    if (end < text.plain.size() && text.plain.at(end).isLetterOrNumber() &&
        !(time.sure && (isUnspaced(text.plain.at(end)) || isUnspaced(text.plain.at(end - 1)))))
        return {};
    time.place.end = afterWords(ShotGrammar::builtIn().timeEnds, text, end, limit, 1);
    return time;
}

std::optional<StatedTime> timeIn(const ShotText& text, Slice slice)
{
    slice = text.trimmed(slice);
    if (slice.isEmpty())
        return {};
    std::optional<StatedTime> time = timeAt(text, slice.start, slice.end);
    if (!time)
        return {};
    qsizetype end = time->place.end;
    while (end < slice.end && QStringView(u" .,;").contains(text.plain.at(end)))
        ++end;
    if (end != slice.end)
        return {};
    return time;
}

QList<std::optional<double>> secondsBetween(const QList<std::optional<StatedTime>>& times, int clipSeconds)
{
    bool growing = true;
    bool alone = !times.isEmpty();
    double last = 0;
    for (qsizetype i = 0; i < times.size(); ++i) {
        const auto& time = times.at(i);
        if (!time) {
            alone = false;
            continue;
        }
        alone = alone && (!time->to || i + 1 == times.size());
        growing = growing && time->from >= last - 0.5;
        last = time->to.value_or(time->from);
    }
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
        else if (!starts)
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
