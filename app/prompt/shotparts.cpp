#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotlist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

/// One shot before its text is put together: words in its head, its body, and ranges removed from that.
struct RawPart
{
    QList<Slice> words = {};
    Slice body = {};
    QList<Slice> removed = {};
    std::optional<StatedTime> time = {};
};

bool isQuote(QChar sign)
{
    return QStringView(u"\"\u201D\u201C\u300D\u00BB'\u2019").contains(sign);
}

/// "Timing: 5 seconds" at the start of a line or a sentence; the slice is removed with it.
std::optional<std::pair<StatedTime, Slice>> timingIn(const ShotText& text, Slice body)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    bool begins = true; // at the start of a line, a sentence or a bracket
    for (qsizetype at = body.start; at < body.end; ++at) {
        const QChar sign = text.plain.at(at);
        if (begins && grammar.timingKeys.canStart(sign) && !text.isQuoted(at)) {
            const qsizetype key = grammar.timingKeys.endAt(text.plain, at);
            const qsizetype limit = std::min(body.end, text.lineEnd(at));
            const auto time = key > 0 && key < limit ? timeAt(text, at, limit) : std::optional<StatedTime>();
            qsizetype colon = key;
            while (key > 0 && colon < limit && QStringView(u" *_").contains(text.plain.at(colon)))
                ++colon;
            if (time && time->sure && colon < limit && QStringView(u":=-").contains(text.plain.at(colon))) {
                Slice out{at, time->place.end};
                const qsizetype lineStart = std::max(body.start, text.lineStart(at));
                const bool first = afterDecoration(text, lineStart, at) >= at;
                if (first)
                    out.start = lineStart;
                while (out.end < limit && QStringView(u" ,;.|*_").contains(text.plain.at(out.end)))
                    ++out.end;
                // "0-5 s (5 s)": the length is repeated.
                const qsizetype again = afterSpaces(text.plain, out.end, limit);
                const qsizetype closed = text.plain.indexOf(u')', again);
                if (again < limit && text.plain.at(again) == u'(' && closed > 0 && closed < limit &&
                    timeIn(text, {again + 1, closed}))
                    out.end = closed + 1;
                const bool bracket = at > body.start && QStringView(u"([").contains(text.plain.at(at - 1)) &&
                                     out.end < limit && QStringView(u")]").contains(text.plain.at(out.end));
                if (bracket) {
                    out.start = std::min(out.start, at - 1);
                    ++out.end;
                }
                return std::pair{*time, out};
            }
        }
        if (sign == u'\n' || QStringView(u".;!?|([").contains(sign))
            begins = true;
        else if (sign != u' ' && !QStringView(u"*_-#>\u2022").contains(sign) && !sign.isSurrogate() &&
                 sign.category() != QChar::Symbol_Other)
            begins = false;
    }
    return {};
}

/// A time at the end of a piece: "… (4s)", "… — 4s.", "…, 4 seconds."
std::optional<std::pair<StatedTime, Slice>> trailingTime(const ShotText& text, Slice piece)
{
    piece = text.trimmed(piece);
    qsizetype end = piece.end;
    while (end > piece.start && (QStringView(u" .;,!?\u2026*_|#\n").contains(text.plain.at(end - 1)) ||
                                 isQuote(text.text.at(end - 1))))
        --end;
    if (end <= piece.start)
        return {};
    const QChar last = text.plain.at(end - 1);
    if (last == u')' || last == u']') {
        const qsizetype open = text.plain.lastIndexOf(last == u')' ? u'(' : u'[', end - 1);
        if (open < piece.start)
            return {};
        const auto time = timeIn(text, {open + 1, end - 1});
        if (time && time->sure)
            return std::pair{*time, Slice{open, end}};
        return {};
    }
    constexpr qsizetype longest = 40;
    for (qsizetype at = end - 1; at > piece.start && end - at < longest; --at) {
        if (!QStringView(u"-|,;/\u00B7.:").contains(text.plain.at(at)))
            continue;
        // A dash is a separator with spaces around it, otherwise it belongs to a range.
        if (text.plain.at(at) == u'-' && text.text.at(at) == u'-' && text.plain.at(at - 1) != u' ')
            continue;
        const qsizetype from = afterSpaces(text.plain, at + 1, end);
        if (from == at + 1 && QStringView(u".,:").contains(text.plain.at(at)) &&
            text.text.at(at).unicode() < 0x80)
            continue;
        const auto time = timeIn(text, {from, end});
        if (time && time->sure && timeAt(text, from, end))
            return std::pair{*time, Slice{at, end}};
    }
    return {};
}

