#include "app/library/takecompletion.h"

#include "app/base/onfinished.h"
#include "app/media/takefile.h"

#include <QtConcurrentRun>

#include <utility>

namespace rushes {

TakeCompletion::TakeCompletion(Find find, Keep keep, QObject* parent)
    : QObject(parent)
    , m_find(std::move(find))
    , m_keep(std::move(keep))
{
}

void TakeCompletion::touch(const QList<TakeId>& takeIds)
{
    for (const TakeId& id : takeIds) {
        if (!id.isEmpty() && !m_seen.contains(id)) {
            m_seen.insert(id);
            m_waiting.append(id);
        }
    }
    if (!m_isBusy)
        next();
}

void TakeCompletion::next()
{
    std::optional<Take> take;
    while (!take && !m_waiting.isEmpty())
        take = m_find(m_waiting.takeFirst());
    m_isBusy = take.has_value();
    if (!m_isBusy) {
        Q_EMIT settled();
        return;
    }
    onFinished(QtConcurrent::run([take = *take] { return completeTakeFile(take); }), this,
               [this, id = take->id](const Result<std::optional<qint64>>& bytes) {
                   // It may have been renamed or removed in the meantime.
                   const std::optional<Take> now = m_find(id);
                   if (now && bytes && *bytes)
                       m_keep(*now, **bytes);
                   else if (!bytes)
                       m_seen.remove(id); // retried later, since a drive may be mounted again
                   next();
               });
}

} // namespace rushes
