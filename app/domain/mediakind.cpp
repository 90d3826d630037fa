#include "app/domain/mediakind.h"

using namespace Qt::StringLiterals;

namespace rushes {

QString nameOf(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return u"image"_s;
    case MediaKind::Video:
        return u"video"_s;
    case MediaKind::Audio:
        return u"audio"_s;
    case MediaKind::File:
        break;
    }
    return u"file"_s;
}

} // namespace rushes
