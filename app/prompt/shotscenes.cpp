#include "app/prompt/shotforms.h"
#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotnames.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

/// A scene heading, "INT. TRAIN - DAWN", "1. EXT. PIER", "内景 厨房 夜"; in capitals if the script has them.
bool isPlace(const ShotText& text, Slice line)
{
    line = text.trimmed(line);
    std::optional<int> item;
    qsizetype at = afterDecoration(text, line.start, line.end, &item);
    // The number of a screenplay's scene may have no full stop.
    while (at < line.end && (text.plain.at(at).isDigit() || (at > line.start && text.plain.at(at) == u' ')))
        ++at;
    if (at < line.end && text.plain.at(at) == u'.')
        ++at;
    const qsizetype end = ShotGrammar::builtIn().places.endAt(text.plain, at);
    if (end < 0 || end > line.end || line.size() > 120)
        return false;
    const QString head = text.typed({at, end});
    return head == head.toUpper();
}

/// A transition alone on its line: "CUT TO:", "FADE IN:", "> FADE OUT.".
bool isTransition(const ShotText& text, Slice line)
{
    line = text.trimmed(line);
    const qsizetype at = afterDecoration(text, line.start, line.end);
    if (at >= line.end)
        return false;
    qsizetype begin = at;
    while (begin < line.end && QStringView(u"[(/<").contains(text.plain.at(begin)))
        ++begin;
    qsizetype end = line.end;
    while (end > begin && QStringView(u" :.<>*_!])/-=").contains(text.plain.at(end - 1)))
        --end;
    const QStringView mark = text.at(text.trimmed({begin, end}));
    if (ShotGrammar::builtIn().cutMarks.contains(mark) || ShotGrammar::builtIn().cutSigns.contains(mark))
        return true;
    end = line.end;
    while (end > at && QStringView(u" :.<*_").contains(text.plain.at(end - 1)))
        --end;
    const QString words = text.typed({at, end});
    const bool capitals = words == words.toUpper() && words != words.toLower();
    if (capitals && words.endsWith(u" TO"_s) && words.size() < 40)
        return true;
    return ShotGrammar::builtIn().transitions.contains(text.at({at, end}));
}

/// The lines of a slice without transitions.
QString withoutTransitions(const ShotText& text, Slice slice)
{
    QStringList kept;
    for (qsizetype at = slice.start; at < slice.end;) {
        const Slice line{at, std::min(slice.end, text.lineEnd(at))};
        if (!isTransition(text, line) && !text.isRule(line))
            kept.append(text.typed(text.trimmedEnd(line)));
        at = line.end + 1;
    }
    return kept.join(u'\n').trimmed();
}

struct Cut
{
    Slice place = {};
    bool alone = false; ///< in its line
};

/// The start of words that belong to the cut: "and then the camera cuts to".
qsizetype beforeCut(const ShotText& text, qsizetype at, qsizetype start)
{
    for (;;) {
        const Slice word = text.wordBefore(at, start);
        const QStringView words = text.at(word);
        if (words == u"and" || words == u"then" || words == u"we" || words == u"camera" || words == u"the" ||
            words == u"smash" || words == u"match" || words == u"jump" || words == u"hard" ||
            words == u"quick" || words == u"sudden") {
            at = word.start;
            continue;
        }
        if (word.end > start && words.isEmpty() && text.plain.at(word.end - 1) == u',')
            return word.end - 1;
        return at;
    }
}

bool isIn(QStringView signs, const ShotText& text, qsizetype at)
{
    return at >= 0 && at < text.plain.size() && signs.contains(text.plain.at(at));
}

