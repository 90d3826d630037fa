#include "app/prompt/split.h"

#include "app/catalogue/catalogue.h"
#include "app/prompt/chatwords.h"
#include "app/prompt/shotforms.h"
#include "app/prompt/shotgrammar.h"
#include "app/prompt/shotscales.h"
#include "app/prompt/shotseconds.h"
#include "app/prompt/shotwhole.h"
#include "app/prompt/vocabulary.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Split)
};

/// Reads exactly what join() writes: consecutive numbers, each shot starting at the end of the one before.
/// Tried first, and without looking into the shots' prompts, which may contain anything.
ShotParts joined(const QString& text)
{
    static const QRegularExpression head(u"^Shot (\\d{1,2}) \\((\\d{1,3})-(\\d{1,3})s\\):"_s,
                                         QRegularExpression::MultilineOption);
    struct Cut
    {
        Slice head = {};
        double seconds = 0;
    };
    QList<Cut> cuts;
    int second = 0;
    QRegularExpressionMatchIterator heads = head.globalMatch(text);
    while (heads.hasNext()) {
        const QRegularExpressionMatch match = heads.next();
        const int to = match.captured(3).toInt();
        // A list inside the scene's own prompt is ignored in favour of the one below it.
        if (match.captured(1) == u"1"_s && match.captured(2) == u"0"_s) {
            cuts.clear();
            second = 0;
        }
        if (match.captured(1).toInt() != cuts.size() + 1 || match.captured(2).toInt() != second ||
            to <= second)
            continue;
        cuts.append({{match.capturedStart(), match.capturedEnd()}, static_cast<double>(to - second)});
        second = to;
    }
    ShotParts result;
    if (cuts.isEmpty())
        return result;
    result.before = text.left(cuts.constFirst().head.start).trimmed();
    for (qsizetype i = 0; i < cuts.size(); ++i) {
        const qsizetype from = cuts.at(i).head.end;
        const qsizetype until = i + 1 < cuts.size() ? cuts.at(i + 1).head.start : text.size();
        result.shots.append({text.mid(from, until - from).trimmed(), {}, cuts.at(i).seconds});
    }
    return result;
}

/// True where the text was written by join(), and not only readable by the grammar.
bool isJoined(ShotParts& parts)
{
    if (parts.shots.size() < 2)
        return false;
    const ShotText scene(parts.before);
    const Slice lastLine = scene.lines.constLast();
    const QString lastWords = scene.typed(lastLine);
    const bool lettered =
        std::any_of(lastWords.cbegin(), lastWords.cend(), [](QChar c) { return c.isLetter(); });
    if (lettered && cleanedScene(ShotText(lastWords), {0, lastLine.size()}).isEmpty())
        parts.before = parts.before.left(lastLine.start).trimmed();
    for (const ShotPart& shot : std::as_const(parts.shots)) {
        const ShotText text(shot.text);
        const bool ruled = std::any_of(text.lines.cbegin(), text.lines.cend(),
                                       [&](const Slice& line) { return text.isRule(line); });
        if (ruled || shot.text.isEmpty())
            return false;
    }
    // "Style: …" in a paragraph of its own after the last shot applies to all.
    const ShotText last(parts.shots.constLast().text);
    for (qsizetype i = 1; i < last.lines.size(); ++i) {
        if (last.trimmed(last.lines.at(i - 1)).isEmpty() && sectionHeadIn(last, last.lines.at(i)))
            return false;
    }
    return true;
}

/// The shots that a text states, in any format; none: it states no list.
ShotParts stated(const QString& prompt)
{
    if (ShotParts parts = joined(prompt); isJoined(parts))
        return parts;
    if (ShotParts parts = jsonShots(prompt); parts.shots.size() > 1)
        return parts;
    if (ShotParts parts = tomlShots(prompt); parts.shots.size() > 1)
        return parts;
    if (looksLikeJson(prompt))
        return {};
    for (const auto& form : {tagShots, xmlShots, yamlShots}) {
        if (ShotParts parts = form(prompt); parts.shots.size() > 1)
            return parts;
    }
    const ShotText text(prompt);
    for (const auto& form : {edlShots, tableShots}) {
        if (ShotParts parts = form(text); parts.shots.size() > 1)
            return parts;
    }
    const QList<ShotHead> heads = listIn(text);
    const bool named = !heads.isEmpty() && heads.constFirst().level > 0;
    if (ShotParts parts = named ? ShotParts() : trailedShots(text); parts.shots.size() > 1)
        return parts;
    if (heads.size() > 1) {
        if (ShotParts parts = cutAt(text, heads); parts.shots.size() > 1)
            return parts;
    }
    for (const auto& form : {screenplayShots, ruledShots, cutToShots}) {
        if (ShotParts parts = form(text); parts.shots.size() > 1)
            return parts;
    }
    return {};
}

