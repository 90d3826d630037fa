#include "app/prompt/shottext.h"

#include "app/prompt/shotgrammar.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

constexpr qsizetype longestQuote = 600;

/// Characters that look alike, the plain one first.
constexpr auto alike = std::to_array<QStringView>({
    u"-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D\u2500\u2501",
    u"~\u301C\u223C\uFF5E\u02DC",
    u":\uFF1A\u2236\uFE55\uFE13\uA789",
    u"(\uFF08\uFE59\u2768\u2985",
    u")\uFF09\uFE5A\u2769\u2986",
    u"[\u3010\u3014\u3016\u3018\uFF3B\u300A\u3008\u27E6\uFE5D\uFF5B{\u2772",
    u"]\u3011\u3015\u3017\u3019\uFF3D\u300B\u3009\u27E7\uFE5E\uFF5D}\u2773",
    u",\u3001\uFF0C\uFE50\uFE51\u060C",
    u".\u3002\uFF0E\uFF61\u0964",
    u"!\uFF01",
    u"?\uFF1F\u061F",
    u";\uFF1B\uFE54\u061B",
    u"|\uFF5C\u2502\u2503\u00A6\u2551\uFE31",
    u"/\uFF0F\u2044\u2215",
    u"\u2192\u279C\u27F6\u2794\u21D2\u279D\u27A1\u21E8",
    u"\"\u2033\uFF02",
    u"#\uFF03",
    u"*\uFF0A\u2217",
    u"\u00B7\u30FB\u2027\u22C5\u2219",
    u"=\u2550\uFF1D",
    u"_\uFF3F",
});

bool isNothing(char16_t c)
{
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
           c == 0xFEFF || c == 0xFE0F || c == 0xFE0E || c == 0x00AD || c == 0x061C;
}

QChar plainSign(QChar sign)
{
    static const QHash<QChar, QChar> signs = [] {
        QHash<QChar, QChar> all;
        for (const QStringView family : alike) {
            for (const QChar one : family.mid(1))
                all.insert(one, family.front());
        }
        return all;
    }();
    const char16_t c = sign.unicode();
    if (c < 0x80)
        return sign == u'{'                   ? u'['
               : sign == u'}'                 ? u']'
               : sign.isSpace() && c != u'\n' ? u' '
                                              : sign.toLower();
    if (c == 0x130)
        return u'i';
    if (isNothing(c) || sign.category() == QChar::Separator_Space)
        return u' ';
    if (sign.isDigit() && sign.category() == QChar::Number_DecimalDigit)
        return QChar(u'0' + sign.digitValue());
    if (const auto found = signs.constFind(sign); found != signs.cend())
        return *found;
    if (c >= 0xFF01 && c <= 0xFF5E)
        return QChar(c - 0xFEE0).toLower();
    return sign.toLower();
}

/// A straight quote opens after a non-word character and closes before one.
bool touchesWord(QChar sign)
{
    return sign.isLetterOrNumber() && !isUnspaced(sign);
}

bool isStraight(QChar quote)
{
    return quote == u'"' || quote == u'\uFF02';
}

/// Whether a quote that may also close one opens one here.
bool opensAt(const QString& text, Slice line, qsizetype at)
{
    const QChar sign = text.at(at);
    if (isStraight(sign))
        return at == line.start || !touchesWord(text.at(at - 1));
    if (sign != u'\u201D' && sign != u'\u00BB') // ” »
        return true;
    const bool isAfterSpace = at == line.start || text.at(at - 1).isSpace();
    return isAfterSpace && at + 1 < line.end && text.at(at + 1).isLetterOrNumber();
}

QList<Slice> quotesIn(const QString& text, Slice line)
{
    QList<Slice> quotes;
    for (qsizetype at = line.start; at < line.end; ++at) {
        const QStringView closers = closersOf(text.at(at));
        if (closers.isEmpty() || !opensAt(text, line, at))
            continue;
        const bool straight = isStraight(text.at(at));
        const qsizetype limit = std::min(line.end, at + longestQuote);
        for (qsizetype end = at + 1; end < limit; ++end) {
            if (!closers.contains(text.at(end)))
                continue;
            if (straight && end + 1 < line.end && touchesWord(text.at(end + 1)))
                continue;
            quotes.append({at, end + 1});
            at = end;
            break;
        }
    }
    return quotes;
}

} // namespace

QStringView closersOf(QChar open)
{
    switch (open.unicode()) {
    case u'"':
        return u"\"";
    case u'\u201C': // “
    case u'\u201E': // „
    case u'\u201D': // ” (Swedish)
        return u"\u201D\u201C";
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

ShotText::ShotText(const QString& typed)
    : text(typed)
    , plain(typed)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text.at(i);
        const char16_t c = sign.unicode();
        if (c == u'\r')
            plain[i] = i + 1 < text.size() && text.at(i + 1) == u'\n' ? u' ' : u'\n';
        else if (c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C || c == 0x85)
            plain[i] = u'\n';
        else
            plain[i] = plainSign(sign);
    }
    qsizetype start = 0;
    while (start <= plain.size()) {
        const qsizetype next = plain.indexOf(u'\n', start);
        const qsizetype end = next < 0 ? plain.size() : next;
        lines.append({start, end});
        start = end + 1;
    }
    for (const Slice& line : std::as_const(lines))
        quotes.append(quotesIn(text, line));
    // Quotes around the whole text are ignored.
    const Slice all = trimmed({0, text.size()});
    if (quotes.size() == 1 && quotes.constFirst() == all)
        quotes.clear();
}

