#include "app/studio/takelibrary.h"

namespace rushes {

namespace {

constexpr int firstTakes = 40; // loaded by begin()

} // namespace

TakeLibrary::TakeLibrary(TakeStore& takes, LibraryStore& library, TakeModel& model)
    : m_takes(takes)
    , m_library(library)
    , m_model(model)
{
}

Result<QList<Error>> TakeLibrary::begin()
{
    m_older = std::numeric_limits<qint64>::max();
    Result<Stored<Take>> takes = m_takes.page(m_older, firstTakes);
    if (!takes)
        return failure(takes.error());
    if (takes->values.size() + takes->damaged.size() < firstTakes)
        m_older = 0;
    m_model.reset(std::move(takes->values));
    m_last = std::numeric_limits<qint64>::max();
    (void)m_takes.after(m_last);
    return std::move(takes->damaged);
}

bool TakeLibrary::loadOlder(int count)
{
    if (m_older <= 0)
        return false;
    const Result<Stored<Take>> page = m_takes.page(m_older, count);
    if (!page || page->values.size() + page->damaged.size() < count)
        m_older = 0;
    if (page)
        m_model.append(page->values);
    return true;
}

void TakeLibrary::loadOfOthers()
{
    const Result<Stored<Take>> others = m_takes.after(m_last);
    if (!others)
        return; // retried with the next call
    for (const Take& take : others->values)
        m_model.put(take);
    Q_EMIT changed();
}

void TakeLibrary::loadScenes(const QList<SceneId>& sceneIds)
{
    QList<SceneId> others;
    for (const SceneId& id : sceneIds) {
        if (!m_scenes.contains(id))
            others.append(id);
    }
    const Result<Stored<Take>> takes = m_takes.ofScenes(others);
    if (!takes)
        return; // retried with the next call
    for (const SceneId& id : std::as_const(others))
        m_scenes.insert(id);
    m_model.append(takes->values);
}

void TakeLibrary::load(const TakeId& takeId)
{
    if (m_model.find(takeId))
        return;
    const Result<qint64> row = m_library.rowOf(takeId);
    const auto read = row && *row > 0 ? m_library.read({*row}) : Result<QList<LibraryTake>>();
    if (read && !read->isEmpty() && !read->constFirst().isDamaged)
        m_model.put(read->constFirst().take);
}

void TakeLibrary::loadOf(const Job& job)
{
    const Result<Stored<Take>> takes = m_takes.ofRequest(job.service, job.requestId);
    for (const Take& take : takes ? takes->values : QList<Take>()) {
        if (!m_model.find(take.id))
            m_model.put(take);
    }
}

void TakeLibrary::add(const Take& take)
{
    m_model.put(take);
    Q_EMIT changed();
}

Result<void> TakeLibrary::setStarred(const TakeId& takeId, bool starred)
{
    if (const Result<void> stored = m_takes.setStarred(takeId, starred); !stored)
        return stored;
    if (const Take* known = m_model.find(takeId)) {
        Take take = *known;
        take.starred = starred;
        m_model.put(take);
    }
    Q_EMIT changed();
    return {};
}

Result<void> TakeLibrary::setNotes(const TakeId& takeId, const QString& notes)
{
    Result<void> stored = m_library.setNotes(takeId, notes);
    Q_EMIT changed();
    return stored;
}

Result<void> TakeLibrary::setTags(const TakeId& takeId, const QStringList& tags)
{
    Result<void> stored = m_library.setTags(takeId, tags);
    Q_EMIT changed();
    return stored;
}

Result<void> TakeLibrary::setFile(const TakeId& takeId, const QString& path, qint64 bytes)
{
    if (Result<void> stored = m_library.setFile(takeId, path, bytes); !stored)
        return stored;
    if (const Take* known = m_model.find(takeId)) {
        Take take = *known;
        take.path = path;
        take.bytes = bytes;
        m_model.put(take);
    }
    Q_EMIT changed();
    return {};
}

Result<void> TakeLibrary::remove(const QList<TakeId>& takeIds)
{
    if (Result<void> removed = m_library.remove(takeIds); !removed)
        return removed;
    for (const TakeId& id : takeIds)
        m_model.remove(id);
    Q_EMIT changed();
    return {};
}

Result<void> TakeLibrary::restore(const QList<LibraryTake>& takes)
{
    if (Result<void> restored = m_library.restore(takes); !restored)
        return restored;
    for (const LibraryTake& one : takes)
        m_model.put(one.take);
    Q_EMIT changed();
    return {};
}

} // namespace rushes