/// A cut that stands alone, as a sentence or between signs: "Hard cut.", "[CUT]", "// CUT //", "切镜。".
std::optional<Cut> markAt(const ShotText& text, qsizetype at, Slice line)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    const qsizetype mark = grammar.cutMarks.endAt(text.plain, at);
    const qsizetype sign = grammar.cutSigns.endAt(text.plain, at);
    const qsizetype end = std::max(mark, sign);
    if (end < 0 || end > line.end)
        return {};
    qsizetype from = at;
    while (from > line.start && isIn(u" *_[(/<>|-=", text, from - 1))
        --from;
    qsizetype next = end;
    while (next < line.end && isIn(u" *_", text, next))
        ++next;
    const bool opens = text.at({from, at}).contains(u'[') || text.at({from, at}).contains(u'(') ||
                       text.at({from, at}).contains(u'/') || text.at({from, at}).contains(u'<');
    const bool begins = from == line.start || isIn(u".!?;:)]\"", text, from - 1) || opens;
    const bool wide = isUnspaced(text.plain.at(at));
    const bool closes =
        next >= line.end || isIn(u".:!])/|>-;\u2192", text, next) || (wide && isIn(u",", text, next));
    const QString typed = text.typed({at, end});
    const bool capitals = typed == typed.toUpper() && typed != typed.toLower();
    const bool inSigns = opens && isIn(u"])/>", text, next);
    if (!begins || !closes || (mark < end && !inSigns && !(capitals && isIn(u":.-|", text, next))))
        return {};
    while (next < line.end && isIn(u" .:!])/|>-;,*_\u2192", text, next))
        ++next;
    return Cut{{from, next}, false};
}

QList<Cut> cutsIn(const ShotText& text)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    QList<Cut> cuts;
    for (const Slice& line : text.lines) {
        if (isTransition(text, line)) {
            cuts.append({line, true});
            continue;
        }
        for (qsizetype at = line.start; at < line.end; ++at) {
            const QChar first = text.plain.at(at);
            if (!(grammar.cuts.canStart(first) || grammar.cutMarks.canStart(first) ||
                  grammar.cutSigns.canStart(first)) ||
                text.isQuoted(at))
                continue;
            const QChar before = at > line.start ? text.plain.at(at - 1) : QChar(u' ');
            if ((before.isLetterOrNumber() && !isUnspaced(first)) || before == u'-')
                continue;
            if (const auto mark = markAt(text, at, line)) {
                cuts.append(*mark);
                at = std::max(at, mark->place.end - 1);
                continue;
            }
            const qsizetype end = grammar.cuts.endAt(text.plain, at);
            if (end < 0 || end > line.end)
                continue;
            qsizetype next = afterSpaces(text.plain, end, line.end);
            if (grammar.noCuts.endAt(text.plain, next) > 0)
                continue;
            // "she cuts to the bone": without the camera "cuts to" may mean anything
            const QStringView words = text.at({at, end});
            qsizetype from = beforeCut(text, at, line.start);
            // "[Cut to: Close-up] Its eyes."
            if (from > line.start && text.plain.at(from - 1) == u'[' &&
                text.plain.mid(next, line.end - next).contains(u']'))
                --from;
            if (words == u"cuts to" && !text.at({from, at}).contains(u"camera"_s))
                continue;
            while (next < line.end && QStringView(u" :,-").contains(text.plain.at(next)))
                ++next;
            cuts.append({{from, next}, false});
            at = next - 1;
        }
    }
    return cuts;
}

} // namespace

ShotParts trailedShots(const ShotText& text)
{
    ShotParts result;
    if (!cutsIn(text).isEmpty())
        return result;
    const Slice all = text.trimmed({0, text.plain.size()});
    qsizetype from = all.start;
    double last = 0;
    bool ranges = true;
    for (qsizetype at = all.start; at < all.end; ++at) {
        const QChar open = text.plain.at(at);
        if ((open != u'(' && open != u'[') || text.isQuoted(at))
            continue;
        const qsizetype close = text.plain.indexOf(open == u'(' ? u')' : u']', at);
        if (close < 0 || close > text.lineEnd(at))
            continue;
        const auto time = timeIn(text, {at + 1, close});
        if (!time || !time->sure || (!time->to && time->clock))
            continue;
        qsizetype next = close + 1;
        while (next < all.end && QStringView(u".;,!").contains(text.plain.at(next)))
            ++next;
        ranges = ranges && time->to.has_value();
        const bool ends = next > close + 1 || next >= all.end || text.plain.at(next) == u'\n';
        Slice words = text.trimmed({from, at});
        std::optional<int> item;
        words.start = afterDecoration(text, words.start, words.end, &item);
        if (!ends || words.isEmpty() || words.start < text.lineStart(at) || (ranges && time->from < last))
            return {};
        result.shots.append({cleaned(text, words), time, {}});
        last = time->from;
        from = at = next;
    }
    if (!text.trimmed({from, all.end}).isEmpty())
        return {};
    return result.shots.size() > 1 ? result : ShotParts();
}

