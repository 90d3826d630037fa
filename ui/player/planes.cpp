#include "ui/player/planes.h"

#include <cstring>

namespace rushes {

QByteArray packedPlanes(QVideoFrame frame)
{
    const bool isDouble = frame.pixelFormat() == QVideoFrameFormat::Format_YUV422P; // colour in every line
    if ((frame.pixelFormat() != QVideoFrameFormat::Format_YUV420P && !isDouble) ||
        !frame.map(QVideoFrame::ReadOnly))
        return {};
    const QSize luma = frame.size();
    const QSize chroma((luma.width() + 1) / 2, (luma.height() + 1) / 2);
    QByteArray planes(qsizetype(luma.width()) * luma.height() +
                          qsizetype(2) * chroma.width() * chroma.height(),
                      Qt::Uninitialized);
    char* to = planes.data();
    for (int plane = 0; plane < 3; ++plane) {
        const QSize size = plane == 0 ? luma : chroma;
        const uchar* from = frame.bits(plane);
        const int step = frame.bytesPerLine(plane) * (isDouble && plane > 0 ? 2 : 1);
        for (int row = 0; row < size.height(); ++row, to += size.width(), from += step)
            std::memcpy(to, from, static_cast<std::size_t>(size.width()));
    }
    frame.unmap();
    return planes;
}

} // namespace rushes
