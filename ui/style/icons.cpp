#include "ui/style/icons.h"

#include "ui/style/iconmask.h"
#include "ui/style/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QResource>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString path(const QString& name)
{
    return u":/rushes/icons/"_s + name;
}

/// Null, with a warning, for an unknown name.
QImage maskOf(const QString& name, int pixels)
{
    if (pixels <= 0)
        return {};
    const QResource built(path(name) + u".alpha"_s);
    const QImage mask = builtIconMask({built.data(), built.size()}, pixels);
    if (!mask.isNull())
        return mask;
    QFile svg(path(name) + u".svg"_s);
    if (svg.open(QIODevice::ReadOnly))
        return drawIconMask(svg.readAll(), pixels);
    qWarning("No icon named %s", qUtf8Printable(name));
    return {};
}

class LucideEngine : public QIconEngine
{
public:
    explicit LucideEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        const int size = qMin(rect.width(), rect.height());
        QRect square(0, 0, size, size);
        square.moveCenter(rect.center());
        painter->drawPixmap(square, iconPixmap(m_name, colour(mode), size, ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, colour(mode), qMin(size.width(), size.height()), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return iconPixmap(m_name, colour(mode), qMin(size.width(), size.height()), 1.0);
    }
    [[nodiscard]] QIconEngine* clone() const override { return new LucideEngine(*this); }

private:
    static QColor colour(QIcon::Mode mode)
    {
        return mode == QIcon::Disabled ? Theme::current().dim : Theme::current().text;
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString& name)
{
    if (QResource(path(name) + u".svg"_s).isValid())
        return QIcon(new LucideEngine(name));
    qWarning("No icon named %s", qUtf8Printable(name));
    return {};
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio)
{
    const QString key =
        u"lucide/%1/%2/%3/%4"_s.arg(name, colour.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    const int pixels = qRound(size * devicePixelRatio);
    const QImage mask = maskOf(name, pixels);
    if (mask.isNull())
        return {};
    QImage picture(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    picture.fill(colour);
    QPainter painter(&picture);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.drawImage(0, 0, mask);
    painter.end();
    drawn = QPixmap::fromImage(std::move(picture));
    drawn.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, drawn);
    return drawn;
}

} // namespace rushes
