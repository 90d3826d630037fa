#include "app/prompt/shotlist.h"

#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotnames.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

constexpr int levels = 3;

/// Consecutively numbered names of one level.
QList<ShotHead> namedOf(const ShotText& text, const QList<ShotHead>& heads, int level)
{
    QList<ShotHead> list;
    int last = 0;
    for (const ShotHead& head : heads) {
        if (head.level != level || !head.number)
            continue;
        const int number = *head.number;
        const bool next = number == last + 1 || (list.isEmpty() && (number == 0 || head.atLine));
        const bool sure = head.atLine ? head.parted || head.time : head.afterSentence && number < 0;
        if (!next && !sure)
            continue;
        // "Card 1 shows an ace." is no label.
        if (!head.parted && !head.time && ShotGrammar::builtIn().markedNames.contains(text.at(head.name)))
            continue;
        // Inside a line a list must begin with number 1.
        if (list.isEmpty() && !head.atLine && number > 1)
            continue;
        // "C-130:" is an aircraft.
        if (list.isEmpty() && head.code && number != 0 && number != 1 && number != 10)
            continue;
        list.append(head);
        last = number >= 0 ? number : last + 1;
    }
    return list;
}

/// The finest level with the most heads; heads of coarser levels are kept without a number, since their words
/// belong to the shot that follows.
QList<ShotHead> named(const ShotText& text, const QList<ShotHead>& heads)
{
    QList<ShotHead> best;
    int level = 0;
    for (int one = 1; one <= levels; ++one) {
        const QList<ShotHead> list = namedOf(text, heads, one);
        if (list.size() > std::max<qsizetype>(best.size(), 1)) {
            best = list;
            level = one;
        }
    }
    if (best.isEmpty())
        return {};
    for (int outer = level + 1; outer <= levels; ++outer) {
        for (ShotHead head : namedOf(text, heads, outer)) {
            if (!head.atLine)
                continue;
            head.number.reset();
            best.append(head);
        }
    }
    std::sort(best.begin(), best.end(),
              [](const ShotHead& a, const ShotHead& b) { return a.place.start < b.place.start; });
    return best;
}

/// Names of mixed levels that are numbered consecutively: Scene 1, Shot 2.
QList<ShotHead> mixed(const ShotText& text, const QList<ShotHead>& heads)
{
    QList<ShotHead> all = heads;
    for (ShotHead& head : all)
        head.level = head.level ? 1 : 0;
    return namedOf(text, all, 1);
}

/// Heads with times only. Consecutive times make a list; a second sequence, e.g. for the sound, does not.
QList<ShotHead> timed(const ShotText& text, const QList<ShotHead>& heads)
{
    QList<ShotHead> list;
    double last = -1;
    bool ranges = false;
    const bool lined = std::count_if(heads.cbegin(), heads.cend(), [](const ShotHead& head) {
                           return !head.level && head.atLine && head.time && head.time->sure;
                       }) > 1;
    for (const ShotHead& head : heads) {
        if (head.level || !head.time || !head.time->sure)
            continue;
        // "0-4s: … 4-8s: … 8s: …": the last time is a start
        const bool goesOn =
            ranges && head.atLine && list.size() > 1 && list.constLast().time->to == head.time->from;
        const bool range = head.time->isRange() || goesOn;
        // "First 4 seconds: … Next 5 seconds: …", also in a line
        const bool turned = head.time->turn != StatedTime::Turn::None &&
                            (head.atLine || head.time->turn == StatedTime::Turn::First || !list.isEmpty());
        // "0:00 A fox runs. 0:04 It stops.": start times inside a line must begin at 0.
        const bool inLine = !lined && !range && !turned && head.afterSentence &&
                            (list.isEmpty() ? head.time->from == 0
                                            : list.constFirst().time->from == 0 && head.time->from > last);
        if (!range && ((!head.atLine && !turned && !inLine) || ranges))
            continue;
        // "The first 3 s: …", "3-8s: …"
        const bool begun = range && !ranges && list.size() == 1 &&
                           list.constFirst().time->turn == StatedTime::Turn::First &&
                           list.constFirst().time->from == head.time->from;
        if (begun) {
            StatedTime& first = *list.first().time;
            first.to = std::exchange(first.from, 0);
            first.turn = StatedTime::Turn::None;
        } else if (range && !ranges && !list.isEmpty()) {
            list.clear();
            last = -1;
        }
        if (head.time->from < last && !turned) {
            if (!head.atLine)
                continue;
            const qsizetype above = text.trimmed({0, head.place.start}).end;
            if (above > 0 && sectionHeadIn(text, {text.lineStart(above - 1), text.lineEnd(above - 1)}))
                break;
        }
        ranges = range;
        last = head.time->from;
        list.append(head);
    }
    return list.size() > 1 ? list : QList<ShotHead>();
}

