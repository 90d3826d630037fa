#include "ui/player/playback.h"
#include "ui/player/playercommands.h"
#include "ui/player/playercomparison.h"
#include "ui/player/playerview.h"
#include "ui/player/transport.h"
#include "ui/player/videosurface.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

// PlayerView: saving and copying single frames.

namespace rushes {

QString PlayerView::suggestedFramePath() const
{
    return player::framePath(m_frameFolder, QFileInfo(m_path).completeBaseName(),
                             m_transport->rate().text(m_transport->frame()));
}

qsizetype PlayerView::keptBytes() const
{
    return m_playback->keptBytes();
}

QImage PlayerView::picture() const
{
    if (!hasPicture())
        return {};
    // In a comparison, A is the loaded take.
    const QImage a = m_comparison->pictureOfA();
    return a.isNull() ? seenPicture() : a;
}

/// In its own size; the displayed picture may be smaller.
QImage PlayerView::seenPicture() const
{
    const bool isVideo = m_kind == MediaKind::Video && !m_comparison->isOn();
    return isVideo ? m_playback->wholePicture() : m_surface->seenPicture();
}

void PlayerView::saveFrame()
{
    const QImage picture = seenPicture();
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
    player::savePicture(
        this, picture, path, [this](const QString& saved) { Q_EMIT frameSaved(saved); },
        [this](const QString& words) { Q_EMIT errorOccurred(words); });
}

void PlayerView::copyFrame()
{
    if (const QImage picture = seenPicture(); !picture.isNull())
        QGuiApplication::clipboard()->setImage(picture);
}

} // namespace rushes
