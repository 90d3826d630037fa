// PlayerView: opening videos, pictures and sounds.
#include "app/base/onfinished.h"
#include "app/library/takekind.h"
#include "app/media/pictureread.h"
#include "ui/player/codecs.h"
#include "ui/player/infooverlay.h"
#include "ui/player/mediafile.h"
#include "ui/player/picturebar.h"
#include "ui/player/playback.h"
#include "ui/player/playercomparison.h"
#include "ui/player/playerview.h"
#include "ui/player/soundplayback.h"
#include "ui/player/videosurface.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

void PlayerView::load(const QString& path, const QList<double>& cuts)
{
    m_comparison->stop();
    m_path = path;
    m_cuts = cuts;
    m_media = {};
    m_failure.reset();
    if (path.isEmpty()) {
        clear();
        return;
    }
    setKind(takeKind(path));
    if (!mayLoad(path))
        return;
    if (m_kind == MediaKind::Image) {
        loadPicture(path);
        return;
    }
    if (m_kind == MediaKind::Audio) {
        loadSound(path);
        return;
    }
    if (const auto problem = codecProblem()) {
        setState(State::NoCodecs);
        fail(u"film"_s, tr("To see videos, install GStreamer's plugins"),
             tr("Takes are made and kept all the same. Type this in a terminal, then come back here:"),
             problem->command());
        return;
    }
    if (m_state != State::Shown)
        setState(State::Opening);
    m_playback->load(path);
}

/// False where the file itself is unusable; a notice says why.
bool PlayerView::mayLoad(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    const MediaFileState state = mediaFileState(path);
    if (state == MediaFileState::Fine)
        return true;
    m_playback->clear();
    if (state == MediaFileState::Missing)
        fail(u"circle-alert"_s, tr("The take's file is not there"),
             tr("%1 was moved or deleted. Put it back, or generate the take again.")
                 .arg(QDir::toNativeSeparators(path)));
    else if (state == MediaFileState::Incomplete)
        fail(u"circle-alert"_s, tr("The take's file is cut short"),
             tr("%1 ends before the video does. Download it or generate the take again.").arg(name));
    else
        fail(u"circle-alert"_s, tr("This take can't be played"),
             tr("%1 is not a video. Generate the take again, or open another one.").arg(name));
    return false;
}

Transport& PlayerView::baseTransport()
{
    return m_kind == MediaKind::Audio ? static_cast<Transport&>(*m_sound) : *m_playback;
}

void PlayerView::setKind(MediaKind kind)
{
    if (kind == MediaKind::Audio && !m_sound) {
        m_sound = std::make_unique<SoundPlayback>();
        connectTransport(*m_sound);
        connect(m_sound.get(), &Transport::shown, this, [this](const QImage& picture) {
            m_surface->setPicture(picture);
            setState(State::Shown);
        });
        connect(m_sound.get(), &SoundPlayback::loaded, this, [this] { Q_EMIT loaded(duration()); });
        connect(m_sound.get(), &SoundPlayback::failed, this, [this] {
            fail(u"circle-alert"_s, tr("This take can't be played"),
                 tr("%1 could not be read as a sound. Generate the take again, or open another one.")
                     .arg(QFileInfo(m_path).fileName()));
        });
    }
    if (kind != MediaKind::Video)
        m_playback->clear();
    if (kind != MediaKind::Audio && m_sound)
        m_sound->clear();
    m_kind = kind;
    const Transport& before = *m_transport;
    const double volume = before.volume();
    const bool muted = before.isMuted();
    m_transport = &baseTransport();
    m_transport->setVolume(volume);
    m_transport->setMuted(muted);
    setActualSize(false);
    showBarFor(kind);
    followFrames();
    followAudio();
    followInfo();
}

void PlayerView::tellFailure(const QString& detail)
{
    const QString name = QFileInfo(m_path).fileName();
    const QString& codec = m_media.video.codec;
    const bool isOther =
        m_media.hasVideo && (codec != "h264"_L1 || !m_media.video.pixelFormat.startsWith("yuv420p"_L1) ||
                             m_media.video.pixelFormat.contains("10"_L1));
    const QString kind = codec.isEmpty() ? tr("of an unknown kind") : codecName(codec);
    const QString format =
        m_media.video.pixelFormat.contains("10"_L1) ? tr("%1 with 10 bit").arg(kind) : kind;
    const QString hint =
        isOther
            ? tr("%1 is %2, which this system can't decode. Install gstreamer1.0-libav and "
                 "gstreamer1.0-plugins-bad, or open the file in another player.")
                  .arg(name, format)
            : tr("%1 could not be read as a video. Generate the take again, or open another one.").arg(name);
    fail(u"circle-alert"_s, tr("This take can't be played"), detail.isEmpty() ? hint : hint + u'\n' + detail);
}

void PlayerView::loadPicture(const QString& path)
{
    const QFuture<QImage> reading = QtConcurrent::run(&readPictureFile, path);
    onFinished(reading, this, [this, path](const QImage& picture) {
        if (path != m_path)
            return;
        if (picture.isNull()) {
            fail(u"circle-alert"_s, tr("This take can't be shown"),
                 tr("%1 could not be read as a picture. Generate the take again, or open another one.")
                     .arg(QFileInfo(path).fileName()));
            return;
        }
        m_surface->setPicture(picture);
        m_pictureBar->setPictureSize(picture.size());
        setState(State::Shown);
        followInfo();
        Q_EMIT loaded(0);
    });
}

void PlayerView::loadSound(const QString& path)
{
    if (m_state != State::Shown)
        setState(State::Opening);
    m_sound->load(path);
    m_probe.load({path});
}

/// The file tells more about its frames than the backend does.
void PlayerView::takeMedia()
{
    const Result<MediaInfo> media = m_probe.info(m_path);
    if (media)
        m_media = *media;
    if (const std::optional<QString> failure = std::exchange(m_failure, {}))
        tellFailure(*failure);
    if (!media)
        return;
    if (m_kind == MediaKind::Video)
        m_playback->setMedia(m_media);
    followInfo();
}

} // namespace rushes