bool ShotText::isQuoted(qsizetype at) const
{
    const auto after = std::upper_bound(quotes.cbegin(), quotes.cend(), at,
                                        [](qsizetype place, const Slice& s) { return place < s.start; });
    return after != quotes.cbegin() && at < (after - 1)->end;
}

qsizetype ShotText::lineEnd(qsizetype at) const
{
    const qsizetype end = plain.indexOf(u'\n', at);
    return end < 0 ? plain.size() : end;
}

qsizetype ShotText::lineStart(qsizetype at) const
{
    return at <= 0 ? 0 : plain.lastIndexOf(u'\n', at - 1) + 1;
}

Slice ShotText::trimmed(Slice slice) const
{
    while (slice.start < slice.end && plain.at(slice.start).isSpace())
        ++slice.start;
    return trimmedEnd(slice);
}

Slice ShotText::trimmedEnd(Slice slice) const
{
    while (slice.end > slice.start && plain.at(slice.end - 1).isSpace())
        --slice.end;
    return slice;
}

Slice ShotText::wordBefore(qsizetype at, qsizetype start) const
{
    while (at > start && plain.at(at - 1) == u' ')
        --at;
    qsizetype from = at;
    while (from > start && plain.at(from - 1).isLetter())
        --from;
    return {from, at};
}

bool ShotText::isRule(Slice line) const
{
    const Slice words = trimmed(line);
    const QStringView signs = at(words);
    if (signs.startsWith(u"```"))
        return !signs.mid(3).contains(u' ') && signs.size() < 20;
    if (signs.size() < 3)
        return false;
    const QChar first = signs.front();
    if (!QStringView(u"-*_=~#+\u00B7\u2022").contains(first))
        return false;
    const qsizetype same = std::count(signs.begin(), signs.end(), first);
    const qsizetype spaces = std::count(signs.begin(), signs.end(), u' ');
    return same >= 3 && same + spaces == signs.size();
}

namespace {

/// True for scripts in which zero-width joiners have a meaning.
bool needsJoiners(QChar sign)
{
    switch (sign.script()) {
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

QString withoutInvisible(const QString& prompt)
{
    QString kept;
    kept.reserve(prompt.size());
    for (qsizetype at = 0; at < prompt.size(); ++at) {
        const char16_t c = prompt.at(at).unicode();
        const bool invisible = c == 0x200B || c == 0xFEFF || c == 0x2060 || c == 0x00AD;
        const bool needed = invisible && ((at > 0 && needsJoiners(prompt.at(at - 1))) ||
                                          (at + 1 < prompt.size() && needsJoiners(prompt.at(at + 1))));
        if (!invisible || needed)
            kept += prompt.at(at);
    }
    return kept;
}

QString withoutMarkup(QString prompt)
{
    static const QRegularExpression tags(
        u"<(/?)(?:br|p|div|li|ol|ul|h[1-6]|b|strong|em|i|u|span|code|pre|blockquote|hr)(?:\\s[^<>]{0,200})?/?>"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression breaks(u"<br\\s*/?>|</(?:p|div|li|h[1-6]|blockquote)>"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression closing(
        u"</(?:p|div|li|b|strong|em|i|h[1-6]|span|code|pre)>|<br\\s*/?>"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (prompt.contains(u"</td>"_s, Qt::CaseInsensitive)) {
        static const QRegularExpression cell(u"<t[dh](?:\\s[^<>]{0,200})?>"_s,
                                             QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression row(u"</tr>\\s*"_s, QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression frame(u"</?(?:table|thead|tbody|tr|td|th)(?:\\s[^<>]{0,200})?>"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        return prompt.replace(row, u"|\n"_s).replace(cell, u"| "_s).remove(frame);
    }
    if (prompt.contains(u'|') || !closing.match(prompt).hasMatch())
        return prompt; // a table's cells may contain <br>
    prompt.replace(breaks, u"\n"_s).remove(tags);
    static const QList<std::pair<QString, QString>> entities = {{u"&nbsp;"_s, u" "_s}, {u"&lt;"_s, u"<"_s},
                                                                {u"&gt;"_s, u">"_s},   {u"&quot;"_s, u"\""_s},
                                                                {u"&#39;"_s, u"'"_s},  {u"&amp;"_s, u"&"_s}};
    for (const auto& [entity, sign] : entities)
        prompt.replace(entity, sign);
    return prompt;
}

} // namespace

QString withoutWrapping(const QString& prompt)
{
    QString text = withoutMarkup(withoutInvisible(prompt)).trimmed();
    if (text.size() < 2)
        return text;
    const QStringView closers = closersOf(text.front());
    const bool wrapped = closers.contains(text.back()) &&
                         std::none_of(text.cbegin() + 1, text.cend() - 1,
                                      [&](QChar c) { return c == text.front() || closers.contains(c); });
    return wrapped ? text.mid(1, text.size() - 2).trimmed() : text;
}

qsizetype afterSpaces(QStringView plain, qsizetype at, qsizetype limit)
{
    while (at < limit && plain.at(at) == u' ')
        ++at;
    return at;
}

} // namespace rushes::prompts