/// A sentence that is only a length: "Wide. 4 s. A fox runs."
std::optional<std::pair<StatedTime, Slice>> timeSentence(const ShotText& text, Slice line)
{
    bool begins = true;
    for (qsizetype at = line.start; at < line.end; ++at) {
        const QChar sign = text.plain.at(at);
        const auto time = begins && sign.isDigit() && !text.isQuoted(at) ? timeAt(text, at, line.end)
                                                                         : std::optional<StatedTime>();
        if (time && time->sure && !time->clock) {
            const qsizetype end = time->place.end;
            const bool stops =
                text.plain.at(end - 1) == u'.' || (end < line.end && text.plain.at(end) == u'.');
            if (stops) {
                const qsizetype after = text.plain.at(end - 1) == u'.' ? end : end + 1;
                return std::pair{*time, Slice{at, afterSpaces(text.plain, after, line.end)}};
            }
        }
        begins = sign == u'.' || (begins && sign == u' ');
    }
    return {};
}

/// Finds the time of a shot whose head states none.
void findTime(const ShotText& text, RawPart& part, const QList<ShotHead>& inner)
{
    if (part.time)
        return;
    // The shot's own lines have times: together they are its time.
    QList<ShotHead> own;
    for (const ShotHead& head : inner) {
        if (head.atLine && !head.level && head.time && head.time->sure && head.time->to &&
            head.place.start >= part.body.start && head.place.end <= part.body.end)
            own.append(head);
    }
    if (!own.isEmpty()) {
        part.time = own.constFirst().time;
        part.time->to = own.constLast().time->to;
        for (const ShotHead& head : std::as_const(own)) {
            part.removed.append(head.place);
            for (const Slice& words : head.words)
                part.words.append(words);
        }
        return;
    }
    auto found = timingIn(text, part.body);
    const Slice firstLine{part.body.start, std::min(part.body.end, text.lineEnd(part.body.start))};
    if (!found)
        found = trailingTime(text, firstLine);
    if (!found)
        found = timeSentence(text, firstLine);
    if (!found)
        found = trailingTime(text, part.body);
    for (qsizetype i = 0; !found && i < part.words.size(); ++i) {
        found = trailingTime(text, part.words.at(i));
        if (found)
            part.words[i].end = std::max(part.words.at(i).start, found->second.start);
    }
    if (!found)
        return;
    part.time = found->first;
    part.removed.append(found->second);
}

QString composed(const ShotText& text, RawPart part)
{
    std::sort(part.removed.begin(), part.removed.end(),
              [](const Slice& a, const Slice& b) { return a.start < b.start; });
    QStringList pieces;
    for (const Slice& words : std::as_const(part.words))
        pieces.append(cleaned(text, words));
    qsizetype at = part.body.start;
    QString body;
    for (Slice out : std::as_const(part.removed)) {
        if (out.start < at || out.end > part.body.end)
            continue;
        // A line that becomes empty is removed.
        const qsizetype lineStart = std::max(at, text.lineStart(out.start));
        const qsizetype lineEnd = text.lineEnd(out.end);
        if (text.trimmed({lineStart, out.start}).isEmpty() && text.trimmed({out.end, lineEnd}).isEmpty() &&
            lineEnd < part.body.end)
            out = {lineStart, lineEnd + 1};
        body += text.typed({at, out.start});
        at = out.end;
        // Punctuation after the time stays: "a windowsill (3 s)." becomes "a windowsill."
        const QChar next = at < part.body.end ? text.plain.at(at) : QChar(u'\n');
        while (QStringView(u".,;:!?").contains(next) && body.endsWith(u' '))
            body.chop(1);
    }
    body += text.typed({at, part.body.end});
    if (part.removed.isEmpty())
        pieces.append(cleaned(text, part.body));
    else if (const ShotText rest(body); true)
        pieces.append(cleaned(rest, {0, body.size()}));
    pieces.removeAll(QString());
    return pieces.join(u'\n');
}

