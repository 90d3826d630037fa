#pragma once

#include "app/catalogue/catalogue.h"
#include "app/film/film.h"
#include "tests/filmclips.h"

namespace rushes {

/// A clip in a film.
struct ShownClip
{
    QString path = {};
    Trim trim = {};
};

/// A project with a scene for each clip, whose take it is.
struct ClipProject
{
    Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    QList<Take> takes = {};

    explicit ClipProject(const QList<ShownClip>& shown)
    {
        project.scenes.clear();
        for (int i = 0; i < shown.size(); ++i) {
            const Scene scene = Scene::create(QStringLiteral("Scene %1").arg(i + 1),
                                              defaultsOf(Catalogue::builtIn().standard()));
            takes.append(takeOf(project.id, scene, shown.at(i).path));
            project.scenes.append(withTrim(scene, takes.constLast().id, shown.at(i).trim));
        }
    }
    [[nodiscard]] Film film(const QHash<QString, MediaInfo>& media, bool slates = false) const
    {
        return filmOf(
            project, QStringLiteral("Film"), takes,
            [&media](const QString& path) { return std::optional(media.value(path)); }, slates);
    }
};

} // namespace rushes
