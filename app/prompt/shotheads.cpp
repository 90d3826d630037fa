#include "app/prompt/shotheads.h"

#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

constexpr qsizetype longestBracket = 200;
constexpr qsizetype longestTitle = 60;

bool partsWords(QChar sign)
{
    return QStringView(u":-|,.;/\u00B7\u2022\u2192=>").contains(sign);
}

bool isEmphasis(QChar sign)
{
    return sign == u'*' || sign == u'_' || sign == u'`';
}

bool endsSentence(QChar sign)
{
    return QStringView(u".!?;:|\u2026)]\"\u201D\u201C\u300D\u300F\u00BB").contains(sign);
}

/// Reads one head, element by element, and knows where it is in it.
class HeadReader
{
public:
    HeadReader(const ShotText& text, qsizetype limit)
        : m_text(text)
        , m_plain(text.plain)
        , m_limit(limit)
    {
    }

    std::optional<ShotHead> read(qsizetype start, bool atLine, bool afterSentence);

private:
    [[nodiscard]] bool isParted(qsizetype at) const;
    qsizetype afterElement(qsizetype at);
    qsizetype afterBracket(qsizetype at, bool inTitle);
    qsizetype afterName(qsizetype at);
    qsizetype afterTime(qsizetype at);
    qsizetype afterTitle(qsizetype at);
    void readPieces(Slice inner, bool inTitle);
    void end(qsizetype at);

    const ShotText& m_text;
    QStringView m_plain;
    qsizetype m_limit = 0;
    ShotHead m_head = {};
    bool m_emphasised = false;
    bool m_bracketed = false;
    QChar m_sign = {}; ///< that parts the last two elements
};

bool HeadReader::isParted(qsizetype at) const
{
    at = afterSpaces(m_plain, at, m_limit);
    return at >= m_limit || partsWords(m_plain.at(at)) || isEmphasis(m_plain.at(at)) ||
           m_plain.at(at) == u'[' || m_plain.at(at) == u'(';
}

/// Name, time and other words between a bracket's signs.
void HeadReader::readPieces(Slice inner, bool inTitle)
{
    bool growing = false; // the last words go on
    for (qsizetype at = inner.start; at < inner.end;) {
        const QChar sign = m_plain.at(at);
        if (sign == u' ' || partsWords(sign) || isEmphasis(sign) || sign == u'#') {
            ++at;
            continue;
        }
        const auto name = m_head.level || inTitle ? std::optional<ShotName>() : nameAt(m_text, at, inner.end);
        const auto time = m_head.time ? std::optional<StatedTime>() : timeAt(m_text, at, inner.end);
        qsizetype next = -1;
        if (name && name->number) {
            m_head.level = name->level;
            m_head.number = name->number;
            m_head.name = name->word;
            next = name->end;
        } else if (time && (time->sure || (time->to && m_head.level)) &&
                   (time->place.end == inner.end || isParted(time->place.end))) {
            m_head.time = time;
            next = time->place.end;
        }
        if (next > 0) {
            at = next;
            growing = false;
            continue;
        }
        qsizetype end = at;
        while (end < inner.end && !QStringView(u"|,;/\u00B7").contains(m_plain.at(end)))
            ++end;
        if (growing)
            m_head.words.last().end = end;
        else
            m_head.words.append({at, end});
        growing = true;
        at = end;
    }
}

qsizetype HeadReader::afterBracket(qsizetype at, bool inTitle)
{
    const QChar open = m_plain.at(at);
    const QChar close = open == u'[' ? u']' : open == u'(' ? u')' : u'>';
    int depth = 0;
    qsizetype end = at;
    const qsizetype limit = std::min(m_limit, at + longestBracket);
    for (; end < limit; ++end) {
        depth += m_plain.at(end) == open ? 1 : m_plain.at(end) == close ? -1 : 0;
        if (depth == 0)
            break;
    }
    if (end >= limit)
        return -1;
    // "0-5 s (5 s)": the length again.
    if (m_head.time && timeIn(m_text, {at + 1, end}))
        return end + 1;
    const ShotHead before = m_head;
    readPieces({at + 1, end}, inTitle);
    if (m_head.level == before.level && m_head.time == before.time) {
        m_head = before;
        return -1;
    }
    // In prose "(shot 2)" only points to one.
    if (open == u'(' && !m_head.time && !before.atLine) {
        m_head = before;
        return -1;
    }
    m_bracketed = true;
    return end + 1;
}

