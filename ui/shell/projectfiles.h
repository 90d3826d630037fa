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

/// New, open, save, recent, the question before something unsaved is left, and what a run that ended early
/// left.
class ProjectFiles : public QObject
{
    Q_OBJECT

public:
    /// `unsavedProjectsFolder`: where copies of unsaved changes are kept.
    ProjectFiles(Document& document, const ShellContext& context, Settings& settings,
                 const QString& unsavedProjectsFolder);

    /// Opens the file, or shows why not and leaves what is open. Asks first where something is unsaved. A
    /// path in the program's resources is opened as a copy without a file.
    void open(const QString& path);
    /// What the window shows when no file was named: the latest project, else the example.
    void openFirst();

    /// Asks, without waiting for the answer, what shall become of the newest project that an earlier run left
    /// unsaved, and then of the next, until none is left or the user would rather be asked later. Nothing
    /// where there is none. No answer touches the project's own file.
    void offerUnsavedProjects();
    /// Shows the project as it was, with its changes unsaved and no file of its own yet.
    void recover(const Unsaved& unsaved);

    /// What another window needs to go on with the same document.
    struct Session
    {
        QString name = {};    ///< of a project without a file
        QString savedIn = {}; ///< folder that a recovered project came from
        QString copy = {};    ///< of the changes that are not saved
    };
    [[nodiscard]] Session session();
    void resume(const Session& session);
    /// What the project is called: its file's name, else the one it came with.
    [[nodiscard]] QString title() const;
    /// The same without the file's ending: what a film of it is called.
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool isEdited() const;
    /// Whether nothing would be lost if the window closed now; else the user is asked, and closeWanted()
    /// follows when the answer allows it.
    [[nodiscard]] bool mayClose();

    [[nodiscard]] Autosave& autosave() { return *m_autosave; }

    /// The built-in example.
    static QString examplePath();

Q_SIGNALS:
    /// `what` names the file: "“film.rushes” can't be opened."; empty: it is about none of the user's.
    void failed(const rushes::Error& error, const QString& what);
    void saved();
    /// The user has begun a new project.
    void begun();
    void titleChanged(); ///< title() or isEdited() is another one
    void closeWanted();

private:
    void create();
    void choose();
    void load(const QString& path);
    void tellUnopened(const QString& path, const Error& error);
    bool save();
    void saveAs();
    bool write(const QString& path);
    /// Runs `then` once nothing unsaved would be lost by it: now, after saving or after discarding. Not when
    /// the user would rather stay.
    void settle(const std::function<void()>& then);
    void remember(const QString& path);
    void fillRecent();
    /// Opens the file; where it is gone, says so and offers to take it off the list.
    void openRecent(const QString& path);
    [[nodiscard]] QString folder() const;

    Document& m_document;
    ShellContext m_context;
    Settings& m_settings;
    QString m_name = {};    ///< of a project without a file
    QString m_savedIn = {}; ///< folder that a recovered project came from
    std::function<void()> m_afterSave = {};
    UnsavedProjects m_unsaved;
    Autosave* m_autosave;
};

/// The window shows the project's name, and closes over nothing unsaved without asking.
void connectWindow(ProjectFiles& files, MainWindow& window);

} // namespace rushes
