#include "app/prompt/shotscales.h"

#include "app/prompt/shotgrammar.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

struct Number
{
    double value = 0;
    qsizetype end = 0;
};

std::optional<Number> numberAt(QStringView plain, qsizetype at, qsizetype limit)
{
    constexpr qsizetype longest = 5;
    qsizetype end = at;
    while (end < limit && plain.at(end) >= u'0' && plain.at(end) <= u'9')
        ++end;
    if (end == at || end - at > longest)
        return {};
    if (end + 1 < limit && plain.at(end) == u'.' && plain.at(end + 1).isDigit()) {
        ++end;
        while (end < limit && plain.at(end) >= u'0' && plain.at(end) <= u'9')
            ++end;
    }
    return Number{plain.mid(at, end - at).toDouble(), end};
}

/// The end of the unit after a figure; `measure`: what it counts. -1: no such unit.
qsizetype afterUnit(const ShotText& text, qsizetype at, qsizetype limit, StatedTime::Measure& measure)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    const qsizetype start = afterSpaces(text.plain, at, limit);
    const qsizetype percent = grammar.percentUnits.endAt(text.plain, start);
    const qsizetype frames = grammar.frameUnits.endAt(text.plain, start);
    const qsizetype end = std::max(percent, frames);
    if (end < 0 || end > limit)
        return -1;
    measure = percent > 0 ? StatedTime::Measure::Percent : StatedTime::Measure::Frames;
    return end;
}

/// "frames", "Frames:", "f"
qsizetype afterFramesWord(const ShotText& text, qsizetype at, qsizetype limit)
{
    const qsizetype end = ShotGrammar::builtIn().frameUnits.endAt(text.plain, at);
    if (end < 0 || end >= limit)
        return at;
    qsizetype next = end;
    while (next < limit && QStringView(u" :=#.*_").contains(text.plain.at(next)))
        ++next;
    return next;
}

qsizetype afterSign(const ShotText& text, qsizetype at, qsizetype limit)
{
    qsizetype end = afterSpaces(text.plain, at, limit);
    if (end < limit && text.plain.at(end) == u'-') {
        while (end < limit && text.plain.at(end) == u'-')
            ++end;
        if (end < limit && text.plain.at(end) == u'>')
            ++end;
    } else {
        end = ShotGrammar::builtIn().rangeSigns.endAt(text.plain, end);
    }
    return end < 0 || end >= limit ? -1 : afterSpaces(text.plain, end, limit);
}

QString ratePattern()
{
    return u"(\\d{1,3}(?:\\.\\d{1,3})?) ?(?:fps|f/s|frames? (?:per|a) second|кадр\\w* в "
           u"секунду|к/с|帧/秒|幀/秒|"
           "帧每秒|フレーム/秒|프레임/초|bilder/s|images/s|fotogramas por segundo|quadros por segundo)"_s;
}

/// Skips "@24fps", "(24 fps)", "at 24 fps" after a range.
qsizetype afterRate(const ShotText& text, qsizetype at, qsizetype limit)
{
    static const QRegularExpression rate(u"^[ ,|]{0,3}(?:@|\\(|\\[|at|при)? ?(?:@ ?)?"_s + ratePattern() +
                                         u"[)\\]]?"_s);
    const auto match = rate.match(QStringView(text.plain).mid(at, limit - at).toString());
    return match.hasMatch() ? at + match.capturedEnd() : at;
}

} // namespace

std::optional<StatedTime> scaledAt(const ShotText& text, qsizetype at, qsizetype limit)
{
    constexpr double leastFrames = 12;
    const qsizetype start = afterFramesWord(text, at, limit);
    const auto first = numberAt(text.plain, start, limit);
    if (!first)
        return {};
    StatedTime::Measure firstUnit = StatedTime::Measure::Seconds;
    const qsizetype unit = afterUnit(text, first->end, limit, firstUnit);
    const qsizetype sign = afterSign(text, unit > 0 ? unit : first->end, limit);
    const qsizetype next = sign < 0 ? -1 : afterFramesWord(text, sign, limit);
    const auto second = next < 0 ? std::optional<Number>() : numberAt(text.plain, next, limit);
    if (!second || second->value <= first->value)
        return {};
    StatedTime::Measure measure = StatedTime::Measure::Seconds;
    qsizetype end = afterUnit(text, second->end, limit, measure);
    const bool named = start > at;
    if (end < 0) {
        // The name tells whether frames are counted: "Frame 1-3" are panels, "Frames 0-72" are frames.
        if (!named || second->value - first->value < leastFrames)
            return {};
        measure = StatedTime::Measure::Frames;
        end = second->end;
    }
    const bool isPercent = measure == StatedTime::Measure::Percent;
    if ((unit > 0 && firstUnit != measure) || (isPercent && (named || second->value > 100)))
        return {};
    const bool goesOn = end < limit && text.plain.at(end).isLetterOrNumber() &&
                        !isUnspaced(text.plain.at(end)) && !isUnspaced(text.plain.at(end - 1));
    if (goesOn)
        return {};
    StatedTime time;
    time.from = first->value;
    time.to = second->value;
    time.sure = true;
    time.measure = measure;
    time.place = {at, isPercent ? end : afterRate(text, end, limit)};
    return time;
}

std::optional<double> frameRateIn(const ShotText& text)
{
    static const QRegularExpression rate(u"(?<![\\d.])"_s + ratePattern());
    // "fps": 24, Frame rate: 30
    static const QRegularExpression keyed(
        u"(?:fps|frame[ _-]?rate|частота кадров|帧率|フレームレート)\"? {0,2}[:=]"
        " {0,2}\"?(\\d{1,3}(?:\\.\\d{1,3})?)"_s);
    for (const QRegularExpression& form : {rate, keyed}) {
        const auto match = form.match(text.plain);
        const double value = match.hasMatch() ? match.captured(1).toDouble() : 0;
        if (value >= 1)
            return value;
    }
    return {};
}

bool toSeconds(QList<std::optional<StatedTime>>& times, StatedTime::Measure measure, double secondsOfOne)
{
    bool any = false;
    for (auto& time : times) {
        if (!time || time->measure != measure)
            continue;
        time->from *= secondsOfOne;
        if (time->to)
            *time->to *= secondsOfOne;
        time->measure = StatedTime::Measure::Seconds;
        any = true;
    }
    return any;
}

} // namespace rushes::prompts
