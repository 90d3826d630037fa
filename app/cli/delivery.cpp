#include "app/cli/delivery.h"

#include "app/store/projectfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rushes::cli {

Result<void> checkOutput(const QString& output)
{
    if (output.isEmpty())
        return {};
    QFileInfo place(QFileInfo(output).absoluteFilePath());
    if (place.exists() && !place.isDir() && !place.isWritable())
        return failure(ErrorKind::NotWritable, output);
    while (!place.isDir()) {
        const QFileInfo above(place.absolutePath());
        if (above.filePath() == place.filePath() || (above.exists() && !above.isDir()))
            return failure(ErrorKind::NotWritable, output);
        place = above;
    }
    if (!place.isWritable())
        return failure(ErrorKind::NotWritable, output);
    return {};
}

QStringList outputPaths(const QString& output, const QStringList& takes, bool addsEnding)
{
    const QString path = QFileInfo(output).absoluteFilePath();
    const bool isFolder = QFileInfo(path).isDir() || output.endsWith(u'/');
    QStringList paths;
    for (const QString& take : takes) {
        if (isFolder) {
            paths.append(QDir(path).filePath(QFileInfo(take).fileName()));
            continue;
        }
        const QFileInfo target(path);
        QString ending = target.suffix();
        if (ending.isEmpty() && addsEnding)
            ending = QFileInfo(take).suffix();
        QString name = target.suffix().isEmpty() ? target.fileName() : target.completeBaseName();
        if (!paths.isEmpty())
            name += u"-%1"_s.arg(paths.size() + 1);
        if (!ending.isEmpty())
            name += u'.' + ending;
        paths.append(QDir(target.absolutePath()).filePath(name));
    }
    return paths;
}

Result<void> copyTo(const QString& from, const QString& to)
{
    QDir().mkpath(QFileInfo(to).absolutePath());
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotReadable, from);
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return failure(writeError(target));
    while (!source.atEnd()) {
        const QByteArray block = source.read(qint64(1) << 20);
        if (block.isEmpty() || target.write(block) != block.size())
            return failure(block.isEmpty() ? Error{ErrorKind::NotReadable, from, {}} : writeError(target));
    }
    if (!target.commit())
        return failure(writeError(target));
    return {};
}

} // namespace rushes::cli
