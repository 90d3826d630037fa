#include "app/store/folders.h"

#include "app/base/validtext.h"
#include "app/catalogue/catalogue.h"
#include "app/media/endings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Folders)
};

/// File systems limit names to 255 bytes, encrypting ones (eCryptfs) to 143; some of these are needed for
/// what follows a scene's name, such as " take 12 (999).webm.part.from" and a temporary file's ending.
constexpr qsizetype longestWhole = 143;
constexpr qsizetype afterName = 24;         ///< " (999)", ".webm", ".part.from"
constexpr qsizetype afterNameTemporary = 8; ///< ".XXXXXX" of a file that is written before it is renamed

/// At most `bytes` bytes of UTF-8, without splitting a grapheme.
QString cutTo(const QString& text, qsizetype bytes)
{
    QString cut = text;
    if (cut.toUtf8().size() <= bytes)
        return cut;
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    qsizetype fits = 0;
    for (qsizetype at = characters.toNextBoundary(); at > 0; at = characters.toNextBoundary()) {
        if (QStringView(text).first(at).toUtf8().size() > bytes)
            break;
        fits = at;
    }
    return text.left(fits);
}

/// The text without unpaired surrogates, which no file system can store.
QString safeName(const QString& text)
{
    QString name;
    const QStringView view = QStringView(text).left(2000);
    for (qsizetype i = 0; i < view.size(); ++i) {
        const QChar c = view.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < view.size() && view.at(i + 1).isLowSurrogate();
        if (isPair) {
            name += c;
            name += view.at(++i);
            continue;
        }
        const bool awkward = c.category() == QChar::Other_Control || c.isNonCharacter() ||
                             printable(c) != c || QStringView(u"/\\:*?\"<>|").contains(c);
        name += awkward ? QChar(u' ') : c;
    }
    name = name.simplified();
    while (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u' '))
        name.remove(0, 1);
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

QString DataFolders::inputs() const
{
    return data + u"/inputs"_s;
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
    const QString safe = safeName(sceneName);
    const QString name = safe.isEmpty() ? Words::tr("Scene") : safe;
    const QString after = Words::tr("%1 take %2").arg(QString(), QString::number(number));
    const qsizetype room = longestWhole - afterName - afterNameTemporary - after.toUtf8().size();
    return Words::tr("%1 take %2").arg(cutTo(name, room).trimmed(), QString::number(number));
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
    // The process that reserved it may have completed the file since the check.
    if (!QFileInfo::exists(path))
        return true;
    part.close();
    part.remove();
    return false;
}

Result<void> tryTakePath(const QString& path, qint64 bytes)
{
    makeFolderOf(path);
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return failure(ErrorKind::NotWritable, folder);
    // A file system that reports 0 of 0 bytes does not know its free space.
    const QStorageInfo disk(folder);
    if (disk.isValid() && disk.bytesTotal() > 0 && disk.bytesAvailable() < bytes)
        return failure(ErrorKind::DiskFull, folder);
    // Tries the longest name that a download needs.
    QFile probe(path + u".part.from"_s);
    if (probe.exists())
        return {};
    if (!probe.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
        const bool takesOthers = QTemporaryFile(folder + u"/XXXXXX"_s).open();
        return failure(ErrorKind::NotWritable, takesOthers ? path : folder);
    }
    const bool written = probe.write(QByteArray(4096, '\0')) == 4096 && probe.flush();
    probe.remove();
    if (!written)
        return failure(ErrorKind::DiskFull, folder);
    return {};
}

void releaseTakePath(const QString& path)
{
    const QFileInfo part(path + u".part"_s);
    if (part.isFile() && part.size() == 0)
        QFile::remove(part.filePath());
}

QString freeTakePath(const QString& folder, const Job& job, const QSet<QString>& reserved,
                     const QString& name)
{
    const QString stem = QDir(folder).absoluteFilePath(
        name.isEmpty() ? takeName(job.sceneName, std::max(1, job.takeNumber)) : name);
    const MediaKind kind = Catalogue::current().modelOrStandIn(job.request.model).output;
    const QString ending = u'.' + endingOf(job.output, {}, kind);
    for (int copy = 1;; ++copy) {
        QString path = copy == 1 ? QString(stem + ending) : QString(stem + u" (%1)"_s.arg(copy) + ending);
        if (!reserved.contains(path) && !QFileInfo::exists(path) && !QFileInfo::exists(path + u".part"_s))
            return path;
    }
}

} // namespace rushes
