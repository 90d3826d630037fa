#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/project.h"

namespace rushes {

/// A small scene that is made quickly: 3 s, square, without sound.
inline Scene shortScene(const QString& name = QStringLiteral("Lighthouse"),
                        const QString& prompt = QStringLiteral("A lighthouse at dawn, slow pan left"))
{
    Scene scene = Scene::create(name, defaultsOf(Catalogue::builtIn().standard()));
    scene.request.prompt = prompt;
    scene.request.duration = 3;
    scene.request.sound = false;
    scene.request.aspectRatio = QStringLiteral("1:1");
    return scene;
}

} // namespace rushes
