#include "app/prompt/marks.h"

#include "app/prompt/shotheads.h"
#include "app/prompt/shottext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qsizetype longestHead = 200; ///< characters between the brackets of a speaker

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator;
}

/// As prompts::closersOf(); a straight quote, which is easier to type, also closes a curly one.
bool closes(QChar open, QChar sign)
{
    const bool isCurly = open == u'\u201C' || open == u'\u201D' || open == u'\u201E'; // “ ” „
    return prompts::closersOf(open).contains(sign) || (isCurly && sign == u'"');
}

struct Quote
{
    qsizetype lineStart = 0;
    qsizetype lineEnd = 0; ///< of the words
    qsizetype end = 0;     ///< after the closing quote
};

std::optional<Quote> quoteAt(const QString& text, qsizetype at)
{
    if (at >= text.size() || prompts::closersOf(text.at(at)).isEmpty())
        return {};
    qsizetype end = at + 1;
    while (end < text.size() && !isLineEnd(text.at(end)) && !closes(text.at(at), text.at(end)))
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
        "murmurs?|sings?|yells?|cries|speaks?|calls?|говор[ия]т|сказал[аи]?|произнос[ия]т|спрашива[ею]т|"
        u"спросил[аи]?|шепч[еу]т|прошептал[аи]?|крич[ия]т|крикнул[аи]?|отвеча[ею]т|ответил[аи]?|по[её]т|"
        u"воскли(?:цает|кнул[аи]?))(?<how>(?:[ ]\\w{1,20}){0,3})[ ]?[,:]?[ ]?(?:[—–-] )?(?=[\"“„«「]))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QList<SpokenLine> lines;
    qsizetype from = 0;
    const QList<Dialogue> marked = dialogues(text);
    const auto plain = [&](qsizetype until) {
        const QString part = text.mid(from, until - from);
        qsizetype spoken = 0; // end of the last spoken line
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
    const prompts::ShotText read(text);
    for (const prompts::ShotHead& head : prompts::headsIn(read)) {
        const bool isNamed = head.level > 0 && head.number && (!head.atLine || head.parted || head.time);
        const bool isTimed = head.level == 0 && head.time && head.time->sure && head.time->to;
        if (!isNamed && !isTimed)
            continue;
        ShotLabel label{head.place.start, head.place.size(), qMax(0, head.number.value_or(0)), {}};
        if (head.time) {
            const double seconds = head.time->to ? *head.time->to - head.time->from : head.time->from;
            if (seconds > 0)
                label.seconds = seconds;
        }
        labels.append(label);
    }
    return labels;
}

int characters(const QString& text)
{
    int count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

} // namespace rushes
