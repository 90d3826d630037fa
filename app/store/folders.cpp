#include "app/store/folders.h"

#include "app/catalogue/catalogue.h"
#include "app/media/endings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Folders)
};

/// File systems limit names to 255 bytes; "… (999).mp4.part" needs some of them.
constexpr qsizetype longestName = 180;

QString safeName(const QString& text)
{
    QString name;
    for (const QChar c : text) {
        const bool awkward = c.category() == QChar::Other_Control || QStringView(u"/\\:*?\"<>|").contains(c);
        name += awkward ? QChar(u' ') : c;
    }
    name = name.simplified().left(4 * longestName);
    while (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.toUtf8().size() > longestName)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name.trimmed();
}

} // namespace

DataFolders DataFolders::standard()
{
    DataFolders folders;
    folders.data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/rushes"_s;
    QString videos = qEnvironmentVariable("XDG_VIDEOS_DIR");
    if (!QDir::isAbsolutePath(videos))
        videos = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    folders.videos = QDir::cleanPath(videos) + u"/Rushes"_s;
    return folders;
}

QString DataFolders::database() const
{
    return data + u"/rushes.sqlite"_s;
}

QString DataFolders::runners() const
{
    return data + u"/runners"_s;
}

QString DataFolders::recovery() const
{
    return data + u"/recovery"_s;
}

Result<void> DataFolders::prepare() const
{
    const bool existed = QFileInfo::exists(data);
    if (!QDir().mkpath(runners()))
        return failure(ErrorKind::NotWritable, data);
    if (!existed)
        QFile::setPermissions(data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

QString takeName(const QString& sceneName, int number)
{
    const QString name = safeName(sceneName);
    return Words::tr("%1 take %2").arg(name.isEmpty() ? Words::tr("Scene") : name, QString::number(number));
}

void makeFolderOf(const QString& path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
}

bool claimTakePath(const QString& path)
{
    makeFolderOf(path);
    QFile part(path + u".part"_s);
    if (!part.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return !part.exists();
    // Whoever claimed it before may have fetched the file since it was seen to be free.
    if (!QFileInfo::exists(path))
        return true;
    part.close();
    part.remove();
    return false;
}

void releaseTakePath(const QString& path)
{
    const QFileInfo part(path + u".part"_s);
    if (part.isFile() && part.size() == 0)
        QFile::remove(part.filePath());
}

QString freeTakePath(const QString& folder, const Job& job, const QSet<QString>& reserved)
{
    const QString stem = QDir(folder).absoluteFilePath(takeName(job.sceneName, std::max(1, job.takeNumber)));
    const MediaKind kind = Catalogue::current().modelOrStandIn(job.request.model).output;
    const QString ending = u'.' + endingOf(job.output, {}, kind);
    for (int copy = 1;; ++copy) {
        QString path = copy == 1 ? QString(stem + ending) : QString(stem + u" (%1)"_s.arg(copy) + ending);
        if (!reserved.contains(path) && !QFileInfo::exists(path) && !QFileInfo::exists(path + u".part"_s))
            return path;
    }
}

} // namespace rushes
