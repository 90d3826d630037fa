// What a studio does with the library.
#include "app/studio/studio.h"

namespace rushes {

Result<void> Studio::removeTakes(const QList<TakeId>& takeIds)
{
    if (Result<void> removed = m_library->remove(takeIds); !removed)
        return removed;
    for (const TakeId& id : takeIds)
        m_takes.remove(id);
    Q_EMIT libraryChanged();
    return {};
}

Result<void> Studio::restoreTakes(const QList<LibraryTake>& takes)
{
    if (Result<void> restored = m_library->restore(takes); !restored)
        return restored;
    for (const LibraryTake& one : takes)
        m_takes.put(one.take);
    Q_EMIT libraryChanged();
    return {};
}

Result<void> Studio::setTakeFile(const TakeId& takeId, const QString& path, qint64 bytes)
{
    if (Result<void> kept = m_library->setFile(takeId, path, bytes); !kept)
        return kept;
    if (const Take* known = m_takes.find(takeId)) {
        Take take = *known;
        take.path = path;
        take.bytes = bytes;
        m_takes.put(take);
    }
    Q_EMIT libraryChanged();
    return {};
}

Result<void> Studio::setNotes(const TakeId& takeId, const QString& notes)
{
    Result<void> kept = m_library->setNotes(takeId, notes);
    Q_EMIT libraryChanged();
    return kept;
}

Result<void> Studio::setTags(const TakeId& takeId, const QStringList& tags)
{
    Result<void> kept = m_library->setTags(takeId, tags);
    Q_EMIT libraryChanged();
    return kept;
}

void Studio::loadScenes(const QList<SceneId>& sceneIds)
{
    QList<SceneId> others;
    for (const SceneId& id : sceneIds) {
        if (!m_scenes.contains(id))
            others.append(id);
    }
    const Result<Stored<Take>> takes = m_takeStore->ofScenes(others);
    if (!takes)
        return; // at the next chance
    for (const SceneId& id : std::as_const(others))
        m_scenes.insert(id);
    m_takes.append(takes->values);
}

void Studio::learnTake(const TakeId& takeId)
{
    if (m_takes.find(takeId))
        return;
    const Result<qint64> row = m_library->rowOf(takeId);
    const auto read = row && *row > 0 ? m_library->read({*row}) : Result<QList<LibraryTake>>();
    if (read && !read->isEmpty() && !read->constFirst().isDamaged)
        m_takes.put(read->constFirst().take);
}

void Studio::learnTakeOf(const Job& job)
{
    const Result<Stored<Take>> takes = m_takeStore->ofRequest(job.service, job.requestId);
    for (const Take& take : takes ? takes->values : QList<Take>()) {
        if (!m_takes.find(take.id))
            m_takes.put(take);
    }
}

} // namespace rushes
