#pragma once

#include "app/library/librarymodel.h"
#include "app/library/takecompletion.h"
#include "app/library/takefiles.h"
#include "ui/shell/shellcontext.h"

#include <QObject>

#include <functional>

namespace rushes {

class Document;
class LibraryView;
class Studio;
class TakeLibrary;
class TakesController;

/// Actions on takes in the library: stars, notes, tags, remove and restore, rename, trash, find missing
/// files. Also loads the takes of the open project, and a take of another project when it is used.
class LibraryController : public QObject
{
    Q_OBJECT

public:
    /// All of these must outlive it. To be created before objects that need a scene's takes.
    LibraryController(Studio& studio, Document& document, LibraryModel& model, LibraryView& view,
                      QString pictureFolder, const ShellContext& context);

    void setStarred(const TakeId& id, bool starred);
    void showFile(const TakeId& id) const;
    /// Connects the requests for takes of another view.
    void serve(TakesController& takes);
    /// To be called when these takes are used: takes by earlier versions then get metadata in their files.
    void touch(const QList<TakeId>& ids) { m_completion.touch(ids); }
    [[nodiscard]] TakeCompletion& completion() { return m_completion; }
    /// Opens its file in the system's player.
    void open(const TakeId& id);
    /// Renames the files of these takes; the message offers to undo it.
    void rename(const QList<TakeId>& ids, const QString& nameTemplate);
    void findMissing(const QString& folder);
    /// Removes these takes from the library; the message offers to undo it. The files stay.
    void remove(const QList<TakeId>& ids);

Q_SIGNALS:
    void reuseRequested(const rushes::Take& take);
    void searchFinished(int found);

private:
    struct Trashed
    {
        LibraryTake take = {};
        QList<TrashedFile> files = {};
    };
    struct Renamed
    {
        TakeId id = {};
        QString before = {};
        QString now = {};
    };

    void connectModel();
    void connectView();
    void connectTouches();
    void loadScenes();
    void followShown();
    void trash(const QList<TakeId>& ids);
    void untrash(const QList<Trashed>& trashed);
    void askName(const QList<TakeId>& ids);
    void renameBack(const QList<Renamed>& renamed);
    void askFolder();
    void found(const QHash<TakeId, QString>& files);
    void showDisk();
    [[nodiscard]] QList<LibraryTake> takesOf(const QList<TakeId>& ids) const;
    [[nodiscard]] static QString nameOf(const QList<LibraryTake>& takes);

    Studio& m_studio;
    TakeLibrary& m_takes;
    Document& m_document;
    LibraryModel& m_model;
    LibraryView& m_view;
    QString m_pictureFolder;
    ShellContext m_context;
    TakeCompletion m_completion;
    QString m_nameTemplate = standardNameTemplate();
};

} // namespace rushes
