#include "app/prompt/shotnames.h"

#include "app/prompt/shotgrammar.h"

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

constexpr int uncounted = -1;

bool isDigit(QChar sign)
{
    return sign >= u'0' && sign <= u'9';
}

std::optional<Count> digitsAt(QStringView plain, qsizetype at, qsizetype limit)
{
    qsizetype end = at;
    while (end < limit && isDigit(plain.at(end)))
        ++end;
    if (end == at || end - at > 3)
        return {};
    return Count{plain.mid(at, end - at).toInt(), end};
}

} // namespace

std::optional<Count> hanNumberAt(QStringView plain, qsizetype at, qsizetype limit)
{
    constexpr QStringView figures = u"〇一二三四五六七八九";
    int value = 0;
    int figure = 0;
    qsizetype end = at;
    for (; end < limit && end - at < 4; ++end) {
        const QChar sign = plain.at(end);
        if (sign == u'十') {
            value += 10 * std::max(1, figure);
            figure = 0;
        } else if (sign == u'零') {
            figure = 0;
        } else if (sign == u'两' || sign == u'兩') {
            figure = 2;
        } else if (figures.contains(sign)) {
            figure = static_cast<int>(figures.indexOf(sign));
        } else {
            break;
        }
    }
    if (end == at)
        return {};
    return Count{value + figure, end};
}

std::optional<Count> circledAt(QStringView plain, qsizetype at, qsizetype limit)
{
    if (at >= limit)
        return {};
    const char16_t sign = plain.at(at).unicode();
    for (const auto& [first, size] : {std::pair<int, int>{0x2460, 20},
                                      {0x2776, 10},
                                      {0x2780, 10},
                                      {0x278A, 10},
                                      {0x24F5, 10},
                                      {0x2474, 20},
                                      {0x2160, 12},
                                      {0x2170, 12},
                                      {0x3220, 10}}) {
        if (sign >= first && sign < first + size)
            return Count{sign - first + 1, at + 1};
    }
    // Keycap digits: 1️⃣
    if (isDigit(plain.at(at)) && at + 1 < limit) {
        const qsizetype cap = plain.at(at + 1) == u' ' ? at + 2 : at + 1;
        if (cap < limit && plain.at(cap) == u'\u20E3')
            return Count{plain.at(at).unicode() - u'0', cap + 1};
    }
    return {};
}

