#include "ui/shell/windowdrop.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QTimer>
#include <QUrl>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// The one file of ours among what is dragged, or empty.
QString fileIn(const QMimeData& data)
{
    for (const QUrl& url : data.urls()) {
        const QString ending = QFileInfo(url.toLocalFile()).suffix().toLower();
        if (url.isLocalFile() && (ending == u"rushes" || ending == u"json"))
            return url.toLocalFile();
    }
    return {};
}

bool isWanted(const QMimeData& data)
{
    if (data.hasUrls())
        return !fileIn(data).isEmpty();
    return data.hasText() && data.text().contains(u"prompt"_s);
}

} // namespace

WindowDrop::WindowDrop(QWidget& window)
    : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool WindowDrop::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        if (!isWanted(*drop->mimeData()))
            return false;
        // Whoever it comes from keeps it.
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

void WindowDrop::take(const QMimeData& data)
{
    const QString file = fileIn(data);
    const QString text = data.text();
    // A question that opens now would leave the other program waiting for the end of its drag.
    QTimer::singleShot(0, this, [this, file, text] {
        if (file.isEmpty())
            Q_EMIT textDropped(text);
        else if (file.endsWith(u".rushes", Qt::CaseInsensitive))
            Q_EMIT projectDropped(file);
        else
            Q_EMIT requestDropped(file);
    });
}

} // namespace rushes
