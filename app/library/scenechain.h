#pragma once

#include "app/base/result.h"
#include "app/catalogue/validation.h"
#include "app/domain/project.h"
#include "app/library/scenetakes.h"

namespace rushes {

/// What has to be generated so that these scenes can be: themselves and, before them, the scenes whose takes
/// they are made of and that have none.
struct SceneChain
{
    /// A scene that cannot be generated.
    struct Refused
    {
        QString name = {};
        QString reason = {}; ///< in words that say what to do

        bool operator==(const Refused&) const = default;
    };
    /// In the order in which they are to be queued. Inputs that another scene's take gives are named by the
    /// take where there is one; else they wait for the one that is queued before them, or is under way.
    QList<Scene> scenes = {};
    int added = 0;               ///< how many of them nobody asked for
    QList<Refused> refused = {}; ///< of those that were asked for
};

/// The chain of `wanted`, scenes of the project (the same one several times: several takes). A scene's take
/// is the chosen one, else the newest that `takes` counts: what is generated anew in the same chain, or is
/// under way, is waited for unless a take is chosen. `now`: takes that are finished from then on are waited
/// for.
[[nodiscard]] SceneChain chainOf(const Project& project, const QList<Scene>& wanted, const SceneTakes& takes,
                                 Instant now, const Catalogue& catalogue = Catalogue::current());

/// The request with the scenes that it is made of as it enters the queue by itself, with nothing queued
/// before it: by the take that stands for each, or waited for where one is under way. `kept`: sources that
/// stay as they are. Refused says which scene has neither.
[[nodiscard]] Result<Request> withTakesThere(const Project& project, const Request& request,
                                             const QStringList& kept, const SceneTakes& takes, Instant now,
                                             const Catalogue& catalogue = Catalogue::current());

/// What chainOf() would add for the scene, first things first, whether or not anything of it can be generated
/// as it is: what its price is made of.
[[nodiscard]] QList<Scene> missingBefore(const Project& project, const Scene& scene, const SceneTakes& takes,
                                         const Catalogue& catalogue = Catalogue::current());

/// The scenes that it is made of, and those that they are made of.
[[nodiscard]] QList<SceneId> allScenesBefore(const Project& project, const Scene& scene,
                                             const Catalogue& catalogue = Catalogue::current());

/// The scenes of the project that this one's inputs come from, by the sources that its model takes.
[[nodiscard]] QList<SceneId> scenesBefore(const Scene& scene,
                                          const Catalogue& catalogue = Catalogue::current());

} // namespace rushes
