#include "ui/shell/librarycontroller.h"

#include "app/base/isolated.h"
#include "app/base/onfinished.h"
#include "app/library/takemodel.h"
#include "app/media/takefile.h"
#include "app/studio/errortext.h"
#include "app/studio/studio.h"
#include "app/timeline/document.h"
#include "ui/library/libraryview.h"
#include "ui/shell/diskdialog.h"
#include "ui/shell/messages.h"
#include "ui/shell/queuecontroller.h"
#include "ui/shell/statusline.h"
#include "ui/shell/takescontroller.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace rushes {

LibraryController::LibraryController(Studio& studio, Document& document, LibraryModel& model,
                                     LibraryView& view, QString pictureFolder, const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_takes(studio.takeLibrary())
    , m_document(document)
    , m_model(model)
    , m_view(view)
    , m_pictureFolder(std::move(pictureFolder))
    , m_context(context)
    , m_completion(
          [this](const TakeId& id) {
              const std::optional<LibraryTake> take = m_model.find(id);
              return take && !take->isDamaged ? std::optional(take->take) : std::nullopt;
          },
          [this](const Take& take, qint64 bytes) { (void)m_takes.setFile(take.id, take.path, bytes); })
{
    connectModel();
    connectView();
    connectTouches();
    m_model.begin();
    loadScenes();
}

void LibraryController::connectModel()
{
    connect(&m_document, &Document::projectReplaced, this, &LibraryController::loadScenes);
    connect(&m_document, &Document::scenesChanged, this, &LibraryController::loadScenes);
    connect(&m_document, &Document::currentIndexChanged, this, &LibraryController::loadScenes);
    connect(&m_takes, &TakeLibrary::changed, &m_model, &LibraryModel::refreshSoon);
    connect(&m_studio.takes(), &TakeModel::dataChanged, this, &LibraryController::followShown);
    connect(&m_studio.takes(), &TakeModel::rowsRemoved, this, &LibraryController::followShown);
}

void LibraryController::connectView()
{
    const auto report = [this](const Result<void>& done) {
        m_context.messages.report(messagekey::take, done);
    };
    connect(&m_view, &LibraryView::takeActivated, this, [this](const TakeId& id) { m_takes.load(id); });
    connect(&m_view, &LibraryView::starToggled, this, &LibraryController::setStarred);
    connect(&m_view, &LibraryView::notesEdited, this,
            [this, report](const TakeId& id, const QString& notes) { report(m_takes.setNotes(id, notes)); });
    connect(&m_view, &LibraryView::tagsEdited, this,
            [this, report](const TakeId& id, const QStringList& tags) { report(m_takes.setTags(id, tags)); });
    connect(&m_view, &LibraryView::reuseRequested, this, [this](const TakeId& id) {
        if (const auto take = m_model.find(id))
            Q_EMIT reuseRequested(take->take);
    });
    connect(&m_view, &LibraryView::showInFolderRequested, this, &LibraryController::showFile);
    connect(&m_view, &LibraryView::openRequested, this, &LibraryController::open);
    connect(&m_view, &LibraryView::removeRequested, this, &LibraryController::remove);
    connect(&m_view, &LibraryView::trashRequested, this, &LibraryController::trash);
    connect(&m_view, &LibraryView::renameRequested, this, &LibraryController::askName);
    connect(&m_view, &LibraryView::findMissingRequested, this, &LibraryController::askFolder);
    connect(&m_view, &LibraryView::diskRequested, this, &LibraryController::showDisk);
}

/// Displaying a take does not use it.
void LibraryController::connectTouches()
{
    const auto touched = [this](const TakeId& id) { touch({id}); };
    connect(&m_view, &LibraryView::starToggled, this, touched);
    connect(&m_view, &LibraryView::notesEdited, this, touched);
    connect(&m_view, &LibraryView::tagsEdited, this, touched);
    connect(&m_view, &LibraryView::showInFolderRequested, this, touched);
    connect(&m_view, &LibraryView::filesLeaving, this, &LibraryController::touch);
}

void LibraryController::serve(TakesController& takes)
{
    const auto touched = [this](const TakeId& id) { touch({id}); };
    connect(&takes, &TakesController::removeRequested, this, &LibraryController::remove);
    connect(&takes, &TakesController::openRequested, this, &LibraryController::open);
    connect(&takes, &TakesController::starToggled, this, &LibraryController::setStarred);
    connect(&takes, &TakesController::starToggled, this, touched);
    connect(&takes, &TakesController::showInFolderRequested, this, &LibraryController::showFile);
    connect(&takes, &TakesController::showInFolderRequested, this, touched);
    connect(&takes, &TakesController::fileLeaving, this, touched);
    connect(&takes, &TakesController::chosen, this, touched);
}

void LibraryController::open(const TakeId& id)
{
    const auto take = m_model.find(id);
    if (!take)
        return;
    touch({id});
    const QString& path = take->take.path;
    if (!QFileInfo(path).isFile() || !QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_context.messages.problem(
            messagekey::take, tr("The take's file can't be opened."),
            tr("%1 is not there, or no program is set up for it.").arg(QDir::toNativeSeparators(path)));
}

void LibraryController::loadScenes()
{
    QList<SceneId> ids;
    for (const Scene& scene : m_document.project().scenes)
        ids.append(scene.id);
    m_takes.loadScenes(ids);
}

void LibraryController::followShown()
{
    const TakeId& shown = m_studio.takes().shown();
    m_model.setShown(m_studio.takes().find(shown) ? shown : TakeId());
}

QList<LibraryTake> LibraryController::takesOf(const QList<TakeId>& ids) const
{
    QList<LibraryTake> takes;
    for (const TakeId& id : ids) {
        if (const auto take = m_model.find(id))
            takes.append(*take);
    }
    return takes;
}

QString LibraryController::nameOf(const QList<LibraryTake>& takes)
{
    const Take& first = takes.constFirst().take;
    return u"“%1”"_s.arg(takeTitle(first.sceneName, first.number));
}

void LibraryController::setStarred(const TakeId& id, bool starred)
{
    m_context.messages.report(messagekey::take, m_takes.setStarred(id, starred));
}

void LibraryController::showFile(const TakeId& id) const
{
    if (const auto take = m_model.find(id))
        showInFolder(take->take.path);
}

/// No confirmation, since it can be undone: the files stay in place.
void LibraryController::remove(const QList<TakeId>& ids)
{
    const QList<LibraryTake> takes = takesOf(ids);
    if (takes.isEmpty())
        return;
    if (const Result<void> done = m_takes.remove(ids); !done) {
        m_context.messages.problem(messagekey::take, done.error());
        return;
    }
    const auto count = static_cast<int>(takes.size());
    const QString what = count == 1 ? tr("Removed %1 from the library.").arg(nameOf(takes))
                                    : tr("Removed %n take(s) from the library.", nullptr, count);
    m_context.messages.note(
        messagekey::take, what, tr("%n file(s) stay on the disk.", nullptr, count),
        {tr("Undo"), [this, takes] { m_context.messages.report(messagekey::take, m_takes.restore(takes)); }});
}

void LibraryController::trash(const QList<TakeId>& ids)
{
    QList<Trashed> trashed;
    QList<TakeId> gone;
    std::optional<Error> error;
    for (const LibraryTake& take : takesOf(ids)) {
        Trashed one{take, {}};
        for (const QString& path : {take.take.path, infoFileOf(take.take.path)}) {
            const Result<TrashedFile> file = moveToTrash(path);
            if (file)
                one.files.append(*file);
            else
                error = file.error();
        }
        if (one.files.isEmpty())
            continue; // the file and the take stay
        trashed.append(one);
        gone.append(take.take.id);
    }
    if (!gone.isEmpty()) {
        if (const Result<void> done = m_takes.remove(gone); !done) {
            for (const Trashed& one : std::as_const(trashed)) {
                for (const TrashedFile& file : one.files)
                    (void)bringBack(file);
            }
            m_context.messages.problem(messagekey::take, done.error());
            return;
        }
        const auto count = static_cast<int>(gone.size());
        m_context.messages.note(messagekey::take,
                                count == 1
                                    ? tr("Moved %1 to the trash.").arg(nameOf({trashed.constFirst().take}))
                                    : tr("Moved %n take(s) to the trash.", nullptr, count),
                                {}, {tr("Undo"), [this, trashed] { untrash(trashed); }});
    }
    if (error)
        m_context.messages.problem(messagekey::take, tr("Not everything could be moved to the trash."),
                                   tr("There is no trash for %1: it stays where it is.").arg(error->detail));
}

void LibraryController::untrash(const QList<Trashed>& trashed)
{
    QList<LibraryTake> takes;
    std::optional<Error> error;
    for (const Trashed& one : trashed) {
        for (const TrashedFile& file : one.files) {
            if (const Result<void> back = bringBack(file); !back)
                error = back.error();
        }
        takes.append(one.take);
    }
    m_context.messages.report(messagekey::take, m_takes.restore(takes));
    if (error)
        m_context.messages.problem(
            messagekey::take, tr("A file did not come back from the trash."),
            tr("%1: something else is there, or the trash was emptied.").arg(error->detail));
}

void LibraryController::askName(const QList<TakeId>& ids)
{
    const QList<LibraryTake> takes = takesOf(ids);
    if (takes.isEmpty())
        return;
    auto* dialog = new QInputDialog(&m_context.widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename %n file(s)", nullptr, static_cast<int>(takes.size())));
    const auto label = [take = takes.constFirst()](const QString& text) {
        return tr("{project}, {scene}, {take}, {model}, {date} and {time} are filled in.\nThe first one: %1")
            .arg(fileNameOf(text, take));
    };
    dialog->setLabelText(label(m_nameTemplate));
    dialog->setTextValue(m_nameTemplate);
    dialog->setOkButtonText(tr("Rename"));
    connect(dialog, &QInputDialog::textValueChanged, dialog,
            [dialog, label](const QString& text) { dialog->setLabelText(label(text)); });
    connect(dialog, &QInputDialog::textValueSelected, this, [this, ids](const QString& text) {
        m_nameTemplate = text.trimmed().isEmpty() ? standardNameTemplate() : text;
        rename(ids, m_nameTemplate);
    });
    dialog->open();
}

void LibraryController::rename(const QList<TakeId>& ids, const QString& nameTemplate)
{
    QList<Renamed> renamed;
    std::optional<Error> error;
    for (const LibraryTake& take : takesOf(ids)) {
        const Result<QString> path = renameTakeFile(take, nameTemplate);
        if (!path) {
            error = path.error();
            continue;
        }
        if (*path == take.take.path)
            continue;
        if (const Result<void> kept = m_takes.setFile(take.take.id, *path, take.take.bytes); !kept) {
            (void)moveTakeFile(*path, take.take.path);
            error = kept.error();
            continue;
        }
        renamed.append({take.take.id, take.take.path, *path});
    }
    touch(ids);
    if (error)
        m_context.messages.problem(messagekey::take, tr("Not every file could be renamed."),
                                   error->kind == ErrorKind::NotWritable
                                       ? tr("%1 is not there, or can't be written.").arg(error->detail)
                                       : oneLine(textOf(*error, Next::NotDone)));
    else if (!renamed.isEmpty())
        m_context.messages.note(messagekey::take,
                                tr("Renamed %n file(s).", nullptr, static_cast<int>(renamed.size())),
                                QFileInfo(renamed.constFirst().now).fileName(),
                                {tr("Undo"), [this, renamed] { renameBack(renamed); }});
}

void LibraryController::renameBack(const QList<Renamed>& renamed)
{
    for (auto one = renamed.crbegin(); one != renamed.crend(); ++one) {
        const auto take = m_model.find(one->id);
        const qint64 bytes = take ? take->take.bytes : QFileInfo(one->now).size();
        const Result<void> back = moveTakeFile(one->now, one->before)
                                      ? m_takes.setFile(one->id, one->before, bytes)
                                      : failure(ErrorKind::NotWritable, one->before);
        m_context.messages.report(messagekey::take, back);
    }
}

void LibraryController::askFolder()
{
    auto* dialog =
        new QFileDialog(&m_context.widget, tr("Look for missing files in"), m_studio.folders().videos);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryController::findMissing);
    dialog->open();
}

void LibraryController::findMissing(const QString& folder)
{
    const Result<QList<Take>> takes = m_studio.library().files();
    if (!takes) {
        m_context.messages.problem(messagekey::take, takes.error());
        return;
    }
    m_context.statusLine.setFile(tr("Looking for missing files…"));
    onFinished(QtConcurrent::run(&findTakeFiles, folder, *takes), this,
               [this](const QHash<TakeId, QString>& files) { found(files); });
}

void LibraryController::found(const QHash<TakeId, QString>& files)
{
    m_context.statusLine.setFile({});
    int count = 0;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (m_takes.setFile(file.key(), *file, QFileInfo(*file).size()))
            ++count;
    }
    touch(files.keys());
    m_context.messages.note(messagekey::take, count > 0 ? tr("Found %n missing file(s).", nullptr, count)
                                                        : tr("No missing file was found there."));
    Q_EMIT searchFinished(count);
}

void LibraryController::showDisk()
{
    auto* dialog = new DiskDialog(m_studio.library(), m_pictureFolder, &m_context.widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace rushes
