#include "app/prompt/shottimes.h"

#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotnames.h"
#include "app/prompt/shotscales.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

constexpr double longestSeconds = 3600;

/// "4", "4.5", "0:04", "00:00:04,500", "four", "四"
struct Figure
{
    double value = 0;
    bool clock = false;
    bool word = false;   ///< only with a unit it is a time
    bool dotted = false; ///< "00.04", which is a clock's beside another of its kind
    qsizetype end = 0;
};

qsizetype afterDigits(QStringView plain, qsizetype at, qsizetype limit)
{
    while (at < limit && plain.at(at) >= u'0' && plain.at(at) <= u'9')
        ++at;
    return at;
}

/// "0m4s", "1'05\""; nullopt: no such figure.
std::optional<Figure> minutesAt(QStringView plain, qsizetype at, qsizetype limit)
{
    const qsizetype minutes = afterDigits(plain, at, limit);
    if (minutes == at || minutes - at > 2 || minutes + 1 >= limit)
        return {};
    const QChar sign = plain.at(minutes);
    const qsizetype from = minutes + 1;
    const qsizetype seconds = afterDigits(plain, from, limit);
    if (seconds == from || seconds - from > 2 || seconds >= limit)
        return {};
    const QChar unit = plain.at(seconds);
    const bool letters = sign == u'm' && unit == u's';
    const bool primes =
        (sign == u'\'' || sign == u'\u2032' || sign == u'\u2019') && (unit == u'"' || unit == u'\u201D');
    const bool han = sign == u'分' && unit == u'秒';
    if (!letters && !primes && !han)
        return {};
    return Figure{plain.mid(at, minutes - at).toDouble() * 60 + plain.mid(from, seconds - from).toDouble(),
                  true, false, false, seconds + 1};
}

/// "three", "五": a number word, if a unit follows.
std::optional<Figure> wordFigureAt(QStringView plain, qsizetype at, qsizetype limit)
{
    if (at >= limit || (at > 0 && plain.at(at - 1).isLetter() && !isUnspaced(plain.at(at))))
        return {};
    double value = 0;
    const qsizetype end = ShotGrammar::builtIn().numbers.endAt(plain, at, &value);
    if (end > 0 && end <= limit)
        return Figure{value, false, true, false, end};
    const auto han = hanNumberAt(plain, at, limit);
    return han ? std::optional(Figure{static_cast<double>(han->value), false, true, false, han->end})
               : std::nullopt;
}

std::optional<Figure> figureAt(QStringView plain, qsizetype at, qsizetype limit)
{
    if (const auto minutes = minutesAt(plain, at, limit))
        return minutes;
    qsizetype end = afterDigits(plain, at, limit);
    if (end == at)
        return wordFigureAt(plain, at, limit);
    if (end - at > 6)
        return {};
    Figure figure{plain.mid(at, end - at).toDouble(), false, false, false, end};
    // Drop-frame timecode has a semicolon before the frames.
    const auto parts = [&](int colons) {
        return plain.at(end) == u':' || (colons == 2 && plain.at(end) == u';');
    };
    for (int colons = 0; colons < 3 && end + 1 < limit && parts(colons); ++colons) {
        const qsizetype next = afterDigits(plain, end + 1, limit);
        if (next - end - 1 != 2)
            break;
        // A fourth pair of digits counts frames.
        if (colons < 2)
            figure.value = figure.value * 60 + plain.mid(end + 1, 2).toDouble();
        figure.clock = true;
        end = next;
    }
    if (end + 1 < limit && (plain.at(end) == u'.' || plain.at(end) == u',')) {
        const qsizetype next = afterDigits(plain, end + 1, limit);
        if (next > end + 1 && next - end <= 4) {
            figure.dotted = !figure.clock && plain.at(end) == u'.' && end - at == 2 && next - end == 3;
            figure.value += plain.mid(end + 1, next - end - 1).toDouble() / std::pow(10.0, next - end - 1);
            end = next;
        }
    }
    figure.end = end;
    return figure;
}

/// A unit: its length in seconds and where it ends.
struct Unit
{
    double seconds = 0;
    qsizetype end = 0;
};

