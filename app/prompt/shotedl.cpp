#include "app/prompt/shotforms.h"
#include "app/prompt/shotgrammar.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

/// "001  AX  V  C  00:00:00:00 00:00:04:00 [00:00:00:00 00:00:04:00]  A fox runs.": an event's line as a head.
/// The last two timecodes are its place in the film; without words its reel tells what it is.
struct Event
{
    ShotHead head = {};
    Slice reel = {};
};

std::optional<Event> eventIn(const ShotText& text, Slice line)
{
    static const QString clock = u"(\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[:;.,]\\d{2,3})?)"_s;
    static const QRegularExpression form(
        u"^ *(?:\\d{1,6} +(?:(?:([\\w.-]{1,32}) +)?(?:[avb]|aa|aa/v|a\\d?(?:/v)?|v\\d?|none) +"
        "(?:[cd]|w\\d{1,3}|k[bo]?) +(?:\\d{1,3} +)?)?)?%1 +%1(?: +%1 +%1)?(?= |$)"_s.arg(clock),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(text.at(line));
    if (!match.hasMatch() || text.isQuoted(line.start))
        return {};
    const auto group = [&](int at) {
        return Slice{line.start + match.capturedStart(at), line.start + match.capturedEnd(at)};
    };
    const int first = match.hasCaptured(4) ? 4 : 2;
    const auto from = timeIn(text, group(first));
    const auto to = timeIn(text, group(first + 1));
    if (!from || !to || to->from <= from->from)
        return {};
    Event event;
    event.reel = match.hasCaptured(1) ? group(1) : Slice();
    qsizetype words = line.start + match.capturedEnd();
    while (words < line.end && QStringView(u" :|-").contains(text.plain.at(words)))
        ++words;
    event.head.place = {line.start, words};
    event.head.time = StatedTime{from->from, to->from, true, true};
    event.head.time->place = event.head.place;
    event.head.atLine = event.head.parted = event.head.strong = event.head.colon = true;
    return event;
}

/// Without the star and the key that an EDL writes before a clip's name, a line each.
QString withoutKeys(const QString& words)
{
    const WordSet& keys = ShotGrammar::builtIn().edlKeys;
    const ShotText text(words);
    QStringList kept;
    for (const Slice& line : text.lines) {
        const qsizetype start = afterSpaces(text.plain, line.start, line.end);
        const bool starred = start < line.end && text.plain.at(start) == u'*';
        const qsizetype at = starred ? afterSpaces(text.plain, start + 1, line.end) : start;
        const qsizetype key = keys.endAt(text.plain, at);
        if (key > 0 && key < line.end && text.plain.at(key) == u':')
            kept.append(text.typed(text.trimmed({key + 1, line.end})));
        else
            kept.append(text.typed(starred ? text.trimmed({at, line.end}) : line));
    }
    return kept.join(u'\n').trimmed();
}

} // namespace

ShotParts edlShots(const ShotText& text)
{
    QList<ShotHead> heads;
    QList<Slice> reels;
    for (const Slice& line : text.lines) {
        const std::optional<Event> event = eventIn(text, line);
        if (!event || (!heads.isEmpty() && event->head.time->from < heads.constLast().time->from))
            continue;
        heads.append(event->head);
        reels.append(event->reel);
    }
    if (heads.size() < 2)
        return {};
    ShotParts result = cutAt(text, heads);
    for (qsizetype i = 0; i < result.shots.size(); ++i) {
        QString& words = result.shots[i].text;
        words = withoutKeys(words);
        if (words.isEmpty() && i < reels.size())
            words = text.typed(reels.at(i));
    }
    // How its frames are counted is no word of the film.
    static const QRegularExpression counting(u"^[ \\t]*FCM:.*(?:\\n|$)"_s,
                                             QRegularExpression::MultilineOption |
                                                 QRegularExpression::CaseInsensitiveOption);
    result.before = result.before.remove(counting).trimmed();
    return result;
}

} // namespace rushes::prompts
