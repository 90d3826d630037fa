#pragma once

#include "app/base/error.h"
#include "app/domain/project.h"
#include "app/store/unsavedprojects.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QString>

#include <functional>

namespace rushes {

class Autosave;
class Document;
class MainWindow;
class Settings;

/// New, open, save, recent files, the question about unsaved changes, and recovery after a crash.
class ProjectFiles : public QObject
{
    Q_OBJECT

public:
    /// `unsavedProjectsFolder`: of the recovery copies.
    ProjectFiles(Document& document, const ShellContext& context, Settings& settings,
                 const QString& unsavedProjectsFolder);

    /// Opens the file; on an error shows it and keeps the open project. Asks first where there are unsaved
    /// changes. A path in the program's resources is opened as a copy without a file.
    void open(const QString& path);
    /// Opens the latest project, else the example; for a start without a file.
    void openFirst();

    /// Asks (non-blocking) what to do with the newest project that an earlier run left unsaved, then with the
    /// next, until none is left or the user postpones it. Does nothing where there is none. No answer changes
    /// a project's own file.
    void offerUnsavedProjects();
    /// Opens the recovered project with unsaved changes and without a file.
    void recover(const Unsaved& unsaved);

    /// The state that a new window needs to continue with the same document.
    struct Session
    {
        QString name = {};    ///< of a project without a file
        QString savedIn = {}; ///< folder of a recovered project
        QString copy = {};    ///< id of the recovery copy
    };
    [[nodiscard]] Session session();
    void resume(const Session& session);
    /// The project's title: the name of its file, else the name that it was opened with.
    [[nodiscard]] QString title() const;
    /// The title without the file's extension; the name of its film.
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isEdited() const;
    /// True where nothing would be lost by closing the window; otherwise asks the user, and emits
    /// closeRequested() if the answer allows it.
    [[nodiscard]] bool mayClose();

    [[nodiscard]] Autosave& autosave() { return *m_autosave; }

    /// The built-in example.
    static QString examplePath();

Q_SIGNALS:
    /// `what` names the file: "“film.rushes” can't be opened."; empty: not about a file of the user's.
    void failed(const rushes::Error& error, const QString& what);
    void saved();
    /// The user has created a new project.
    void begun();
    void titleChanged(); ///< title() or isEdited() has changed
    void closeRequested();

private:
    void create();
    void choose();
    void load(const QString& path);
    void tellUnopened(const QString& path, const Error& error);
    bool save();
    void saveAs();
    bool write(const QString& path);
    /// Calls `then` once no unsaved changes would be lost: now, after saving or after discarding. Not called
    /// if the user cancels.
    void settle(const std::function<void()>& then);
    void remember(const QString& path);
    void fillRecent();
    /// Opens the file; where it is missing, reports that and offers to remove it from the list.
    void openRecent(const QString& path);
    [[nodiscard]] QString folder() const;

    Document& m_document;
    ShellContext m_context;
    Settings& m_settings;
    QString m_name = {};    ///< of a project without a file
    QString m_savedIn = {}; ///< folder of a recovered project
    std::function<void()> m_afterSave = {};
    UnsavedProjects m_unsaved;
    Autosave* m_autosave;
};

/// Shows the project's title in the window, and adds the close guard.
void connectWindow(ProjectFiles& files, MainWindow& window);

} // namespace rushes