/// Removes the mark of the end, "[00:12] END", and uses its time as the end of the last shot.
QList<ShotPart> withoutEndMark(QList<ShotPart> parts)
{
    if (parts.size() < 3 || !parts.constLast().time ||
        !ShotGrammar::builtIn().ends.contains(parts.constLast().text.toLower()))
        return parts;
    const double end = parts.takeLast().time->from;
    std::optional<StatedTime>& last = parts.last().time;
    if (last && !last->to && end > last->from)
        last->to = end;
    return parts;
}

/// Converts frames and per cent to seconds; the notes state the rate or length used.
void countInSeconds(QList<std::optional<StatedTime>>& times, const QString& prompt, int clip,
                    QStringList& notes)
{
    constexpr double usualRate = 24;
    const auto counted = [&](StatedTime::Measure measure) {
        return std::any_of(times.cbegin(), times.cend(),
                           [&](const auto& time) { return time && time->measure == measure; });
    };
    if (counted(StatedTime::Measure::Frames)) {
        const double rate = frameRateIn(ShotText(prompt)).value_or(usualRate);
        toSeconds(times, StatedTime::Measure::Frames, 1 / rate);
        notes.append(Words::tr("Frames were counted at %1 a second.").arg(rate));
    }
    if (counted(StatedTime::Measure::Percent)) {
        constexpr double all = 100;
        toSeconds(times, StatedTime::Measure::Percent, clip / all);
        notes.append(Words::tr("Percentages were taken of a clip of %1 s.").arg(clip));
    }
}

QList<TimedText> timedTexts(const QList<ShotPart>& stated, const QString& prompt, int clipSeconds,
                            QStringList& notes)
{
    const QList<ShotPart> parts = withoutEndMark(stated);
    QList<std::optional<StatedTime>> times;
    for (const ShotPart& part : parts)
        times.append(part.time);
    countInSeconds(times, prompt, clipSeconds, notes);
    dropTotals(times);
    if (countSeconds(times))
        notes.append(Words::tr("The times leave a second between shots: it went to the shot that follows."));
    else if (overlap(times))
        notes.append(Words::tr("Some times overlap: each shot begins where the one before it ends."));
    const QList<std::optional<double>> seconds = secondsBetween(times, clipSeconds);
    QList<TimedText> texts;
    for (qsizetype i = 0; i < parts.size(); ++i)
        texts.append({parts.at(i).text, parts.at(i).seconds ? parts.at(i).seconds : seconds.at(i)});
    return texts;
}

/// Gives shots without a time what the text states for all; returns the clip's length.
int withWhole(QList<TimedText>& texts, const ShotParts& parts, int clipSeconds, QStringList& notes)
{
    if (std::all_of(texts.cbegin(), texts.cend(),
                    [](const TimedText& one) { return one.stated.has_value(); }))
        return clipSeconds;
    const StatedWhole whole = wholeIn(parts.before + u'\n' + parts.after);
    if (whole.each) {
        for (TimedText& one : texts)
            one.stated = one.stated.value_or(*whole.each);
    }
    const int clip = static_cast<int>(std::lround(whole.clip.value_or(0)));
    if (clip < 1 || clip == clipSeconds)
        return clipSeconds;
    notes.append(Words::tr("The text says that it lasts %1 s in all.").arg(clip));
    return clip;
}

/// The clip's length for percentages: the text's, else the requested one, else the model's default.
int clipOf(const ShotParts& parts, const Model& model, int clipSeconds)
{
    const StatedWhole whole = wholeIn(parts.before + u'\n' + parts.after);
    if (whole.clip)
        return qBound(model.minSeconds, static_cast<int>(std::lround(*whole.clip)), model.maxSeconds);
    return clipSeconds > 0 ? clipSeconds : model.defaultSeconds;
}

