#include "app/prompt/shotheadreader.h"

#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotnames.h"
#include "app/prompt/shotscales.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

constexpr qsizetype longestBracket = 200;
constexpr qsizetype longestTitle = 60;

} // namespace

bool HeadReader::isParted(qsizetype at) const
{
    at = afterSpaces(m_plain, at, m_limit);
    return at >= m_limit || partsWords(m_plain.at(at)) || isEmphasis(m_plain.at(at)) ||
           m_plain.at(at) == u'[' || m_plain.at(at) == u'(';
}

/// A time range at the end of other words.
std::optional<StatedTime> HeadReader::timeAtEnd(Slice words) const
{
    for (qsizetype at = words.start + 1; at < words.end; ++at) {
        if (m_plain.at(at - 1) != u' ' || !m_plain.at(at).isDigit())
            continue;
        const auto time = timeAt(m_text, at, words.end);
        if (time && time->sure && time->to && m_text.trimmed({time->place.end, words.end}).isEmpty())
            return time;
    }
    return {};
}

/// Reads name, time and other words inside brackets.
void HeadReader::readPieces(Slice inner, bool inTitle)
{
    bool growing = false; // the last piece is not complete
    for (qsizetype at = inner.start; at < inner.end;) {
        const QChar sign = m_plain.at(at);
        if (sign == u' ' || partsWords(sign) || isEmphasis(sign) || sign == u'#' || sign == u'<') {
            ++at;
            continue;
        }
        const auto name = m_head.level || inTitle ? std::optional<ShotName>() : nameAt(m_text, at, inner.end);
        const auto time = timeAt(m_text, at, inner.end);
        qsizetype next = -1;
        if (name && name->number) {
            m_head.level = name->level;
            m_head.number = name->number;
            m_head.name = name->word;
            m_head.code = name->code;
            next = name->end;
        } else if (!m_head.time && time && (time->sure || (time->to && m_head.level)) &&
                   (time->place.end == inner.end || isParted(time->place.end))) {
            m_head.time = time;
            next = time->place.end;
        }
        // "4s / 9s": the second is the total length
        const bool again =
            m_head.time && time && time->sure && (time->place.end == inner.end || isParted(time->place.end));
        if (next > 0 || again) {
            at = next > 0 ? next : time->place.end;
            growing = false;
            continue;
        }
        qsizetype end = at;
        while (end < inner.end && !QStringView(u"|,;/\u00B7").contains(m_plain.at(end)))
            ++end;
        // "[INTRO 0-3s]"
        const auto trailing = growing || m_head.time ? std::optional<StatedTime>() : timeAtEnd({at, end});
        if (trailing && end == inner.end) {
            m_head.words.append(m_text.trimmed({at, trailing->place.start}));
            m_head.time = trailing;
            return;
        }
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
    // "0-5 s (5 s)": the length is repeated.
    if (m_head.time && timeIn(m_text, {at + 1, end}))
        return end + 1;
    const ShotHead before = m_head;
    Slice inner{at + 1, end};
    while (inner.size() > 2 && m_plain.at(inner.start) == open && m_plain.at(inner.end - 1) == close)
        inner = {inner.start + 1, inner.end - 1}; // {{shot 1}}
    readPieces(inner, inTitle);
    if (m_head.level == before.level && m_head.time == before.time) {
        // "Shot 1 (wide):": a description of the shot.
        const qsizetype next = afterSpaces(m_plain, end + 1, m_limit);
        const bool titled = before.level && before.number && !inTitle && open != u'<' &&
                            (next >= m_limit || m_plain.at(next) == u':');
        if (titled)
            return end + 1;
        m_head = before;
        return -1;
    }
    // In prose "(shot 2)" is only a reference.
    if (open == u'(' && !m_head.time && !before.atLine) {
        m_head = before;
        return -1;
    }
    m_bracketed = true;
    return end + 1;
}

qsizetype HeadReader::afterName(qsizetype at)
{
    // "Shot 1 / 镜头1": the same label in another language
    if (m_head.level && m_head.number) {
        const auto again = nameAt(m_text, at, m_limit);
        if (again && again->number == m_head.number && again->level == m_head.level && isParted(again->end))
            return again->end;
    }
    // "SC01_SH010", "Scene 1, Shot 2": the finer level is used.
    if (m_head.level < 2 && m_head.level)
        return -1;
    const auto name = nameAt(m_text, at, m_limit);
    if (!name || (m_head.level && (name->level >= m_head.level || !name->number || !m_head.words.isEmpty())))
        return -1;
    // A name without a number needs a colon.
    const qsizetype next = afterSpaces(m_plain, name->end, m_limit);
    const bool itemNamed = m_head.item && !name->number;
    const bool colon = next >= m_limit || m_plain.at(next) == u':' || isEmphasis(m_plain.at(next)) ||
                       (itemNamed && QStringView(u"([").contains(m_plain.at(next)));
    if (!name->number && !(m_head.atLine && colon))
        return -1;
    if (name->number == -1 && !colon && !isParted(name->end))
        return -1;
    m_head.level = name->level;
    m_head.name = name->word;
    m_head.code = name->code;
    m_head.number = itemNamed ? m_head.item : name->number;
    // "Shot 1) …"
    const bool closed = m_head.afterSentence && name->end < m_limit && m_plain.at(name->end) == u')' &&
                        !m_plain.left(name->end).mid(m_text.lineStart(at)).contains(u'(');
    return closed ? name->end + 1 : name->end;
}

qsizetype HeadReader::afterTime(qsizetype at)
{
    if (m_head.time)
        return -1;
    const auto time = timeAt(m_text, at, m_limit);
    if (!time)
        return -1;
    // "4-second shot: …"
    const qsizetype after = afterSpaces(m_plain, time->place.end, m_limit);
    const auto named = m_head.level ? std::optional<ShotName>() : nameAt(m_text, after, m_limit);
    const bool kind =
        named && !named->number && m_head.atLine && named->end < m_limit && m_plain.at(named->end) == u':';
    const bool parted = kind || isParted(time->place.end);
    // Kling's own form: shot 1, 4, words
    const qsizetype next = afterSpaces(m_plain, time->place.end, m_limit);
    const bool listed = m_head.level && m_sign == u',' && next < m_limit && m_plain.at(next) == u',';
    // "4s A fox …": a capital starts the shot's words.
    const bool begins =
        m_head.atLine && next < m_limit && next > time->place.end && m_text.text.at(next).isUpper();
    // "Shot 1 4s …"
    const bool behindName = m_head.level && m_sign.isNull() && time->sure && next > time->place.end;
    // "0.0–2.4: …", "0.00–2.40 — …": whether it is a time depends on the other heads.
    const bool dashes = next > time->place.end && next < m_limit && m_plain.at(next) == u'-' && time->to &&
                        m_text.at(time->place).contains(u'.');
    const bool bare = m_head.atLine && next < m_limit && (m_plain.at(next) == u':' || dashes);
    const bool range = time->isRange() && (time->sure || (m_head.level && parted) || bare);
    const bool single =
        !time->isRange() &&
        ((time->sure && (parted || time->clock || time->mark || begins || behindName)) || listed);
    // "0-30% of it is sky" is prose.
    if ((!range && !single) || (time->measure == StatedTime::Measure::Percent && !parted))
        return -1;
    m_head.time = time;
    return time->place.end;
}

/// Words that may precede a name with a colon: "In the first shot:", "The second shot:".
qsizetype HeadReader::afterOpening(qsizetype at)
{
    qsizetype start = at;
    for (int words = 0; words < 2; ++words) {
        const qsizetype end = ShotGrammar::builtIn().labelStarts.endAt(m_plain, start);
        if (end < 0 || end >= m_limit)
            break;
        start = afterSpaces(m_plain, end, m_limit);
    }
    if (start == at)
        return at;
    const auto name = nameAt(m_text, start, m_limit);
    const qsizetype colon = name && name->number ? afterSpaces(m_plain, name->end, m_limit) : m_limit;
    return colon < m_limit && m_plain.at(colon) == u':' ? start : at;
}

/// A label inside quotes, with nothing else in them: «Кадр 1»: and 「カット1」:
bool HeadReader::readQuotedLabel(qsizetype at, qsizetype& last)
{
    static const QString closers = u"\"\u201D\u201C\u00BB\u300D\u300F"_s;
    static const QString openers = u"\"\u201C\u201E\u00AB\u300C\u300E"_s;
    if (at >= m_limit || !openers.contains(m_text.text.at(at)))
        return false;
    qsizetype end = at + 1;
    while (end < m_limit && !closers.contains(m_text.text.at(end)))
        ++end;
    if (end >= m_limit || end - at > longestTitle)
        return false;
    const ShotHead before = m_head;
    readPieces({at + 1, end}, false);
    const qsizetype next = afterSpaces(m_plain, end + 1, m_limit);
    const bool cornered = m_text.text.at(end) == u'\u300D' || m_text.text.at(end) == u'\u300F';
    const bool isLabel = m_head.level && m_head.number && m_head.words.isEmpty() &&
                         (cornered || next >= m_limit || QStringView(u":-(").contains(m_plain.at(next)));
    if (!isLabel)
        m_head = before;
    else
        last = end + 1;
    return isLabel;
}

/// A title in brackets before a time, "【起】0〜4秒": where the time begins.
qsizetype HeadReader::afterBracketTitle(qsizetype at)
{
    constexpr qsizetype longest = 24;
    const bool opens = at < m_limit && m_plain.at(at) == u'[';
    const qsizetype size = opens ? m_plain.mid(at, longest).indexOf(u']') : -1;
    const qsizetype close = at + size;
    if (size < 0 || close >= m_limit || nameAt(m_text, at + 1, close))
        return at;
    const qsizetype next = afterSpaces(m_plain, close + 1, m_limit);
    const auto time = timeAt(m_text, next, m_limit);
    const bool within = timeAt(m_text, at + 1, close).has_value();
    if (within || !time || !time->sure || !time->to)
        return at;
    m_head.words.append({at + 1, close});
    return next;
}

qsizetype HeadReader::afterElement(qsizetype at)
{
    if (at >= m_limit)
        return -1;
    const QChar sign = m_plain.at(at);
    if (sign == u'[' || sign == u'(' || sign == u'<')
        return afterBracket(at, false);
    // "T0–T4" is a time, "T0" alone is a name.
    const auto marked = sign == u't' ? timeAt(m_text, at, m_limit) : std::optional<StatedTime>();
    // "Frames 0-72"
    const bool isTime = (marked && marked->mark && marked->to) || scaledAt(m_text, at, m_limit);
    const qsizetype name = isTime ? -1 : afterName(at);
    return name > 0 ? name : afterTime(at);
}

/// A title with its time after it: "The hook (0-3s):", "Shot 1: The hook (0-3s) …".
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
        // "Hook – 0-3s – …"
        const bool doubled = sign == u'-' && i > at && m_plain.at(i - 1) == u'-'; // 镜头1——远景——4秒
        const bool bar = sign == u'|' && m_head.level > 0;                        // Shot 1 | wide | 4s
        const bool dash = bar || doubled || (sign == u'-' && i > at && m_plain.at(i - 1) == u' ');
        const auto dashed =
            dash ? timeAt(m_text, afterSpaces(m_plain, i + 1, m_limit), m_limit) : std::nullopt;
        // "CU – 4s – …" too, since there is a dash on both sides
        const qsizetype behind = dashed ? afterSpaces(m_plain, dashed->place.end, m_limit) : m_limit;
        const bool between =
            behind < m_limit && QStringView(m_head.level ? u"-|:" : u"-").contains(m_plain.at(behind));
        if (dashed && m_head.atLine && dashed->sure && (dashed->to || between) &&
            isParted(dashed->place.end)) {
            Slice title = m_text.trimmed({at, i});
            while (!title.isEmpty() && m_plain.at(title.end - 1) == u'-')
                title = m_text.trimmed({title.start, title.end - 1});
            if (!title.isEmpty())
                m_head.words.append(title);
            m_head.time = dashed;
            return dashed->place.end;
        }
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
        const bool bracketed =
            title.size() > 2 && m_plain.at(title.start) == u'[' && m_plain.at(title.end - 1) == u']';
        const bool closed = next >= m_limit || bracketed || QStringView(u":-|*_").contains(m_plain.at(next));
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

/// Includes the separator between the head and the shot's words.
void HeadReader::end(qsizetype at)
{
    QString signs;
    for (int most = 0; most < 6; ++most) {
        const qsizetype next = afterSpaces(m_plain, at, m_limit);
        if (next >= m_limit)
            break;
        const QChar sign = m_plain.at(next);
        // Pointer symbols: 👉, ▶
        const bool pointer =
            m_plain.mid(next).startsWith(u"\U0001F449") || sign == u'\u25B6' || sign == u'\u25BA';
        if (pointer && m_head.level) {
            signs += u':';
            at = next + (sign.isSurrogate() ? 2 : 1);
            continue;
        }
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
    // Settings of a subtitle: "align:start"
    static const QRegularExpression settings(
        u"^(?:(?:align|line|position|size|vertical|region):\\S{1,40} {0,4}){1,6}$"_s);
    if (m_head.time && m_head.time->to && m_head.time->clock &&
        settings.match(m_plain.mid(at, m_limit - at).toString()).hasMatch())
        m_head.place.end = at = m_limit;
    m_head.colon =
        signs.contains(u':') || signs.contains(u'|') || signs.contains(u'-') || lineEnds || m_bracketed;
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
        at = afterDecoration(m_text, start, m_limit);
        // "0. bis 4. Sekunde" is no list item.
        const auto range = timeAt(m_text, at, m_limit);
        if (!range || !range->to || !range->sure)
            at = afterDecoration(m_text, start, m_limit, &m_head.item);
    } else {
        while (at < m_limit && isEmphasis(m_plain.at(at)))
            ++at;
    }
    m_emphasised = std::any_of(m_plain.begin() + start, m_plain.begin() + at, isEmphasis);
    qsizetype last = -1;
    if (atLine || afterSentence)
        at = afterOpening(at);
    if (atLine || afterSentence)
        at = afterBracketTitle(at);
    if (atLine && readQuotedLabel(at, last))
        at = afterSpaces(m_plain, last, m_limit);
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

} // namespace rushes::prompts
