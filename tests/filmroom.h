#pragma once

#include "app/film/filmmodel.h"

namespace rushes {

/// A project whose scenes have takes without files; their length is that of the request, at 24 frames/s.
struct FilmRoom
{
    Project project = {};
    QList<Take> takes = {};

    /// The lengths of the takes, in seconds; 0: a scene without a take, of 3 s.
    explicit FilmRoom(const QList<int>& seconds)
    {
        for (int i = 0; i < seconds.size(); ++i) {
            Scene scene = Scene::create(QStringLiteral("Scene %1").arg(i + 1), Request());
            scene.request.duration = std::max(3, seconds.at(i));
            project.scenes.append(scene);
            if (seconds.at(i) == 0)
                continue;
            Take take;
            take.id = TakeId(QStringLiteral("take-%1").arg(i + 1));
            take.sceneId = scene.id;
            take.number = i + 1;
            take.request = scene.request;
            take.path = QStringLiteral("/no such folder/%1.mp4").arg(i + 1);
            takes.append(take);
        }
    }
    void fill(FilmModel& model) const
    {
        model.setActive(true);
        model.setTakes(takes);
        model.setProject(project, QStringLiteral("Ten years"));
    }
};

} // namespace rushes
