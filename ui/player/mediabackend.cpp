#include "ui/player/mediabackend.h"

#include "app/base/lazyplugin.h"

using namespace Qt::StringLiterals;

namespace rushes {

Result<MediaPluginInterface*> mediaPart()
{
    const Result<QObject*> part = lazyPlugin(u"media"_s);
    if (!part)
        return failure(part.error());
    if (auto* media = qobject_cast<MediaPluginInterface*>(*part))
        return media;
    return failure(ErrorKind::Internal, u"rushes_media"_s);
}

} // namespace rushes
