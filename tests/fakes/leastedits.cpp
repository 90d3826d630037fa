// Stands in for app/timeline/edits.cpp where a tree does not have it yet: enough for the clip's duration.
#include "app/timeline/edits.h"

namespace rushes::edits {

Edited withDuration(const Request& request, int seconds, const Model& model)
{
    const int least = qMax(model.minSeconds, static_cast<int>(request.shots.size()) * model.minShotSeconds);
    Edited edited{request.shots, qBound(least, seconds, model.maxSeconds), Limit::None};
    int change = edited.duration - totalSeconds(request.shots);
    for (qsizetype i = edited.shots.size() - 1; i >= 0 && change != 0; --i) {
        const int before = edited.shots.at(i).seconds;
        edited.shots[i].seconds = qMax(model.minShotSeconds, before + change);
        change -= edited.shots.at(i).seconds - before;
    }
    return edited;
}

Request applied(Request request, const Edited& edited)
{
    request.shots = edited.shots;
    request.duration = edited.duration;
    return request;
}

} // namespace rushes::edits