qsizetype HeadReader::afterName(qsizetype at)
{
    if (m_head.level)
        return -1;
    const auto name = nameAt(m_text, at, m_limit);
    if (!name)
        return -1;
    // One without its number is one by its colon alone.
    const qsizetype next = afterSpaces(m_plain, name->end, m_limit);
    const bool itemNamed = m_head.item && !name->number;
    const bool colon = next >= m_limit || m_plain.at(next) == u':' || isEmphasis(m_plain.at(next));
    if (!name->number && !(m_head.atLine && colon))
        return -1;
    if (name->number == -1 && !colon && !isParted(name->end))
        return -1;
    m_head.level = name->level;
    m_head.name = name->word;
    m_head.number = itemNamed ? m_head.item : name->number;
    return name->end;
}

qsizetype HeadReader::afterTime(qsizetype at)
{
    if (m_head.time)
        return -1;
    const auto time = timeAt(m_text, at, m_limit);
    if (!time)
        return -1;
    const bool parted = isParted(time->place.end);
    // Kling's own: shot 1, 4, words
    const qsizetype next = afterSpaces(m_plain, time->place.end, m_limit);
    const bool listed = m_head.level && m_sign == u',' && next < m_limit && m_plain.at(next) == u',';
    const bool range = time->to && (time->sure || (m_head.level && parted));
    const bool single = !time->to && ((time->sure && (parted || time->clock)) || listed);
    if (!range && !single)
        return -1;
    m_head.time = time;
    return time->place.end;
}

qsizetype HeadReader::afterElement(qsizetype at)
{
    if (at >= m_limit)
        return -1;
    const QChar sign = m_plain.at(at);
    if (sign == u'[' || sign == u'(' || sign == u'<')
        return afterBracket(at, false);
    const qsizetype name = afterName(at);
    return name > 0 ? name : afterTime(at);
}

/// "The hook (0-3s):" and "Shot 1: The hook (0-3s) …": a title with its time behind it.
qsizetype HeadReader::afterTitle(qsizetype at)
{
    const qsizetype limit = std::min(m_limit, at + longestTitle);
    for (qsizetype i = at; i < limit; ++i) {
        const QChar sign = m_plain.at(i);
        const bool decimal =
            sign == u'.' && m_text.text.at(i) == u'.' && i + 1 < m_limit && m_plain.at(i + 1) != u' ';
        const bool stops = QStringView(u"!?;").contains(sign) ||
                           (m_head.level == 0 && QStringView(u".,:").contains(sign) && !decimal) ||
                           (sign == u'.' && m_text.text.at(i) != u'.');
        if (stops)
            return -1;
        if ((sign != u'(' && sign != u'[') || m_text.isQuoted(i))
            continue;
        Slice title = m_text.trimmed({at, i});
        while (title.size() > 0 &&
               (isEmphasis(m_plain.at(title.end - 1)) || m_plain.at(title.end - 1) == u'-'))
            title = m_text.trimmed({title.start, title.end - 1});
        const bool lettered = std::any_of(m_plain.begin() + title.start, m_plain.begin() + title.end,
                                          [](QChar c) { return c.isLetter(); });
        if (!lettered && !m_head.level)
            return -1;
        const ShotHead before = m_head;
        const qsizetype end = afterBracket(i, true);
        if (end < 0)
            continue;
        const qsizetype next = afterSpaces(m_plain, end, m_limit);
        const bool closed = next >= m_limit || QStringView(u":-|*_").contains(m_plain.at(next));
        if (!closed || !m_head.time || (!before.atLine && (next >= m_limit || m_plain.at(next) != u':'))) {
            m_head = before;
            return -1;
        }
        if (!title.isEmpty())
            m_head.words.insert(before.words.size(), title);
        return end;
    }
    return -1;
}

/// What parts the head from its shot belongs to it.
void HeadReader::end(qsizetype at)
{
    QString signs;
    for (int most = 0; most < 6; ++most) {
        const qsizetype next = afterSpaces(m_plain, at, m_limit);
        if (next >= m_limit)
            break;
        const QChar sign = m_plain.at(next);
        if (isEmphasis(sign) && m_emphasised) {
            at = next;
            while (at < m_limit && isEmphasis(m_plain.at(at)))
                ++at;
            m_emphasised = false;
            continue;
        }
        if (!partsWords(sign) || (sign == u'.' && next + 1 < m_limit && m_plain.at(next + 1) == u'.'))
            break;
        signs += sign;
        at = next + 1;
    }
    at = afterSpaces(m_plain, at, m_limit);
    const bool lineEnds = at >= m_limit;
    m_head.place.end = at;
    m_head.parted = !signs.isEmpty() || lineEnds || m_bracketed;
    m_head.strong = signs.contains(u':') || signs.contains(u'|') || lineEnds || m_bracketed ||
                    (m_head.level && m_head.time);
}

