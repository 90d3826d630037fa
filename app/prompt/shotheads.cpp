#include "app/prompt/shotheadreader.h"

#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotnames.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

bool endsSentence(QChar sign)
{
    return QStringView(u".!?;:|\u2026)]\"\u201D\u201C\u300D\u300F\u00BB").contains(sign);
}

/// The character before `at` in its line, skipping spaces and emphasis; null at the line's start.
QChar signBefore(const ShotText& text, qsizetype at, qsizetype start)
{
    while (at > start && (text.plain.at(at - 1) == u' ' || isEmphasis(text.plain.at(at - 1))))
        --at;
    return at > start ? text.plain.at(at - 1) : QChar();
}

bool isMention(const ShotText& text, qsizetype at, qsizetype start)
{
    const Slice word = text.wordBefore(at, start);
    return !word.isEmpty() && ShotGrammar::builtIn().mentions.contains(text.at(word));
}

/// Inside a line a head must have a clear form, since nothing else marks the start of a shot.
bool isInlineHead(const ShotText& text, const ShotHead& head, qsizetype lineStart)
{
    if (head.level) {
        if (!head.number || isMention(text, head.place.start, lineStart))
            return false;
        return head.strong || (head.afterSentence && head.parted);
    }
    if (head.time && head.time->turn != StatedTime::Turn::None)
        return head.parted && head.afterSentence;
    // "0:00 A fox runs. 0:04 It stops.", "At 0s: … At 4s: …"
    if (head.time && head.time->sure && !head.time->isRange() && head.afterSentence && head.words.isEmpty() &&
        (head.time->clock || head.strong))
        return true;
    return head.time && head.time->sure && (head.time->isRange() || head.time->clock) &&
           (head.strong || (head.afterSentence && head.time->isRange()));
}

/// The start of a list item's number before a head: "… stops. 2) 4-9s: …", "②（4-9s）".
qsizetype withItemBefore(const ShotText& text, qsizetype at, qsizetype lineStart)
{
    static const QRegularExpression number(
        u"(?:^|[\\s.!?;:|)\\]])(\\(?\\d{1,2}[.)]|#\\d{1,2}|[\\x{2460}-\\x{2487}\\x{2160}-\\x{217F}\\x{2776}-\\x{2793}]|\\d \\x{20E3}|\\d\\x{20E3}) *$"_s);
    constexpr qsizetype longest = 8;
    const qsizetype from = std::max(lineStart, at - longest);
    const auto match = number.match(text.plain.mid(from, at - from));
    return match.hasMatch() ? from + match.capturedStart(1) : at;
}

/// The start of a subtitle's number in the line above its time; WebVTT allows any word.
qsizetype withNumberAbove(const ShotText& text, qsizetype lineStart)
{
    if (lineStart == 0)
        return lineStart;
    const qsizetype above = text.lineStart(lineStart - 1);
    const QStringView words = text.at(text.trimmed({above, lineStart - 1}));
    const bool number = !words.isEmpty() && words.size() < 4 &&
                        std::all_of(words.begin(), words.end(), [](QChar c) { return c.isDigit(); });
    const bool cue = text.plain.startsWith(u"webvtt") && !words.isEmpty() && words.size() < 40 && above > 0 &&
                     text.trimmed({text.lineStart(above - 1), above}).isEmpty();
    return number || cue ? above : lineStart;
}

} // namespace

