#include "app/prompt/split.h"

#include "app/prompt/marks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace rushes::prompts {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Split)
};

struct Part
{
    QString text = {};
    std::optional<double> stated = {}; ///< seconds
};

struct Parts
{
    QString before = {};
    QList<Part> parts = {};
};

/// Where a part begins: its marker, which is no part of it.
struct Cut
{
    qsizetype start = 0;
    qsizetype end = 0;
    std::optional<double> seconds = {};
};

bool isSpoken(const QList<Dialogue>& spoken, qsizetype at)
{
    const auto after = std::upper_bound(spoken.cbegin(), spoken.cend(), at,
                                        [](qsizetype place, const Dialogue& d) { return place < d.start; });
    return after != spoken.cbegin() && at < (after - 1)->start + (after - 1)->length;
}

Parts cutAt(const QString& text, const QList<Cut>& cuts)
{
    Parts result;
    if (cuts.isEmpty())
        return result;
    result.before = text.left(cuts.constFirst().start).trimmed();
    for (int i = 0; i < cuts.size(); ++i) {
        const qsizetype end = i + 1 < cuts.size() ? cuts.at(i + 1).start : text.size();
        result.parts.append({text.mid(cuts.at(i).end, end - cuts.at(i).end).trimmed(), cuts.at(i).seconds});
    }
    return result;
}

/// Exactly what join() writes: numbers in order, each shot beginning where the last one ends. Read first, and
/// without looking into the shots, whose prompts may say anything.
Parts joined(const QString& text)
{
    static const QRegularExpression head(u"^Shot (\\d{1,2}) \\((\\d{1,3})-(\\d{1,3})s\\):"_s,
                                         QRegularExpression::MultilineOption);
    QList<Cut> cuts;
    int second = 0;
    QRegularExpressionMatchIterator heads = head.globalMatch(text);
    while (heads.hasNext()) {
        const QRegularExpressionMatch match = heads.next();
        const int to = match.captured(3).toInt();
        // A list in the scene's own prompt gives way to the one below it.
        if (match.captured(1) == u"1"_s && match.captured(2) == u"0"_s) {
            cuts.clear();
            second = 0;
        }
        if (match.captured(1).toInt() != cuts.size() + 1 || match.captured(2).toInt() != second ||
            to <= second)
            continue;
        cuts.append({match.capturedStart(), match.capturedEnd(), to - second});
        second = to;
    }
    return cutAt(text, cuts);
}

Parts labelled(const QString& text)
{
    QList<Cut> cuts;
    for (const ShotLabel& label : shotLabels(text))
        cuts.append({label.start, label.start + label.length, label.seconds});
    return cutAt(text, cuts);
}

Parts cutTo(const QString& text)
{
    static const QRegularExpression words(
        u"(?:,\\s*|(?<![\\w-]))(?:and\\s+|then\\s+){0,2}"
        "(?:(?:(?:the\\s+camera|we)\\s+)(?:then\\s+)?cuts?\\s+to|"
        "(?:(?:smash|match|jump|hard|quick|sudden)[\\s-])?cut\\s+to|(?:smash|match|jump)[\\s-]cuts\\s+to)"
        "(?!\\w)(?!\\s+(?:black|white|the\\s+chase)(?!\\w))\\s*[:,–—]?\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<Cut> cuts;
    const QList<Dialogue> spoken = dialogues(text);
    QRegularExpressionMatchIterator matches = words.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (!isSpoken(spoken, match.capturedStart()))
            cuts.append({match.capturedStart(), match.capturedEnd(), {}});
    }
    Parts result = cutAt(text, cuts);
    for (Part& part : result.parts) {
        if (!part.text.isEmpty())
            part.text[0] = part.text.at(0).toUpper();
    }
    if (!result.before.isEmpty())
        result.parts.prepend({result.before, {}});
    result.before.clear();
    return result;
}

