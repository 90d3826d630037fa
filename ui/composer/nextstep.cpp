#include "ui/composer/nextstep.h"

#include <QCoreApplication>

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NextStep)
};

QString promptStep(const Request& request, const Model& model)
{
    if (!request.shots.isEmpty() && model.takesShots())
        return Words::tr("Say what the scene is");
    return model.output == MediaKind::Audio ? Words::tr("Say what is heard") : Words::tr("Say what is seen");
}

} // namespace

QString nextStepFor(const Problem& problem, const Request& request, const Model& model)
{
    switch (problem.field) {
    case Field::Model:
        return Words::tr("Choose a model");
    case Field::Prompt:
        return promptStep(request, model);
    case Field::NegativePrompt:
        return Words::tr("Look at the negative prompt");
    case Field::Duration:
        return Words::tr("Set the duration");
    case Field::AspectRatio:
        return Words::tr("Choose the aspect");
    case Field::CfgScale:
        return Words::tr("Set the CFG scale");
    case Field::Sound:
        return Words::tr("Set the sound");
    case Field::Shots:
        return Words::tr("Look at the shots");
    case Field::ShotPrompt:
        return Words::tr("Say what shot %1 shows").arg(problem.shot + 1);
    case Field::ShotSeconds:
        return Words::tr("Set shot %1's length").arg(problem.shot + 1);
    case Field::ShotType:
        return Words::tr("Choose the kind of shots");
    case Field::Resolution:
        return Words::tr("Choose the resolution");
    case Field::Seed:
        return Words::tr("Set the seed");
    case Field::Input:
        return Words::tr("Look at the inputs");
    case Field::Element:
        return Words::tr("Look at the elements");
    case Field::Keyframe:
        return Words::tr("Look at the keyframes");
    case Field::Setting:
        return Words::tr("Look at the settings");
    }
    return {};
}

QString nextStepFor(const Service& service)
{
    if (service.needsToken)
        return Words::tr("Sign in…");
    return service.name.isEmpty() ? Words::tr("Choose a service") : Words::tr("Start %1").arg(service.name);
}

} // namespace rushes
