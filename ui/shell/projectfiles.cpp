#include "ui/shell/projectfiles.h"

#include "app/base/settings.h"
#include "app/store/projectfile.h"
#include "app/timeline/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/autosave.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostRecent = 10;
constexpr auto recentKey = "recent";

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

ProjectFiles::ProjectFiles(Document& document, MainWindow& window, Settings& settings,
                           const QString& unsavedProjectsFolder)
    : QObject(&window)
    , m_document(document)
    , m_window(window)
    , m_settings(settings)
    , m_unsaved(unsavedProjectsFolder)
    , m_autosave(new Autosave(
          document, m_unsaved, [this] { return title(); }, this))
{
    connect(m_autosave, &Autosave::failed, this, [this](const Error& error) { Q_EMIT failed(error, {}); });
    Actions& actions = window.actionTable();
    actions.handle(ActionId::NewProject, this, [this] { settle([this] { create(); }); });
    actions.handle(ActionId::OpenProject, this, [this] { settle([this] { choose(); }); });
    actions.handle(ActionId::OpenExample, this, [this] { open(examplePath()); });
    actions.handle(ActionId::SaveProject, this, [this] { save(); });
    actions.handle(ActionId::SaveProjectAs, this, [this] { saveAs(); });
    actions.handle(ActionId::OpenRecent, this, [] {});
    connect(actions.recentMenu(), &QMenu::aboutToShow, this, &ProjectFiles::fillRecent);

    window.addCloseGuard([this] { return mayClose(); });
    connect(&m_document, &Document::pathChanged, this, &ProjectFiles::showTitle);
    connect(&m_document.undoStack(), &QUndoStack::cleanChanged, this, &ProjectFiles::showTitle);
    showTitle();
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
    // What can't be opened is not worth a question.
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
    m_document.replaceProject(Project::create(Catalogue::builtIn().standard()), {});
    showTitle();
    Q_EMIT begun();
}

void ProjectFiles::choose()
{
    auto* dialog = new QFileDialog(&m_window, tr("Open project"), folder(), tr("Rushes projects (*.rushes)"));
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
    showTitle();
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
    auto* dialog =
        new QFileDialog(&m_window, tr("Save project"), suggested, tr("Rushes projects (*.rushes)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"rushes"_s);
    dialog->selectFile(suggested);
    connect(dialog, &QFileDialog::fileSelected, this, &ProjectFiles::write);
    // It asked where to keep the project that was there.
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
    showTitle();
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
    // One question at a time: what is wanted last counts.
    if (m_question)
        m_question->reject();
    auto* box = new QMessageBox(QMessageBox::NoIcon, QGuiApplication::applicationDisplayName(),
                                tr("Save the changes to “%1”?").arg(title()),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("What is in the queue goes on either way."));
    box->setDefaultButton(QMessageBox::Save);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, this, [this, then](int button) {
        if (button == QMessageBox::Discard) {
            then();
        } else if (button == QMessageBox::Save) {
            m_afterSave = then;
            save();
        }
    });
    m_question = box;
    box->open();
}

bool ProjectFiles::mayClose()
{
    if (m_document.undoStack().isClean())
        return true;
    settle([this] {
        m_document.undoStack().setClean();
        m_window.close();
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
    m_window.messageBar().clear(QLatin1StringView(recentKey));
}

void ProjectFiles::fillRecent()
{
    QMenu* menu = m_window.actionTable().recentMenu();
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
    // It may come back, with a disk that is plugged in again: the user decides.
    m_window.messageBar().show(QLatin1StringView(recentKey), MessageBar::Tone::Note,
                               tr("“%1” is no longer there.").arg(QFileInfo(path).fileName()),
                               QDir::toNativeSeparators(path), tr("Remove from the list"), [this, path] {
                                   QStringList recent = m_settings.value(setting::recentProjects);
                                   recent.removeAll(path);
                                   m_settings.set(setting::recentProjects, recent);
                               });
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
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(unsaved.kept);
    auto* box = new QMessageBox(QMessageBox::NoIcon, QGuiApplication::applicationDisplayName(),
                                tr("“%1” has changes that were not saved.").arg(unsaved.name),
                                QMessageBox::NoButton, &m_window);
    box->setInformativeText(
        tr("Rushes ended before they could be, the last of them on %1. Recover opens them as a "
           "project of its own; the saved file stays as it is.")
            .arg(QLocale().toString(when, QLocale::ShortFormat)));
    QPushButton* recovering = box->addButton(tr("Recover"), QMessageBox::AcceptRole);
    const QPushButton* discarding = box->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box->addButton(tr("Ask later"), QMessageBox::RejectRole);
    box->setDefaultButton(recovering);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    connect(recovering, &QPushButton::clicked, this, [this, unsaved] {
        settle([this, unsaved] {
            recover(unsaved);
            offerUnsavedProjects();
        });
    });
    connect(discarding, &QPushButton::clicked, this, [this, id = unsaved.id] {
        m_unsaved.remove(id);
        offerUnsavedProjects();
    });
    box->show();
}

void ProjectFiles::recover(const Unsaved& unsaved)
{
    const QString base = unsaved.path.isEmpty() ? unsaved.name : QFileInfo(unsaved.path).completeBaseName();
    const QString mark = tr("%1 (recovered)");
    m_name = base.endsWith(mark.arg(QString())) ? base : mark.arg(base);
    m_savedIn = unsaved.path.isEmpty() ? QString() : QFileInfo(unsaved.path).absolutePath();
    m_document.replaceProject(unsaved.project, {});
    // The copy goes on as this project's until it is saved: another crash loses nothing either.
    m_autosave->adopt(unsaved.id);
    m_document.undoStack().resetClean();
    showTitle();
}

QString ProjectFiles::title() const
{
    if (!m_document.path().isEmpty())
        return QFileInfo(m_document.path()).fileName();
    return m_name.isEmpty() ? tr("Untitled") : m_name;
}

void ProjectFiles::showTitle()
{
    m_window.setDocumentTitle(title(), !m_document.undoStack().isClean());
}

QString ProjectFiles::folder() const
{
    if (!m_savedIn.isEmpty())
        return m_savedIn;
    const QString last = m_settings.value(setting::projectsFolder);
    return last.isEmpty() ? QDir::homePath() : last;
}

} // namespace rushes
