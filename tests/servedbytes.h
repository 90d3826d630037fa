#pragma once

#include "app/media/mp4boxes.h"

#include <QBuffer>

namespace rushes {

/// The bytes of a take as the service sent them, without the box that has the take's metadata.
inline QByteArray servedBytes(QByteArray take)
{
    QBuffer buffer(&take);
    buffer.open(QIODevice::ReadOnly);
    const Result<Mp4Boxes> boxes = topLevelBoxes(buffer);
    const bool hasOurs = boxes && boxes->boxes.constLast().type == "uuid";
    return hasOurs ? take.left(boxes->boxes.constLast().start) : take;
}

} // namespace rushes