namespace {

/// Roman numerals and A … H, in capitals only.
std::optional<Count> letterNumberAt(const ShotText& text, qsizetype at, qsizetype limit)
{
    qsizetype end = at;
    while (end < limit && end - at < 5 && text.text.at(end).isUpper())
        ++end;
    if (end == at || (end < limit && text.text.at(end).isLetterOrNumber()))
        return {};
    const QStringView letters = QStringView(text.text).mid(at, end - at);
    static const QStringList roman = {u"I"_s,  u"II"_s,  u"III"_s,  u"IV"_s, u"V"_s,
                                      u"VI"_s, u"VII"_s, u"VIII"_s, u"IX"_s, u"X"_s};
    const qsizetype value = roman.indexOf(letters);
    if (value >= 0)
        return Count{static_cast<int>(value) + 1, end};
    if (letters.size() == 1 && letters.front() >= u'A' && letters.front() <= u'H')
        return Count{letters.front().unicode() - u'A' + 1, end};
    return {};
}

bool isOpenBefore(const ShotText& text, qsizetype at)
{
    return at == 0 || !text.plain.at(at - 1).isLetterOrNumber() || isUnspaced(text.plain.at(at)) ||
           isUnspaced(text.plain.at(at - 1));
}

/// The number after a name: digits, words, or letters of a supported script.
std::optional<Count> numberAt(const ShotText& text, qsizetype at, qsizetype limit)
{
    const QStringView plain = text.plain;
    if (auto count = circledAt(plain, at, limit))
        return count;
    if (auto count = digitsAt(plain, at, limit)) {
        qsizetype end = count->end;
        // Digits of a clock or a decimal are a time; those in "镜头1：0-4秒" and "P1:0-4s" are not.
        const bool clock = end + 2 < limit && text.text.at(end) == u':' && isDigit(plain.at(end + 1)) &&
                           isDigit(plain.at(end + 2));
        if (clock)
            return {};
        const bool minor =
            end + 1 < limit && (plain.at(end) == u'.' || plain.at(end) == u'-') && isDigit(plain.at(end + 1));
        if (minor) {
            const auto rest = digitsAt(plain, end + 1, limit);
            if (!rest || (rest->end < limit && plain.at(rest->end).isLetter()))
                return {};
            return Count{uncounted, rest->end};
        }
        const bool letter = end < limit && plain.at(end) >= u'a' && plain.at(end) <= u'h' &&
                            (end + 1 == limit || !plain.at(end + 1).isLetterOrNumber());
        if (letter)
            return Count{uncounted, end + 1};
        if (end < limit && plain.at(end).isLetterOrNumber() && !isUnspaced(plain.at(end)))
            return {};
        return count;
    }
    double value = 0;
    const qsizetype word = ShotGrammar::builtIn().numbers.endAt(plain, at, &value);
    std::optional<Count> count;
    if (word > 0 && word <= limit)
        count = Count{static_cast<int>(value), word};
    else if (const auto han = hanNumberAt(plain, at, limit))
        count = han;
    else
        count = letterNumberAt(text, at, limit);
    // "Сцена первая"
    if (!count) {
        const qsizetype ordinal = ShotGrammar::builtIn().ordinals.endAt(plain, at, &value);
        if (ordinal > 0 && ordinal <= limit && value > 0)
            count = Count{static_cast<int>(value), ordinal};
    }
    if (count && count->end < limit && plain.at(count->end).isLetterOrNumber() &&
        !QStringView(u"目号").contains(plain.at(count->end)))
        return {};
    return count;
}

qsizetype afterCounter(const ShotText& text, qsizetype at, qsizetype limit)
{
    if (at < limit && (text.plain.at(at) == u'目' || text.plain.at(at) == u'号'))
        ++at;
    return at;
}

/// "1 of 3", "1/3"
qsizetype afterTotal(const ShotText& text, qsizetype at, qsizetype limit)
{
    const qsizetype start = afterSpaces(text.plain, at, limit);
    const qsizetype sign = ShotGrammar::builtIn().ofSigns.endAt(text.plain, start);
    if (sign < 0 || sign >= limit)
        return at;
    const auto total = digitsAt(text.plain, afterSpaces(text.plain, sign, limit), limit);
    if (total &&
        ShotGrammar::builtIn().units.endAt(text.plain, afterSpaces(text.plain, total->end, limit)) > 0)
        return at;
    // "/ 4s /" is a time, no total.
    return total && (total->end >= limit || !text.plain.at(total->end).isLetterOrNumber()) ? total->end : at;
}

/// The start of the number in "SC 1", "S#1", "C-1"; -1: there is none.
qsizetype afterCode(const ShotText& text, qsizetype at, qsizetype end, qsizetype limit)
{
    const QStringView plain = text.plain;
    if (isDigit(plain.at(end)))
        return end;
    const qsizetype next = end + 1;
    if (next >= limit || !isDigit(plain.at(next)))
        return -1;
    const QString typed = text.typed({at, end});
    const bool capitals = typed == typed.toUpper() && typed != typed.toLower();
    const QChar sign = plain.at(end);
    const bool linked =
        sign == u'#' || (sign == u'-' && capitals) || (sign == u' ' && capitals && typed.size() > 1);
    return linked ? next : -1;
}

/// The number of a name that ends at `end`: "3", "#3", "-3", "(3)", "no. 3".
std::optional<Count> numberBehind(const ShotText& text, qsizetype end, qsizetype limit)
{
    const QStringView plain = text.plain;
    qsizetype next = afterSpaces(plain, end, limit);
    if (next == end && next + 1 < limit &&
        (plain.at(next) == u'-' || plain.at(next) == u'_' ||
         (plain.at(next) == u'.' && isDigit(plain.at(next + 1)))))
        ++next;
    const qsizetype sign = ShotGrammar::builtIn().numberSigns.endAt(plain, next);
    if (sign > 0 && sign < limit)
        next = afterSpaces(plain, sign, limit);
    if (const auto count = numberAt(text, next, limit))
        return count;
    // "Shot: 1" on its own line
    const bool colon = next < limit && plain.at(next) == u':';
    if (colon) {
        const auto count = numberAt(text, afterSpaces(plain, next + 1, limit), limit);
        return count && afterSpaces(plain, count->end, limit) == text.lineEnd(end) ? count : std::nullopt;
    }
    constexpr QStringView open = u"([\"";
    constexpr QStringView close = u")]\"";
    const qsizetype bracket = next < limit ? open.indexOf(plain.at(next)) : -1;
    if (bracket < 0)
        return {};
    auto count = numberAt(text, next + 1, limit);
    // "chapter [1-3]" is a reference to several.
    if (!count || count->value <= 0 || count->end >= limit || plain.at(count->end) != close.at(bracket))
        return {};
    ++count->end;
    return count;
}

/// "Shot 3", "shot-3", "Shot #3", "S3"
std::optional<ShotName> nameFirst(const ShotText& text, qsizetype at, qsizetype limit)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    double level = 0;
    qsizetype end = grammar.names.endAt(text.plain, at, &level);
    const bool code = end < 0 || end > limit;
    std::optional<Count> count;
    if (code) {
        end = grammar.codes.endAt(text.plain, at, &level);
        const qsizetype number = end < 0 || end >= limit ? -1 : afterCode(text, at, end, limit);
        count = number < 0 ? std::nullopt : numberAt(text, number, limit);
        if (!count)
            return {};
    } else {
        count = numberBehind(text, end, limit);
    }
    ShotName name{static_cast<int>(level), {}, {at, end}, end, code};
    if (count) {
        name.number = count->value;
        name.end = afterTotal(text, afterCounter(text, count->end, limit), limit);
    }
    return name;
}

