#include "ui/player/playback.h"
#include "ui/player/playercommands.h"
#include "ui/player/playerview.h"
#include "ui/player/transport.h"
#include "ui/player/videosurface.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

// The player's part that keeps single frames.

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
    player::savePicture(
        this, picture, path, [this](const QString& saved) { Q_EMIT frameSaved(saved); },
        [this](const QString& words) { Q_EMIT errorOccurred(words); });
}

void PlayerView::copyFrame()
{
    if (const QImage picture = m_surface->seenPicture(); !picture.isNull())
        QGuiApplication::clipboard()->setImage(picture);
}

} // namespace rushes
