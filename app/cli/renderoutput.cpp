#include "app/cli/renderoutput.h"

#include "app/base/fileerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RenderOutput)
};

constexpr qint64 block = qint64(1) << 20;

/// What stands at the path, links followed; nothing: nothing does.
std::optional<struct stat> at(const QString& path)
{
    struct stat there = {};
    if (path.isEmpty() || stat(QFile::encodeName(path).constData(), &there) != 0)
        return {};
    return there;
}

/// What a write to this path would take the place of.
Result<void> checkFile(const QString& path, const QString& project)
{
    const std::optional<struct stat> there = at(path);
    const QFileInfo named(path);
    if (!there && named.isSymLink() && at(QFileInfo(named.symLinkTarget()).absolutePath()) == std::nullopt)
        return failure(ErrorKind::NotWritable, Words::tr("%1 is a link that leads nowhere.").arg(path));
    if (!there)
        return {};
    if (!S_ISREG(there->st_mode))
        return failure(
            ErrorKind::Refused,
            Words::tr("%1 is no regular file: nothing is put in its place. Name another file, or - for "
                      "stdout.")
                .arg(path));
    const std::optional<struct stat> input = at(project);
    if (input && input->st_dev == there->st_dev && input->st_ino == there->st_ino)
        return failure(ErrorKind::Refused,
                       Words::tr("%1 is the project itself. Name another file for the take.").arg(path));
    if (!named.isWritable())
        return failure(ErrorKind::NotWritable, path);
    return {};
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
    if (!target.commit())
        return failure(fileError(target));
    return {};
}

} // namespace

RenderOutput::RenderOutput(QString output, QString project)
    : m_output(std::move(output))
    , m_project(std::move(project))
{
}

Result<void> RenderOutput::check() const
{
    if (isEmpty() || isStdout())
        return {};
    QFileInfo place(QFileInfo(m_output).absoluteFilePath());
    if (!place.isDir() && !m_output.endsWith(u'/')) {
        if (const Result<void> good = checkFile(place.filePath(), m_project); !good)
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
    if (!place.isWritable())
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
    if (const Result<void> good = checkFile(path, m_project); !good)
        return failure(good.error());
    return toFile(source, path).map([&] { return path; });
}

} // namespace rushes::cli