/// "first shot", "1st shot", "第三幕", "2-й кадр", "1カット目"
std::optional<ShotName> numberFirst(const ShotText& text, qsizetype at, qsizetype limit)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    const QStringView plain = text.plain;
    double value = 0;
    qsizetype end = grammar.ordinals.endAt(plain, at, &value);
    const bool word = end > 0 && end < limit;
    if (!word) {
        const bool nth = at < limit && plain.at(at) == u'第';
        const qsizetype first = nth ? afterSpaces(plain, at + 1, limit) : at;
        auto count = digitsAt(plain, first, limit);
        if (!count)
            count = hanNumberAt(plain, first, limit);
        const bool bare = count && !nth && !isDigit(plain.at(first));
        if (!count)
            return {};
        // "一镜：", not "一镜到底"
        double level = 0;
        const qsizetype named = bare ? grammar.names.endAt(plain, count->end, &level) : -1;
        if (bare && (named < 0 || named >= limit || plain.at(named) != u':'))
            return {};
        value = count->value;
        end = count->end;
        const qsizetype ending = grammar.ordinalEndings.endAt(plain, end);
        if (ending > 0 && ending < limit)
            end = ending;
    }
    end = afterSpaces(plain, end, limit);
    const qsizetype counter = grammar.counters.endAt(plain, end);
    if (counter > 0 && counter < limit)
        end = afterSpaces(plain, counter, limit);
    double level = 0;
    const qsizetype last = grammar.names.endAt(plain, end, &level);
    if (last < 0 || last > limit || (word && grammar.noOrdinals.contains(plain.mid(end, last - end))))
        return {};
    return ShotName{static_cast<int>(level),
                    static_cast<int>(value),
                    {end, last},
                    afterCounter(text, last, limit),
                    false};
}

} // namespace