Parts numbered(const QString& text)
{
    static const QRegularExpression item(u"^[ \\t]{0,8}\\(?(\\d{1,2})[.)][ \\t]+"_s,
                                         QRegularExpression::MultilineOption);
    QList<Cut> cuts;
    QRegularExpressionMatchIterator items = item.globalMatch(text);
    while (items.hasNext()) {
        const QRegularExpressionMatch match = items.next();
        if (match.captured(1).toInt() == cuts.size() + 1)
            cuts.append({match.capturedStart(), match.capturedEnd(), {}});
    }
    return cutAt(text, cuts);
}

Parts partedBy(const QString& text, const QRegularExpression& border)
{
    Parts result;
    for (const QString& part : text.split(border)) {
        if (!part.trimmed().isEmpty())
            result.parts.append({part.trimmed(), {}});
    }
    return result;
}

Parts paragraphs(const QString& text)
{
    static const QRegularExpression blankLine(u"\\R[ \\t]*\\R"_s);
    return partedBy(text, blankLine);
}

Parts lines(const QString& text)
{
    static const QRegularExpression lineEnd(u"\\R"_s);
    return partedBy(text, lineEnd);
}

/// Parts without words go; the time stated for one goes to its neighbour.
void dropBlank(QList<Part>& parts)
{
    for (qsizetype i = 0; i < parts.size();) {
        if (!parts.at(i).text.isEmpty()) {
            ++i;
            continue;
        }
        const std::optional<double> time = parts.takeAt(i).stated;
        const qsizetype neighbour = i > 0 ? i - 1 : 0;
        if (time && neighbour < parts.size() && parts.at(neighbour).stated)
            parts[neighbour].stated = *parts.at(neighbour).stated + *time;
    }
}

Parts read(const QString& prompt)
{
    for (const auto& way : {joined, labelled, cutTo, numbered, paragraphs, lines}) {
        Parts found = way(prompt);
        dropBlank(found.parts);
        if (found.parts.size() > 1)
            return found;
    }
    return {};
}

QString together(const QString& first, const QString& second)
{
    const bool ended =
        !first.isEmpty() && (first.back().isPunct() && first.back() != u')' && first.back() != u']');
    return first + (ended ? u" "_s : u". "_s) + second;
}

/// Two neighbours as one.
Part together(const Part& first, const Part& second)
{
    Part both{together(first.text, second.text), first.stated};
    if (second.stated)
        both.stated = first.stated.value_or(0) + *second.stated;
    return both;
}

/// Merges the shortest neighbours until there are `most`: by their times where all are stated, else by their
/// words.
void mergeShortest(QList<Part>& parts, int most)
{
    // So many are no shots but lines; which of them go together hardly matters, the time it takes does.
    constexpr qsizetype many = 64;
    if (parts.size() > many) {
        QList<Part> fewer;
        const qsizetype group = (parts.size() + many - 1) / many;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i % group == 0)
                fewer.append(parts.at(i));
            else
                fewer.last() = together(fewer.constLast(), parts.at(i));
        }
        parts = fewer;
    }
    while (parts.size() > most) {
        const bool timed = std::all_of(parts.cbegin(), parts.cend(),
                                       [](const Part& part) { return part.stated.has_value(); });
        const auto weight = [&](qsizetype i) {
            return timed ? *parts.at(i).stated : static_cast<double>(parts.at(i).text.size());
        };
        qsizetype best = 0;
        for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
            if (weight(i) + weight(i + 1) < weight(best) + weight(best + 1))
                best = i;
        }
        parts[best] = together(parts.at(best), parts.at(best + 1));
        parts.removeAt(best + 1);
    }
}

/// `total` in whole seconds for `count` shots, the first ones longer.
QList<int> evenly(int total, int count)
{
    QList<int> seconds(count, total / count);
    for (int i = 0; i < total % count; ++i)
        ++seconds[i];
    return seconds;
}

