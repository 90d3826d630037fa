#include "app/sandbox/sandboxstore.h"

#include "app/base/wholewrite.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Marks a folder that the sandbox created and whose contents it may delete.
const QString markName = u".rushes-sandbox"_s;

const QHash<SandboxState, QString>& stateNames()
{
    static const QHash<SandboxState, QString> names{
        {SandboxState::Queued, u"queued"_s},       {SandboxState::Running, u"running"_s},
        {SandboxState::Succeeded, u"succeeded"_s}, {SandboxState::Failed, u"failed"_s},
        {SandboxState::Cancelled, u"cancelled"_s},
    };
    return names;
}

QStringList fileNames(const SandboxRequest& request)
{
    QStringList names{u"%1.%2"_s.arg(request.id, request.ending)};
    for (int number = 2; number <= request.count; ++number)
        names.append(u"%1-%2.%3"_s.arg(request.id).arg(number).arg(request.ending));
    return names;
}

} // namespace

QJsonObject SandboxRequest::toJson() const
{
    return {{u"id"_s, id},
            {u"number"_s, number},
            {u"model"_s, model},
            {u"input"_s, input},
            {u"state"_s, stateNames().value(state)},
            {u"created"_s, toMs(created)},
            {u"started"_s, toMs(started)},
            {u"finished"_s, toMs(finished)},
            {u"address"_s, address},
            {u"ending"_s, ending},
            {u"count"_s, count},
            {u"kind"_s, kind},
            {u"error"_s, error},
            {u"must_fail"_s, mustFail}};
}

std::optional<SandboxRequest> SandboxRequest::fromJson(const QJsonObject& object)
{
    SandboxRequest request;
    request.id = object.value(u"id"_s).toString();
    request.number = object.value(u"number"_s).toInteger();
    request.model = object.value(u"model"_s).toString();
    request.input = object.value(u"input"_s).toObject();
    const QString state = object.value(u"state"_s).toString();
    request.state = stateNames().key(state);
    request.created = fromMs(object.value(u"created"_s).toInteger());
    request.started = fromMs(object.value(u"started"_s).toInteger());
    request.finished = fromMs(object.value(u"finished"_s).toInteger());
    request.address = object.value(u"address"_s).toInt(1);
    request.ending = object.value(u"ending"_s).toString(request.ending);
    request.count = object.value(u"count"_s).toInt(1);
    request.kind = object.value(u"kind"_s).toString(request.kind);
    request.error = object.value(u"error"_s);
    request.mustFail = object.value(u"must_fail"_s).toBool();
    if (request.id.isEmpty() || !stateNames().values().contains(state))
        return {};
    return request;
}

SandboxStore::SandboxStore(const QString& folder)
    : m_folder(folder)
{
}

QString SandboxStore::recordPath(const QString& id) const
{
    return m_folder.filePath(u"requests/%1.json"_s.arg(id));
}
QString SandboxStore::filePath(const QString& id, const QString& ending, int number) const
{
    const QString name = number > 1 ? u"%1-%2"_s.arg(id).arg(number) : id;
    return m_folder.absoluteFilePath(u"files/%1.%2"_s.arg(name, ending));
}
QString SandboxStore::workFolder() const
{
    return m_folder.absoluteFilePath(u"work"_s);
}