/// Removes the closing ** of an opening one that belonged to the head.
void closeEmphasis(const ShotText& text, const ShotHead& head, RawPart& part)
{
    for (const QStringView mark : {QStringView(u"**"), QStringView(u"__"), QStringView(u"`")}) {
        const QStringView signs = text.at(head.place);
        if (signs.count(mark) % 2 == 0)
            continue;
        const qsizetype limit = std::min(part.body.end, text.lineEnd(head.place.end));
        const qsizetype close = QStringView(text.plain).left(limit).indexOf(mark, head.place.end);
        if (close >= 0)
            part.removed.append({close, close + mark.size()});
        return;
    }
}

/// Removes a label before the words: "Prompt: A fox …".
void dropPromptKeys(const ShotText& text, RawPart& part)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    for (qsizetype line = part.body.start; line < part.body.end; line = text.lineEnd(line) + 1) {
        const qsizetype limit = std::min(part.body.end, text.lineEnd(line));
        const qsizetype at = afterDecoration(text, line, limit);
        qsizetype end = grammar.promptKeys.endAt(text.plain, at);
        if (end < 0 || end >= limit)
            continue;
        bool colon = false;
        while (end < limit && QStringView(u" :*_`").contains(text.plain.at(end)))
            colon = text.plain.at(end++) == u':' || colon;
        if (colon)
            part.removed.append({line, end});
    }
}

QList<Slice> linesOf(const ShotText& text, Slice body)
{
    QList<Slice> lines;
    for (qsizetype at = body.start; at <= body.end && at < text.plain.size();) {
        const Slice line{at, std::min(body.end, text.lineEnd(at))};
        lines.append(line);
        at = line.end + 1;
    }
    return lines;
}

/// Keys that start lines of every shot, such as "camera:": they are properties of a single shot.
QSet<QString> keysOf(const ShotText& text, const QList<RawPart>& parts)
{
    QSet<QString> keys;
    for (const RawPart& part : parts) {
        const QList<Slice> lines = linesOf(text, part.body);
        for (const Slice& line : lines) {
            if (const auto head = sectionHeadIn(text, line))
                keys.insert(text.at(head->word).toString());
        }
    }
    return keys;
}

/// A section that applies to all shots, inside the last shot's line: "… 风格：".
qsizetype sectionInLine(const ShotText& text, Slice line, const QSet<QString>& keys)
{
    const ShotGrammar& grammar = ShotGrammar::builtIn();
    for (qsizetype at = line.start + 1; at < line.end; ++at) {
        if (!grammar.forAllAlways.canStart(text.plain.at(at)) || text.isQuoted(at))
            continue;
        qsizetype before = at;
        while (before > line.start && QStringView(u" [*_").contains(text.plain.at(before - 1)))
            --before;
        if (before == line.start || !QStringView(u".!?;|)]\"").contains(text.plain.at(before - 1)))
            continue;
        const qsizetype end = grammar.forAllAlways.endAt(text.plain, at);
        if (end < 0 || end > line.end || keys.contains(text.at({at, end}).toString()))
            continue;
        qsizetype colon = afterSpaces(text.plain, end, line.end);
        while (colon < line.end && QStringView(u"]*_").contains(text.plain.at(colon)))
            ++colon;
        if (colon < line.end && (text.plain.at(colon) == u':' || text.plain.at(colon - 1) == u']'))
            return before;
    }
    return -1;
}

