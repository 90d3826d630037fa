#include "app/timeline/edits.h"

#include "app/catalogue/modelchange.h"

#include <algorithm>
#include <numeric>

namespace rushes::edits {

namespace {

int count(const QList<Shot>& shots)
{
    return static_cast<int>(shots.size());
}

/// Clamps `value`; `low` where the limits contradict each other.
int within(int low, int value, int high)
{
    return std::max(low, std::min(value, high));
}

/// The nearest valid length of a clip without shots: some models take only a few lengths.
int lengthNear(int seconds, const Model& model)
{
    return model.secondsChoices.isEmpty() ? within(model.minSeconds, seconds, model.maxSeconds)
                                          : nearestSeconds(seconds, model);
}

int leastTotal(int shots, const Model& model)
{
    return std::max(model.minSeconds, shots * model.minShotSeconds);
}

int mostTotal(int shots, const Model& model)
{
    return shots == 0
               ? model.maxSeconds
               : static_cast<int>(std::min<qint64>(model.maxSeconds, qint64(shots) * model.maxShotSeconds));
}

/// The rule that a total outside the limits violates.
Limit limitOfTotal(int wanted, int shots, const Model& model)
{
    if (wanted < leastTotal(shots, model))
        return shots * model.minShotSeconds > model.minSeconds ? Limit::ShotTooShort : Limit::ClipTooShort;
    if (wanted > mostTotal(shots, model))
        return mostTotal(shots, model) < model.maxSeconds ? Limit::ShotTooLong : Limit::ClipTooLong;
    return Limit::None;
}

/// Index of the longest shot; among equal ones the last.
int longest(const QList<Shot>& shots)
{
    int found = 0;
    for (int i = 1; i < count(shots); ++i) {
        if (shots.at(i).seconds >= shots.at(found).seconds)
            found = i;
    }
    return found;
}

/// Takes `seconds` from the longest shots, one at a time; returns how many could not be taken.
int takeFromLongest(QList<Shot>& shots, int seconds, const Model& model)
{
    for (; seconds > 0; --seconds) {
        Shot& giver = shots[longest(shots)];
        if (giver.seconds <= model.minShotSeconds)
            break;
        --giver.seconds;
    }
    return seconds;
}

/// Adds `seconds` to shot `index`; what exceeds its limit goes to the shots before, then after it.
void give(QList<Shot>& shots, int index, int seconds, const Model& model)
{
    const auto fill = [&](Shot& taker) {
        const int given = within(0, model.maxShotSeconds - taker.seconds, seconds);
        taker.seconds += given;
        seconds -= given;
    };
    for (int i = index; i >= 0; --i)
        fill(shots[i]);
    for (int i = index + 1; i < count(shots); ++i)
        fill(shots[i]);
}

Edited finished(const Request& request, QList<Shot> shots, Limit limit)
{
    const int duration = shots.isEmpty() ? request.duration : totalSeconds(shots);
    return {std::move(shots), duration, request.prompt, limit};
}

Request mend(Request request, const Model& model)
{
    QList<Shot>& shots = request.shots;
    if (shots.isEmpty()) {
        request.duration = lengthNear(request.duration, model);
        return request;
    }
    for (Shot& shot : shots)
        shot.seconds = within(model.minShotSeconds, shot.seconds, model.maxShotSeconds);
    takeFromLongest(shots, totalSeconds(shots) - model.maxSeconds, model);
    give(shots, count(shots) - 1, std::max(0, model.minSeconds - totalSeconds(shots)), model);
    request.duration = totalSeconds(shots);
    return request;
}

/// The clip as a single shot, for edits that divide it.
Shot asShot(const Request& request)
{
    return {request.prompt, request.duration};
}

/// The clip's prompt when `kept`, a shot's prompt, remains after all other shots were deleted. The clip's own
/// prompt stays too, unless it equals that of a deleted shot.
QString keptPrompt(const QString& clip, const QString& kept, const QStringList& gone)
{
    const QString ofClip = clip.trimmed();
    const QString ofShot = kept.trimmed();
    if (ofShot.isEmpty() || ofClip.contains(ofShot))
        return clip;
    if (ofClip.isEmpty() || ofShot.contains(ofClip) || gone.contains(ofClip))
        return kept;
    return ofClip + QStringLiteral("\n\n") + ofShot;
}

QList<int> known(const QList<int>& indexes, const QList<Shot>& shots)
{
    QList<int> sorted;
    for (const int index : indexes) {
        if (index >= 0 && index < shots.size() && !sorted.contains(index))
            sorted.append(index);
    }
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

/// Divides `total` whole seconds by `weights`, each share between `least` and `most`; largest remainders
/// first, among equal ones the earlier.
QList<int> shares(int total, const QList<int>& weights, int least, int most)
{
    const double sum = std::max(1, std::accumulate(weights.cbegin(), weights.cend(), 0));
    QList<int> parts;
    for (const int weight : weights)
        parts.append(within(least, static_cast<int>(total * (weight / sum)), most));
    const auto missing = [&](int i) { return total * (weights.at(i) / sum) - parts.at(i); };
    for (int left = total - std::accumulate(parts.cbegin(), parts.cend(), 0); left != 0;) {
        const int step = left > 0 ? 1 : -1;
        int best = -1;
        for (int i = 0; i < parts.size(); ++i) {
            if (step > 0 ? parts.at(i) >= most : parts.at(i) <= least)
                continue;
            if (best < 0 || step * missing(i) > step * missing(best) + 1e-9)
                best = i;
        }
        if (best < 0)
            break;
        parts[best] += step;
        left -= step;
    }
    return parts;
}

} // namespace

int startOf(const QList<Shot>& shots, int index)
{
    int start = 0;
    for (int i = 0; i < index && i < shots.size(); ++i)
        start += shots.at(i).seconds;
    return start;
}

int shotAt(const QList<Shot>& shots, double seconds)
{
    if (!(seconds >= 0))
        return -1;
    int end = 0;
    for (int i = 0; i < shots.size(); ++i) {
        end += shots.at(i).seconds;
        if (seconds < end)
            return i;
    }
    return -1;
}

Edited mended(const Request& request, const Model& model)
{
    const Request sound = mend(request, model);
    return {sound.shots, sound.duration, sound.prompt, Limit::None};
}

Edited withDuration(const Request& request, int seconds, const Model& model)
{
    Request sound = mend(request, model);
    QList<Shot>& shots = sound.shots;
    const int size = count(shots);
    const Limit limit = limitOfTotal(seconds, size, model);
    const int total = within(leastTotal(size, model), seconds, mostTotal(size, model));
    if (shots.isEmpty()) {
        sound.duration = lengthNear(total, model);
        return finished(sound, {}, limit);
    }
    if (total > sound.duration)
        give(shots, size - 1, total - sound.duration, model);
    int surplus = sound.duration - total;
    for (int i = size - 1; i >= 0 && surplus > 0; --i) {
        const int taken = within(0, shots.at(i).seconds - model.minShotSeconds, surplus);
        shots[i].seconds -= taken;
        surplus -= taken;
    }
    return finished(sound, shots, limit);
}

Edited roll(const Request& request, int cut, int delta, const Model& model)
{
    Request sound = mend(request, model);
    QList<Shot>& shots = sound.shots;
    if (cut < 1 || cut >= shots.size())
        return finished(sound, shots, Limit::None);
    Shot& left = shots[cut - 1];
    Shot& right = shots[cut];
    const int back = std::min(left.seconds - model.minShotSeconds, model.maxShotSeconds - right.seconds);
    const int forth = std::min(right.seconds - model.minShotSeconds, model.maxShotSeconds - left.seconds);
    Limit limit = Limit::None;
    if (delta < -back)
        limit = left.seconds - back > model.minShotSeconds ? Limit::ShotTooLong : Limit::ShotTooShort;
    else if (delta > forth)
        limit = right.seconds - forth > model.minShotSeconds ? Limit::ShotTooLong : Limit::ShotTooShort;
    const int moved = within(-back, delta, forth);
    left.seconds += moved;
    right.seconds -= moved;
    return finished(sound, shots, limit);
}

Edited ripple(const Request& request, int index, int delta, const Model& model)
{
    const Request sound = mend(request, model);
    const qint64 now = sound.shots.isEmpty() ? sound.duration : sound.shots.value(index).seconds;
    const int wanted = static_cast<int>(std::clamp<qint64>(now + delta, -1000, 1000));
    if (sound.shots.isEmpty())
        return withDuration(sound, wanted, model);
    return setSeconds(sound, {index}, wanted, model);
}

Edited split(const Request& request, int second, const Model& model)
{
    const Request sound = mend(request, model);
    QList<Shot> shots = sound.shots;
    if (shots.isEmpty())
        shots.append(asShot(sound));
    if (shots.size() >= model.mostShots())
        return finished(sound, sound.shots, Limit::TooManyShots);
    int index = shotAt(shots, within(0, second, sound.duration));
    if (index < 0)
        index = count(shots) - 1;
    const Shot whole = shots.at(index);
    if (whole.seconds < 2 * model.minShotSeconds)
        return finished(sound, sound.shots, Limit::ShotTooShort);
    const int first =
        within(model.minShotSeconds, second - startOf(shots, index), whole.seconds - model.minShotSeconds);
    shots[index].seconds = first;
    shots.insert(index + 1, Shot{whole.prompt, whole.seconds - first});
    // Where a clip may be longer than a shot, a half may exceed a shot's limit.
    const Edited halves = finished(sound, shots, Limit::None);
    return mended(applied(sound, halves), model);
}

Edited insert(const Request& request, int index, const Shot& shot, const Model& model)
{
    const Request sound = mend(request, model);
    QList<Shot> shots = sound.shots;
    if (shots.isEmpty())
        shots.append({sound.prompt, within(model.minShotSeconds, sound.duration, model.maxShotSeconds)});
    if (shots.size() >= model.mostShots())
        return finished(sound, sound.shots, Limit::TooManyShots);
    Shot added{shot.prompt, within(model.minShotSeconds, shot.seconds, model.maxShotSeconds)};
    const int room = model.maxSeconds - totalSeconds(shots);
    added.seconds = within(model.minShotSeconds, added.seconds, room);
    takeFromLongest(shots, added.seconds - room, model);
    shots.insert(within(0, index, count(shots)), added);
    return finished(sound, shots, Limit::None);
}

Edited remove(const Request& request, const QList<int>& indexes, bool rippleTime, const Model& model)
{
    Request sound = mend(request, model);
    QList<Shot>& shots = sound.shots;
    QList<int> doomed = known(indexes, shots);
    if (doomed.isEmpty())
        return finished(sound, shots, Limit::None);
    const bool all = doomed.size() == shots.size();
    if (all)
        doomed.removeFirst();
    const int total = sound.duration;
    QStringList gone;
    for (auto i = doomed.crbegin(); i != doomed.crend(); ++i) {
        const Shot shot = shots.takeAt(*i);
        gone.append(shot.prompt.trimmed());
        if (!rippleTime)
            give(shots, std::max(0, *i - 1), shot.seconds, model);
    }
    Limit limit = Limit::None;
    if (totalSeconds(shots) < model.minSeconds) {
        limit = Limit::ClipTooShort;
        give(shots, count(shots) - 1, model.minSeconds - totalSeconds(shots), model);
    }
    if (shots.size() > 1)
        return finished(sound, shots, limit);
    sound.duration = rippleTime ? shots.constFirst().seconds : total;
    if (!all || sound.prompt.trimmed().isEmpty())
        sound.prompt = keptPrompt(sound.prompt, shots.constFirst().prompt, gone);
    shots.clear();
    return finished(mend(sound, model), {}, limit);
}

Edited move(const Request& request, QList<int> indexes, int slot, const Model& model)
{
    const Request sound = mend(request, model);
    indexes = known(indexes, sound.shots);
    QList<Shot> before;
    QList<Shot> moved;
    QList<Shot> after;
    for (int i = 0; i < sound.shots.size(); ++i)
        (indexes.contains(i) ? moved : i < slot ? before : after).append(sound.shots.at(i));
    return finished(sound, before + moved + after, Limit::None);
}

Edited setSeconds(const Request& request, const QList<int>& indexes, int seconds, const Model& model)
{
    Request sound = mend(request, model);
    QList<Shot>& shots = sound.shots;
    if (shots.isEmpty())
        return withDuration(sound, seconds, model);
    const QList<int> changed = known(indexes, shots);
    if (changed.isEmpty())
        return finished(sound, shots, Limit::None);

    const int size = static_cast<int>(changed.size());
    const int wanted = within(model.minShotSeconds, seconds, model.maxShotSeconds);
    Limit limit = Limit::None;
    if (seconds < model.minShotSeconds)
        limit = Limit::ShotTooShort;
    else if (seconds > model.maxShotSeconds)
        limit = model.maxShotSeconds < model.maxSeconds ? Limit::ShotTooLong : Limit::ClipTooLong;

    int others = sound.duration;
    for (const int index : changed)
        others -= shots.at(index).seconds;
    int budget = size * wanted;
    if (others + budget > model.maxSeconds) {
        limit = Limit::ClipTooLong;
        budget = std::max(size * model.minShotSeconds, model.maxSeconds - others);
    }
    if (others + budget < model.minSeconds) {
        limit = Limit::ClipTooShort;
        budget = std::min(size * model.maxShotSeconds, model.minSeconds - others);
    }
    const QList<int> parts = shares(budget, QList<int>(size, 1), model.minShotSeconds, model.maxShotSeconds);
    for (int i = 0; i < size; ++i)
        shots[changed.at(i)].seconds = parts.at(i);
    return finished(sound, shots, limit);
}

Edited equalLengths(const Request& request, const Model& model)
{
    Request sound = mend(request, model);
    const QList<int> parts =
        shares(sound.duration, QList<int>(sound.shots.size(), 1), model.minShotSeconds, model.maxShotSeconds);
    for (int i = 0; i < sound.shots.size(); ++i)
        sound.shots[i].seconds = parts.at(i);
    return finished(sound, sound.shots, Limit::None);
}

Edited fit(const Request& request, int seconds, const Model& model)
{
    Request sound = mend(request, model);
    QList<Shot>& shots = sound.shots;
    if (shots.isEmpty())
        return withDuration(sound, seconds, model);
    const int size = count(shots);
    const int total = within(leastTotal(size, model), seconds, mostTotal(size, model));
    QList<int> weights;
    for (const Shot& shot : shots)
        weights.append(shot.seconds);
    const QList<int> parts = shares(total, weights, model.minShotSeconds, model.maxShotSeconds);
    for (int i = 0; i < size; ++i)
        shots[i].seconds = parts.at(i);
    return finished(sound, shots, limitOfTotal(seconds, size, model));
}

Request applied(Request request, const Edited& edited)
{
    request.shots = edited.shots;
    request.duration = edited.duration;
    request.prompt = edited.prompt;
    return request;
}

} // namespace rushes::edits