std::optional<ShotHead> HeadReader::read(qsizetype start, bool atLine, bool afterSentence)
{
    m_head = {};
    m_head.atLine = atLine;
    m_head.afterSentence = afterSentence || atLine;
    m_emphasised = false;
    m_bracketed = false;
    m_sign = {};
    qsizetype at = start;
    if (atLine) {
        at = afterDecoration(m_text, start, m_limit, &m_head.item);
    } else {
        while (at < m_limit && isEmphasis(m_plain.at(at)))
            ++at;
    }
    m_emphasised = std::any_of(m_plain.begin() + start, m_plain.begin() + at, isEmphasis);
    qsizetype last = -1;
    for (int most = 0; most < 5; ++most) {
        const qsizetype next = afterElement(at);
        if (next < 0)
            break;
        last = at = next;
        m_sign = {};
        while (at < m_limit &&
               (m_plain.at(at) == u' ' || partsWords(m_plain.at(at)) || isEmphasis(m_plain.at(at)))) {
            if (partsWords(m_plain.at(at)))
                m_sign = m_plain.at(at);
            ++at;
        }
    }
    if (!m_head.time && (atLine || afterSentence)) {
        const qsizetype titled = afterTitle(at);
        if (titled > 0)
            last = titled;
    }
    if (last < 0 && m_head.item)
        last = at;
    if (last < 0 || (!m_head.level && !m_head.time && !m_head.item))
        return {};
    m_head.place.start = start;
    end(last);
    return m_head;
}

/// What stands before a place inside a line, without spaces and emphasis.
QChar signBefore(const ShotText& text, qsizetype at, qsizetype start)
{
    while (at > start && (text.plain.at(at - 1) == u' ' || isEmphasis(text.plain.at(at - 1))))
        --at;
    return at > start ? text.plain.at(at - 1) : QChar();
}

bool isMention(const ShotText& text, qsizetype at, qsizetype start)
{
    qsizetype end = at;
    while (end > start && text.plain.at(end - 1) == u' ')
        --end;
    qsizetype word = end;
    while (word > start && text.plain.at(word - 1).isLetter())
        --word;
    return word < end && ShotGrammar::builtIn().mentions.contains(text.at({word, end}));
}

/// Inside a line a head must look like one: nothing else says that a shot begins here.
bool isInlineHead(const ShotText& text, const ShotHead& head, qsizetype lineStart)
{
    if (head.level) {
        if (!head.number || isMention(text, head.place.start, lineStart))
            return false;
        return head.strong || (head.afterSentence && head.parted);
    }
    return head.time && head.time->sure && (head.time->to || head.time->clock) &&
           (head.strong || (head.afterSentence && head.time->to));
}

/// A subtitle's number stands in a line above its time.
qsizetype withNumberAbove(const ShotText& text, qsizetype lineStart)
{
    if (lineStart == 0)
        return lineStart;
    const qsizetype above = text.lineStart(lineStart - 1);
    const QStringView words = text.at(text.trimmed({above, lineStart - 1}));
    const bool number = !words.isEmpty() && words.size() < 4 &&
                        std::all_of(words.begin(), words.end(), [](QChar c) { return c.isDigit(); });
    return number ? above : lineStart;
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
        const auto number = item && !*item ? listNumberAt(text, at, limit) : std::optional<ListNumber>();
        if (number) {
            *item = number->number;
            at = number->end;
        } else if (bullet || pictogram) {
            // "#1" is a number, "# 1" and "## Shot" are a heading.
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
        if (first < line.end && !text.isQuoted(first)) {
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
            const bool mayStart = sign == u'[' || sign == u'(' || sign.isDigit() || isEmphasis(sign) ||
                                  sign == u'第' || sign.isLetter();
            if (!mayStart ||
                !(before == u' ' || endsSentence(before) || before == u',' || before == u'\u2192' ||
                  before == u'/') ||
                text.isQuoted(at))
                continue;
            const bool afterSentence =
                endsSentence(signBefore(text, at, line.start)) || signBefore(text, at, line.start).isNull();
            // Words that can be neither name nor time nor title are most of a text.
            if (sign.isLetter() && !afterSentence && !grammar.names.canStart(sign) &&
                !grammar.ordinals.canStart(sign) && sign != u'第')
                continue;
            const auto head = reader.read(at, false, afterSentence);
            if (!head || !isInlineHead(text, *head, line.start))
                continue;
            heads.append(*head);
            at = std::max(head->place.end - 1, at);
        }
    }
    return heads;
}

} // namespace rushes::prompts