/// The end of the last shot, before a section that applies to all; the body's end where there is none.
qsizetype shotEnd(const ShotText& text, const QList<RawPart>& earlier, Slice body)
{
    const QSet<QString> keys = keysOf(text, earlier);
    const auto isBlank = [&](Slice line) { return text.trimmed(line).isEmpty() || text.isRule(line); };
    bool oneLiners = true; // each earlier shot is a single line
    bool paragraphs = true;
    for (const RawPart& part : earlier) {
        const Slice words = text.trimmed(part.body);
        int blank = 0;
        const QList<Slice> lines = linesOf(text, words);
        for (const Slice& line : lines)
            blank += text.trimmed(line).isEmpty() ? 1 : 0;
        oneLiners = oneLiners && lines.size() < 2;
        paragraphs = paragraphs && blank == 0;
    }
    const QList<Slice> lines = linesOf(text, body);
    bool words = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Slice& line = lines.at(i);
        if (isBlank(line))
            continue;
        const bool apart = i > 0 && isBlank(lines.at(i - 1));
        const auto head = words || i > 0 ? sectionHeadIn(text, line) : std::optional<SectionHead>();
        if (head && !keys.contains(text.at(head->word).toString()) &&
            (head->always || apart || head->heading || oneLiners))
            return line.start;
        if (words && apart && paragraphs)
            return line.start;
        const qsizetype inside = sectionInLine(text, line, keys);
        if (inside > 0)
            return inside;
        words = true;
    }
    return body.end;
}

/// "Shot 1: A fox. (4s) Shot 2: …": where the first head has no time and the last shot ends with one, times
/// that precede names belong to the shots before them.
QList<ShotHead> withTimesBehind(const ShotText& text, QList<ShotHead> heads)
{
    if (heads.size() < 2 || heads.constFirst().time ||
        !trailingTime(text, {heads.constLast().place.end, text.plain.size()}))
        return heads;
    for (ShotHead& head : heads) {
        if (head.atLine || !head.time || head.name.isEmpty() || head.time->place.start > head.name.start)
            continue;
        qsizetype end = head.time->place.end;
        while (end < head.name.start && QStringView(u")] ").contains(text.plain.at(end)))
            ++end;
        head.place.start = end;
        head.time.reset();
    }
    return heads;
}

} // namespace

ShotParts cutAt(const ShotText& text, const QList<ShotHead>& stated)
{
    ShotParts result;
    if (stated.isEmpty())
        return result;
    const QList<ShotHead> heads = withTimesBehind(text, stated);
    const QList<ShotHead> all = headsIn(text);
    result.before = cleanedScene(text, {0, heads.constFirst().place.start});
    const bool numbered = std::any_of(heads.cbegin(), heads.cend(),
                                      [](const ShotHead& head) { return head.level && head.number; });
    QList<RawPart> parts;
    QString ahead; // a scene heading's words for its first shot
    QList<QString> aheads;
    for (qsizetype i = 0; i < heads.size(); ++i) {
        const ShotHead& head = heads.at(i);
        const bool last = i + 1 == heads.size();
        RawPart part{head.words,
                     {head.place.end, last ? text.plain.size() : heads.at(i + 1).place.start},
                     {},
                     head.time};
        if (!last && !heads.at(i + 1).atLine)
            part.body.end = std::max(part.body.start, withoutJoint(text, part.body).end);
        closeEmphasis(text, head, part);
        // A head of a coarser level only marks its first shot.
        if (numbered && !head.number) {
            const QString words = composed(text, part);
            if (parts.isEmpty())
                result.before = QStringList{result.before, words}.join(u'\n').trimmed();
            else
                ahead = QStringList{ahead, words}.join(u'\n').trimmed();
            continue;
        }
        if (last) {
            const qsizetype end = shotEnd(text, parts, part.body);
            result.after = cleaned(text, {end, part.body.end});
            part.body.end = end;
        }
        findTime(text, part, all);
        dropPromptKeys(text, part);
        parts.append(part);
        aheads.append(std::exchange(ahead, QString()));
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString words = composed(text, parts.at(i));
        result.shots.append({QStringList{aheads.at(i), words}.join(u'\n').trimmed(), parts.at(i).time, {}});
    }
    return result;
}

ShotPart partIn(const QString& words)
{
    const ShotText text(words);
    const QList<ShotHead> heads = headsIn(text);
    RawPart part{{}, {0, text.plain.size()}, {}, {}};
    if (!heads.isEmpty() && heads.constFirst().atLine &&
        text.trimmed({0, heads.constFirst().place.start}).isEmpty() &&
        (heads.constFirst().time || (heads.constFirst().level && heads.constFirst().number))) {
        const ShotHead& head = heads.constFirst();
        part.words = head.words;
        part.body.start = head.place.end;
        part.time = head.time;
        closeEmphasis(text, head, part);
    }
    findTime(text, part, heads);
    return {composed(text, part), part.time, {}};
}

} // namespace rushes::prompts
