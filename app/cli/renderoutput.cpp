#include "app/cli/renderoutput.h"

#include "app/base/fileerror.h"
#include "app/base/wholewrite.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RenderOutput)
};

constexpr qint64 block = qint64(1) << 20;

/// The file at a path, links followed; nullopt: there is none, and `error` is the reason (errno).
std::optional<struct stat> at(const QString& path, int* error = nullptr)
{
    struct stat there = {};
    if (path.isEmpty() || stat(QFile::encodeName(path).constData(), &there) != 0) {
        if (error)
            *error = path.isEmpty() ? ENOENT : errno;
        return {};
    }
    return there;
}

bool isSame(const struct stat& one, const struct stat& other)
{
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/// The path with links resolved, including the target of a dangling link.
QString realPath(const QString& path)
{
    const QFileInfo named(path);
    if (const QString real = named.canonicalFilePath(); !real.isEmpty())
        return real;
    if (named.isSymLink())
        return realPath(named.symLinkTarget());
    const QString folder = QFileInfo(named.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(named.absoluteFilePath()) : folder + u'/' + named.fileName();
}

bool isWithin(const QString& path, const QString& place)
{
    const QString inside = realPath(path);
    const QString whole = realPath(place);
    return !inside.isEmpty() && !whole.isEmpty() && (inside == whole || inside.startsWith(whole + u'/'));
}

/// Whether files can be created in the folder: the system calls some folders writable that take no files,
/// such as those of /proc.
bool takesFiles(const QString& folder)
{
    QTemporaryFile file(folder + u"/.rushes-XXXXXX"_s);
    return file.open();
}

Result<void> toStdout(QFile& source)
{
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(block);
        if (bytes.isEmpty())
            return failure(ErrorKind::NotReadable, source.fileName());
        if (std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout) !=
            static_cast<size_t>(bytes.size()))
            return failure(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::NotWritable, u"stdout"_s);
    }
    if (std::fflush(stdout) != 0)
        return failure(errno == ENOSPC ? ErrorKind::DiskFull : ErrorKind::NotWritable, u"stdout"_s);
    return {};
}

Result<void> toFile(QFile& source, const QString& path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly))
        return failure(fileError(target));
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(block);
        if (bytes.isEmpty())
            return failure(ErrorKind::NotReadable, source.fileName());
        if (target.write(bytes) != bytes.size())
            return failure(fileError(target));
    }
    if (!commitWhole(target))
        return failure(fileError(target));
    return {};
}

} // namespace

RenderOutput::RenderOutput(QString output, QString project)
    : m_output(std::move(output))
    , m_project(std::move(project))
{
}

RenderOutput RenderOutput::at(const QString& output) const
{
    RenderOutput other = *this;
    other.m_output = output;
    return other;
}

bool RenderOutput::isOwn(const QString& path) const
{
    return std::any_of(m_own.cbegin(), m_own.cend(),
                       [&path](const QString& own) { return isWithin(path, own); });
}

/// Whether stdout can be written to and is not one of the files that are read or kept: `>> film.rushes`.
Result<void> RenderOutput::checkStdout() const
{
    struct stat out = {};
    const int mode = fcntl(STDOUT_FILENO, F_GETFL);
    if (mode < 0 || (mode & O_ACCMODE) == O_RDONLY || fstat(STDOUT_FILENO, &out) != 0)
        return failure(ErrorKind::NotWritable, u"stdout"_s);
    for (const QString& path : QStringList{m_project} + m_inputs + m_own) {
        const std::optional<struct stat> read = cli::at(path);
        if (read && S_ISREG(out.st_mode) && isSame(*read, out))
            return failure(
                ErrorKind::Refused,
                Words::tr("stdout is %1, which is not written over. Send it to another file.").arg(path));
    }
    return {};
}

/// Whether a write to this path would replace a file that must be kept.
Result<void> RenderOutput::checkFile(const QString& path) const
{
    int error = 0;
    const std::optional<struct stat> there = cli::at(path, &error);
    const QFileInfo named(path);
    if (!there && named.isSymLink() &&
        (error == ELOOP || !cli::at(QFileInfo(named.symLinkTarget()).absolutePath())))
        return failure(ErrorKind::NotWritable, Words::tr("%1 is a link that leads nowhere.").arg(path));
    if (!there && error == ENAMETOOLONG)
        return failure(ErrorKind::NotWritable, Words::tr("The name is too long: %1").arg(path));
    if (isOwn(path))
        return failure(ErrorKind::Refused,
                       Words::tr("%1 is a file of Rushes itself. Name another file.").arg(path));
    if (!there)
        return {};
    if (!S_ISREG(there->st_mode))
        return failure(
            ErrorKind::Refused,
            Words::tr("%1 is no regular file: nothing is put in its place. Name another file, or - for "
                      "stdout.")
                .arg(path));
    const auto isHere = [&there](const QString& other) {
        const std::optional<struct stat> read = cli::at(other);
        return read && isSame(*read, *there);
    };
    if (isHere(m_project))
        return failure(ErrorKind::Refused,
                       Words::tr("%1 is the project itself. Name another file for the take.").arg(path));
    if (std::any_of(m_inputs.cbegin(), m_inputs.cend(), isHere))
        return failure(ErrorKind::Refused,
                       Words::tr("%1 is read here, and is not written over. Name another file.").arg(path));
    if (!named.isWritable())
        return failure(ErrorKind::NotWritable, path);
    return {};
}

Result<void> RenderOutput::check() const
{
    if (isEmpty())
        return {};
    if (isStdout())
        return checkStdout();
    QFileInfo place(QFileInfo(m_output).absoluteFilePath());
    if (!place.isDir() && !m_output.endsWith(u'/')) {
        if (const Result<void> good = checkFile(place.filePath()); !good)
            return good;
        place = QFileInfo(place.isSymLink() ? QFileInfo(place.symLinkTarget()).absolutePath()
                                            : place.absolutePath());
    }
    while (!place.isDir()) {
        const QFileInfo above(place.absolutePath());
        if (place.exists() || above.filePath() == place.filePath())
            return failure(ErrorKind::NotWritable, m_output);
        place = above;
    }
    if (isOwn(place.filePath()))
        return failure(ErrorKind::Refused,
                       Words::tr("%1 is a folder of Rushes itself. Name another one.").arg(m_output));
    if (!place.isWritable() || !takesFiles(place.filePath()))
        return failure(ErrorKind::NotWritable, m_output);
    return {};
}

QString RenderOutput::pathFor(const QString& take) const
{
    const QString path = QFileInfo(m_output).absoluteFilePath();
    if (QFileInfo(path).isDir() || m_output.endsWith(u'/'))
        return QDir(path).filePath(QFileInfo(take).fileName());
    return path;
}

Result<QString> RenderOutput::deliver(const QString& take) const
{
    QFile source(take);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotReadable, take);
    if (isStdout())
        return toStdout(source).map([] { return QString(); });
    const QString path = pathFor(take);
    if (const Result<void> good = checkFile(path); !good)
        return failure(good.error());
    return toFile(source, path).map([&] { return path; });
}

} // namespace rushes::cli
