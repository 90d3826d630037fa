#include "ui/style/iconmask.h"

#include <QPainter>
#include <QSvgRenderer>

namespace rushes {

QImage drawIconMask(const QByteArray& svg, int pixels)
{
    QSvgRenderer renderer(QByteArray(svg).replace("currentColor", "black"));
    QImage drawn(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, drawn.rect());
    painter.end();
    return drawn.convertToFormat(QImage::Format_Alpha8);
}

QImage builtIconMask(QByteArrayView file, int pixels)
{
    qsizetype start = 0;
    for (const int size : builtIconSizes) {
        const qsizetype bytes = qsizetype(size) * size;
        if (size == pixels && start + bytes <= file.size()) {
            return {reinterpret_cast<const uchar*>(file.data()) + start, size, size, size,
                    QImage::Format_Alpha8};
        }
        start += bytes;
    }
    return {};
}

} // namespace rushes