std::optional<ShotName> nameAt(const ShotText& text, qsizetype at, qsizetype limit)
{
    if (at >= limit || !isOpenBefore(text, at))
        return {};
    auto name = nameFirst(text, at, limit);
    if (name && name->number)
        return name;
    if (auto ordinal = numberFirst(text, at, limit))
        return ordinal;
    return name;
}

std::optional<ListNumber> listNumberAt(const ShotText& text, qsizetype at, qsizetype limit)
{
    const QStringView plain = text.plain;
    if (const auto circled = circledAt(plain, at, limit))
        return ListNumber{circled->value, afterSpaces(plain, circled->end, limit)};
    if (at < limit && plain.at(at) == u'#') {
        const auto tagged = digitsAt(plain, at + 1, limit);
        const bool whole = tagged && (tagged->end >= limit || !plain.at(tagged->end).isLetterOrNumber() ||
                                      isUnspaced(plain.at(tagged->end)));
        if (!whole)
            return {};
        return ListNumber{tagged->value, afterSpaces(plain, tagged->end, limit)};
    }
    const bool bracket = at < limit && plain.at(at) == u'(';
    auto count = digitsAt(plain, bracket ? at + 1 : at, limit);
    if (!count)
        count = hanNumberAt(plain, bracket ? at + 1 : at, limit);
    // "IV.", "A)"
    const bool lettered = !bracket && at + 1 < limit && plain.at(at + 1) == u')';
    if (!count && at < limit && (lettered || QStringView(u"IVX").contains(text.text.at(at))))
        count = letterNumberAt(text, at, limit);
    // "[1/3] A fox runs."
    const QChar closing = bracket ? u')' : u']';
    if (bracket || (at < limit && plain.at(at) == u'[')) {
        const auto one = digitsAt(plain, at + 1, limit);
        const bool slash = one && one->value > 0 && one->end < limit && plain.at(one->end) == u'/';
        const auto all = slash ? digitsAt(plain, one->end + 1, limit) : std::optional<Count>();
        if (all && all->value >= one->value && all->end < limit && plain.at(all->end) == closing)
            return ListNumber{one->value, afterSpaces(plain, all->end + 1, limit)};
    }
    if (!count || count->value < 1 || count->end >= limit)
        return {};
    const QChar sign = plain.at(count->end);
    const QChar typed = text.text.at(count->end);
    // "1: A fox runs."
    if (!bracket && sign == u':' && count->end + 2 < limit && plain.at(count->end + 1) == u' ' &&
        text.text.at(count->end + 2).isUpper())
        return ListNumber{count->value, afterSpaces(plain, count->end + 1, limit)};
    // "1 – A fox runs.", neither a range nor a subtraction
    const qsizetype dash = count->end + 1;
    const bool dashed = !bracket && sign == u' ' && dash + 2 < limit && plain.at(dash) == u'-' &&
                        plain.at(dash + 1) == u' ' && text.text.at(dash + 2).isUpper();
    if (dashed)
        return ListNumber{count->value, afterSpaces(plain, dash + 1, limit)};
    const bool ends = sign == u')' || (!bracket && (sign == u'.' || typed == u'、'));
    if (!ends)
        return {};
    const qsizetype end = count->end + 1;
    // "1.5 s" and "1)x" are no items; a bracket or a full-width mark needs no space.
    if (end < limit && plain.at(end) != u' ' && typed.unicode() < 0x80 &&
        !(plain.at(end) == u'*' || isUnspaced(plain.at(end))))
        return {};
    return ListNumber{count->value, afterSpaces(plain, end, limit)};
}

} // namespace rushes::prompts
