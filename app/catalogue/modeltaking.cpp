#include "app/catalogue/modeltaking.h"

#include <algorithm>

namespace rushes {

namespace {

/// Number of equal parts at the start of two models' ids.
int kinship(const QString& one, const QString& other)
{
    const QStringList a = one.split(u'/');
    const QStringList b = other.split(u'/');
    int same = 0;
    while (same < qMin(a.size(), b.size()) && a.at(same) == b.at(same))
        ++same;
    return same;
}

} // namespace

const Model* modelTaking(InputRole role, const Model& model, const Catalogue& catalogue)
{
    if (model.roles.slot(role))
        return &model;
    const Model* nearest = nullptr;
    const auto rank = [&model](const Model& other) {
        const MediaSlot* others = other.roles.media.isEmpty() ? nullptr : &other.roles.media.constFirst();
        return std::tuple(kinship(model.id, other.id), other.takesShots() == model.takesShots(),
                          others && others->least <= 1, -int(other.roles.media.size()));
    };
    for (const Model& other : catalogue.models()) {
        const MediaSlot* slot = other.roles.slot(role);
        if (!slot || other.isWithdrawn || other.output != model.output || kinship(model.id, other.id) < 2)
            continue;
        // A model that requires more than this picture cannot continue from it.
        const bool needsMore =
            std::any_of(other.roles.media.cbegin(), other.roles.media.cend(),
                        [slot](const MediaSlot& one) { return one.least > 0 && one != *slot; });
        if (!needsMore && (!nearest || rank(other) > rank(*nearest)))
            nearest = &other;
    }
    return nearest;
}

const Model* modelContinuing(const Model& model, const Project& project, const Catalogue& catalogue)
{
    if (model.output != MediaKind::Image)
        return modelTaking(InputRole::StartImage, model, catalogue);
    for (auto scene = project.scenes.crbegin(); scene != project.scenes.crend(); ++scene) {
        const Model* own = catalogue.model(scene->request.model);
        if (!own || own->output != MediaKind::Video)
            continue;
        if (const Model* taking = modelTaking(InputRole::StartImage, *own, catalogue))
            return taking;
    }
    return modelTaking(InputRole::StartImage, catalogue.standard(), catalogue);
}

void putInput(Request& request, const Model& model, InputRole role, const QString& source)
{
    const MediaSlot* slot = model.roles.slot(role);
    if (!slot)
        return;
    if (slot->most == 1)
        request.inputs.removeIf([role](const Input& input) { return input.role == role; });
    request.inputs.append({role, source, {}});
}

} // namespace rushes
