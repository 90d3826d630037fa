#include "ui/shell/projectfiles.h"

#include "app/base/isolated.h"
#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/store/projectfile.h"
#include "app/studio/studiosettings.h"
#include "app/timeline/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/autosave.h"
#include "ui/shell/fontnotes.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/style/savedialog.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostRecent = 10;

bool isResource(const QString& path)
{
    return path.startsWith(u':');
}

QString absolute(const QString& path)
{
    return isResource(path) ? path : QFileInfo(path).absoluteFilePath();
}

/// "~/Films/Tuscany"
QString folderOf(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    const bool isAtHome = folder == home || folder.startsWith(home + u'/');
    return QDir::toNativeSeparators(isAtHome ? u'~' + folder.mid(home.size()) : folder);
}

} // namespace

ProjectFiles::ProjectFiles(Document& document, const ShellContext& context, Settings& settings,
                           const QString& unsavedProjectsFolder)
    : QObject(&context.widget)
    , m_document(document)
    , m_context(context)
    , m_settings(settings)
    , m_unsaved(unsavedProjectsFolder)
    , m_autosave(new Autosave(
          document, m_unsaved, [this] { return title(); }, this))
{
    connect(m_autosave, &Autosave::failed, this, [this](const Error& error) { Q_EMIT failed(error, {}); });
    Actions& actions = context.actions;
    actions.handle(ActionId::NewProject, this, [this] { settle([this] { create(); }); });
    actions.handle(ActionId::OpenProject, this, [this] { settle([this] { choose(); }); });
    actions.handle(ActionId::OpenExample, this, [this] { open(examplePath()); });
    actions.handle(ActionId::SaveProject, this, [this] { save(); });
    actions.handle(ActionId::SaveProjectAs, this, [this] { saveAs(); });
    actions.handle(ActionId::OpenRecent, this, [] {});
    connect(actions.recentMenu(), &QMenu::aboutToShow, this, &ProjectFiles::fillRecent);

    m_document.setSceneStart(sceneStartOf(settings));
    connect(&settings, &Settings::changed, this,
            [this] { m_document.setSceneStart(sceneStartOf(m_settings)); });
    connect(&m_document, &Document::pathChanged, this, &ProjectFiles::titleChanged);
    connect(&m_document.undoStack(), &QUndoStack::cleanChanged, this, &ProjectFiles::titleChanged);
    new FontNotes(document, settings, context); // a child of the window
}

ProjectFiles::Session ProjectFiles::session()
{
    m_autosave->keepNow();
    return {m_name, m_savedIn, m_autosave->copy()};
}

void ProjectFiles::resume(const Session& session)
{
    m_name = session.name;
    m_savedIn = session.savedIn;
    m_autosave->adopt(session.copy);
    Q_EMIT titleChanged();
}

QString ProjectFiles::examplePath()
{
    return u":/rushes/examples/tuscany.rushes"_s;
}

void ProjectFiles::openFirst()
{
    for (const QString& path : m_settings.value(setting::recentProjects)) {
        if (QFileInfo::exists(path)) {
            load(path);
            return;
        }
    }
    load(examplePath());
}

void ProjectFiles::open(const QString& path)
{
    // A file that can't be opened needs no question about unsaved changes.
    if (!m_document.undoStack().isClean()) {
        if (const Result<Project> project = readProject(absolute(path)); !project) {
            tellUnopened(path, project.error());
            return;
        }
    }
    settle([this, path = absolute(path)] { load(path); });
}

void ProjectFiles::create()
{
    m_name.clear();
    m_savedIn.clear();
    const Request start = startOf(Catalogue::current().standard(), m_document.sceneStart());
    m_document.replaceProject(Project::create(start), {});
    Q_EMIT titleChanged();
    Q_EMIT begun();
}

