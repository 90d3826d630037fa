#include "app/prompt/marks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qsizetype longestHead = 200; ///< characters between the brackets of a speaker

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator;
}

/// The quotes that close what this one opens; empty: it opens nothing.
QStringView closersOf(QChar open)
{
    switch (open.unicode()) {
    case u'"':
        return u"\"";
    case u'\u201C': // “
    case u'\u201E': // „
    case u'\u201D': // ” (Swedish)
        return u"\u201D\u201C\"";
    case u'\u00AB': // «
        return u"\u00BB";
    case u'\u00BB': // »
        return u"\u00AB\u00BB";
    case u'\u300C': // 「
        return u"\u300D";
    case u'\u300E': // 『
        return u"\u300F";
    case u'\uFF02': // ＂
        return u"\uFF02";
    default:
        return {};
    }
}

struct Quote
{
    qsizetype lineStart = 0;
    qsizetype lineEnd = 0; ///< of the words
    qsizetype end = 0;     ///< after the closing quote
};

std::optional<Quote> quoteAt(const QString& text, qsizetype at)
{
    if (at >= text.size())
        return {};
    const QStringView closers = closersOf(text.at(at));
    if (closers.isEmpty())
        return {};
    qsizetype end = at + 1;
    while (end < text.size() && !isLineEnd(text.at(end)) && !closers.contains(text.at(end)))
        ++end;
    const bool closed = end < text.size() && !isLineEnd(text.at(end));
    return Quote{at + 1, end, closed ? end + 1 : end};
}

qsizetype afterSpaces(const QString& text, qsizetype at)
{
    while (at < text.size() && text.at(at).isSpace() && !isLineEnd(text.at(at)))
        ++at;
    return at;
}

void readHead(const QString& head, Dialogue& dialogue)
{
    QString who = head.section(u',', 0, 0);
    dialogue.tone = head.section(u',', 1).trimmed();
    const qsizetype colon = who.indexOf(u':');
    if (colon >= 0) {
        dialogue.role = who.mid(colon + 1).trimmed();
        who.truncate(colon);
    }
    dialogue.speaker = who.trimmed();
}

// "3", "3.5", "0:03", "00:00:03"
constexpr auto timePattern = "(\\d{1,3}(?:[.:]\\d{1,2}){0,2})";

double secondsOf(const QString& time)
{
    double total = 0;
    for (const QString& part : time.split(u':'))
        total = total * 60 + part.toDouble();
    return total;
}

