#include "ui/player/wholeframe.h"

#include "ui/player/pixels.h"

#include <QTransform>

namespace rushes {

void WholeFrame::fill(const MediaFrame& decoded)
{
    if (planes.isEmpty() && decoded.format.size == format.size)
        planes = decoded.planes();
}

QSize WholeFrame::size() const
{
    const QSize size = planes.isEmpty() ? image.size() : format.size;
    return rotation % 180 == 0 ? size : size.transposed();
}

QImage WholeFrame::picture(QSize box) const
{
    if (rotation % 180 != 0)
        box.transpose();
    const QImage picture = planes.isEmpty() ? image : pictureOf(planes, format, box);
    return rotation == 0 || picture.isNull() ? picture : picture.transformed(QTransform().rotate(rotation));
}

} // namespace rushes
