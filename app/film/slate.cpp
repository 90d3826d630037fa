#include "app/film/slate.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rushes {

QImage slateImage(const QString& name, double seconds, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(0x17, 0x18, 0x1b));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const int edge = std::min(size.width(), size.height());
    const QRect inside = image.rect().adjusted(edge / 12, edge / 12, -edge / 12, -edge / 12);
    painter.setPen(QPen(QColor(0x33, 0x36, 0x3c), std::max(1, edge / 240)));
    painter.drawRect(inside);

    QFont font = painter.font();
    font.setPixelSize(std::max(8, edge / 14));
    painter.setFont(font);
    painter.setPen(QColor(0xe8, 0xe8, 0xea));
    const QRect upper = inside.adjusted(edge / 24, 0, -edge / 24, -inside.height() / 2);
    painter.drawText(upper, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, name);
    font.setPixelSize(std::max(7, edge / 24));
    painter.setFont(font);
    painter.setPen(QColor(0x9b, 0x9f, 0xa8));
    const QRect lower = inside.adjusted(0, inside.height() / 2 + edge / 24, 0, 0);
    painter.drawText(
        lower, Qt::AlignHCenter | Qt::AlignTop,
        QCoreApplication::translate("Slate", "%1 s · no take yet").arg(QLocale().toString(seconds, 'g', 4)));
    return image;
}

} // namespace rushes
