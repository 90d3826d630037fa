#include "app/prompt/shotforms.h"
#include "app/prompt/shotgrammar.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

/// An event's line: "001  AX  V  C  00:00:00:00 00:00:04:00 [00:00:00:00 00:00:04:00]  A fox runs." The last
/// two timecodes are its place in the film; without words the reel's name describes the shot.
struct Event
{
    ShotHead head = {};
    Slice reel = {};
    QString speaker = {}; ///< of a subtitle
    QStringView from = {};
    QStringView to = {};
    bool sure = false; ///< it has a number, or its clock hours
};

/// "01:00:03:12" in seconds; the fourth pair counts frames.
double secondsOf(QStringView clock, int framesPerSecond)
{
    static const QRegularExpression parts(u"[:;.,]"_s);
    const auto fields = clock.toString().split(parts);
    double seconds = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(fields.size(), 3); ++i)
        seconds = seconds * 60 + fields.at(i).toDouble();
    if (fields.size() > 3)
        seconds += fields.at(3).size() > 2 ? fields.at(3).toDouble() / 1000
                                           : fields.at(3).toDouble() / framesPerSecond;
    return seconds;
}

/// The lowest usual frame rate that all frame numbers fit.
int rateOf(const QList<Event>& events)
{
    int most = 0;
    for (const Event& event : events) {
        for (const QStringView clock : {event.from, event.to}) {
            if (clock.count(u':') + clock.count(u';') == 3)
                most = std::max(most, clock.last(2).toInt());
        }
    }
    return most < 24 ? 24 : most < 25 ? 25 : most < 30 ? 30 : 60;
}

std::optional<Event> eventIn(const ShotText& text, Slice line)
{
    static const QString clock = u"(\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[:;.,]\\d{2,3})?)"_s;
    static const QRegularExpression form(
        u"^ *(?:(\\d{1,6}) +(?:(?:([\\w.-]{1,32}) +)?(?:[avb]|aa|aa/v|a\\d?(?:/v)?|v\\d?|none) +"
        "(?:[cd]|w\\d{1,3}|k[bo]?) +(?:\\d{1,3} +)?)?)?%1 +%1(?: +%1 +%1)?(?= |$)"_s.arg(clock),
        QRegularExpression::UseUnicodePropertiesOption);
    // "Dialogue: 0,0:00:00.00,0:00:04.00,Default,,0,0,0,,A fox runs.", as subtitles have it
    static const QRegularExpression subtitle(
        u"^ *dialogue: *()()[^,]{0,40},%1,%1()(),[^,]{0,60},([^,]{0,60}),(?:\\d*,){3}[^,]{0,60},"_s.arg(
            clock));
    auto match = form.match(text.at(line));
    if (!match.hasMatch())
        match = subtitle.match(text.at(line));
    if (!match.hasMatch() || text.isQuoted(line.start))
        return {};
    const auto group = [&](int at) {
        return Slice{line.start + match.capturedStart(at), line.start + match.capturedEnd(at)};
    };
    const int first = match.capturedLength(5) > 0 ? 5 : 3;
    Event event;
    event.from = text.at(group(first));
    event.to = text.at(group(first + 1));
    event.speaker = match.capturedLength(7) > 0 ? text.typed(group(7)) : QString();
    event.sure = match.hasCaptured(1) || event.from.size() > 5;
    event.reel = match.hasCaptured(2) ? group(2) : Slice();
    qsizetype words = line.start + match.capturedEnd();
    while (words < line.end && QStringView(u" :|-").contains(text.plain.at(words)))
        ++words;
    event.head.place = {line.start, words};
    event.head.atLine = event.head.parted = event.head.strong = event.head.colon = true;
    return event;
}

/// The words without the asterisk and the key that an EDL writes before a clip's name.
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
    QList<Event> events;
    for (const Slice& line : text.lines) {
        if (const auto event = eventIn(text, line))
            events.append(*event);
    }
    if (events.size() < 2)
        return {};
    const int rate = rateOf(events);
    // Timecode may start at an hour, usually 01:00:00:00.
    const double begin = secondsOf(events.constFirst().from, rate);
    const bool begins =
        std::all_of(events.cbegin(), events.cend(), [](const Event& one) { return one.sure; });
    if (!begins && begin > 0)
        return {};
    QList<ShotHead> heads;
    QList<Slice> reels;
    QStringList speakers;
    for (const Event& event : std::as_const(events)) {
        ShotHead head = event.head;
        const double from = secondsOf(event.from, rate) - begin;
        const double to = secondsOf(event.to, rate) - begin;
        if (to <= from || (!heads.isEmpty() && from < heads.constLast().time->from))
            continue;
        head.time = StatedTime{from, to, true, true};
        head.time->place = head.place;
        heads.append(head);
        reels.append(event.reel);
        speakers.append(event.speaker);
    }
    if (heads.size() < 2)
        return {};
    ShotParts result = cutAt(text, heads);
    for (qsizetype i = 0; i < result.shots.size(); ++i) {
        QString& words = result.shots[i].text;
        words = withoutKeys(words);
        if (words.isEmpty() && i < reels.size())
            words = text.typed(reels.at(i));
        if (const QString speaker = speakers.value(i); !speaker.isEmpty())
            words.prepend(speaker + u": "_s);
    }
    // Lines about frame counting and field names are no words of a shot.
    static const QRegularExpression counting(u"^[ \\t]*(?:FCM:|\\[Events\\]|Format: ?Layer,).*(?:\\n|$)"_s,
                                             QRegularExpression::MultilineOption |
                                                 QRegularExpression::CaseInsensitiveOption);
    result.before = result.before.remove(counting).trimmed();
    return result;
}

} // namespace rushes::prompts
