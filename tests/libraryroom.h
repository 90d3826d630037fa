#pragma once

#include "app/library/librarymodel.h"

#include <QTemporaryDir>

#include <memory>

namespace rushes {

/// A library in a database of its own, for tests.
class LibraryRoom
{
public:
    LibraryRoom()
    {
        auto opened = Database::open(m_folder.filePath(QStringLiteral("rushes.sqlite")));
        if (!opened)
            qFatal("The database does not open");
        m_database = *std::move(opened);
        m_store = std::make_unique<LibraryStore>(*m_database);
        m_model = std::make_unique<LibraryModel>(m_store.get());
        m_model->begin();
    }

    [[nodiscard]] LibraryModel& model() { return *m_model; }
    [[nodiscard]] LibraryStore& store() { return *m_store; }
    /// Adds or replaces a take.
    void put(const Take& take)
    {
        keep(take);
        m_model->refresh();
    }
    void reset(const QList<Take>& takes)
    {
        QList<TakeId> ids;
        for (const Take& take : m_store->files().value_or(QList<Take>()))
            ids.append(take.id);
        if (!m_store->remove(ids))
            qFatal("The takes can't be removed");
        QList<LibraryTake> all;
        for (const Take& take : takes)
            all.append({.take = take});
        if (!m_store->restore(all))
            qFatal("The takes can't be stored");
        m_model->refresh();
    }
    void setShown(const TakeId& id) { m_model->setShown(id); }
    [[nodiscard]] int rowCount() const { return m_model->rowCount(); }

private:
    void keep(const Take& take)
    {
        const qint64 row = m_store->rowOf(take.id).value_or(0);
        if (row > 0 && !m_store->remove({take.id}))
            qFatal("The take can't be removed");
        if (!m_store->restore({{.row = row, .take = take}}))
            qFatal("The take can't be stored");
    }

    QTemporaryDir m_folder = {};
    std::unique_ptr<Database> m_database = {};
    std::unique_ptr<LibraryStore> m_store = {};
    std::unique_ptr<LibraryModel> m_model = {};
};

} // namespace rushes
