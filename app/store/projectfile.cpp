#include "app/store/projectfile.h"

#include "app/base/fileerror.h"
#include "app/base/wholewrite.h"
#include "app/media/inputfolder.h"
#include "app/store/projectjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Far above any project, and far below files that may be chosen by mistake.
constexpr qint64 largestProject = qint64(64) * 1024 * 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProjectFile)
};

} // namespace

Result<Project> readProject(const QString& path)
{
    QFile file(path);
    // Opening a FIFO would block; a device has no end.
    if (const QFileInfo there(path); there.exists() && !there.isFile())
        return failure(ErrorKind::NotReadable,
                       u"%1: %2"_s.arg(QDir::toNativeSeparators(path),
                                       there.isDir() ? Words::tr("It is a folder.")
                                                     : Words::tr("It is no regular file.")));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotReadable, namedError(file));
    const QByteArray json = file.read(largestProject + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::NotReadable, namedError(file));
    if (json.size() > largestProject)
        return failure(ErrorKind::TooLarge, QDir::toNativeSeparators(path));
    Result<Project> project = projectFromJson(json);
    if (project) {
        for (Scene& scene : project->scenes)
            scene.request = withInputsFound(scene.request, path);
    }
    return project;
}

Result<void> writeProject(const QString& path, const Project& project)
{
    if (const QFileInfo place(path); place.exists()) {
        if (!place.isFile())
            return failure(ErrorKind::NotWritable, u"%1: %2"_s.arg(QDir::toNativeSeparators(path),
                                                                   Words::tr("It is no regular file.")));
        const auto there = readProject(path);
        if (!there && there.error().kind == ErrorKind::TooNew)
            return failure(there.error());
    }
    Project beside = project;
    for (Scene& scene : beside.scenes)
        scene.request = withInputsBeside(scene.request, path);
    return writeWholeFile(path, toJson(beside));
}

} // namespace rushes
