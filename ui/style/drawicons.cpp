// Build tool: drawicons FOLDER ICON.svg… writes the picture file of each icon, FOLDER/icons/ICON.alpha.
#include "ui/style/iconmask.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

bool draw(const QString& svgPath, const QString& folder)
{
    QFile svg(svgPath);
    QSaveFile file(folder + u'/' + QFileInfo(svgPath).completeBaseName() + u".alpha"_s);
    if (!svg.open(QIODevice::ReadOnly) || !file.open(QIODevice::WriteOnly))
        return false;
    const QByteArray source = svg.readAll();
    for (const int size : rushes::builtIconSizes) {
        const QImage mask = rushes::drawIconMask(source, size);
        for (int y = 0; y < size; ++y)
            file.write(reinterpret_cast<const char*>(mask.constScanLine(y)), size);
    }
    return file.commit();
}

} // namespace

int main(int argc, char** argv)
{
    const QString folder = QString::fromLocal8Bit(argc > 1 ? argv[1] : ".") + u"/icons"_s;
    QDir().mkpath(folder);
    for (int i = 2; i < argc; ++i) {
        if (!draw(QString::fromLocal8Bit(argv[i]), folder)) {
            qCritical("%s cannot be drawn into %s", argv[i], qUtf8Printable(folder));
            return 1;
        }
    }
    return 0;
}
