// The stored form of requests, in project files and the database: the service's keys, and separately what the
// model does not take.
#include "app/catalogue/storedrequest.h"

#include "app/base/validtext.h"
#include "app/catalogue/jsonfields.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/schemacheck.h"

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QJsonArray shotsJson(const QList<Shot>& shots)
{
    QJsonArray all;
    for (const Shot& shot : shots)
        all.append(QJsonObject{{u"prompt"_s, shot.prompt}, {u"duration"_s, shot.seconds}});
    return all;
}

QJsonArray inputsJson(const QList<Input>& inputs)
{
    QJsonArray all;
    for (const Input& input : inputs) {
        QJsonObject object{{u"role"_s, nameOf(input.role)}, {u"source"_s, input.source}};
        if (!input.key.isEmpty())
            object.insert(u"key"_s, input.key);
        all.append(object);
    }
    return all;
}

QJsonArray elementsJson(const QList<Element>& elements)
{
    QJsonArray all;
    for (const Element& element : elements)
        all.append(QJsonObject{{u"name"_s, element.name},
                               {u"frontal"_s, element.frontal},
                               {u"references"_s, QJsonArray::fromStringList(element.references)},
                               {u"video"_s, element.video}});
    return all;
}

QJsonArray keyframesJson(const QList<Keyframe>& keyframes)
{
    QJsonArray all;
    for (const Keyframe& keyframe : keyframes)
        all.append(QJsonObject{{u"image"_s, keyframe.image}, {u"seconds"_s, keyframe.seconds}});
    return all;
}

/// Inputs that no key of the model can hold: there is no slot for them, or the slot is full.
QList<Input> withoutPlace(const Request& request, const Model& model)
{
    QList<Input> open;
    QHash<const MediaSlot*, int> used;
    for (const Input& input : request.inputs) {
        const MediaSlot* slot = model.roles.slot(input.role, input.key);
        if (!slot || (!slot->isList && used[slot]++ >= slot->keys.size()))
            open.append(input);
    }
    return open;
}

} // namespace

QJsonObject ownPart(const Request& request, const Model& model)
{
    const Roles& roles = model.roles;
    const Request standard = defaultsOf(model);
    QJsonObject unsent;
    const auto text = [&unsent](const QString& role, const QString& key, const QString& value,
                                const QString& usual) {
        if (role.isEmpty() && value != usual)
            unsent.insert(key, value);
    };
    text(roles.prompt, u"prompt"_s, request.prompt, {});
    text(roles.negativePrompt, u"negative_prompt"_s, request.negativePrompt, {});
    text(roles.aspectRatio, u"aspect_ratio"_s, request.aspectRatio, standard.aspectRatio);
    text(roles.shotType, u"shot_type"_s, request.shotType, standard.shotType);
    text(roles.resolution, u"resolution"_s, request.resolution, standard.resolution);
    // An empty aspect ratio is stored nowhere else and would be read back as the default.
    if (!roles.aspectRatio.isEmpty() && request.aspectRatio.isEmpty() && !standard.aspectRatio.isEmpty())
        unsent.insert(u"aspect_ratio"_s, QString());
    if (!roles.resolution.isEmpty() && request.resolution.isEmpty() && !standard.resolution.isEmpty())
        unsent.insert(u"resolution"_s, QString());
    if (!roles.shotType.isEmpty() && request.shotType.isEmpty() && !standard.shotType.isEmpty())
        unsent.insert(u"shot_type"_s, QString());
    const bool isAuto = request.autoDuration && model.allowsAutoSeconds;
    if ((roles.duration.isEmpty() || isAuto || request.settings.contains(roles.duration)) &&
        request.duration != standard.duration)
        unsent.insert(u"duration"_s, request.duration);
    if (request.autoDuration && !model.allowsAutoSeconds)
        unsent.insert(u"auto_duration"_s, true);
    if (roles.cfgScale.isEmpty() && request.cfgScale != standard.cfgScale)
        unsent.insert(u"cfg_scale"_s, request.cfgScale);
    if (roles.sound.isEmpty() && request.sound != standard.sound)
        unsent.insert(u"sound"_s, request.sound);
    if (roles.seed.isEmpty() && request.seed)
        unsent.insert(u"seed"_s, QJsonValue(*request.seed));
    if (roles.shots.isEmpty() && !request.shots.isEmpty())
        unsent.insert(u"shots"_s, shotsJson(request.shots));
    if (const QList<Input> open = withoutPlace(request, model); !open.isEmpty())
        unsent.insert(u"inputs"_s, inputsJson(open));
    if (roles.elements.isEmpty() && !request.elements.isEmpty())
        unsent.insert(u"elements"_s, elementsJson(request.elements));
    if (roles.keyframes.isEmpty() && !request.keyframes.isEmpty())
        unsent.insert(u"keyframes"_s, keyframesJson(request.keyframes));
    QJsonObject own;
    if (!unsent.isEmpty())
        own.insert(u"unsent"_s, unsent);
    if (!request.kept.isEmpty())
        own.insert(u"kept"_s, request.kept);
    if (!request.unset.isEmpty())
        own.insert(u"unset"_s, QJsonArray::fromStringList(request.unset));
    return own;
}