/// Removes what an assistant said around the list.
ShotParts withoutChat(ShotParts parts, QStringList& left)
{
    parts.before = withoutGreeting(parts.before, left);
    if (!parts.after.isEmpty()) {
        parts.after = withoutFarewell(parts.after, left);
        return parts;
    }
    QStringList all = left;
    const QString rest = withoutFarewell(parts.shots.constLast().text, all);
    if (rest.isEmpty())
        return parts; // the shot has no other words
    parts.shots.last().text = rest;
    left = all;
    return parts;
}

Proposal proposed(const QString& prompt, const ShotParts& stated, const Model& model, int clipSeconds)
{
    Proposal proposal;
    proposal.prompt = prompt.trimmed();
    if (stated.shots.size() < 2)
        return proposal;
    QStringList notes;
    QStringList left;
    const ShotParts parts = withoutChat(stated, left);
    const bool percent = std::any_of(parts.shots.cbegin(), parts.shots.cend(), [](const ShotPart& shot) {
        return shot.time && shot.time->measure == StatedTime::Measure::Percent;
    });
    const int asked = percent ? clipOf(stated, model, clipSeconds) : clipSeconds;
    QList<TimedText> texts = timedTexts(parts.shots, prompt, asked, notes);
    const int clip = withWhole(texts, stated, clipSeconds, notes);
    proposal.shots = fitted(texts, shotLimits(model), clip, notes);
    if (proposal.shots.isEmpty())
        return proposal;
    QStringList scene = {parts.before, parts.after};
    scene.removeAll(QString());
    proposal.prompt = scene.join(u"\n\n"_s);
    if (!parts.after.isEmpty())
        notes.append(
            Words::tr("What stands behind the last shot is for all of them and went to the scene's prompt."));
    if (!left.isEmpty())
        notes.append(Words::tr("Left out, for it speaks to you and not to the model: “%1”.")
                         .arg(left.join(u' ').simplified()));
    proposal.duration = totalSeconds(proposal.shots);
    proposal.notes = notes;
    return proposal;
}

/// A text's single shot, "Shot 1 (0-4s): …": its words and those around it, without the label.
std::optional<ShotPart> singleShot(const QString& prompt)
{
    const ShotText text(prompt);
    QList<ShotHead> heads = headsIn(text);
    const qsizetype begin = text.trimmed({0, text.plain.size()}).start;
    heads.removeIf([&](const ShotHead& head) {
        // At the start of the text the shot may have any number.
        const bool opens = head.place.start <= begin;
        const bool counted =
            head.number == 1 || (opens && head.number.value_or(0) > 0 && head.level == 1 && !head.code);
        const bool named = head.level > 0 && counted &&
                           afterDecoration(text, head.place.start, head.place.end) + 1 >= head.name.start;
        const bool timed = head.time && head.time->sure && head.time->to && (opens || head.time->from == 0);
        return !head.atLine || !head.colon || !(named || timed);
    });
    if (heads.size() != 1 || looksLikeJson(prompt))
        return {};
    const ShotParts parts = cutAt(text, heads);
    ShotPart shot = parts.shots.value(0);
    QStringList words = {parts.before, shot.text, parts.after};
    words.removeAll(QString());
    shot.text = words.join(u"\n\n"_s);
    return shot.text.isEmpty() ? std::nullopt : std::optional(shot);
}

/// Splits a text into sentences, in any script.
QStringList sentencesOf(const QString& text)
{
    const ShotText read(text);
    QStringList sentences;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar typed = text.at(at);
        const bool wide = typed == u'。' || typed == u'！' || typed == u'？';
        const bool narrow =
            (typed == u'.' || typed == u'!' || typed == u'?' || typed == u'…' || typed == u'।') &&
            (at + 1 == text.size() || text.at(at + 1).isSpace());
        if ((!wide && !narrow) || read.isQuoted(at))
            continue;
        const QString sentence = text.mid(start, at + 1 - start).trimmed();
        if (!sentence.isEmpty())
            sentences.append(sentence);
        start = at + 1;
    }
    const QString rest = text.mid(start).trimmed();
    if (!rest.isEmpty())
        sentences.append(rest);
    return sentences;
}