qsizetype afterDecoration(const ShotText& text, qsizetype at, qsizetype limit, std::optional<int>* item)
{
    for (;;) {
        at = afterSpaces(text.plain, at, limit);
        if (at >= limit)
            return limit;
        const QChar sign = text.plain.at(at);
        const QChar::Category kind = sign.category();
        const bool spaced =
            at + 1 < limit && (text.plain.at(at + 1) == u' ' || text.plain.at(at + 1) == sign);
        const bool bullet =
            (QStringView(u"-+\u2022\u00B7\u25AA\u25CF\u25E6\u2023\u25B6\u25BA").contains(sign) && spaced) ||
            sign == u'#' || sign == u'>' || isEmphasis(sign) || sign == u'|' || sign == u'=' || sign == u'~';
        const bool pictogram = kind == QChar::Symbol_Other || kind == QChar::Other_Surrogate ||
                               kind == QChar::Mark_Enclosing || sign.isSurrogate();
        // "- [ ] Shot 1"
        const bool box = sign == u'[' && at + 2 < limit && text.plain.at(at + 2) == u']' &&
                         QStringView(u" xv\u2713\u2714").contains(text.plain.at(at + 1));
        if (box) {
            at += 3;
            continue;
        }
        const auto number = item && !*item ? listNumberAt(text, at, limit) : std::optional<ListNumber>();
        if (number) {
            *item = number->number;
            at = number->end;
        } else if (bullet || pictogram) {
            // "#1" is a number, "# 1" and "## Shot" are headings.
            ++at;
        } else {
            return at;
        }
    }
}

bool isNumberCell(const ShotText& text, Slice slice)
{
    slice = text.trimmed(slice);
    while (slice.size() > 0 && (isEmphasis(text.plain.at(slice.start)) || text.plain.at(slice.start) == u'#'))
        ++slice.start;
    while (slice.size() > 0 &&
           (isEmphasis(text.plain.at(slice.end - 1)) || text.plain.at(slice.end - 1) == u'.'))
        --slice.end;
    if (slice.isEmpty())
        return false;
    const QStringView cell = text.at(slice);
    if (cell.size() <= 3 && std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); }))
        return true;
    const auto name = nameAt(text, slice.start, slice.end);
    return name && name->number && name->end == slice.end;
}

QList<ShotHead> headsIn(const ShotText& text)
{
    QList<ShotHead> heads;
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    for (const Slice& line : text.lines) {
        HeadReader reader(text, line.end);
        qsizetype at = line.start;
        const qsizetype first = afterDecoration(text, line.start, line.end);
        const bool quotes =
            first < line.end && text.isQuoted(first) && !text.plain.at(first).isLetterOrNumber();
        if (first < line.end && (quotes || !text.isQuoted(first))) {
            if (auto head = reader.read(line.start, true, true)) {
                if (head->time && !head->level)
                    head->place.start = withNumberAbove(text, line.start);
                heads.append(*head);
                at = std::max(head->place.end, line.start + 1);
            }
        }
        for (at = std::max(at, line.start + 1); at < line.end; ++at) {
            const QChar sign = text.plain.at(at);
            const QChar before = text.plain.at(at - 1);
            const bool mayStart = sign == u'[' || sign == u'(' || sign == u'<' || sign.isDigit() ||
                                  isEmphasis(sign) || sign == u'第' || sign.isLetter();
            if (!mayStart ||
                !(before == u' ' || endsSentence(before) || before == u',' || before == u'\u2192' ||
                  before == u'/' || circledAt(text.plain, at - 1, at) || before == u'\u20E3') ||
                text.isQuoted(at))
                continue;
            const bool afterSentence = endsSentence(signBefore(text, at, line.start)) ||
                                       signBefore(text, at, line.start).isNull() ||
                                       circledAt(text.plain, at - 1, at).has_value();
            // Quick exit: most words of a text can be neither name nor time nor title.
            if (sign.isLetter() && !afterSentence && !grammar.names.canStart(sign) &&
                !grammar.ordinals.canStart(sign) && sign != u'第')
                continue;
            auto head = reader.read(at, false, afterSentence);
            if (!head || !isInlineHead(text, *head, line.start))
                continue;
            if (head->time)
                head->place.start = withItemBefore(text, head->place.start, line.start);
            heads.append(*head);
            at = std::max(head->place.end - 1, at);
        }
    }
    return heads;
}

} // namespace rushes::prompts