/// "0.0–2.4: …", "2.4–5.9: …": figures without a unit that start at 0 and have no gaps.
QList<ShotHead> bareTimed(const QList<ShotHead>& heads)
{
    QList<ShotHead> list;
    double until = 0;
    for (ShotHead head : heads) {
        if (head.level || !head.atLine || !(head.strong || head.colon) || !head.time || !head.time->to ||
            head.time->from != until)
            continue;
        until = *head.time->to;
        head.time->sure = true;
        list.append(head);
    }
    // Scores and ages can be consecutive, too.
    const bool isTime =
        std::any_of(list.cbegin(), list.cend(),
                    [](const ShotHead& head) { return *head.time->to != std::floor(*head.time->to); }) ||
        std::all_of(list.cbegin(), list.cend(),
                    [](const ShotHead& head) { return *head.time->to - head.time->from >= 3; });
    return list.size() > 1 && isTime ? list : QList<ShotHead>();
}

/// 1. 2. 3. at the start of lines.
QList<ShotHead> items(const ShotText& text, const QList<ShotHead>& heads)
{
    QList<ShotHead> list;
    for (const ShotHead& head : heads) {
        if (head.item && head.atLine && *head.item == list.size() + 1)
            list.append(head);
    }
    if (list.size() < 2)
        return {};
    const qsizetype above = text.trimmed({0, list.constFirst().place.start}).end;
    if (above > 0 && sectionHeadIn(text, {text.lineStart(above - 1), text.lineEnd(above - 1)}))
        return {};
    QList<Slice> pieces;
    for (const ShotHead& head : std::as_const(list))
        pieces.append({head.place.end, text.lineEnd(head.place.start)});
    return areFields(text, pieces) ? QList<ShotHead>() : list;
}

/// Repeated "Shot:" without numbers.
QList<ShotHead> unnumbered(const ShotText& text, const QList<ShotHead>& heads)
{
    QHash<QString, QList<ShotHead>> byName;
    QList<ShotHead> best;
    for (const ShotHead& head : heads) {
        if (!head.level || head.number || !head.atLine)
            continue;
        QList<ShotHead>& list = byName[text.at(head.name).toString()];
        list.append(head);
        if (list.size() > best.size())
            best = list;
    }
    return best.size() > 1 ? best : QList<ShotHead>();
}

bool isSectionEnd(const ShotText& text, qsizetype at, qsizetype limit)
{
    at = afterSpaces(text.plain, at, limit);
    while (at < limit && QStringView(u"*_").contains(text.plain.at(at)))
        ++at;
    return at >= limit || QStringView(u":-]).").contains(text.plain.at(at));
}