bool movesCamera(const QString& sentence)
{
    const QList<Span> spans = Vocabulary::builtIn().spans(sentence);
    return std::any_of(spans.cbegin(), spans.cend(),
                       [](const Span& span) { return span.kind == SpanKind::CameraMove; });
}

/// Prose as paragraphs, else as sentences; excess sentences are merged up to the next camera move.
QStringList proseParts(const QString& prompt, int most)
{
    static const QRegularExpression blankLine(u"\\R[ \\t]*\\R"_s);
    static const QRegularExpression lineEnd(u"\\R"_s);
    QStringList parts = prompt.split(blankLine, Qt::SkipEmptyParts);
    parts.removeIf([](const QString& part) { return part.trimmed().isEmpty(); });
    if (parts.size() > 1)
        return parts;
    parts = sentencesOf(QString(prompt).replace(lineEnd, u" "_s));
    if (parts.size() <= most)
        return parts;
    QStringList moves;
    for (const QString& sentence : std::as_const(parts)) {
        if (moves.isEmpty() || movesCamera(sentence))
            moves.append(sentence);
        else
            moves.last() += u' ' + sentence;
    }
    return moves.size() > 1 ? moves : parts;
}

} // namespace

Proposal split(const QString& typed, const Model& model, int clipSeconds)
{
    const QString prompt = withoutWrapping(typed);
    Proposal proposal = proposed(typed, stated(prompt), model, clipSeconds);
    if (!proposal.shots.isEmpty())
        return proposal;
    if (const auto single = singleShot(prompt)) {
        proposal.prompt = single->text;
        if (single->time)
            proposal.duration = static_cast<int>(
                std::lround(single->time->to ? *single->time->to - single->time->from : single->time->from));
    }
    proposal.notes.append(
        model.mostShots() < 2
            ? Words::tr("This model takes one shot.")
            : Words::tr("No shots are stated here, so it stays one. Begin each shot with “Shot 1:” "
                        "or with its time, “0-4s:”."));
    return proposal;
}

Proposal offer(const QString& prompt, const Model& model, int clipSeconds)
{
    Proposal one;
    one.prompt = prompt.trimmed();
    if (looksLikeJson(prompt))
        return one;
    ShotParts parts;
    const QStringList prose = proseParts(prompt, shotLimits(model).shots);
    for (const QString& words : prose)
        parts.shots.append({words.trimmed(), {}, {}});
    Proposal proposal = proposed(prompt, parts, model, clipSeconds);
    // The prompt has become the shots: it must not be sent twice.
    if (!proposal.shots.isEmpty()) {
        proposal.prompt.clear();
        proposal.notes.prepend(Words::tr("No shots are stated here: this is one way to cut it."));
    }
    return proposal;
}

QString join(const QList<Shot>& shots, const QString& prompt)
{
    // A line in a shot's prompt that looks like a head must not be read as one.
    static const QRegularExpression lookalike(u"\\R{1,8}(?=Shot \\d{1,2} \\()"_s);
    QString text = prompt.trimmed();
    if (!text.isEmpty() && !shots.isEmpty())
        text.append(u"\n\n"_s);
    int second = 0;
    for (int i = 0; i < shots.size(); ++i) {
        const Shot& shot = shots.at(i);
        text.append(u"Shot %1 (%2-%3s): "_s.arg(i + 1).arg(second).arg(second + shot.seconds));
        text.append(shot.prompt.trimmed().replace(lookalike, u" "_s));
        if (i + 1 < shots.size())
            text.append(u'\n');
        second += shot.seconds;
    }
    return text;
}

QStringList partsOf(const QString& prompt)
{
    const ShotParts found = stated(withoutWrapping(prompt));
    if (found.shots.size() < 2)
        return {prompt};
    QStringList parts;
    if (!found.before.isEmpty())
        parts.append(found.before);
    for (const ShotPart& part : found.shots)
        parts.append(part.text);
    if (!found.after.isEmpty())
        parts.append(found.after);
    return parts;
}

} // namespace rushes::prompts
