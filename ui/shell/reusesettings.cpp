#include "ui/shell/reusesettings.h"

#include "app/timeline/document.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// The words of this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ReuseSettings)
};

} // namespace

Reuse reuseInNewScene(Document& document, const Request& request, const QString& name)
{
    const Scene scene = Scene::create(document.freeSceneName(name), request);
    document.insertScene(document.currentIndex() + 1, scene, Words::tr("Reuse settings in a new scene"));
    return {Reuse::Kind::NewScene, scene.name};
}

Reuse reuseInOpenScene(Document& document, const Request& request)
{
    const Scene& open = document.currentScene();
    if (open.request == request)
        return {Reuse::Kind::Nothing, open.name};
    document.editRequest(request, Words::tr("Reuse settings in this scene"));
    return {Reuse::Kind::Replaced, document.currentScene().name};
}

QString reuseText(const Reuse& reuse)
{
    switch (reuse.kind) {
    case Reuse::Kind::NewScene:
        return Words::tr("Made the new scene “%1” with its settings.").arg(reuse.scene);
    case Reuse::Kind::Replaced:
        return Words::tr("Replaced the settings of “%1”.").arg(reuse.scene);
    case Reuse::Kind::Nothing:
        return Words::tr("“%1” has these settings already.").arg(reuse.scene);
    }
    return {};
}

} // namespace rushes
