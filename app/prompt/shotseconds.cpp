#include "app/prompt/shotseconds.h"

#include "app/catalogue/catalogue.h"

#include <QCoreApplication>
#include <QLocale>

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

QString together(const QString& first, const QString& second)
{
    const bool ended =
        !first.isEmpty() && (first.back().isPunct() && first.back() != u')' && first.back() != u']');
    return first + (ended ? u" "_s : u". "_s) + second;
}

TimedText together(const TimedText& first, const TimedText& second)
{
    TimedText both{together(first.text, second.text), first.stated};
    if (second.stated)
        both.stated = first.stated.value_or(0) + *second.stated;
    return both;
}

/// Removes shots without words; a time stated for one is added to its neighbour.
void dropBlank(QList<TimedText>& shots, QStringList& notes)
{
    const qsizetype before = shots.size();
    for (qsizetype i = 0; i < shots.size();) {
        if (!shots.at(i).text.isEmpty()) {
            ++i;
            continue;
        }
        const std::optional<double> time = shots.takeAt(i).stated;
        const qsizetype neighbour = i > 0 ? i - 1 : 0;
        if (time && neighbour < shots.size() && shots.at(neighbour).stated)
            shots[neighbour].stated = *shots.at(neighbour).stated + *time;
    }
    if (shots.size() < before)
        notes.append(Words::tr("A shot without words was left out; its time went to the one beside it."));
}

/// Merges the shortest adjacent shots until there are `most`: by their times where all are stated, else by
/// their text length.
void mergeShortest(QList<TimedText>& shots, int most)
{
    // With so many shots speed matters more than which ones are merged.
    constexpr qsizetype many = 64;
    if (shots.size() > many) {
        QList<TimedText> fewer;
        const qsizetype group = (shots.size() + many - 1) / many;
        for (qsizetype i = 0; i < shots.size(); ++i) {
            if (i % group == 0)
                fewer.append(shots.at(i));
            else
                fewer.last() = together(fewer.constLast(), shots.at(i));
        }
        shots = fewer;
    }
    while (shots.size() > most) {
        const bool timed = std::all_of(shots.cbegin(), shots.cend(),
                                       [](const TimedText& shot) { return shot.stated.has_value(); });
        const auto weight = [&](qsizetype i) {
            return timed ? *shots.at(i).stated : static_cast<double>(shots.at(i).text.size());
        };
        qsizetype best = 0;
        for (qsizetype i = 1; i + 1 < shots.size(); ++i) {
            if (weight(i) + weight(i + 1) < weight(best) + weight(best + 1))
                best = i;
        }
        shots[best] = together(shots.at(best), shots.at(best + 1));
        shots.removeAt(best + 1);
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

/// The stated times in whole seconds. The cuts are rounded, not the lengths, so that the sum stays the same.
/// 0 where none is stated.
QList<int> rounded(const QList<TimedText>& shots)
{
    constexpr double longest = 3600;
    QList<int> seconds;
    double exact = 0;
    int whole = 0;
    for (const TimedText& shot : shots) {
        exact += qBound(0.0, shot.stated.value_or(0), longest);
        const int until = static_cast<int>(std::lround(exact));
        seconds.append(shot.stated ? until - whole : 0);
        whole = until;
    }
    return seconds;
}

/// Divides the rest of the clip among shots without a stated time.
void fillUnstated(QList<int>& seconds, const QList<TimedText>& shots, const ShotLimits& limits,
                  int clipSeconds)
{
    const int stated = std::accumulate(seconds.cbegin(), seconds.cend(), 0);
    const int unstated = static_cast<int>(
        std::count_if(shots.cbegin(), shots.cend(), [](const TimedText& shot) { return !shot.stated; }));
    if (unstated == 0)
        return;
    const int least = unstated * limits.least;
    const int most = std::max(least, std::min(unstated * limits.most, limits.maxClip - stated));
    const int wanted =
        clipSeconds > 0 ? std::min(clipSeconds, limits.maxClip) - stated : unstated * limits.usual;
    const QList<int> shares = evenly(qBound(least, wanted, most), unstated);
    qsizetype share = 0;
    for (qsizetype i = 0; i < shots.size(); ++i) {
        if (!shots.at(i).stated)
            seconds[i] = shares.at(share++);
    }
}

/// Shortens the shots in proportion to their length above the minimum. There are no more shots than fit.
void shorten(QList<int>& seconds, const ShotLimits& limits)
{
    const int least = limits.least * static_cast<int>(seconds.size());
    const int over = std::accumulate(seconds.cbegin(), seconds.cend(), 0) - least;
    const int left = limits.maxClip - least;
    if (over <= left || over <= 0)
        return;
    double exact = 0;
    int whole = 0;
    for (int& one : seconds) {
        exact += (one - limits.least) * static_cast<double>(left) / over;
        const int until = static_cast<int>(std::lround(exact));
        one = limits.least + until - whole;
        whole = until;
    }
}

/// A sentence about changes of stated times, shot by shot.
QString changeNote(const QList<TimedText>& shots, const QList<int>& seconds, const ShotLimits& limits)
{
    QStringList changes;
    for (qsizetype i = 0; i < shots.size(); ++i) {
        const std::optional<double>& stated = shots.at(i).stated;
        if (stated && std::abs(*stated - seconds.at(i)) > 0.001)
            changes.append(Words::tr("shot %1: %2 s instead of %3 s")
                               .arg(i + 1)
                               .arg(seconds.at(i))
                               .arg(QString::number(std::round(*stated * 100) / 100)));
    }
    if (changes.isEmpty())
        return {};
    return Words::tr("Some times were changed, for a shot lasts whole seconds, at least %1, and the clip at "
                     "most %2: %3.")
        .arg(limits.least)
        .arg(limits.maxClip)
        .arg(QLocale().createSeparatedList(changes));
}

} // namespace

ShotLimits shotLimits(const Model& model)
{
    ShotLimits limits{model.minShotSeconds, model.maxShotSeconds, model.defaultShotSeconds,
                      model.minSeconds,     model.maxSeconds,     model.mostShots()};
    return limits;
}

QList<Shot> fitted(QList<TimedText> shots, const ShotLimits& limits, int clipSeconds, QStringList& notes)
{
    dropBlank(shots, notes);
    if (shots.size() < 2 || limits.shots < 2)
        return {};
    const qsizetype named = shots.size();
    if (named > limits.shots) {
        mergeShortest(shots, limits.shots);
        notes.append(Words::tr("%1 shots are named and %2 fit. The shortest neighbours became one.")
                         .arg(named)
                         .arg(limits.shots));
    }
    QList<int> seconds = rounded(shots);
    for (qsizetype i = 0; i < shots.size(); ++i) {
        if (shots.at(i).stated)
            seconds[i] = qBound(limits.least, seconds.at(i), limits.most);
    }
    fillUnstated(seconds, shots, limits, clipSeconds);
    shorten(seconds, limits);
    for (int under = limits.minClip - std::accumulate(seconds.cbegin(), seconds.cend(), 0); under > 0;
         --under)
        ++*std::min_element(seconds.begin(), seconds.end());
    const QString changed = changeNote(shots, seconds, limits);
    if (!changed.isEmpty())
        notes.append(changed);

    QList<Shot> result;
    for (qsizetype i = 0; i < shots.size(); ++i)
        result.append({shots.at(i).text, seconds.at(i)});
    return result;
}

} // namespace rushes::prompts