const QRegularExpression& shotName()
{
    static const QRegularExpression pattern(
        u"(?<![\\w-])(?:(?<open>\\[)|[*#]{1,3}[ "
        u"]?)?(?:shot|镜头|分镜|ショット)\\s{0,2}#?(?<number>\\d{1,2})(?![\\w])"
        "(?<close>\\])?\\*{0,2}"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

const QRegularExpression& rangeInBrackets()
{
    static const QRegularExpression pattern(
        u"[\\[(（]\\s{0,2}%1\\s{0,2}(?<unit1>s|sec|seconds)?\\s{0,2}(?:-|–|—|~|to)\\s{0,2}%1\\s{0,2}(?<unit2>s|sec|secs|seconds)?\\s{0,2}[\\])）]"_s
            .arg(QLatin1StringView(timePattern)),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression& lengthInBrackets()
{
    static const QRegularExpression pattern(
        u"[\\[(（]\\s{0,2}%1\\s{0,2}(?:s|sec|secs|seconds)\\s{0,2}[\\])）]"_s.arg(
            QLatin1StringView(timePattern)),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression& lengthAfterComma()
{
    static const QRegularExpression pattern(
        u"\\s{0,2},\\s{0,2}%1\\s{0,2}(?:s|sec|secs|seconds)(?!\\w)"_s.arg(QLatin1StringView(timePattern)),
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

const QRegularExpression& labelEnd()
{
    static const QRegularExpression pattern(u"\\*{0,2}[ \\t]{0,3}[:：.,;–—-]?\\*{0,2}[ \\t]*"_s);
    return pattern;
}

/// What a pattern finds right at a place. It sees the next signs only: a whole text would be checked anew
/// each time.
struct Found
{
    QRegularExpressionMatch match = {};
    qsizetype end = 0; ///< in the text

    explicit operator bool() const { return match.hasMatch(); }
};

Found matchAt(const QRegularExpression& pattern, const QString& text, qsizetype at)
{
    constexpr qsizetype window = 80;
    const QRegularExpressionMatch match =
        pattern.match(text.mid(at, window), 0, QRegularExpression::NormalMatch,
                      QRegularExpression::AnchorAtOffsetMatchOption);
    return {match, at + match.capturedEnd()};
}

bool startsLine(const QString& text, qsizetype at)
{
    while (at > 0 && (text.at(at - 1) == u' ' || text.at(at - 1) == u'\t'))
        --at;
    return at == 0 || isLineEnd(text.at(at - 1));
}

/// "Shot 2" at its match, with what follows; nothing where the words are only prose ("in shot 2 we see").
std::optional<ShotLabel> namedLabel(const QString& text, const QRegularExpressionMatch& name)
{
    ShotLabel label{name.capturedStart(), 0, name.captured(u"number"_s).toInt(), {}};
    qsizetype end = name.capturedEnd();
    const qsizetype spaced = afterSpaces(text, end);
    bool plain = false;
    if (const Found range = matchAt(rangeInBrackets(), text, spaced)) {
        const double from = secondsOf(range.match.captured(1));
        const double to = secondsOf(range.match.captured(3));
        if (to > from)
            label.seconds = to - from;
        end = range.end;
    } else if (const Found length = matchAt(lengthInBrackets(), text, spaced)) {
        label.seconds = secondsOf(length.match.captured(1));
        end = length.end;
    } else if (const Found comma = matchAt(lengthAfterComma(), text, end)) {
        label.seconds = secondsOf(comma.match.captured(1));
        end = comma.end;
    } else {
        plain = name.captured(u"open"_s).isEmpty() || name.captured(u"close"_s).isEmpty();
    }
    const Found close = matchAt(labelEnd(), text, end);
    if (plain) {
        const QString mark = close.match.captured().trimmed();
        const bool colon = mark.contains(u':') || mark.contains(u'：');
        const bool onItsOwnLine = close.end < text.size() && isLineEnd(text.at(close.end));
        if (!colon &&
            !(startsLine(text, label.start) && (onItsOwnLine || (!mark.isEmpty() && mark != u","_s))))
            return {};
    }
    label.length = close.end - label.start;
    return label;
}

} // namespace

QList<Dialogue> dialogues(const QString& text)
{
    QList<Dialogue> found;
    qsizetype at = 0;
    while ((at = text.indexOf(u'[', at)) >= 0) {
        const qsizetype open = at++;
        qsizetype close = open + 1;
        while (close < text.size() && close - open <= longestHead && text.at(close) != u']' &&
               text.at(close) != u'[' && !isLineEnd(text.at(close)))
            ++close;
        if (close >= text.size() || text.at(close) != u']')
            continue;
        qsizetype next = afterSpaces(text, close + 1);
        if (next >= text.size() || (text.at(next) != u':' && text.at(next) != u'：'))
            continue;
        next = afterSpaces(text, next + 1);
        const std::optional<Quote> quote = quoteAt(text, next);
        Dialogue dialogue;
        readHead(text.mid(open + 1, close - open - 1), dialogue);
        if (!quote || dialogue.speaker.isEmpty())
            continue;
        dialogue.start = open;
        dialogue.length = quote->end - open;
        dialogue.line = text.mid(quote->lineStart, quote->lineEnd - quote->lineStart);
        dialogue.lineStart = quote->lineStart;
        found.append(dialogue);
        at = quote->end;
    }
    return found;
}

QList<SpokenLine> spokenLines(const QString& text)
{
    static const QRegularExpression speaking(
        u"(?<!\\w)(?:[^\\W\\d_]\\w{0,30} ?\\((?<tone>[^()\\d\\n][^()\\n]{0,80})\\) ?[:：] "
        u"?(?=[\"“„«「])|(?:says?|said|asks?|asked|whispers?|whispered|shouts?|shouted|replies|replied|"
        u"answers?|"
        "murmurs?|sings?|yells?|cries|speaks?|calls?)(?<how>(?:[ ]\\w{1,20}){0,3})[ ]?[,:]?[ ]?(?=[\"“„«「]))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<SpokenLine> lines;
    qsizetype from = 0;
    const QList<Dialogue> marked = dialogues(text);
    const auto plain = [&](qsizetype until) {
        const QString part = text.mid(from, until - from);
        qsizetype spoken = 0; // up to here
        QRegularExpressionMatchIterator verbs = speaking.globalMatch(part);
        while (verbs.hasNext()) {
            const QRegularExpressionMatch match = verbs.next();
            if (match.capturedStart() < spoken)
                continue;
            if (const auto quote = quoteAt(part, match.capturedEnd())) {
                lines.append({part.mid(quote->lineStart, quote->lineEnd - quote->lineStart),
                              match.captured(u"tone"_s) + match.captured(u"how"_s)});
                spoken = quote->end;
            }
        }
    };
    for (const Dialogue& dialogue : marked) {
        plain(dialogue.start);
        lines.append({dialogue.line, dialogue.tone});
        from = dialogue.start + dialogue.length;
    }
    plain(text.size());
    return lines;
}

QList<ShotLabel> shotLabels(const QString& text)
{
    QList<ShotLabel> labels;
    QRegularExpressionMatchIterator names = shotName().globalMatch(text);
    while (names.hasNext()) {
        if (const auto label = namedLabel(text, names.next()))
            labels.append(*label);
    }

    QList<ShotLabel> times;
    QRegularExpressionMatchIterator ranges = rangeInBrackets().globalMatch(text);
    while (ranges.hasNext()) {
        const QRegularExpressionMatch range = ranges.next();
        const double from = secondsOf(range.captured(1));
        const double to = secondsOf(range.captured(3));
        const bool named = !range.captured(u"unit1"_s).isEmpty() || !range.captured(u"unit2"_s).isEmpty() ||
                           range.captured(1).contains(u':');
        const bool square = text.at(range.capturedStart()) == u'[';
        if (to <= from || !named || (!square && !startsLine(text, range.capturedStart())))
            continue;
        const Found close = matchAt(labelEnd(), text, range.capturedEnd());
        times.append({range.capturedStart(), close.end - range.capturedStart(), 0, to - from});
    }

    // A time is a label of its own unless it belongs to a name: inside it, or right behind it.
    QList<ShotLabel> all;
    qsizetype t = 0;
    for (ShotLabel label : labels) {
        while (t < times.size() && times.at(t).start < label.start)
            all.append(times.at(t++));
        while (t < times.size() && times.at(t).start <= label.start + label.length) {
            const qsizetype end = times.at(t).start + times.at(t).length;
            if (times.at(t).start == label.start + label.length) {
                label.length = end - label.start;
                if (!label.seconds)
                    label.seconds = times.at(t).seconds;
            }
            ++t;
        }
        all.append(label);
    }
    all.append(times.mid(t));

    QList<ShotLabel> outside;
    const QList<Dialogue> spoken = dialogues(text);
    qsizetype d = 0;
    for (const ShotLabel& label : all) {
        while (d < spoken.size() && spoken.at(d).start + spoken.at(d).length <= label.start)
            ++d;
        // "[Shot 1]: "…"" reads as a speaker's name: the label wins where both begin together.
        if (d == spoken.size() || label.start <= spoken.at(d).start)
            outside.append(label);
    }
    return outside;
}

int characters(const QString& text)
{
    int count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

} // namespace rushes
