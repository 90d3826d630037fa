#include "app/base/instant.h"

#include <QDateTime>
#include <QTimeZone>

namespace rushes {

QDateTime toDateTime(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at));
}

QDateTime toDateTime(Instant at, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), zone);
}

Instant fromDateTime(const QDateTime& at)
{
    return fromMs(at.toMSecsSinceEpoch());
}

} // namespace rushes
