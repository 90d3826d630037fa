#include "app/studio/provenkeys.h"

#include "app/catalogue/requestjson.h"
#include "app/store/librarystore.h"
#include "app/studio/services.h"

namespace rushes {

namespace {

constexpr int mostTakes = 200; ///< of a model, that are looked through

}

bool ProvenKeys::has(const Model& model, const QString& key)
{
    if (m_known.contains({model.id, key}))
        return true;
    if (m_asked.contains(model.id))
        return false;
    m_asked.insert(model.id);
    TakeQuery query;
    query.model = model.id;
    const Result<QList<qint64>> rows = m_library.rows(query, mostTakes);
    const Result<QList<LibraryTake>> takes =
        rows ? m_library.read(*rows) : Result<QList<LibraryTake>>(QList<LibraryTake>());
    if (!takes)
        return false;
    for (const LibraryTake& one : *takes) {
        if (one.isDamaged || one.take.service == sandboxId)
            continue;
        const QStringList keys = toServiceJson(one.take.request, model).keys();
        for (const QString& sent : keys)
            m_known.insert({model.id, sent});
    }
    return m_known.contains({model.id, key});
}

} // namespace rushes
