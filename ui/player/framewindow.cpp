#include "ui/player/framewindow.h"

#include "ui/player/pixels.h"

#include <QTransform>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

PictureFormat pictureFormatOf(const MediaInfo& media)
{
    const QString& space = media.video.colorSpace;
    PictureFormat format = {media.video.size, media.video.rate.toDouble(), PictureFormat::Colours::Unsaid,
                            media.video.colorRange == "pc"_L1};
    if (space == "bt470bg"_L1 || space == "smpte170m"_L1)
        format.colours = PictureFormat::Colours::Bt601;
    else if (!space.isEmpty())
        format.colours = PictureFormat::Colours::Bt709;
    return format;
}

FramePosition framePositionOf(const MediaInfo& media)
{
    FramePosition rate = {media.video.rate.toDouble(), {}};
    if (!media.isConstant) {
        for (const qint64 time : media.frameTimes)
            rate.starts.append(time - media.frameTimes.constFirst());
    }
    return rate;
}

FrameWindow::FrameWindow(QObject* parent)
    : QObject(parent)
{
    connect(&m_reader, &FrameReader::frameRead, this, [this](int frame, const QByteArray& planes) {
        m_store.insert(frame, planes);
        Q_EMIT frameRead(frame);
    });
    connect(&m_reader, &FrameReader::finished, this, &FrameWindow::end);
}

void FrameWindow::open(const QString& path, const MediaInfo& media)
{
    close();
    m_path = path;
    m_format = pictureFormatOf(media);
    m_rate = framePositionOf(media);
    m_frames = static_cast<int>(media.frames());
    m_rotation = media.rotation;
    m_size = media.rotation % 180 == 0 ? media.video.size : media.video.size.transposed();
    m_hasSound = media.hasSound;
    m_store.setCap(FrameStore::budget(m_format.size));
}

void FrameWindow::openPicture(const QImage& picture)
{
    close();
    m_picture = picture;
    m_size = picture.size();
    m_frames = picture.isNull() ? 0 : 1;
}

void FrameWindow::close()
{
    m_reader.stop();
    m_store.clear();
    m_picture = {};
    m_path.clear();
    m_frames = 0;
    m_rotation = 0;
    m_hasSound = false;
}

double FrameWindow::seconds() const
{
    return isPicture() ? 0 : m_rate.secondsOf(m_frames);
}

QImage FrameWindow::picture(int frame) const
{
    if (isPicture())
        return m_picture;
    const QByteArray planes = m_store.at(frame);
    if (planes.isEmpty())
        return {};
    const QImage image = pictureOf(planes, m_format);
    return m_rotation == 0 ? image : image.transformed(QTransform().rotate(m_rotation));
}

void FrameWindow::want(int frame, int direction)
{
    const int room = m_store.room(FrameStore::bytesOf(m_format.size));
    if (isPicture() || m_frames == 0 || room < 2)
        return;
    const FrameStore::Span span = FrameStore::around(frame, direction, room, m_frames);
    m_store.setFocus(frame);
    m_store.setWindow(span.first, span.last);
    int missing = span.nearFirst;
    while (missing <= span.nearLast && m_store.contains(missing))
        ++missing;
    const bool isHere = m_store.contains(frame);
    if (missing > span.nearLast || (isHere ? m_reader.willBring(missing) : m_reader.willBring(frame)))
        return;
    int from = span.first;
    while (m_store.contains(from))
        ++from;
    int to = span.last;
    while (m_store.contains(to))
        --to;
    m_asked = to - from + 1;
    m_reader.read({m_path, from, m_asked, m_rate, m_format.size});
}

void FrameWindow::end(int first, int frames, bool failed)
{
    if (frames >= m_asked)
        return;
    if (failed || first + frames == 0) {
        Q_EMIT this->failed();
        return;
    }
    m_frames = std::min(m_frames, first + frames);
    Q_EMIT framesChanged();
}

} // namespace rushes
