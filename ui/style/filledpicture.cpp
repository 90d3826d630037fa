#include "ui/style/filledpicture.h"

#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace rushes {

QPixmap filledPicture(const QImage& picture, QSize size, qreal ratio)
{
    const QString key =
        u"filled/%1/%2/%3/%4"_s.arg(picture.cacheKey()).arg(size.width()).arg(size.height()).arg(ratio);
    QPixmap filled;
    if (QPixmapCache::find(key, &filled))
        return filled;
    const QSize wanted = size * ratio;
    const QSize whole = picture.size().scaled(wanted, Qt::KeepAspectRatioByExpanding);
    const QImage scaled = picture.scaled(whole, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QRect middle(QPoint(), wanted);
    middle.moveCenter(scaled.rect().center());
    filled = QPixmap::fromImage(scaled.copy(middle));
    filled.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, filled);
    return filled;
}

} // namespace rushes
