#include "app/library/scenechain.h"

#include "app/catalogue/requestjson.h"
#include "app/catalogue/takesources.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <functional>

namespace rushes {

namespace {

const Scene* sceneIn(const Project& project, const SceneId& id)
{
    const auto found = std::find_if(project.scenes.cbegin(), project.scenes.cend(),
                                    [&id](const Scene& one) { return one.id == id; });
    return found == project.scenes.cend() ? nullptr : &*found;
}

struct ChainWords
{
    Q_DECLARE_TR_FUNCTIONS(SceneChain)
};

/// Visits the wanted scenes and, before each, the scenes that its inputs come from.
class ChainWalk
{
    Q_DECLARE_TR_FUNCTIONS(SceneChain)

public:
    ChainWalk(const Project& project, const QList<Scene>& wanted, const SceneTakes& takes, Instant now,
              const Catalogue& catalogue)
        : m_project(project)
        , m_takes(takes)
        , m_now(now)
        , m_catalogue(catalogue)
    {
        for (const Scene& scene : wanted)
            m_wanted[scene.id].append(scene);
        for (const Scene& scene : wanted)
            (void)place(scene);
    }

    [[nodiscard]] const SceneChain& chain() const { return m_chain; }

private:
    /// Appends the scene, as often as it is wanted, after the scenes that it depends on; each dependency
    /// once.
    Result<void> place(const Scene& scene)
    {
        const auto known = m_placed.constFind(scene.id);
        if (known != m_placed.cend())
            return *known;
        if (m_open.contains(scene.id))
            return failure(ErrorKind::Refused,
                           tr("“%1” would wait for itself: an input of it comes from a scene that is made of "
                              "its take. Choose another input.")
                               .arg(scene.name));
        m_open.insert(scene.id);
        Result<void> placed;
        QList<Scene> ready;
        for (const Scene& one : m_wanted.value(scene.id, {scene})) {
            Result<Scene> filled = filledIn(one);
            if (filled)
                ready.append(*std::move(filled));
            else if (placed)
                placed = failure(filled.error());
        }
        m_open.remove(scene.id);
        m_placed.insert(scene.id, placed);
        const bool isWanted = m_wanted.contains(scene.id);
        if (placed)
            m_chain.scenes.append(ready);
        else if (isWanted)
            m_chain.refused.append({scene.name, placed.error().detail});
        if (placed && !isWanted)
            ++m_chain.added;
        return placed;
    }

    /// The scene with its inputs as they are queued.
    Result<Scene> filledIn(const Scene& scene)
    {
        if (const QList<Problem> problems = validate(scene.request, m_catalogue); !problems.isEmpty())
            return failure(ErrorKind::Refused, problems.constFirst().text);
        const QStringList awaited = takeSourcesOf(scene.request, m_catalogue);
        Result<Request> request = withSources(scene.request, [&](const QString& source) -> Result<QString> {
            return awaited.contains(source) ? filledIn(source) : source;
        });
        if (!request)
            return failure(request.error());
        Scene ready = scene;
        ready.request = *std::move(request);
        return ready;
    }

    Result<QString> filledIn(const QString& source)
    {
        std::optional<TakeSource> from = TakeSource::from(source);
        if (!from || !from->take.isEmpty())
            return source;
        const Scene* scene = sceneIn(m_project, from->scene);
        if (!scene)
            return failure(ErrorKind::Refused,
                           tr("The scene that an input comes from is gone. Choose another input."));
        const Take* take = m_takes.standing(*scene);
        const bool isChosen = take && take->id == scene->chosenTake;
        const bool isWanted = m_wanted.contains(scene->id);
        const bool isUnderWay = !isWanted && m_takes.isUnderWay(*scene);
        if (take && (isChosen || (!isWanted && !isUnderWay))) {
            from->take = take->id;
            from->scene = {};
            return from->text();
        }
        if (!isUnderWay) {
            if (const Result<void> placed = place(*scene); !placed)
                return failure(ErrorKind::Refused, tr("%1: %2").arg(scene->name, placed.error().detail));
        }
        from->since = m_now;
        from->sceneName = scene->name;
        return from->text();
    }

    const Project& m_project;
    const SceneTakes& m_takes;
    Instant m_now;
    const Catalogue& m_catalogue;
    QHash<SceneId, QList<Scene>> m_wanted = {};
    QSet<SceneId> m_open = {}; ///< between the scene that is asked for and the one that is looked at
    QHash<SceneId, Result<void>> m_placed = {};
    SceneChain m_chain = {};
};

} // namespace

SceneChain chainOf(const Project& project, const QList<Scene>& wanted, const SceneTakes& takes, Instant now,
                   const Catalogue& catalogue)
{
    return ChainWalk(project, wanted, takes, now, catalogue).chain();
}

Result<Request> withTakesThere(const Project& project, const Request& request, const QStringList& kept,
                               const SceneTakes& takes, Instant now, const Catalogue& catalogue)
{
    const QStringList sources = takeSourcesOf(request, catalogue);
    return withSources(request, [&](const QString& source) -> Result<QString> {
        std::optional<TakeSource> from = TakeSource::from(source);
        if (!sources.contains(source) || kept.contains(source) || !from || from->scene.isEmpty())
            return source;
        const Scene* scene = sceneIn(project, from->scene);
        if (!scene)
            return failure(ErrorKind::Refused, ChainWords::tr("The scene that an input comes from is gone. "
                                                              "Choose another input."));
        const Take* take = takes.standing(*scene);
        if (take && (take->id == scene->chosenTake || !takes.isUnderWay(*scene))) {
            from->take = take->id;
            from->scene = {};
            return from->text();
        }
        if (!takes.isUnderWay(*scene))
            return failure(ErrorKind::Refused,
                           ChainWords::tr("“%1” has no take yet, and none is on its way. Generate it first, "
                                          "or choose another input.")
                               .arg(scene->name));
        from->since = now;
        from->sceneName = scene->name;
        return from->text();
    });
}

QList<Scene> missingBefore(const Project& project, const Scene& scene, const SceneTakes& takes,
                           const Catalogue& catalogue)
{
    QList<Scene> missing;
    QSet<SceneId> seen{scene.id};
    const std::function<void(const Scene&)> walk = [&](const Scene& of) {
        const QList<SceneId> before = scenesBefore(of, catalogue);
        for (const SceneId& id : before) {
            const Scene* one = sceneIn(project, id);
            if (!one || seen.contains(id))
                continue;
            seen.insert(id);
            if (takes.standing(*one) || takes.isUnderWay(*one))
                continue;
            walk(*one);
            missing.append(*one);
        }
    };
    walk(scene);
    return missing;
}

QList<SceneId> allScenesBefore(const Project& project, const Scene& scene, const Catalogue& catalogue)
{
    QList<SceneId> all = scenesBefore(scene, catalogue);
    for (qsizetype i = 0; i < all.size(); ++i) { // the list grows during the loop
        const Scene* one = sceneIn(project, all.at(i));
        const QList<SceneId> before = one ? scenesBefore(*one, catalogue) : QList<SceneId>();
        for (const SceneId& id : before) {
            if (!all.contains(id))
                all.append(id);
        }
    }
    return all;
}

QList<SceneId> scenesBefore(const Scene& scene, const Catalogue& catalogue)
{
    QList<SceneId> all;
    for (const QString& source : takeSourcesOf(scene.request, catalogue)) {
        const std::optional<TakeSource> from = TakeSource::from(source);
        if (from && !from->scene.isEmpty() && !all.contains(from->scene))
            all.append(from->scene);
    }
    return all;
}

} // namespace rushes
