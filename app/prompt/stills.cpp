#include "app/prompt/stills.h"

#include "app/catalogue/modelchange.h"
#include "app/catalogue/modeltaking.h"
#include "app/catalogue/prices.h"
#include "app/catalogue/requestjson.h"
#include "app/prompt/mentions.h"

#include <algorithm>

namespace rushes {

namespace {

/// The text of the shot, or of the clip.
QString promptOf(const Request& request, int shot)
{
    const QString own = request.shots.value(shot).prompt;
    return own.trimmed().isEmpty() ? request.prompt : own;
}

QString withoutSigns(QString prompt, const QStringList& names)
{
    const QList<TextRange> ranges = mentionsIn(prompt, names);
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range)
        prompt.remove(range->start, 1);
    return prompt;
}

/// Number of pictures that it requires.
int neededBy(const Model& model)
{
    int needed = 0;
    for (const MediaSlot& slot : model.roles.media)
        needed += slot.least;
    return needed;
}

Request pictureRequest(const Request& request, int shot, const Model& from, const Model& image)
{
    Request base = request;
    base.inputs.removeIf([](const Input& input) { return input.role != InputRole::ReferenceImage; });
    for (const Element& element : request.elements) {
        if (!from.roles.elements.isEmpty() && !element.frontal.isEmpty())
            base.inputs.append({InputRole::ReferenceImage, element.frontal, {}});
    }
    const QStringList names = mentionNames(request, from);
    base.prompt = withoutSigns(promptOf(request, shot), names);
    base.shots.clear();
    base.elements.clear();
    base.keyframes.clear();
    base.kept = {};
    Request picture = withModel(base, from, image).request;
    picture.kept = {};
    const MediaSlot* slot = image.roles.slot(InputRole::ReferenceImage);
    const qsizetype most = !slot ? 0 : slot->most < 0 ? picture.inputs.size() : slot->most;
    picture.inputs = picture.inputs.mid(0, most);
    return picture;
}

int startOf(const Request& request, int shot)
{
    return totalSeconds(request.shots.mid(0, std::max(0, shot)));
}

} // namespace

const Model* modelForStills(const Project& project, const Request& request, const Catalogue& catalogue)
{
    for (auto scene = project.scenes.crbegin(); scene != project.scenes.crend(); ++scene) {
        const Model* own = catalogue.model(scene->request.model);
        if (own && own->output == MediaKind::Image && !own->isWithdrawn && neededBy(*own) == 0)
            return own;
    }
    const Model& from = catalogue.modelOrStandIn(request.model);
    const qsizetype pictures = from.roles.elements.isEmpty() ? 0 : request.elements.size();
    const Model* best = nullptr;
    const auto rank = [pictures](const Model& model) {
        const bool takesThem = pictures > 0 && model.roles.slot(InputRole::ReferenceImage);
        return std::tuple(!takesThem && pictures > 0, !model.price.isKnown(),
                          priceOf(defaultsOf(model)).value_or(Usd{}));
    };
    for (const Model& model : catalogue.models()) {
        const bool isFed =
            neededBy(model) == 0 || (model.roles.slot(InputRole::ReferenceImage) &&
                                     model.roles.slot(InputRole::ReferenceImage)->least == neededBy(model) &&
                                     neededBy(model) <= pictures);
        if (model.output != MediaKind::Image || model.isWithdrawn || model.roles.prompt.isEmpty() || !isFed)
            continue;
        if (!best || rank(model) < rank(*best))
            best = &model;
    }
    return best;
}

Still stillOf(const Request& request, int shot, const QString& source, const Model& image,
              const Catalogue& catalogue)
{
    const Model& model = catalogue.modelOrStandIn(request.model);
    Still still;
    still.picture = pictureRequest(request, shot, model, image);
    still.clip = request;
    const MediaSlot* references = model.roles.slot(InputRole::ReferenceImage);
    const auto given = std::count_if(request.inputs.cbegin(), request.inputs.cend(), [](const Input& input) {
        return input.role == InputRole::ReferenceImage;
    });
    const Model* starting = shot <= 0 ? modelTaking(InputRole::StartImage, model, catalogue) : nullptr;
    if (!model.roles.keyframes.isEmpty()) {
        still.place = StillPlace::Keyframe;
        still.seconds = startOf(request, shot);
        // Two keyframes at one time are not possible.
        still.clip.keyframes.removeIf([&still](const Keyframe& keyframe) {
            return qFuzzyCompare(keyframe.seconds + 1, still.seconds + 1.0);
        });
        still.clip.keyframes.append({source, double(still.seconds)});
    } else if (starting) {
        still.place = StillPlace::StartImage;
        if (starting != &model)
            still.clip = withModel(request, model, *starting).request;
        putInput(still.clip, *starting, InputRole::StartImage, source);
    } else if (references && (references->most < 0 || given < references->most)) {
        still.place = StillPlace::Reference;
        putInput(still.clip, model, InputRole::ReferenceImage, source);
    }
    return still;
}

QList<const Scene*> stillsOf(const Project& project, const Scene& scene)
{
    const QList<Shot>& shots = scene.request.shots;
    QList<const Scene*> stills(std::max<qsizetype>(1, shots.size()), nullptr);
    QList<const Scene*> others;
    for (const Scene& one : project.scenes) {
        if (one.stillOf.scene != scene.id || one.id == scene.id)
            continue;
        bool isFound = false;
        for (qsizetype i = 0; i < stills.size(); ++i) {
            if (promptOf(scene.request, int(i)) != one.stillOf.prompt || one.stillOf.prompt.isEmpty())
                continue;
            stills[i] = &one;
            isFound = true;
        }
        if (!isFound && one.stillOf.shots == shots.size())
            others.append(&one);
    }
    for (const Scene* one : std::as_const(others)) {
        const int place = std::max(0, one->stillOf.shot);
        if (place < stills.size() && (!stills.at(place) || others.contains(stills.at(place))))
            stills[place] = one;
    }
    return stills;
}

} // namespace rushes
