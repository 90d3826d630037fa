#include "ui/player/pairplayback.h"

#include "app/library/takekind.h"
#include "app/media/pictureread.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr std::array bothSides = {Side::A, Side::B};

} // namespace

PairPlayback::PairPlayback(QObject* parent)
    : ClockedTransport(parent)
    , m_probe(u"ffprobe"_s)
{
    connect(&m_probe, &MediaProbe::loaded, this, [this] {
        if (std::exchange(m_isOpening, false))
            open();
    });
    for (const Side one : bothSides) {
        connect(&window(one), &FrameWindow::frameRead, this, [this] { wake(); });
        connect(&window(one), &FrameWindow::framesChanged, this, [this] {
            measure();
            Q_EMIT framesChanged(m_frames);
            goTo(frame());
        });
        connect(&window(one), &FrameWindow::failed, this,
                [this, one] { fail(m_paths.at(static_cast<size_t>(one))); });
    }
    m_sound.heardAt = [this](double seconds) { heardAt(seconds * m_fps); };
}

void PairPlayback::load(const QString& a, const QString& b)
{
    m_sound.open({});
    for (const Side one : bothSides)
        window(one).close();
    m_frames = 0;
    restart();
    m_paths = {a, b};
    if (!FrameReader::isAvailable()) {
        Q_EMIT failed(tr("To compare takes, install ffmpeg: sudo apt install ffmpeg"));
        return;
    }
    QStringList files;
    for (const QString& path : m_paths) {
        if (takeKind(path) != MediaKind::Image)
            files.append(path);
    }
    m_isOpening = true;
    m_probe.load(files);
}

bool PairPlayback::openSide(Side side)
{
    const QString& path = m_paths.at(static_cast<size_t>(side));
    if (takeKind(path) == MediaKind::Image) {
        window(side).openPicture(readPictureFile(path));
    } else if (const Result<MediaInfo> media = m_probe.info(path); media && media->hasVideo) {
        window(side).open(path, *media);
    }
    return window(side).frames() > 0;
}

void PairPlayback::open()
{
    for (const Side one : bothSides) {
        if (!openSide(one)) {
            fail(m_paths.at(static_cast<size_t>(one)));
            return;
        }
    }
    measure();
    m_sound.open(side(m_heard).hasSound() ? side(m_heard).path() : QString());
    restart();
    Q_EMIT loaded();
}

/// Uses the higher frame rate and the longer duration.
void PairPlayback::measure()
{
    m_fps = 0;
    double seconds = 0;
    for (const Side one : bothSides) {
        if (side(one).isPicture())
            continue;
        m_fps = std::max(m_fps, side(one).rate().fps);
        seconds = std::max(seconds, side(one).seconds());
    }
    if (m_fps <= 0) {
        m_fps = 24;
        m_frames = 1;
        return;
    }
    m_frames = std::max(1, static_cast<int>(std::ceil(seconds * m_fps - 0.03)));
}

void PairPlayback::fail(const QString& path)
{
    m_frames = 0;
    restart();
    Q_EMIT failed(tr("%1 can't be compared: its pictures can't be read.").arg(QFileInfo(path).fileName()));
}

int PairPlayback::frameOf(Side one, int frame) const
{
    const FrameWindow& its = side(one);
    if (its.isPicture() || its.frames() == 0)
        return 0;
    const FramePosition rate = its.rate();
    if (!rate.starts.isEmpty())
        return std::clamp(rate.frameAt(frame / m_fps), 0, its.frames() - 1);
    // Exact: 23.976 beside 24 fps differs by a frame after half a minute.
    const int own = static_cast<int>(std::floor(frame * rate.fps / m_fps + 1e-6));
    return std::clamp(own, 0, its.frames() - 1);
}

bool PairPlayback::isHeld(Side one, int frame) const
{
    const FrameWindow& its = side(one);
    return !its.isPicture() && its.frames() > 0 && frame / m_fps >= its.seconds() - 0.03 / m_fps;
}

bool PairPlayback::isReady(int frame) const
{
    return std::all_of(bothSides.cbegin(), bothSides.cend(),
                       [&](Side one) { return side(one).has(frameOf(one, frame)); });
}

void PairPlayback::present(int frame)
{
    Q_EMIT pairShown(side(Side::A).picture(frameOf(Side::A, frame)),
                     side(Side::B).picture(frameOf(Side::B, frame)), frame);
    // There is no sound after its end.
    if (isRunning() && isHeld(m_heard, frame))
        m_sound.pause();
}

void PairPlayback::prepare(int frame, int direction)
{
    for (const Side one : bothSides)
        window(one).want(frameOf(one, frame), direction);
}

void PairPlayback::setHeard(Side side)
{
    if (m_heard == side)
        return;
    m_heard = side;
    m_sound.open(this->side(side).hasSound() ? this->side(side).path() : QString());
    followSound();
    Q_EMIT audioChanged();
}

void PairPlayback::followSound()
{
    m_sound.setMuted(isMuted());
    m_sound.setVolume(volume());
    if (isRunning() && effectiveSpeed() > 0 && !isHeld(m_heard, frame()))
        m_sound.play(frame() / m_fps, effectiveSpeed());
    else
        m_sound.pause();
}

qsizetype PairPlayback::keptBytes() const
{
    return side(Side::A).keptBytes() + side(Side::B).keptBytes();
}

} // namespace rushes
