#include "app/media/takeinfo.h"

#include "app/catalogue/jsonfields.h"
#include "app/catalogue/requestjson.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Limit for names and identifiers, far above any real one.
constexpr qsizetype longestText = 4096;

QString textOf(Instant time)
{
    return toDateTime(time).toUTC().toString(Qt::ISODateWithMs);
}

/// Reads the keys of a take's metadata, within its limits.
class Reader : public JsonFields
{
public:
    using JsonFields::JsonFields;

    void read(const QString& key, QString& into)
    {
        QString text = into;
        JsonFields::read(key, text);
        if (text.size() <= longestText)
            into = text;
        else
            wrong(key);
    }
    template<class Tag>
    void read(const QString& key, Id<Tag>& into)
    {
        QString text;
        read(key, text);
        into = Id<Tag>(text);
    }
    void read(const QString& key, Instant& into)
    {
        QString text;
        read(key, text);
        if (text.isEmpty())
            return;
        const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
        // Only dates between 1970 and 9999, so that what is written reads back the same.
        if (time.isValid() && time.toMSecsSinceEpoch() > 0 && time.toUTC().date().year() < 9999)
            into = fromDateTime(time);
        else
            wrong(key);
    }
    void read(const QString& key, int& into)
    {
        int number = into;
        JsonFields::read(key, number);
        if (number >= 0)
            into = number;
        else
            wrong(key);
    }
};

Result<void> readCost(const QJsonObject& root, TakeInfo& info)
{
    const QJsonValue cost = root.value(u"cost"_s);
    if (cost.isUndefined())
        return {};
    const QJsonValue amount = cost.toObject().value(u"amount"_s);
    bool isNumber = false;
    const double dollars = amount.toString().toDouble(&isNumber);
    info.cost = isNumber && dollars >= 0 ? Usd::fromDouble(dollars) : std::nullopt;
    if (!info.cost || cost.toObject().value(u"currency"_s) != u"USD"_s)
        return failure(ErrorKind::Damaged, u"cost"_s);
    return {};
}

} // namespace

TakeInfo TakeInfo::of(const Take& take)
{
    return {take.number,  take.projectId, take.sceneId, take.sceneName, take.request,
            take.service, take.requestId, take.cost,    take.created,   take.finished};
}

Scene TakeInfo::scene() const
{
    Scene scene;
    scene.id = sceneId;
    scene.name = sceneName;
    scene.request = request;
    return scene;
}

namespace {

/// A file that is passed on must neither contain the user's pictures nor their paths.
Result<QString> withoutPrivateSource(const QString& source)
{
    const bool isPublic = source.startsWith(u"https:"_s) || source.startsWith(u"http:"_s) ||
                          source.startsWith(u"take:"_s) || source.startsWith(u"scene:"_s);
    return isPublic ? source : QString();
}

Request shareable(const Request& request)
{
    Result<Request> shared = withSources(request, withoutPrivateSource);
    if (!shared)
        return request;
    shared->inputs.removeIf([](const Input& input) { return input.source.isEmpty(); });
    return *std::move(shared);
}

} // namespace

QByteArray toJson(const TakeInfo& info)
{
    QJsonObject root{
        {u"format"_s, u"rushes-take"_s},
        {u"version"_s, takeInfoVersion},
        {u"program"_s, u"rushes " RUSHES_VERSION ""_s},
        {u"number"_s, info.number},
        {u"project"_s, info.projectId.toString()},
        {u"scene"_s, QJsonObject{{u"id"_s, info.sceneId.toString()}, {u"name"_s, info.sceneName}}},
        {u"request"_s, toJson(shareable(info.request))},
        {u"service"_s, info.service.toString()}};
    if (!info.requestId.isEmpty())
        root.insert(u"request_id"_s, info.requestId.toString());
    if (info.cost)
        root.insert(u"cost"_s, QJsonObject{{u"amount"_s, info.cost->digits()}, {u"currency"_s, u"USD"_s}});
    if (info.created != Instant{})
        root.insert(u"created"_s, textOf(info.created));
    if (info.finished != Instant{})
        root.insert(u"finished"_s, textOf(info.finished));
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<TakeInfo> takeInfoFromJson(const QByteArray& json)
{
    if (json.size() > largestTakeInfo)
        return failure(ErrorKind::TooLarge, u"rushes-take"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorKind::Damaged, problem.errorString());
    const QJsonObject root = document.object();
    if (root.value(u"format"_s) != u"rushes-take"_s)
        return failure(ErrorKind::Damaged, u"format"_s);
    const double version = root.value(u"version"_s).toDouble();
    if (version < 1)
        return failure(ErrorKind::Damaged, u"version"_s);
    if (version > takeInfoVersion)
        return failure(ErrorKind::TooNew, QString::number(version));
    if (!root.value(u"scene"_s).isObject() || !root.value(u"request"_s).isObject())
        return failure(ErrorKind::Damaged, root.value(u"scene"_s).isObject() ? u"request"_s : u"scene"_s);

    TakeInfo info;
    Reader reader(root, QString());
    reader.read(u"number"_s, info.number);
    reader.read(u"project"_s, info.projectId);
    reader.read(u"service"_s, info.service);
    reader.read(u"request_id"_s, info.requestId);
    reader.read(u"created"_s, info.created);
    reader.read(u"finished"_s, info.finished);
    const QJsonObject scene = root.value(u"scene"_s).toObject();
    Reader inScene(scene, u"scene."_s);
    inScene.read(u"id"_s, info.sceneId);
    inScene.read(u"name"_s, info.sceneName);
    for (const Reader* each : {&reader, &inScene}) {
        if (!each->firstWrong().isEmpty())
            return failure(ErrorKind::Damaged, each->firstWrong());
    }
    if (info.sceneId.isEmpty())
        return failure(ErrorKind::Damaged, u"scene.id"_s);
    if (const Result<void> cost = readCost(root, info); !cost)
        return failure(cost.error());
    Result<Request> request = requestFromJson(root.value(u"request"_s).toObject());
    if (!request)
        return failure(ErrorKind::Damaged, u"request."_s + request.error().detail);
    info.request = *std::move(request);
    return info;
}

} // namespace rushes