Result<void> SandboxStore::claim(bool isOwn)
{
    const QString path = m_folder.absolutePath();
    const QFileInfo folder(path);
    if (!isOwn && folder.isSymLink())
        return failure(ErrorKind::Refused, tr("%1 is a link. Name the folder itself.").arg(path));
    if (folder.exists() && !folder.isDir())
        return failure(ErrorKind::Refused, tr("%1 is no folder.").arg(path));
    const QFileInfo mark(m_folder.filePath(markName));
    const bool isMarked = mark.isFile() && !mark.isSymLink();
    const QStringList there =
        m_folder.entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    if (!isMarked && !isOwn && !there.isEmpty())
        return failure(
            ErrorKind::Refused,
            tr("%1 holds files that are not the sandbox's. Name an empty folder, or one that is not there "
               "yet: the sandbox removes what it made.")
                .arg(path));
    for (const QString& name : {u"requests"_s, u"files"_s, u"work"_s}) {
        const QFileInfo part(m_folder.filePath(name));
        if (part.isSymLink() || (part.exists() && !part.isDir()))
            return failure(
                ErrorKind::Refused,
                tr("%1 is a link or a file. The sandbox makes its folders itself.").arg(part.filePath()));
    }
    if (!m_folder.mkpath(u"."_s))
        return failure(ErrorKind::NotWritable, path);
    if (isMarked)
        return {};
    return writeWholeFile(mark.filePath(),
                          "The sandbox of Rushes made this folder and removes what it keeps here.\n");
}

Result<void> SandboxStore::prepare()
{
    for (const QString& name : {u"requests"_s, u"files"_s, u"work"_s}) {
        if (!m_folder.mkpath(name))
            return failure(ErrorKind::NotWritable, m_folder.absoluteFilePath(name));
    }
    const QDir work(workFolder());
    for (const QString& name :
         work.entryList({u"render-*"_s}, QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot))
        QDir(work.filePath(name)).removeRecursively();
    QStringList kept;
    for (const SandboxRequest& request : load())
        kept.append(fileNames(request));
    const QDir files(m_folder.filePath(u"files"_s));
    constexpr qsizetype uuidLength = 36; // length of the UUID that the sandbox's file names begin with
    for (const QString& name : files.entryList(QDir::Files | QDir::NoSymLinks)) {
        if (!kept.contains(name) && !QUuid::fromString(QStringView(name).left(uuidLength)).isNull())
            QFile::remove(files.filePath(name));
    }
    return {};
}

void SandboxStore::tidy(QList<SandboxRequest>& requests, Instant now, std::chrono::milliseconds kept,
                        qint64 keptBytes) const
{
    QList<const SandboxRequest*> over;
    for (const SandboxRequest& request : std::as_const(requests)) {
        if (request.isOver())
            over.append(&request);
    }
    std::sort(over.begin(), over.end(), [](const SandboxRequest* a, const SandboxRequest* b) {
        return std::pair(a->finished, a->number) > std::pair(b->finished, b->number);
    });
    const QDir files(m_folder.filePath(u"files"_s));
    QSet<QString> gone;
    QStringList goneFiles;
    qint64 bytes = 0;
    for (const SandboxRequest* request : std::as_const(over)) {
        const QStringList names = fileNames(*request);
        for (const QString& name : names)
            bytes += QFileInfo(files.filePath(name)).size();
        const bool isNewest = request == over.constFirst();
        if (now - request->finished > kept || (bytes > keptBytes && !isNewest)) {
            gone.insert(request->id);
            goneFiles += names;
        }
    }
    for (const QString& id : std::as_const(gone))
        QFile::remove(recordPath(id));
    for (const QString& name : std::as_const(goneFiles))
        QFile::remove(files.filePath(name));
    requests.removeIf([&](const SandboxRequest& request) { return gone.contains(request.id); });
}

QList<SandboxRequest> SandboxStore::load() const
{
    QList<SandboxRequest> requests;
    const QDir records(m_folder.filePath(u"requests"_s));
    for (const QString& name : records.entryList({u"*.json"_s}, QDir::Files)) {
        QFile file(records.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const std::optional<SandboxRequest> request =
            SandboxRequest::fromJson(QJsonDocument::fromJson(file.readAll()).object());
        if (request && request->id + u".json"_s == name)
            requests.append(*request);
    }
    std::sort(requests.begin(), requests.end(),
              [](const SandboxRequest& a, const SandboxRequest& b) { return a.number < b.number; });
    return requests;
}

Result<void> SandboxStore::save(const SandboxRequest& request) const
{
    return writeWholeFile(recordPath(request.id),
                          QJsonDocument(request.toJson()).toJson(QJsonDocument::Compact));
}

} // namespace rushes
