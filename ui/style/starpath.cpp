#include "ui/style/starpath.h"

#include <QPolygonF>
#include <QtMath>

namespace rushes {

QPainterPath starPath(const QRectF& rect)
{
    QPolygonF points;
    const qreal outer = rect.width() / 2;
    const qreal inner = outer * 0.46;
    for (int i = 0; i < 10; ++i) {
        const qreal angle = qDegreesToRadians(36.0 * i - 90.0);
        const qreal reach = i % 2 == 0 ? outer : inner;
        points.append(rect.center() + QPointF(qCos(angle) * reach, qSin(angle) * reach));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

} // namespace rushes