QList<int> secondsFor(const QList<Part>& parts, const Model& model, int clipSeconds)
{
    const int count = static_cast<int>(parts.size());
    int stated = 0;
    int unstated = 0;
    QList<int> seconds;
    for (const Part& part : parts) {
        const double wanted = part.stated.value_or(0);
        seconds.append(static_cast<int>(std::lround(qBound(0.0, wanted, 3600.0))));
        if (part.stated)
            seconds.last() = qBound(model.minShotSeconds, seconds.last(), model.maxShotSeconds);
        stated += seconds.last();
        unstated += part.stated ? 0 : 1;
    }
    if (unstated == count) {
        const int wanted = clipSeconds > 0 ? clipSeconds : count * model.defaultShotSeconds;
        const int least = std::max(model.minSeconds, count * model.minShotSeconds);
        const int most = std::min(model.maxSeconds, count * model.maxShotSeconds);
        return evenly(qBound(least, wanted, std::max(least, most)), count);
    }
    if (unstated > 0) {
        const int each = qBound(model.minShotSeconds, (model.maxSeconds - stated) / unstated,
                                std::max(model.minShotSeconds, model.defaultShotSeconds));
        for (qsizetype i = 0; i < count; ++i) {
            if (!parts.at(i).stated)
                seconds[i] = each;
        }
    }
    // The longest give until the clip is short enough. There are no more shots than fit, so this ends.
    for (int over = std::accumulate(seconds.cbegin(), seconds.cend(), 0) - model.maxSeconds; over > 0; --over)
        --*std::max_element(seconds.begin(), seconds.end());
    for (int under = model.minSeconds - std::accumulate(seconds.cbegin(), seconds.cend(), 0); under > 0;
         --under)
        ++*std::min_element(seconds.begin(), seconds.end());
    return seconds;
}

} // namespace

Proposal split(const QString& prompt, const Model& model, int clipSeconds)
{
    Parts found = read(prompt);
    Proposal proposal;
    proposal.prompt = found.before.isEmpty() ? prompt.trimmed() : found.before;
    const int most = model.mostShots();
    if (found.parts.size() < 2 || most < 2) {
        proposal.prompt = prompt.trimmed();
        proposal.notes.append(
            Words::tr("This prompt reads as one shot. Begin each shot with “Shot 1:”, “Cut to” or "
                      "a new paragraph."));
        return proposal;
    }
    const int named = static_cast<int>(found.parts.size());
    mergeShortest(found.parts, most);
    if (named > most)
        proposal.notes.append(Words::tr("%1 shots are named and %2 fit. The shortest neighbours became one.")
                                  .arg(named)
                                  .arg(most));

    const QList<int> seconds = secondsFor(found.parts, model, clipSeconds);
    bool changed = false;
    for (qsizetype i = 0; i < found.parts.size(); ++i) {
        const Part& part = found.parts.at(i);
        proposal.shots.append({part.text, seconds.at(i)});
        proposal.duration += seconds.at(i);
        changed = changed || (part.stated && std::abs(*part.stated - seconds.at(i)) > 0.001);
    }
    if (changed)
        proposal.notes.append(
            Words::tr(
                "Some times were changed: a shot lasts whole seconds, at least %1, and the clip at most %2.")
                .arg(model.minShotSeconds)
                .arg(model.maxSeconds));
    return proposal;
}

QString join(const QList<Shot>& shots, const QString& prompt)
{
    // A line in a shot's prompt that looks like a head must not become one.
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
    for (const auto& way : {joined, labelled, cutTo, numbered}) {
        const Parts found = way(prompt);
        if (found.parts.size() < 2)
            continue;
        QStringList parts;
        if (!found.before.isEmpty())
            parts.append(found.before);
        for (const Part& part : found.parts)
            parts.append(part.text);
        return parts;
    }
    return {prompt};
}

} // namespace rushes::prompts