/// Words between figure and unit: "3 premières secondes", "los 3 primeros segundos".
qsizetype afterTurn(const ShotText& text, qsizetype at, qsizetype limit, double* turn)
{
    const qsizetype start = afterSpaces(text.plain, at, limit);
    const qsizetype end = ShotGrammar::builtIn().turns.endAt(text.plain, start, turn);
    return end > 0 && end <= limit ? end : at;
}

std::optional<Unit> unitAt(const ShotText& text, qsizetype at, qsizetype limit)
{
    qsizetype start = afterSpaces(text.plain, at, limit);
    const bool hyphen = start == at && start + 1 < limit && text.plain.at(start) == u'-';
    Unit unit;
    unit.end = ShotGrammar::builtIn().units.endAt(text.plain, hyphen ? start + 1 : start, &unit.seconds);
    if (unit.end < 0 || unit.end > limit)
        return {};
    // A quote sign is a unit only directly after its number and outside quotations.
    const QChar first = text.plain.at(hyphen ? start + 1 : start);
    if ((first == u'"' || first == u'\'' || first == u'\u201D') &&
        (start != at || hyphen || text.isQuoted(start)))
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

/// Words before a time, "Timing: ", "duration ", "from ", "seconds ", "第": where they end, and whether a
/// time must follow.
struct Preamble
{
    qsizetype end = 0;
    bool sure = false;
    bool mark = false;
    bool between = false;
    double turn = 0; ///< StatedTime::Turn
};

/// The end of a unit word: "seconds", "sek.".
qsizetype afterUnitWord(const ShotText& text, qsizetype at)
{
    if (at >= text.plain.size() || !text.plain.at(at).isLetter())
        return -1;
    const qsizetype end = ShotGrammar::builtIn().units.endAt(text.plain, at);
    return end > 0 && end < text.plain.size() && text.plain.at(end) == u'.' ? end + 1 : end;
}

/// "T4"
qsizetype afterTimeMark(const ShotText& text, qsizetype at, qsizetype limit)
{
    const bool marked = at + 1 < limit && text.plain.at(at) == u't' && text.plain.at(at + 1).isDigit() &&
                        (at == 0 || !text.plain.at(at - 1).isLetterOrNumber());
    return marked ? at + 1 : at;
}

Preamble preambleAt(const ShotText& text, qsizetype at, qsizetype limit)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    Preamble preamble{at, false};
    const qsizetype key = grammar.timingKeys.endAt(text.plain, at);
    if (key >= 0 && key <= limit) {
        at = afterSpaces(text.plain, key, limit);
        preamble.sure = (at < limit && (text.plain.at(at) == u':' || text.plain.at(at) == u'=')) ||
                        grammar.units.contains(text.at({preamble.end, key}));
        // "Time (s) 0-4"
        const qsizetype unit =
            at < limit && text.plain.at(at) == u'(' ? grammar.units.endAt(text.plain, at + 1) : -1;
        if (unit > 0 && unit < limit && text.plain.at(unit) == u')') {
            preamble.sure = true;
            at = unit + 1;
        }
        while (at < limit && QStringView(u":-=*_ ").contains(text.plain.at(at)))
            ++at;
    }
    for (int words = 0; words < 4; ++words) {
        const qsizetype start = afterSpaces(text.plain, at, limit);
        const qsizetype turn = grammar.turns.endAt(text.plain, start, &preamble.turn);
        const qsizetype unit = afterUnitWord(text, start);
        const qsizetype word = grammar.timeStarts.endAt(text.plain, start);
        const qsizetype end = std::max({turn, unit, word});
        if (end < 0 || end > limit)
            break;
        preamble.sure = preamble.sure || unit == end;
        preamble.between = preamble.between || grammar.betweens.contains(text.at({start, end}));
        preamble.mark = preamble.mark || QStringView(u"=@+").contains(text.plain.at(end - 1));
        at = end;
    }
    preamble.end = afterSpaces(text.plain, at, limit);
    const qsizetype mark = afterTimeMark(text, preamble.end, limit);
    const bool marked = preamble.end > 0 && afterTimeMark(text, preamble.end - 1, limit) == preamble.end;
    preamble.mark = preamble.mark || marked || mark > preamble.end;
    preamble.end = std::max(mark, preamble.end);
    return preamble;
}

