#include "app/timeline/script.h"

#include "app/catalogue/catalogue.h"

#include <algorithm>

namespace rushes {

Script Script::of(const Request& request)
{
    Script script;
    script.parts = {request.prompt};
    for (const Shot& shot : request.shots)
        script.parts.append(shot.prompt);
    return script;
}

Script Script::cut(const QString& text, const QList<qsizetype>& starts)
{
    Script script;
    script.parts.clear();
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const qsizetype end = i + 1 < starts.size() ? starts.at(i + 1) - 1 : text.size();
        script.parts.append(text.mid(starts.at(i), qMax<qsizetype>(0, end - starts.at(i))));
    }
    return script;
}

QList<qsizetype> Script::starts() const
{
    QList<qsizetype> places;
    qsizetype place = 0;
    for (const QString& part : parts) {
        places.append(place);
        place += part.size() + 1;
    }
    return places;
}

int ScriptStarts::partAt(qsizetype place) const
{
    const auto after = std::upper_bound(places.cbegin() + 1, places.cend(), place);
    return static_cast<int>(after - places.cbegin()) - 1;
}

QList<int> ScriptStarts::replace(qsizetype place, qsizetype removed, qsizetype added)
{
    QList<qsizetype> kept = {0};
    QList<int> gone;
    for (int part = 1; part < places.size(); ++part) {
        const qsizetype lineEnd = places.at(part) - 1;
        if (lineEnd < place)
            kept.append(places.at(part));
        else if (lineEnd < place + removed)
            gone.append(part);
        else
            kept.append(places.at(part) + added - removed);
    }
    places = kept;
    return gone;
}

namespace edits {

namespace {

Edited unchanged(const Request& request, Limit limit)
{
    return {request.shots, request.duration, request.prompt, limit};
}

/// Takes `seconds` from the longest shots, one after the other; returns how many could not be taken.
int takeFromLongest(QList<Shot>& shots, int seconds, const Model& model)
{
    while (seconds > 0) {
        const auto longest =
            std::max_element(shots.begin(), shots.end(),
                             [](const Shot& one, const Shot& other) { return one.seconds < other.seconds; });
        if (longest == shots.end() || longest->seconds <= model.minShotSeconds)
            break;
        const int given = std::min(seconds, longest->seconds - model.minShotSeconds);
        longest->seconds -= given;
        seconds -= given;
    }
    return seconds;
}

/// The edited clip with valid lengths.
Edited settled(Request request, const QList<Shot>& shots, const QString& prompt, const Model& model)
{
    request.shots = shots;
    request.prompt = prompt;
    if (!shots.isEmpty())
        request.duration = totalSeconds(shots);
    return mended(request, model);
}

} // namespace

Edited cutPart(const Request& request, int part, const QString& before, const QString& after,
               const Model& model)
{
    const Edited sound = mended(request, model);
    QList<Shot> shots = sound.shots;
    if (part < 0 || part > shots.size())
        return unchanged(request, Limit::None);
    if (shots.size() >= model.mostShots())
        return unchanged(request, Limit::TooManyShots);
    if (part > 0)
        shots[part - 1].prompt = before;
    Shot added{after, sound.duration};
    if (!shots.isEmpty()) {
        added.seconds = model.minShotSeconds;
        const int grows = takeFromLongest(shots, added.seconds, model);
        if (sound.duration + grows > model.maxSeconds)
            return unchanged(request, Limit::ClipTooLong);
    }
    shots.insert(part, added);
    return settled(request, shots, part == 0 ? before : request.prompt, model);
}

Edited mergeParts(const Request& request, int first, int last, const QString& prompt, const Model& model)
{
    const Edited sound = mended(request, model);
    QList<Shot> shots = sound.shots;
    last = std::min(last, static_cast<int>(shots.size()));
    if (first < 1 || last < first)
        return unchanged(request, Limit::None);
    int seconds = 0;
    for (int part = last; part >= first; --part)
        seconds += shots.takeAt(part - 1).seconds;
    Request changed = request;
    changed.duration = sound.duration;
    if (shots.isEmpty())
        return settled(changed, {}, prompt, model);
    if (first > 1)
        shots[first - 2].prompt = prompt;
    // Beyond a shot's maximum length, its neighbours get the rest.
    const auto give = [&](qsizetype shot) {
        const int given = qBound(0, model.maxShotSeconds - shots.at(shot).seconds, seconds);
        shots[shot].seconds += given;
        seconds -= given;
    };
    for (qsizetype shot = std::max(0, first - 2); shot >= 0; --shot)
        give(shot);
    for (qsizetype shot = 0; shot < shots.size(); ++shot)
        give(shot);
    return settled(changed, shots, first == 1 ? prompt : request.prompt, model);
}

Edited insertShots(const Request& request, int index, const QList<Shot>& added, const Model& model)
{
    QList<Shot> shots = mended(request, model).shots;
    if (shots.size() + added.size() > model.mostShots())
        return unchanged(request, Limit::TooManyShots);
    index = qBound(0, index, static_cast<int>(shots.size()));
    for (const Shot& shot : added)
        shots.insert(index++, shot);
    return settled(request, shots, request.prompt, model);
}

} // namespace edits

} // namespace rushes
