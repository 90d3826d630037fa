// drawappicon SVG FOLDER SIZE…: the program's icon as FOLDER/SIZE.png in each size, for desktops that draw no
// SVG.

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QSvgRenderer renderer(arguments.value(1));
    bool drawn = renderer.isValid() && arguments.size() > 3;
    for (const QString& argument : arguments.mid(3)) {
        const int size = argument.toInt();
        QImage image(size, size, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        drawn = drawn && image.save(arguments.value(2) + u'/' + argument + u".png"_s);
    }
    return drawn ? 0 : 1;
}