ShotParts screenplayShots(const ShotText& text)
{
    ShotParts result;
    QList<Slice> places;
    for (const Slice& line : text.lines) {
        if (isPlace(text, line))
            places.append(line);
    }
    if (places.size() < 2)
        return result;
    result.before = withoutTransitions(text, {0, places.constFirst().start});
    for (qsizetype i = 0; i < places.size(); ++i) {
        const qsizetype end = i + 1 < places.size() ? places.at(i + 1).start : text.plain.size();
        // "INT. DEN - NIGHT #1#"
        static const QRegularExpression number(u" *#\\d{1,4}[A-Z]?#(?=\\n|$)"_s);
        result.shots.append(partIn(withoutTransitions(text, {places.at(i).start, end}).remove(number)));
    }
    return result;
}

ShotParts cutToShots(const ShotText& text)
{
    ShotParts result;
    const QList<Cut> cuts = cutsIn(text);
    qsizetype from = 0;
    for (qsizetype i = 0; i <= cuts.size(); ++i) {
        const qsizetype until = i < cuts.size() ? cuts.at(i).place.start : text.plain.size();
        const bool inLine = i < cuts.size() && !cuts.at(i).alone;
        ShotPart part =
            partIn(cleaned(text, inLine ? withoutJoint(text, {from, until}) : Slice{from, until}));
        const bool bracketed = i > 0 && text.plain.at(cuts.at(i - 1).place.start) == u'[';
        const qsizetype close = bracketed ? part.text.indexOf(u']') : -1;
        if (close >= 0 && !part.text.left(close).contains(u'['))
            part.text.replace(close, 1, u"."_s);
        if (!part.text.isEmpty()) {
            if (i > 0 && !cuts.at(i - 1).alone)
                part.text[0] = part.text.at(0).toUpper();
            result.shots.append(part);
        }
        if (i < cuts.size())
            from = cuts.at(i).place.end;
    }
    if (result.shots.size() < 2)
        result.shots.clear();
    return result;
}

ShotParts ruledShots(const ShotText& text)
{
    ShotParts result;
    QList<Slice> pieces;
    qsizetype from = 0;
    for (const Slice& line : text.lines) {
        const QStringView signs = text.at(text.trimmed(line));
        if (!text.isRule(line) || signs.startsWith(u'`'))
            continue;
        pieces.append({from, line.start});
        from = std::min(line.end + 1, text.plain.size());
    }
    if (pieces.isEmpty())
        return result;
    pieces.append({from, text.plain.size()});
    pieces.removeIf([&](const Slice& piece) { return text.trimmed(piece).isEmpty(); });
    QStringList before;
    QStringList after;
    for (const Slice& piece : std::as_const(pieces)) {
        const Slice words = text.trimmed(piece);
        const Slice firstLine{words.start, std::min(words.end, text.lineEnd(words.start))};
        if (sectionHeadIn(text, firstLine))
            (result.shots.isEmpty() ? before : after).append(cleaned(text, piece));
        else
            result.shots.append(partIn(cleaned(text, piece)));
    }
    result.before = before.join(u'\n');
    result.after = after.join(u'\n');
    if (result.shots.size() < 2 || areFields(text, pieces))
        result.shots.clear();
    return result;
}

} // namespace rushes::prompts
