#include "app/store/projectfile.h"

#include "app/base/fileerror.h"
#include "app/store/projectjson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Far above any project, far below what a mistaken choice in a file dialog may open.
constexpr qint64 largestProject = qint64(64) * 1024 * 1024;

} // namespace

Result<Project> readProject(const QString& path)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotReadable, namedError(file));
    const QByteArray json = file.read(largestProject + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::NotReadable, namedError(file));
    if (json.size() > largestProject)
        return failure(ErrorKind::TooLarge, QDir::toNativeSeparators(path));
    return projectFromJson(json);
}

Result<void> writeProject(const QString& path, const Project& project)
{
    if (QFileInfo::exists(path)) {
        const auto there = readProject(path);
        if (!there && there.error().kind == ErrorKind::TooNew)
            return failure(there.error());
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(writeError(file));
    const QByteArray json = toJson(project);
    if (file.write(json) != json.size() || !file.commit())
        return failure(writeError(file));
    return {};
}

Error writeError(const QFileDevice& file)
{
    return fileError(file);
}

} // namespace rushes
