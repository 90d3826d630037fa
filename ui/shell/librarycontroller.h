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
class TakesController;

/// What is done with takes out of the library: stars, notes and tags, removed and brought back, renamed, put
/// into the desktop's trash, found again. The open project's takes are loaded by it, and a take of another
/// one when it is used.
class LibraryController : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. It has to be there before those who look for a scene's takes.
    LibraryController(Studio& studio, Document& document, LibraryModel& model, LibraryView& view,
                      QString pictureFolder, const ShellContext& context);

    /// What is wanted of takes where they are shown elsewhere.
    void serve(TakesController& takes);
    /// Somebody does something with these takes: those of earlier versions get what made them into their
    /// files.
    void touch(const QList<TakeId>& ids) { m_completion.touch(ids); }
    [[nodiscard]] TakeCompletion& completion() { return m_completion; }
    /// In the system's player.
    void open(const TakeId& id);
    /// Renames the files of these takes; in a message it can be taken back.
    void rename(const QList<TakeId>& ids, const QString& nameTemplate);
    void findMissing(const QString& folder);
    /// Forgets these takes; in a message it can be taken back. The files stay.
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
    Document& m_document;
    LibraryModel& m_model;
    LibraryView& m_view;
    QString m_pictureFolder;
    ShellContext m_context;
    TakeCompletion m_completion;
    QString m_nameTemplate = standardNameTemplate();
};

} // namespace rushes
