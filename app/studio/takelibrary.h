#pragma once

#include "app/library/takemodel.h"
#include "app/store/librarystore.h"
#include "app/store/takestore.h"

#include <QObject>
#include <QSet>

#include <limits>

namespace rushes {

/// The takes: which of them the model has, and every change of a take, which is stored and then shown. The
/// model has the newest takes, those of the scenes in use, and single ones that were asked for; all takes are
/// in the library's store.
class TakeLibrary : public QObject
{
    Q_OBJECT

public:
    /// All three must outlive this object.
    TakeLibrary(TakeStore& takes, LibraryStore& library, TakeModel& model);

    // Which takes the model has
    /// Fills the model with the newest takes. Answers the rows that could not be read.
    Result<QList<Error>> begin();
    /// Adds the next older takes, `count` at most. False: the model has all takes.
    bool loadOlder(int count);
    /// Adds the takes that other processes have stored since the last call, or since begin().
    void loadOfOthers();
    /// Adds all takes of these scenes.
    void loadScenes(const QList<SceneId>& sceneIds);
    /// Adds the take with this id, if there is one.
    void load(const TakeId& takeId);
    /// Adds the takes of the job's request.
    void loadOf(const Job& job);

    // Changes. Errors: NotFound for an unknown take, and those of the database.
    /// A take that was just stored.
    void add(const Take& take);
    Result<void> setStarred(const TakeId& takeId, bool starred);
    Result<void> setNotes(const TakeId& takeId, const QString& notes);
    Result<void> setTags(const TakeId& takeId, const QStringList& tags);
    /// Sets the path and size (bytes) of the take's file.
    Result<void> setFile(const TakeId& takeId, const QString& path, qint64 bytes);
    /// Removes the takes, all or none; their files stay.
    Result<void> remove(const QList<TakeId>& takeIds);
    /// Restores removed takes with their notes and tags, all or none. Takes that exist are left unchanged.
    Result<void> restore(const QList<LibraryTake>& takes);

Q_SIGNALS:
    /// Takes were added, changed or removed, by any process.
    void changed();

private:
    TakeStore& m_takes;
    LibraryStore& m_library;
    TakeModel& m_model;
    qint64 m_older = std::numeric_limits<qint64>::max(); ///< takes in rows below are not loaded; 0: all are
    qint64 m_last = std::numeric_limits<qint64>::max();  ///< the last row that was seen
    QSet<SceneId> m_scenes = {};                         ///< whose takes are loaded
};

} // namespace rushes