void ProjectFiles::choose()
{
    auto* dialog =
        new QFileDialog(&m_context.widget, tr("Open project"), folder(), tr("Rushes projects (*.rushes)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProjectFiles::load);
    dialog->open();
}

void ProjectFiles::load(const QString& path)
{
    Result<Project> project = readProject(absolute(path));
    if (!project) {
        tellUnopened(path, project.error());
        return;
    }
    m_name = isResource(path) ? project->scenes.constFirst().name : QString();
    m_savedIn.clear();
    m_document.replaceProject(*std::move(project), isResource(path) ? QString() : absolute(path));
    if (!isResource(path))
        remember(absolute(path));
    Q_EMIT titleChanged();
}

void ProjectFiles::tellUnopened(const QString& path, const Error& error)
{
    Q_EMIT failed(error, tr("“%1” can't be opened.").arg(QFileInfo(path).fileName()));
}

bool ProjectFiles::save()
{
    if (m_document.path().isEmpty()) {
        saveAs();
        return false;
    }
    return write(m_document.path());
}

void ProjectFiles::saveAs()
{
    QString name = m_name.isEmpty() ? m_document.project().scenes.constFirst().name : m_name;
    name.replace(u'/', u'-');
    const QString suggested =
        m_document.path().isEmpty() ? folder() + u'/' + name + u".rushes"_s : m_document.path();
    QFileDialog* dialog = newSaveDialog(m_context.widget, tr("Save project"), suggested,
                                        tr("Rushes projects (*.rushes)"), u"rushes"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ProjectFiles::write);
    // The dialog is about the former project.
    connect(&m_document, &Document::projectReplaced, dialog, &QDialog::reject);
    connect(dialog, &QDialog::rejected, this, [this] { m_afterSave = {}; });
    dialog->open();
}

bool ProjectFiles::write(const QString& path)
{
    const std::function<void()> then = std::exchange(m_afterSave, {});
    const QString file = absolute(path);
    if (const Result<void> written = writeProject(file, m_document.project()); !written) {
        Q_EMIT failed(written.error(), tr("“%1” can't be saved.").arg(QFileInfo(file).fileName()));
        return false;
    }
    m_name.clear();
    m_savedIn.clear();
    m_document.setPath(file);
    m_document.undoStack().setClean();
    remember(file);
    Q_EMIT titleChanged();
    Q_EMIT saved();
    if (then)
        then();
    return true;
}

void ProjectFiles::settle(const std::function<void()>& then)
{
    if (m_document.undoStack().isClean()) {
        then();
        return;
    }
    const auto saveFirst = [this, then] {
        m_afterSave = then;
        save();
    };
    // One question at a time: the latest request replaces an earlier one.
    m_context.messages.confirm(
        {.title = tr("Save the changes to “%1”?").arg(title()),
         .text = tr("What is in the queue goes on either way."),
         .answers = {{Question::Role::Save, {}, saveFirst},
                     {Question::Role::Discard, tr("Discard", "the changes of a project"), then},
                     {Question::Role::Cancel}},
         .standard = Question::Role::Save},
        messagekey::file);
}

bool ProjectFiles::mayClose()
{
    if (m_document.undoStack().isClean())
        return true;
    settle([this] {
        m_document.undoStack().setClean();
        Q_EMIT closeRequested();
    });
    return false;
}

void ProjectFiles::remember(const QString& path)
{
    QStringList recent = m_settings.value(setting::recentProjects);
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.set(setting::recentProjects, recent.mid(0, mostRecent));
    m_settings.set(setting::projectsFolder, QFileInfo(path).absolutePath());
    m_context.messages.withdraw(messagekey::recent);
}

void ProjectFiles::fillRecent()
{
    QMenu* menu = m_context.actions.recentMenu();
    menu->clear();
    const QStringList recent = m_settings.value(setting::recentProjects);
    for (const QString& path : recent) {
        const QString name = QFileInfo(path).fileName();
        const bool isTwice = std::count_if(recent.cbegin(), recent.cend(), [&name](const QString& other) {
                                 return QFileInfo(other).fileName() == name;
                             }) > 1;
        QString words = isTwice ? tr("%1 · %2").arg(name, folderOf(path)) : name;
        QAction* action = menu->addAction(words.replace(u'&', u"&&"_s)); // no mnemonic
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { openRecent(path); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No project yet"))->setEnabled(false);
}

void ProjectFiles::openRecent(const QString& path)
{
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    // The file may return when a disk is connected again: the user decides.
    const auto takeOff = [this, path] {
        QStringList recent = m_settings.value(setting::recentProjects);
        recent.removeAll(path);
        m_settings.set(setting::recentProjects, recent);
    };
    m_context.messages.note(messagekey::recent,
                            tr("“%1” is no longer there.").arg(isolated(QFileInfo(path).fileName())),
                            QDir::toNativeSeparators(path), {tr("Remove from the list"), takeOff});
}

void ProjectFiles::offerUnsavedProjects()
{
    const QList<Unsaved> left = m_unsaved.left();
    const auto found = std::find_if(left.cbegin(), left.cend(), [this](const Unsaved& unsaved) {
        return unsaved.id != m_autosave->copy();
    });
    if (found == left.cend())
        return;
    const Unsaved& unsaved = *found;
    const QDateTime when = toDateTime(unsaved.kept);
    const auto recovering = [this, unsaved] {
        settle([this, unsaved] {
            recover(unsaved);
            offerUnsavedProjects();
        });
    };
    const auto discarding = [this, id = unsaved.id] {
        m_unsaved.remove(id);
        offerUnsavedProjects();
    };
    m_context.messages.confirm(
        {.title = tr("“%1” has changes that were not saved.").arg(isolated(unsaved.name)),
         .text = tr("Rushes ended before they could be, the last of them on %1. Recover opens them as a "
                    "project of its own; the saved file stays as it is.")
                     .arg(QLocale().toString(when, QLocale::ShortFormat)),
         .answers = {{Question::Role::Yes, tr("Recover"), recovering},
                     {Question::Role::Destructive, tr("Discard"), discarding},
                     {Question::Role::No, tr("Ask later")}},
         .standard = Question::Role::Yes,
         .modal = false});
}

void ProjectFiles::recover(const Unsaved& unsaved)
{
    const QString base = unsaved.path.isEmpty() ? unsaved.name : QFileInfo(unsaved.path).completeBaseName();
    const QString mark = tr("%1 (recovered)");
    m_name = base.endsWith(mark.arg(QString())) ? base : mark.arg(base);
    m_savedIn = unsaved.path.isEmpty() ? QString() : QFileInfo(unsaved.path).absolutePath();
    m_document.replaceProject(unsaved.project, {});
    // The copy is kept for this project until it is saved, so that another crash loses nothing.
    m_autosave->adopt(unsaved.id);
    m_document.undoStack().resetClean();
    Q_EMIT titleChanged();
}

QString ProjectFiles::title() const
{
    if (!m_document.path().isEmpty())
        return QFileInfo(m_document.path()).fileName();
    return m_name.isEmpty() ? tr("Untitled") : m_name;
}

QString ProjectFiles::name() const
{
    return m_document.path().isEmpty() ? title() : QFileInfo(m_document.path()).completeBaseName();
}

bool ProjectFiles::isEdited() const
{
    return !m_document.undoStack().isClean();
}

QString ProjectFiles::folder() const
{
    if (!m_savedIn.isEmpty())
        return m_savedIn;
    const QString last = m_settings.value(setting::projectsFolder);
    return last.isEmpty() ? QDir::homePath() : last;
}

void connectWindow(ProjectFiles& files, MainWindow& window)
{
    const auto show = [&files, &window] { window.setDocumentTitle(files.title(), files.isEdited()); };
    QObject::connect(&files, &ProjectFiles::titleChanged, &window, show);
    QObject::connect(&files, &ProjectFiles::closeRequested, &window, &QWidget::close);
    window.addCloseGuard([&files] { return files.mayClose(); });
    show();
}

} // namespace rushes
