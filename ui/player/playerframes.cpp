#include "app/base/onfinished.h"
#include "app/base/wholewrite.h"
#include "ui/player/playerview.h"
#include "ui/player/transport.h"
#include "ui/player/videosurface.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

// The player's part that keeps single frames.

namespace rushes {

QString PlayerView::suggestedFramePath() const
{
    QString folder = m_frameFolder;
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    QString time = m_transport->rate().text(m_transport->frame());
    time.replace(u':', u'-');
    const QString stem = QDir(folder).filePath(QFileInfo(m_path).completeBaseName() + u' ' + time);
    QString path = stem + u".png"_s;
    for (int again = 2; QFileInfo::exists(path); ++again)
        path = stem + u" (%1).png"_s.arg(again);
    return path;
}

QImage PlayerView::picture() const
{
    if (m_state != State::Shown || m_kind == MediaKind::Audio)
        return {};
    // Of two that are compared, A is the one that is loaded.
    return isComparing() && !m_comparison.a.isNull() ? m_comparison.a : m_surface->picture();
}

void PlayerView::saveFrame()
{
    const QImage picture = m_surface->seenPicture();
    if (picture.isNull() || !isLoaded())
        return;
    const QString suggestion = suggestedFramePath();
    if (!m_askFramePath) {
        writeFrame(picture, suggestion);
        return;
    }
    m_askFramePath(suggestion, [self = QPointer(this), picture](const QString& path) {
        if (self && !path.isEmpty())
            self->writeFrame(picture, path);
    });
}

void PlayerView::writeFrame(const QImage& picture, const QString& path)
{
    const QFuture<bool> writing = QtConcurrent::run([picture, path] {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QSaveFile file(path);
        return file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && commitWhole(file);
    });
    onFinished(writing, this, [this, path](bool saved) {
        if (saved)
            Q_EMIT frameSaved(path);
        else
            Q_EMIT errorOccurred(
                tr("The frame could not be saved as %1. Choose another folder, or make room there.")
                    .arg(QDir::toNativeSeparators(path)));
    });
}

void PlayerView::copyFrame()
{
    if (const QImage picture = m_surface->seenPicture(); !picture.isNull())
        QGuiApplication::clipboard()->setImage(picture);
}

} // namespace rushes
