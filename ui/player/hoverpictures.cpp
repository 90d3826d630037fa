#include "ui/player/hoverpictures.h"

#include "app/library/shotpictures.h"
#include "ui/player/transport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostPictures = 40; // for the whole clip

} // namespace

QImage HoverPictures::pictureOf(const QString& path, int frame, const Transport& transport, QSize size)
{
    if (m_path != path) {
        m_path = path;
        m_pictures.clear();
        draw(transport, size);
    }
    if (m_pictures.isEmpty() || transport.frames() == 0)
        return {};
    return m_pictures.at(std::min(frame * m_pictures.size() / transport.frames(), m_pictures.size() - 1));
}

void HoverPictures::draw(const Transport& transport, QSize size)
{
    if (!m_drawer) {
        m_drawer = new ShotPictures(u"ffmpeg"_s, this);
        connect(m_drawer, &ShotPictures::drawn, this,
                [this](const QString& path, const QList<QImage>& pictures) {
                    if (path == m_path)
                        m_pictures = pictures;
                });
    }
    const int count = std::min(mostPictures, transport.frames());
    QList<double> times;
    for (int i = 0; i < count; ++i)
        times.append(transport.rate().middleBefore(i * transport.frames() / count));
    m_drawer->draw(m_path, times, size);
}

} // namespace rushes
