#include "ui/shell/filedrophandler.h"

#include "app/media/takefile.h"
#include "app/prompt/requesttext.h"
#include "app/studio/errortext.h"
#include "ui/shell/messages.h"
#include "ui/shell/projectfiles.h"
#include "ui/shell/requestimportexport.h"
#include "ui/shell/statusline.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostNamed = 4;
constexpr int saidMilliseconds = 6000;

/// The first few names, and the number of the others.
QString firstOf(const QStringList& all, const QString& between)
{
    QStringList first = all.mid(0, mostNamed);
    if (all.size() > mostNamed)
        first.append(FileDropHandler::tr("and %n more", nullptr, static_cast<int>(all.size()) - mostNamed));
    return first.join(between);
}

/// "a.mp4, b.txt"
QString namesOf(const QStringList& paths)
{
    QStringList names;
    for (const QString& path : paths)
        names.append(QFileInfo(path).fileName());
    return firstOf(names, u", "_s);
}

/// A damaged box counts too: then the user is told why the file is refused.
bool saysWhatMadeIt(const QString& path)
{
    const Result<TakeInfo> info = readTakeInfo(path);
    return info || (info.error().kind != ErrorKind::NotFound && info.error().kind != ErrorKind::NotReadable);
}

DroppedFiles filesIn(const QMimeData& data)
{
    DroppedFiles files;
    for (const QUrl& url : data.urls()) {
        const QString path = url.isLocalFile() ? url.toLocalFile() : url.toDisplayString();
        const QString ending = QFileInfo(path).suffix().toLower();
        if (url.isLocalFile() && ending == u"rushes")
            files.projects.append(path);
        else if (url.isLocalFile() && requestFileEndings().contains(ending))
            files.requests.append(path);
        else if (url.isLocalFile() && saysWhatMadeIt(path))
            files.takes.append(path);
        else
            files.others.append(path);
    }
    return files;
}

bool holdsOurs(const DroppedFiles& files)
{
    return !files.projects.isEmpty() || !files.requests.isEmpty() || !files.takes.isEmpty();
}

/// Why no request could be made of this take.
QString reasonFor(const QString& take, const Error& error)
{
    const QString name = QFileInfo(take).fileName();
    if (error.kind == ErrorKind::Damaged)
        return FileDropHandler::tr("%1: what it says made it is damaged (%2).").arg(name, error.detail);
    return FileDropHandler::tr("%1: %2").arg(name, importTextOf(error).title);
}

} // namespace

FileDropHandler::FileDropHandler(ProjectFiles& files, RequestImportExport& requests,
                                 const ShellContext& context)
    : QObject(&context.widget)
    , m_files(files)
    , m_requests(requests)
    , m_context(context)
{
    watch(context.widget);
    m_said.setSingleShot(true);
    m_said.setInterval(saidMilliseconds);
    connect(&m_said, &QTimer::timeout, this, [this] { m_context.statusLine.setHint({}); });
}

DroppedFiles FileDropHandler::filesOf(const QMimeData& data)
{
    if (data.urls() != m_dragged) {
        m_dragged = data.urls();
        m_found = filesIn(data);
    }
    return m_found;
}

bool FileDropHandler::isWanted(const QMimeData& data)
{
    if (data.hasUrls())
        return holdsOurs(filesOf(data));
    return (data.hasText() && data.text().contains(u"prompt"_s, Qt::CaseInsensitive)) ||
           (!data.hasText() && data.html().contains(u"prompt"_s, Qt::CaseInsensitive));
}

void FileDropHandler::watch(QWidget& widget)
{
    widget.setAcceptDrops(true);
    widget.installEventFilter(this);
}

bool FileDropHandler::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragLeave:
        m_dragged.clear();
        return QObject::eventFilter(watched, event);
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        // A take dragged out of this window's library.
        const bool isOwnTake = drop->source() && !filesOf(*drop->mimeData()).takes.isEmpty();
        if (isOwnTake || !isWanted(*drop->mimeData())) {
            // A take dragged to another program is no mistake.
            if (event->type() == QEvent::DragEnter && drop->mimeData()->hasUrls() && !drop->source())
                sayWhatIsTaken();
            return false;
        }
        // The source keeps the file.
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (event->type() == QEvent::Drop)
            take(*drop->mimeData());
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

void FileDropHandler::take(const QMimeData& data)
{
    const DroppedFiles files = filesOf(data);
    m_dragged.clear(); // the files may change before the next drag
    const QString text = data.hasText() ? data.text() : data.html();
    // A dialog opened now would block the source program until the drag ends.
    QTimer::singleShot(0, this, [this, files, text] {
        if (holdsOurs(files))
            take(files);
        else
            m_requests.importText(text, {}, RequestImportExport::tr("Drop request"));
    });
}

void FileDropHandler::sayWhatIsTaken()
{
    m_context.statusLine.setHint(
        tr("Projects (.rushes), requests (.json, .txt, .sh…) and takes of Rushes can be dropped here."));
    m_said.start();
}

void FileDropHandler::take(const DroppedFiles& dropped)
{
    m_context.messages.withdraw(messagekey::drop); // about an earlier drop
    m_context.statusLine.setHint({});
    const QString project = dropped.projects.value(0);
    // Requests become scenes of the project that is open now, not of one that is opened by the drop.
    const bool opens = !project.isEmpty();
    const QStringList requests = opens ? QStringList() : dropped.requests;
    const QStringList takes = opens ? QStringList() : dropped.takes;
    const QStringList besides =
        opens ? dropped.projects.mid(1) + dropped.requests + dropped.takes : QStringList();
    if (requests.size() == 1 && takes.isEmpty() && dropped.others.isEmpty()) {
        m_requests.importFile(requests.constFirst());
        return;
    }

    QStringList why;
    if (!besides.isEmpty())
        why.append(tr("A project opens alone: %1.").arg(namesOf(besides)));
    if (!dropped.others.isEmpty())
        why.append(tr("Neither a project nor a request: %1.").arg(namesOf(dropped.others)));
    QStringList unread;
    for (const QString& path : takes) {
        if (const Result<void> taken = m_requests.importTake(path); !taken)
            unread.append(reasonFor(path, taken.error()));
    }
    const RequestImportExport::Outcome outcome = m_requests.importFiles(requests);
    for (const auto& [path, error] : outcome.unread)
        unread.append(tr("%1: %2").arg(QFileInfo(path).fileName(), importTextOf(error).title));
    if (!unread.isEmpty())
        why.append(firstOf(unread, u" "_s));
    const auto left = static_cast<int>(besides.size() + dropped.others.size() + unread.size());
    // A single message: remarks about the imported requests follow.
    why.append(outcome.notes);
    if (left == 0)
        Q_EMIT m_requests.noted(outcome.notes);
    else
        m_context.messages.note(messagekey::drop, tr("%n file(s) left out.", nullptr, left), why.join(u' '));
    // Last, since its error message takes precedence.
    if (opens)
        m_files.open(project);
}

} // namespace rushes