/// Start of the second number of a range; -1: there is none.
qsizetype afterRangeSign(const ShotText& text, qsizetype at, qsizetype limit, bool between)
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
        const qsizetype joined = between ? ShotGrammar::builtIn().betweenSigns.endAt(text.plain, start) : -1;
        start = std::max(joined, ShotGrammar::builtIn().rangeSigns.endAt(text.plain, start));
    }
    if (start < 0 || start >= limit)
        return -1;
    start = afterSpaces(text.plain, start, limit);
    // "from second 0 to second 3"
    start = afterWords(ShotGrammar::builtIn().timeStarts, text, start, limit, 1);
    const qsizetype unit = afterUnitWord(text, afterSpaces(text.plain, start, limit));
    start = unit > 0 && unit < limit ? unit : start;
    return afterTimeMark(text, afterSpaces(text.plain, start, limit), limit);
}

} // namespace

namespace {

/// Marks of an ordinal before a range or a unit: "0. bis 4. Sekunde", "с 0-й по 4-ю".
qsizetype afterOrdinal(const ShotText& text, qsizetype at, qsizetype limit)
{
    const qsizetype end = ShotGrammar::builtIn().ordinalEndings.endAt(text.plain, at);
    if (end < 0 || end >= limit)
        return at;
    const qsizetype next = afterSpaces(text.plain, end, limit);
    if (next >= limit || text.plain.at(next) == u'-')
        return at;
    return ShotGrammar::builtIn().rangeSigns.endAt(text.plain, next) > 0 || afterUnitWord(text, next) > 0
               ? end
               : at;
}

StatedTime::Turn turnOf(double value)
{
    return static_cast<StatedTime::Turn>(static_cast<int>(value));
}

/// Skips symbols such as "➜", "::", "÷", which are neither letters nor brackets nor the end of a sentence;
/// -1: none.
qsizetype afterSigns(const ShotText& text, qsizetype at, qsizetype limit)
{
    constexpr qsizetype longest = 4;
    qsizetype end = at;
    while (end < limit && end - at < longest) {
        const QChar sign = text.plain.at(end);
        const bool symbol = (sign.category() == QChar::Symbol_Math && sign != u'+') ||
                            sign.category() == QChar::Symbol_Other ||
                            sign.category() == QChar::Punctuation_Dash || sign.isSurrogate();
        if (!symbol && !QStringView(u"-:<>=\\\u2022\u00B7.").contains(sign))
            break;
        ++end;
    }
    const bool stops = end == at + 1 && QStringView(u":.").contains(text.plain.at(at));
    return end > at && !stops ? end : -1;
}

/// "0s/4s", "0s; 4s": both have a unit or are clock times. "0s + 4s", "0:04 for 5 s": the second is a length.
bool readJoined(const ShotText& text, qsizetype limit, const Figure& first,
                const std::optional<Unit>& firstUnit, StatedTime& time)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    const qsizetype start = afterSpaces(text.plain, time.place.end, limit);
    const qsizetype weak =
        std::max(grammar.weakRangeSigns.endAt(text.plain, start), afterSigns(text, start, limit));
    // "start 0s, duration 4s", "in 0:00 | out 0:04"
    const qsizetype next = weak > 0 ? afterSpaces(text.plain, weak, limit) : start;
    const qsizetype length = grammar.lengthSigns.endAt(text.plain, next);
    const qsizetype word = weak > 0 ? grammar.endWords.endAt(text.plain, next) : -1;
    qsizetype sign = std::max({weak, length, word});
    while (length > 0 && sign < limit && QStringView(u": =").contains(text.plain.at(sign)))
        ++sign;
    if (sign < 0 || sign >= limit || first.word)
        return false;
    const auto second = figureAt(text.plain, afterSpaces(text.plain, sign, limit), limit);
    const auto unit = second ? unitAt(text, second->end, limit) : std::optional<Unit>();
    const bool slash = weak > 0 && text.plain.at(start) == u'/';
    if (!second || second->word || !(unit || second->clock) || !(firstUnit || first.clock || slash))
        return false;
    const double scale = second->clock ? 1 : unit->seconds;
    const double from = first.value * (first.clock ? 1 : firstUnit ? firstUnit->seconds : scale);
    const double to = second->value * scale + (length > 0 ? from : 0);
    if (to <= from)
        return false;
    time.to = to;
    time.weak = weak > 0 && length < 0 && word < 0;
    time.sure = true;
    time.clock = time.clock || second->clock;
    time.place.end = unit ? unit->end : second->end;
    return true;
}

