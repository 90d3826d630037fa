#include "app/library/takefiles.h"

#include "app/catalogue/catalogue.h"
#include "app/media/takefile.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMultiHash>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Bytes: file systems allow 255; the extension, a number and the suffix of the info file are added.
constexpr qsizetype longestName = 200;

/// As much of the name as fits, without splitting a character.
QString fitting(const QString& name)
{
    QTextBoundaryFinder signs(QTextBoundaryFinder::Grapheme, name);
    qsizetype end = 0;
    while (signs.toNextBoundary() >= 0 && name.left(signs.position()).toUtf8().size() <= longestName)
        end = signs.position();
    return name.left(end);
}

QString modelName(const Request& request)
{
    const Model* model = Catalogue::current().model(request.model);
    return model && !model->name.isEmpty() ? model->name : request.model.section(u'/', -1);
}

QString safe(QString name)
{
    static const QRegularExpression signs(u"[/\\\\:*?\"<>|\\x00-\\x1f\\x7f]"_s);
    name.replace(signs, u" "_s);
    name = fitting(name.simplified()).trimmed();
    // A leading dot hides a file; a trailing one is invalid on some systems.
    static const QRegularExpression edges(u"^[ .-]+|[ .]+$"_s);
    return name.remove(edges);
}

bool isThisTake(const QString& path, const Take& take)
{
    const Result<TakeInfo> info = readTakeInfo(path);
    if (info)
        return info->requestId == take.requestId && info->service == take.service &&
               info->sceneId == take.sceneId && info->number == take.number;
    return QFileInfo(path).fileName() == QFileInfo(take.path).fileName();
}

} // namespace

QString standardNameTemplate()
{
    return u"{scene} take {take}"_s;
}

QString fileNameOf(const QString& nameTemplate, const LibraryTake& take)
{
    const QDateTime made = toDateTime(take.take.finished);
    // In one pass: a filled-in value is never taken for a placeholder.
    const QHash<QString, QString> values = {
        {u"project"_s, take.project},
        {u"scene"_s, take.take.sceneName},
        {u"take"_s, QString::number(take.take.number)},
        {u"model"_s, modelName(take.take.request)},
        {u"date"_s, made.toString(u"yyyy-MM-dd"_s)},
        {u"time"_s, made.toString(u"HH-mm-ss"_s)},
    };
    static const QRegularExpression place(u"\\{(\\w+)\\}"_s);
    QString name;
    qsizetype from = 0;
    for (const QRegularExpressionMatch& match : place.globalMatch(nameTemplate)) {
        name += nameTemplate.mid(from, match.capturedStart() - from);
        name += values.value(match.captured(1).toLower(), match.captured(0));
        from = match.capturedEnd();
    }
    name = safe(name + nameTemplate.mid(from));
    return name.isEmpty() ? safe(take.take.sceneName + u' ' + QString::number(take.take.number)) : name;
}

Result<QString> renameTakeFile(const LibraryTake& take, const QString& nameTemplate)
{
    const QFileInfo file(take.take.path);
    if (!file.isFile())
        return failure(ErrorKind::NotReadable, QDir::toNativeSeparators(take.take.path));
    const QString name = fileNameOf(nameTemplate, take);
    const QString ending = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    QString path = file.dir().filePath(name + ending);
    const auto isTaken = [&file](const QString& other) {
        return other != file.filePath() && (QFileInfo::exists(other) || QFileInfo::exists(infoFileOf(other)));
    };
    for (int again = 2; isTaken(path); ++again)
        path = file.dir().filePath(u"%1 (%2)%3"_s.arg(name, QString::number(again), ending));
    if (path == file.filePath())
        return path;
    if (!moveTakeFile(file.filePath(), path))
        return failure(ErrorKind::NotWritable, QDir::toNativeSeparators(path));
    return path;
}

bool moveTakeFile(const QString& from, const QString& to)
{
    if (QFileInfo::exists(to) || !QFile::rename(from, to))
        return false;
    if (!QFileInfo::exists(infoFileOf(from)) || QFile::rename(infoFileOf(from), infoFileOf(to)))
        return true;
    QFile::rename(to, from);
    return false;
}

Result<TrashedFile> moveToTrash(const QString& path)
{
    if (path.isEmpty() || !QFileInfo(path).isFile())
        return TrashedFile{path, {}};
    // Qt creates the trash but not its parent folder; without that it would use the working folder.
    QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    QString inTrash;
    if (!QFile::moveToTrash(path, &inTrash))
        return failure(ErrorKind::NotWritable, QDir::toNativeSeparators(path));
    if (!inTrash.isEmpty() && !QDir::isAbsolutePath(inTrash)) {
        QFile::rename(inTrash, path);
        return failure(ErrorKind::NotWritable, QDir::toNativeSeparators(path));
    }
    return TrashedFile{path, inTrash};
}

Result<void> bringBack(const TrashedFile& file)
{
    if (file.inTrash.isEmpty())
        return {};
    QDir().mkpath(QFileInfo(file.path).absolutePath());
    if (QFileInfo::exists(file.path) || !QFile::rename(file.inTrash, file.path))
        return failure(ErrorKind::NotWritable, QDir::toNativeSeparators(file.path));
    // The trash's record of the file, by freedesktop.org's specification.
    const QFileInfo there(file.inTrash);
    QFile::remove(there.dir().filePath(u"../info/%1.trashinfo"_s.arg(there.fileName())));
    return {};
}

QHash<TakeId, QString> findTakeFiles(const QString& folder, const QList<Take>& takes)
{
    QMultiHash<qint64, const Take*> missing;
    for (const Take& take : takes) {
        if (take.bytes > 0 && !QFileInfo(take.path).isFile())
            missing.insert(take.bytes, &take);
    }
    QHash<TakeId, QString> found;
    QDirIterator files(folder, QDir::Files | QDir::NoSymLinks | QDir::Readable, QDirIterator::Subdirectories);
    while (files.hasNext() && found.size() < missing.size()) {
        const QString path = files.next();
        for (const Take* take : missing.values(files.fileInfo().size())) {
            if (found.contains(take->id) || !isThisTake(path, *take))
                continue;
            found.insert(take->id, files.fileInfo().absoluteFilePath());
            break;
        }
    }
    return found;
}

} // namespace rushes
