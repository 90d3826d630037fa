#pragma once

#include "app/catalogue/catalogue.h"

namespace rushes {

/// The prompt "clip" and shots named A, B, C …, which last so many seconds; without shots: a clip of
/// `duration` seconds.
inline Request letteredShots(const QList<int>& seconds, int duration)
{
    Request request = defaultsOf(Catalogue::builtIn().standard());
    request.prompt = QStringLiteral("clip");
    request.duration = duration;
    for (int i = 0; i < seconds.size(); ++i)
        request.shots.append({QString(QChar(u'A' + i)), seconds.at(i)});
    if (!seconds.isEmpty())
        request.duration = totalSeconds(request.shots);
    return request;
}

} // namespace rushes
