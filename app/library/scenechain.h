#pragma once

#include "app/base/result.h"
#include "app/catalogue/validation.h"
#include "app/domain/project.h"
#include "app/library/scenetakes.h"

namespace rushes {

/// The scenes to generate in order to get the wanted ones: before each, the scenes without a take that its
/// inputs come from.
struct SceneChain
{
    /// A scene that cannot be generated.
    struct Refused
    {
        QString name = {};
        QString reason = {}; ///< in words that say what to do

        bool operator==(const Refused&) const = default;
    };
    /// In the order in which they are queued. An input that comes from another scene refers to that scene's
    /// take where there is one; else it waits for the take of a job queued before or under way.
    QList<Scene> scenes = {};
    int added = 0;               ///< number of scenes that were added as dependencies
    QList<Refused> refused = {}; ///< those of the wanted scenes that can't be generated
};

/// The chain of `wanted`, scenes of the project (a scene that is listed several times gets several takes). A
/// scene's take is the chosen one, else the newest one that `takes` counts; unless one is chosen, the take of
/// a job in this chain or under way is waited for instead. `now`: only takes finished from then on end the
/// wait.
[[nodiscard]] SceneChain chainOf(const Project& project, const QList<Scene>& wanted, const SceneTakes& takes,
                                 Instant now, const Catalogue& catalogue = Catalogue::current());

/// The request with its references to scenes resolved for a job of its own: by the scenes' takes, or waiting
/// for a job that is under way. Sources in `kept` stay unchanged. Refused: detail names a scene that has
/// neither.
[[nodiscard]] Result<Request> withTakesThere(const Project& project, const Request& request,
                                             const QStringList& kept, const SceneTakes& takes, Instant now,
                                             const Catalogue& catalogue = Catalogue::current());

/// The scenes that chainOf() would add for the scene, in order, whether or not they can be generated; for
/// computing the price.
[[nodiscard]] QList<Scene> missingBefore(const Project& project, const Scene& scene, const SceneTakes& takes,
                                         const Catalogue& catalogue = Catalogue::current());

/// All scenes that the scene depends on, directly or indirectly.
[[nodiscard]] QList<SceneId> allScenesBefore(const Project& project, const Scene& scene,
                                             const Catalogue& catalogue = Catalogue::current());

/// The scenes that the inputs of `scene` come from, as far as its model takes these inputs.
[[nodiscard]] QList<SceneId> scenesBefore(const Scene& scene,
                                          const Catalogue& catalogue = Catalogue::current());

} // namespace rushes