namespace {

void readUnsent(const QJsonObject& unsent, Request& request)
{
    JsonFields fields(unsent, QString());
    fields.read(u"prompt"_s, request.prompt);
    fields.read(u"negative_prompt"_s, request.negativePrompt);
    fields.read(u"aspect_ratio"_s, request.aspectRatio);
    fields.read(u"shot_type"_s, request.shotType);
    fields.read(u"resolution"_s, request.resolution);
    fields.read(u"duration"_s, request.duration);
    fields.read(u"auto_duration"_s, request.autoDuration);
    fields.read(u"cfg_scale"_s, request.cfgScale);
    fields.read(u"sound"_s, request.sound);
    if (unsent.value("seed"_L1).isDouble())
        request.seed = unsent.value("seed"_L1).toInteger();
    const QJsonArray shots = unsent.value("shots"_L1).toArray();
    for (const QJsonValue& value : shots) {
        const QJsonObject object = value.toObject();
        Shot shot;
        shot.seconds = 0;
        JsonFields parts(object, QString());
        parts.read(u"prompt"_s, shot.prompt);
        parts.read(u"duration"_s, shot.seconds);
        request.shots.append(shot);
    }
    const QJsonArray inputs = unsent.value("inputs"_L1).toArray();
    for (const QJsonValue& value : inputs) {
        const QJsonObject input = value.toObject();
        if (input.value("source"_L1).toString().isEmpty())
            continue; // nothing of it would be written if the model had a place for it
        request.inputs.append({inputRoleNamed(input.value("role"_L1).toString()).value_or(InputRole::Other),
                               input.value("source"_L1).toString(), input.value("key"_L1).toString()});
    }
    const QJsonArray elements = unsent.value("elements"_L1).toArray();
    for (const QJsonValue& value : elements) {
        const QJsonObject element = value.toObject();
        request.elements.append({element.value("name"_L1).toString(), element.value("frontal"_L1).toString(),
                                 stringsIn(element.value("references"_L1)),
                                 element.value("video"_L1).toString()});
    }
    const QJsonArray keyframes = unsent.value("keyframes"_L1).toArray();
    for (const QJsonValue& value : keyframes)
        request.keyframes.append(
            {value.toObject().value("image"_L1).toString(), value.toObject().value("seconds"_L1).toDouble()});
}

/// Requests of an unknown model may have usual keys with other types ("duration": "10").
QJsonObject takeOddValues(QJsonObject& object, const Model& model)
{
    QJsonObject odd;
    for (const Property& property : model.schema.properties) {
        const QJsonValue value = object.value(property.key);
        const bool isText = property.kind == Property::Kind::Text || property.kind == Property::Kind::Choice;
        const bool isOdd = isText ? !value.isString()
                           : property.kind == Property::Kind::Objects
                               ? !value.isArray()
                               : checkValue(property, value) &&
                                     checkValue(property, value)->kind == SchemaIssue::Kind::WrongType;
        if (!value.isUndefined() && isOdd)
            odd.insert(property.key, object.take(property.key));
    }
    return odd;
}

} // namespace

Result<Request> requestFromJson(const QJsonObject& given, const Catalogue& catalogue)
{
    const QJsonObject stored = validJson(given).toObject();
    const QJsonValue id = stored.value(u"model"_s);
    if (!id.isString())
        return failure(ErrorKind::Damaged, u"model"_s);
    // An unknown model keeps its id, so that nothing is lost; validate() reports it.
    const Model& model = catalogue.modelOrStandIn(id.toString());
    QJsonObject object = stored;
    object.remove(u"model"_s);
    const QJsonObject own = object.take(u"rushes"_s).toObject();
    const QJsonObject settings = own.value("settings"_L1).toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        object.insert(it.key(), it.value());
    const QJsonObject odd = model.isStandIn ? takeOddValues(object, model) : QJsonObject();
    Result<Request> request = requestFromServiceJson(object, model);
    if (!request)
        return request;
    request->model = id.toString();
    request->kept = own.value("kept"_L1).toObject();
    request->unset = stringsIn(own.value("unset"_L1));
    for (auto it = odd.begin(); it != odd.end(); ++it)
        request->settings.insert(it.key(), it.value());
    const QJsonObject unsent = own.value("unsent"_L1).toObject();
    if (model.isStandIn) {
        // A value that was not set must not become set when the model is known again.
        for (const Property& property : model.schema.properties) {
            if (!textOf(property.standard).isEmpty() && !object.contains(property.key) &&
                !odd.contains(property.key) && !unsent.contains(property.key) &&
                !request->unset.contains(property.key))
                request->unset.append(property.key);
        }
    }
    readUnsent(unsent, *request);
    return request;
}

} // namespace rushes
