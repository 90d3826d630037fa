#include "app/store/unsavedprojects.h"

#include "app/base/wholewrite.h"
#include "app/store/projectfile.h"
#include "app/store/projectjson.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr auto unsavedProjectsKey = QLatin1StringView("recovery");
constexpr auto ending = QLatin1StringView(".rushes");

bool isId(const QString& id)
{
    return !QUuid::fromString(id).isNull() && !id.contains(u'/');
}

} // namespace

UnsavedProjects::UnsavedProjects(QString folder)
    : m_folder(std::move(folder))
{
}

QString UnsavedProjects::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString UnsavedProjects::pathOf(const QString& id) const
{
    return m_folder + u'/' + id + ending;
}

Result<void> UnsavedProjects::keep(const Unsaved& unsaved) const
{
    if (!isId(unsaved.id))
        return failure(ErrorKind::Internal, unsaved.id);
    if (!QDir().mkpath(m_folder))
        return failure(ErrorKind::NotWritable, QDir::toNativeSeparators(m_folder));
    QJsonObject root = QJsonDocument::fromJson(toJson(unsaved.project)).object();
    root.insert(unsavedProjectsKey, QJsonObject{{u"path"_s, unsaved.path},
                                                {u"name"_s, unsaved.name},
                                                {u"kept"_s, static_cast<double>(toMs(unsaved.kept))}});
    return writeWholeFile(pathOf(unsaved.id), QJsonDocument(root).toJson(QJsonDocument::Indented),
                          QFile::ReadOwner | QFile::WriteOwner);
}

void UnsavedProjects::remove(const QString& id) const
{
    if (isId(id))
        QFile::remove(pathOf(id));
}

QList<Unsaved> UnsavedProjects::left() const
{
    QList<Unsaved> found;
    const QFileInfoList files = QDir(m_folder).entryInfoList({u"*"_s + ending}, QDir::Files);
    for (const QFileInfo& info : files) {
        const QString id = info.completeBaseName();
        if (!isId(id))
            continue;
        Result<Project> project = readProject(info.absoluteFilePath());
        QFile file(info.absoluteFilePath());
        if (!project || !file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject facts =
            QJsonDocument::fromJson(file.readAll()).object().value(unsavedProjectsKey).toObject();
        Instant kept = fromMs(static_cast<qint64>(facts.value(u"kept"_s).toDouble()));
        if (kept <= Instant{})
            kept = fromDateTime(info.lastModified());
        found.append({id, *std::move(project), facts.value(u"path"_s).toString(),
                      facts.value(u"name"_s).toString(), kept});
    }
    std::sort(found.begin(), found.end(), [](const Unsaved& a, const Unsaved& b) { return a.kept > b.kept; });
    return found;
}

} // namespace rushes
