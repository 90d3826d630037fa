#include "app/store/projectjson.h"

#include "app/base/validtext.h"
#include "app/catalogue/requestjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString placeOf(const QByteArray& json, int offset)
{
    const QByteArray before = json.left(offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = offset - before.lastIndexOf('\n');
    return u"line %1, column %2"_s.arg(line).arg(column);
}

/// True where the first version of the format can represent the request: its only model, and no later
/// features.
bool isOfTheFirstVersion(const QJsonObject& request)
{
    const Model& only = Catalogue::builtIn().standard();
    const QStringList keys = request.keys();
    return request.value(u"model"_s) == only.id &&
           std::all_of(keys.cbegin(), keys.cend(), [&only](const QString& key) {
               return key == "model"_L1 || only.schema.property(key) != nullptr;
           });
}

QJsonObject toJson(const QMap<TakeId, Trim>& trims)
{
    QJsonObject object;
    for (auto trim = trims.cbegin(); trim != trims.cend(); ++trim)
        object.insert(trim.key(), QJsonObject{{u"head"_s, trim->head}, {u"tail"_s, trim->tail}});
    return object;
}

/// nullopt for a number of frames beyond any clip's length.
std::optional<int> framesFrom(const QJsonValue& value)
{
    const double number = value.isUndefined() ? 0 : value.toDouble(-1);
    return number >= 0 && number <= 1e6 && number == std::floor(number)
               ? std::optional(static_cast<int>(number))
               : std::nullopt;
}

Result<QMap<TakeId, Trim>> trimsFromJson(const QJsonValue& value, const QString& place)
{
    if (!value.isUndefined() && !value.isObject())
        return failure(ErrorKind::Damaged, place);
    QMap<TakeId, Trim> trims;
    const QJsonObject object = value.toObject();
    for (auto trim = object.begin(); trim != object.end(); ++trim) {
        const std::optional<int> head = framesFrom(trim->toObject().value(u"head"_s));
        const std::optional<int> tail = framesFrom(trim->toObject().value(u"tail"_s));
        if (!trim->isObject() || !head || !tail)
            return failure(ErrorKind::Damaged, place + u'.' + trim.key());
        trims.insert(TakeId(trim.key()), {*head, *tail});
    }
    return trims;
}

QJsonObject toJson(const StillOf& still)
{
    QJsonObject object{{u"scene"_s, still.scene.toString()}, {u"prompt"_s, still.prompt}};
    if (still.shot >= 0)
        object.insert(u"shot"_s, still.shot);
    if (still.shots > 0)
        object.insert(u"shots"_s, still.shots);
    return object;
}

/// Accepts any value: it only determines where a picture is displayed.
StillOf stillFromJson(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    const SceneId scene(object.value(u"scene"_s).toString());
    if (scene.isEmpty())
        return {};
    const auto number = [&object](const QString& key) { return framesFrom(object.value(key).toDouble(-1)); };
    return {scene, object.value(u"prompt"_s).toString(), number(u"shot"_s).value_or(-1),
            number(u"shots"_s).value_or(0)};
}

} // namespace

QByteArray toJson(const Project& project)
{
    QJsonArray scenes;
    int version = 1;
    for (const Scene& scene : project.scenes) {
        const QJsonObject request = toJson(scene.request);
        if (!isOfTheFirstVersion(request))
            version = projectVersion;
        QJsonObject object{{u"id"_s, scene.id.toString()}, {u"name"_s, scene.name}, {u"request"_s, request}};
        if (!scene.chosenTake.isEmpty())
            object.insert(u"chosen_take"_s, scene.chosenTake.toString());
        if (!scene.trims.isEmpty())
            object.insert(u"trims"_s, toJson(scene.trims));
        if (!scene.stillOf.scene.isEmpty())
            object.insert(u"still_of"_s, toJson(scene.stillOf));
        scenes.append(object);
    }
    const QJsonObject root{{u"format"_s, u"rushes"_s},
                           {u"version"_s, version},
                           {u"id"_s, project.id.toString()},
                           {u"scenes"_s, scenes}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<Project> projectFromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorKind::Damaged,
                       u"%1: %2"_s.arg(placeOf(json, problem.offset), problem.errorString()));
    const QJsonObject root = validJson(document.object()).toObject();
    if (root.value(u"format"_s) != u"rushes"_s)
        return failure(ErrorKind::Damaged, u"format"_s);
    const QJsonValue version = root.value(u"version"_s);
    if (!version.isDouble() || version.toDouble() < 1)
        return failure(ErrorKind::Damaged, u"version"_s);
    if (version.toDouble() > projectVersion)
        return failure(ErrorKind::TooNew, QString::number(version.toDouble()));
    if (!root.value(u"id"_s).isString() || root.value(u"id"_s).toString().isEmpty())
        return failure(ErrorKind::Damaged, u"id"_s);
    const QJsonArray scenes = root.value(u"scenes"_s).toArray();
    if (scenes.isEmpty())
        return failure(ErrorKind::Damaged, u"scenes"_s);

    Project project{ProjectId(root.value(u"id"_s).toString()), {}};
    QSet<QString> ids;
    for (int i = 0; i < scenes.size(); ++i) {
        const QString place = u"scenes[%1]"_s.arg(i);
        const QJsonObject object = scenes.at(i).toObject();
        for (const QString& key : {u"id"_s, u"name"_s}) {
            if (!object.value(key).isString())
                return failure(ErrorKind::Damaged, place + u'.' + key);
        }
        const QString id = object.value(u"id"_s).toString();
        if (id.isEmpty() || ids.contains(id))
            return failure(ErrorKind::Damaged, place + u".id"_s);
        ids.insert(id);
        if (!object.value(u"request"_s).isObject())
            return failure(ErrorKind::Damaged, place + u".request"_s);
        Result<Request> request = requestFromJson(object.value(u"request"_s).toObject());
        if (!request)
            return failure(ErrorKind::Damaged, place + u".request."_s + request.error().detail);
        Result<QMap<TakeId, Trim>> trims = trimsFromJson(object.value(u"trims"_s), place + u".trims"_s);
        if (!trims)
            return failure(trims.error());
        project.scenes.append({SceneId(id), object.value(u"name"_s).toString(), *std::move(request),
                               TakeId(object.value(u"chosen_take"_s).toString()), *std::move(trims),
                               stillFromJson(object.value(u"still_of"_s))});
    }
    return project;
}

} // namespace rushes
