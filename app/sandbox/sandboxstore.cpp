#include "app/sandbox/sandboxstore.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qint64 keptMs = std::chrono::milliseconds(std::chrono::hours(24 * 7)).count();

const QHash<SandboxState, QString>& stateNames()
{
    static const QHash<SandboxState, QString> names{
        {SandboxState::Queued, u"queued"_s},       {SandboxState::Running, u"running"_s},
        {SandboxState::Succeeded, u"succeeded"_s}, {SandboxState::Failed, u"failed"_s},
        {SandboxState::Cancelled, u"cancelled"_s},
    };
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
            {u"created"_s, created},
            {u"started"_s, started},
            {u"finished"_s, finished},
            {u"address"_s, address},
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
    request.created = object.value(u"created"_s).toInteger();
    request.started = object.value(u"started"_s).toInteger();
    request.finished = object.value(u"finished"_s).toInteger();
    request.address = object.value(u"address"_s).toInt(1);
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
QString SandboxStore::filePath(const QString& id) const
{
    return m_folder.absoluteFilePath(u"files/%1.mp4"_s.arg(id));
}
QString SandboxStore::workFolder() const
{
    return m_folder.absoluteFilePath(u"work"_s);
}

Result<void> SandboxStore::prepare(qint64 nowMs)
{
    QDir(workFolder()).removeRecursively();
    for (const QString& name : {u"requests"_s, u"files"_s, u"work"_s}) {
        if (!m_folder.mkpath(name))
            return failure(ErrorKind::NotWritable, m_folder.absoluteFilePath(name));
    }
    QStringList kept;
    for (const SandboxRequest& request : load()) {
        if (request.isOver() && nowMs - request.finished > keptMs)
            QFile::remove(recordPath(request.id));
        else
            kept.append(request.id + u".mp4"_s);
    }
    const QDir files(m_folder.filePath(u"files"_s));
    for (const QString& name : files.entryList(QDir::Files)) {
        if (!kept.contains(name))
            QFile::remove(files.filePath(name));
    }
    return {};
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
    QSaveFile file(recordPath(request.id));
    const QByteArray json = QJsonDocument(request.toJson()).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return failure(ErrorKind::NotWritable, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

} // namespace rushes
