#include "app/catalogue/scenestart.h"

namespace rushes {

Request startOf(const Model& model, const SceneStart& wanted)
{
    Request request = defaultsOf(model);
    if (model.aspectRatios.contains(wanted.aspectRatio))
        request.aspectRatio = wanted.aspectRatio;
    const bool fits = wanted.seconds >= model.minSeconds && wanted.seconds <= model.maxSeconds &&
                      (model.secondsChoices.isEmpty() || model.secondsChoices.contains(wanted.seconds));
    if (model.takesSeconds() && wanted.seconds > 0 && fits) {
        request.duration = wanted.seconds;
        request.autoDuration = false;
    }
    if (!model.roles.sound.isEmpty())
        request.sound = wanted.sound.value_or(request.sound);
    return request;
}

} // namespace rushes