/// "7-END", "8s onwards", "8秒后"
bool readOpenEnd(const ShotText& text, qsizetype limit, StatedTime& time)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    const qsizetype sign = afterRangeSign(text, time.place.end, limit, false);
    qsizetype end = sign < 0 ? -1 : grammar.openEnds.endAt(text.plain, sign);
    if (end < 0)
        end = grammar.openAfter.endAt(text.plain, afterSpaces(text.plain, time.place.end, limit));
    const bool goesOn = end > 0 && end < text.plain.size() && text.plain.at(end).isLetterOrNumber() &&
                        !isUnspaced(text.plain.at(end - 1));
    if (end < 0 || end > limit || goesOn)
        return false;
    time.open = time.sure = true;
    time.place.end = end;
    return true;
}

/// A time's second figure is read into it; false: it has none.
bool readRange(const ShotText& text, qsizetype limit, Figure& first, bool hasUnit, bool between, double& unit,
               StatedTime& time)
{
    const qsizetype next = afterRangeSign(text, time.place.end, limit, between);
    const auto second = next < 0 ? std::optional<Figure>() : figureAt(text.plain, next, limit);
    if (!second)
        return false;
    const qsizetype before = time.place.end;
    time.place.end = second->end;
    time.place.end = afterOrdinal(text, time.place.end, limit);
    const std::optional<Unit> secondUnit = unitAt(text, time.place.end, limit);
    // "4 s — one fox"
    if ((first.word && !secondUnit && !hasUnit) || (second->word && !secondUnit)) {
        time.place.end = before;
        return false;
    }
    double last = unit;
    if (secondUnit) {
        time.place.end = secondUnit->end;
        last = secondUnit->seconds;
        if (!hasUnit)
            unit = last;
    }
    double to = second->value;
    bool clock = second->clock;
    // "00.00-00.04"
    if (first.dotted && second->dotted && !hasUnit && !secondUnit) {
        constexpr double hundredths = 100;
        const auto asClock = [](double value) {
            const double minutes = std::floor(value);
            return minutes * 60 + std::round((value - minutes) * hundredths);
        };
        first.value = asClock(first.value);
        to = asClock(to);
        first.clock = clock = true;
    }
    time.from = first.value;
    time.to = to * (clock ? 1 : last);
    time.sure = time.sure || clock || secondUnit;
    time.clock = time.clock || clock;
    return true;
}

} // namespace

std::optional<StatedTime> timeAt(const ShotText& text, qsizetype at, qsizetype limit)
{
    Preamble preamble = preambleAt(text, at, limit);
    if (auto scaled = scaledAt(text, preamble.end, limit)) {
        scaled->place.start = at;
        return scaled;
    }
    std::optional<Figure> first = figureAt(text.plain, preamble.end, limit);
    if (!first)
        return {};
    first->end = afterOrdinal(text, first->end, limit);
    const qsizetype turned = afterTurn(text, first->end, limit, &preamble.turn);
    std::optional<Unit> firstUnit = unitAt(text, turned, limit);
    StatedTime time{first->value,
                    {},
                    preamble.sure || first->clock || firstUnit,
                    first->clock,
                    preamble.mark,
                    StatedTime::Turn::None,
                    {at, first->end}};
    if (firstUnit)
        time.place.end = firstUnit->end;
    double unit = firstUnit ? firstUnit->seconds : 1;
    const bool isRange =
        readRange(text, limit, *first, firstUnit.has_value(), preamble.between, unit, time) ||
        readJoined(text, limit, *first, firstUnit, time) ||
        (preamble.turn == 0 && !first->word && readOpenEnd(text, limit, time));
    // "t=4: …"
    const bool named = preamble.mark && text.plain.at(at) == u't' && preamble.end - at > 1 &&
                       text.plain.at(preamble.end - 1) == u'=';
    time.sure = time.sure || (preamble.mark && isRange) || named;
    if (first->word && !firstUnit && !isRange)
        return {};
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
    // "5 secondes suivantes"
    if (firstUnit && !isRange) {
        time.place.end = afterTurn(text, time.place.end, limit, &preamble.turn);
        time.turn = turnOf(preamble.turn);
    }
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

} // namespace rushes::prompts