bool isTimelineHead(const ShotText& text, Slice line)
{
    line = text.trimmed(line);
    qsizetype at = afterDecoration(text, line.start, line.end);
    while (at < line.end && (text.plain.at(at) == u'[' || text.plain.at(at) == u'('))
        ++at;
    const qsizetype end = ShotGrammar::builtIn().timelineHeads.endAt(text.plain, at);
    if (end < 0 || end > line.end)
        return false;
    // "Shot list (15 s):" too.
    qsizetype rest = end;
    while (rest < line.end && QStringView(u" :-])*_.=#").contains(text.plain.at(rest)))
        ++rest;
    if (rest < line.end && text.plain.at(rest) == u'(') {
        const qsizetype close = text.plain.indexOf(u')', rest);
        return close > 0 && close >= line.end - 2 && timeIn(text, {rest + 1, close});
    }
    return rest >= line.end;
}

/// Removes separators at the end of a shot: ; | / and the signs that start a heading or a list item.
Slice withoutSeparators(const ShotText& text, Slice slice)
{
    slice = text.trimmed(slice);
    for (;;) {
        if (slice.isEmpty())
            return slice;
        const Slice last{std::max(slice.start, text.lineStart(slice.end - 1)), slice.end};
        const bool alone = last.start == slice.start ? text.lineStart(slice.start) == slice.start : true;
        if (alone && (text.isRule(last) || afterDecoration(text, last.start, last.end) == last.end)) {
            slice = text.trimmed({slice.start, last.start});
            continue;
        }
        const QChar sign = text.plain.at(slice.end - 1);
        if (sign == u'>') {
            // </shot 1>
            const qsizetype tag = text.plain.lastIndexOf(u"</"_s, slice.end - 1);
            const auto name =
                tag < slice.start ? std::optional<ShotName>() : nameAt(text, tag + 2, slice.end - 1);
            if (name && name->end == slice.end - 1) {
                slice = text.trimmed({slice.start, tag});
                continue;
            }
        }
        // "A fox runs. [Cut] Shot 2"
        const qsizetype open = sign == u']' ? text.plain.lastIndexOf(u'[', slice.end - 1) : -1;
        if (open > slice.start) {
            const QStringView inner = text.at(text.trimmed({open + 1, slice.end - 1}));
            const ShotGrammar& grammar = ShotGrammar::builtIn();
            if (grammar.cutSigns.contains(inner) || grammar.cutMarks.contains(inner) ||
                grammar.cuts.contains(inner)) {
                slice = text.trimmed({slice.start, open});
                continue;
            }
        }
        // "A fox runs -> Shot 2", "A fox runs + Shot 2": a separator
        const bool arrow =
            sign == u'>' && slice.size() > 3 && QStringView(u"-=").contains(text.plain.at(slice.end - 2));
        if (slice.size() > 3 && (arrow || sign == u'+') &&
            text.plain.at(slice.end - (arrow ? 3 : 2)) == u' ') {
            slice = text.trimmed({slice.start, slice.end - (arrow ? 2 : 1)});
            continue;
        }
        // "… at dawn --- Shot 2": a separator; without a space before it, it marks an interrupted sentence.
        qsizetype dashes = slice.end;
        while (dashes > slice.start && text.plain.at(dashes - 1) == u'-')
            --dashes;
        if (dashes < slice.end && dashes > slice.start && text.plain.at(dashes - 1).isSpace()) {
            slice = text.trimmed({slice.start, dashes});
            continue;
        }
        if (sign == u';' || sign == u'|' || sign == u'\u2192' || (sign == u'/' && slice.size() > 1)) {
            slice = text.trimmed({slice.start, slice.end - 1});
            continue;
        }
        return slice;
    }
}

/// A Markdown quotation: "> …".
Slice withoutQuoteMark(const ShotText& text, Slice line)
{
    const qsizetype at = afterSpaces(text.plain, line.start, line.end);
    const bool quoted = at + 1 < line.end && text.plain.at(at) == u'>' && text.plain.at(at + 1) == u' ';
    return quoted ? Slice{at + 2, line.end} : line;
}

} // namespace

