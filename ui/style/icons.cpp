#include "ui/style/icons.h"

#include "ui/style/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QByteArray source(const QString& name)
{
    static QHash<QString, QByteArray> read;
    const auto known = read.constFind(name);
    if (known != read.constEnd())
        return *known;
    QFile file(u":/rushes/icons/"_s + name + u".svg"_s);
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly))
        svg = file.readAll();
    else
        qWarning("No icon named %s", qUtf8Printable(name));
    return *read.insert(name, svg);
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
    return source(name).isEmpty() ? QIcon() : QIcon(new LucideEngine(name));
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio)
{
    const QString key =
        u"lucide/%1/%2/%3/%4"_s.arg(name, colour.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    QByteArray svg = source(name);
    if (svg.isEmpty() || size <= 0)
        return {};
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    drawn = QPixmap(QSize(size, size) * devicePixelRatio);
    drawn.setDevicePixelRatio(devicePixelRatio);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(static_cast<qreal>(colour.alphaF()));
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, drawn);
    return drawn;
}

} // namespace rushes
