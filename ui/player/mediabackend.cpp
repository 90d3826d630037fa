#include "ui/player/mediabackend.h"

#include "app/base/latepart.h"

using namespace Qt::StringLiterals;

namespace rushes {

Result<MediaPart*> mediaPart()
{
    const Result<QObject*> part = latePart(u"media"_s);
    if (!part)
        return failure(part.error());
    if (auto* media = qobject_cast<MediaPart*>(*part))
        return media;
    return failure(ErrorKind::Internal, u"rushes_media"_s);
}

} // namespace rushes