std::optional<SectionHead> sectionHeadIn(const ShotText& text, Slice line)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    line = text.trimmed(line);
    qsizetype at = afterDecoration(text, line.start, line.end);
    const bool bracketed = at < line.end && (text.plain.at(at) == u'[' || text.plain.at(at) == u'(');
    if (bracketed)
        ++at;
    SectionHead head;
    head.heading = bracketed || (at > line.start && QStringView(u"#*_").contains(text.plain.at(line.start)));
    for (const bool always : {true, false}) {
        const qsizetype end = (always ? grammar.forAllAlways : grammar.forAll).endAt(text.plain, at);
        if (end < 0 || end > line.end || !isSectionEnd(text, end, line.end))
            continue;
        head.word = {at, end};
        head.always = always;
        return head;
    }
    return {};
}

bool areFields(const ShotText& text, const QList<Slice>& pieces)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    qsizetype fields = 0;
    for (const Slice& piece : pieces) {
        const Slice line{piece.start, std::min(piece.end, text.lineEnd(piece.start))};
        const qsizetype at = afterDecoration(text, line.start, line.end);
        const qsizetype end = grammar.fields.endAt(text.plain, at);
        if (sectionHeadIn(text, line) || (end > 0 && end <= line.end && isSectionEnd(text, end, line.end)))
            ++fields;
    }
    return fields * 2 > pieces.size();
}

QList<ShotHead> listIn(const ShotText& text)
{
    const QList<ShotHead> heads = headsIn(text);
    if (const auto list = named(text, heads); !list.isEmpty())
        return list;
    if (const auto list = timed(text, heads); !list.isEmpty())
        return list;
    if (const auto list = mixed(text, heads); list.size() > 1)
        return list;
    if (const auto list = bareTimed(heads); !list.isEmpty())
        return list;
    if (const auto list = items(text, heads); !list.isEmpty())
        return list;
    return unnumbered(text, heads);
}

Slice withoutJoint(const ShotText& text, Slice slice)
{
    constexpr qsizetype longest = 16;
    slice = text.trimmed(slice);
    for (qsizetype at = std::max(slice.start, slice.end - longest); at < slice.end; ++at) {
        const bool begins =
            at == slice.start || !text.plain.at(at - 1).isLetter() || isUnspaced(text.plain.at(at));
        if (!begins || !ShotGrammar::builtIn().joints.contains(text.at({at, slice.end})))
            continue;
        slice = text.trimmed({slice.start, at});
        break;
    }
    if (!slice.isEmpty() && text.plain.at(slice.end - 1) == u',')
        slice = text.trimmed({slice.start, slice.end - 1});
    return slice;
}

QString cleaned(const ShotText& text, Slice slice)
{
    slice = withoutSeparators(text, slice);
    QStringList kept;
    for (qsizetype at = slice.start; at < slice.end;) {
        const Slice line{at, std::min(slice.end, text.lineEnd(at))};
        if (!text.isRule(line) || text.lineStart(line.start) != line.start)
            kept.append(text.typed(withoutQuoteMark(text, text.trimmedEnd(line))));
        at = line.end + 1;
    }
    return kept.join(u'\n').trimmed();
}

QString cleanedScene(const ShotText& text, Slice slice)
{
    slice = withoutSeparators(text, slice);
    // "… 分镜：" directly before the first shot, in the same line.
    if (!slice.isEmpty()) {
        qsizetype start = slice.end;
        const qsizetype first = std::max(slice.start, text.lineStart(slice.end));
        while (start > first &&
               !(start < slice.end && QStringView(u".!?;").contains(text.plain.at(start - 1))))
            --start;
        if (text.plain.at(slice.end - 1) == u':' && isTimelineHead(text, {start, slice.end}))
            slice = text.trimmed({slice.start, start});
    }
    QStringList kept;
    for (qsizetype at = slice.start; at < slice.end;) {
        const Slice line{at, std::min(slice.end, text.lineEnd(at))};
        if (!text.isRule(line) && !isTimelineHead(text, line))
            kept.append(text.typed(text.trimmedEnd(line)));
        at = line.end + 1;
    }
    return kept.join(u'\n').trimmed();
}

} // namespace rushes::prompts
