#include "ui/shell/filedropfilter.h"

#include "app/media/takefile.h"
#include "app/prompt/requesttext.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QTimer>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

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

} // namespace

FileDropFilter::FileDropFilter(QWidget& window)
    : QObject(&window)
{
    watch(window);
}

DroppedFiles FileDropFilter::filesOf(const QMimeData& data)
{
    if (data.urls() != m_dragged) {
        m_dragged = data.urls();
        m_found = filesIn(data);
    }
    return m_found;
}

bool FileDropFilter::isWanted(const QMimeData& data)
{
    if (data.hasUrls())
        return holdsOurs(filesOf(data));
    return (data.hasText() && data.text().contains(u"prompt"_s, Qt::CaseInsensitive)) ||
           (!data.hasText() && data.html().contains(u"prompt"_s, Qt::CaseInsensitive));
}

void FileDropFilter::watch(QWidget& widget)
{
    widget.setAcceptDrops(true);
    widget.installEventFilter(this);
}

bool FileDropFilter::eventFilter(QObject* watched, QEvent* event)
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
                Q_EMIT filesRefused();
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

void FileDropFilter::take(const QMimeData& data)
{
    const DroppedFiles files = filesOf(data);
    m_dragged.clear(); // the files may change before the next drag
    const QString text = data.hasText() ? data.text() : data.html();
    // A dialog opened now would block the source program until the drag ends.
    QTimer::singleShot(0, this, [this, files, text] {
        if (holdsOurs(files))
            Q_EMIT filesDropped(files);
        else
            Q_EMIT textDropped(text);
    });
}

} // namespace rushes
