// Requests out of JSON: the service's keys by the model's roles, and what a project file keeps besides.
#include "app/catalogue/requestreader.h"

#include "app/base/validtext.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/schemacheck.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Takes typed values out of a JSON object, with defaults; remembers the first key of another type.
class Fields
{
public:
    Fields(const QJsonObject& object, QString place)
        : m_object(object)
        , m_place(std::move(place))
    {
    }

    void read(const QString& key, QString& into)
    {
        take(key, &QJsonValue::isString, [&](const QJsonValue& value) { into = value.toString(); });
    }
    void read(const QString& key, bool& into)
    {
        take(key, &QJsonValue::isBool, [&](const QJsonValue& value) { into = value.toBool(); });
    }
    void read(const QString& key, double& into)
    {
        take(key, &QJsonValue::isDouble, [&](const QJsonValue& value) { into = value.toDouble(); });
    }
    void read(const QString& key, int& into)
    {
        take(key, &QJsonValue::isDouble, [&](const QJsonValue& value) {
            const double number = value.toDouble();
            if (number != std::floor(number) || std::abs(number) > 1e6)
                wrong(key);
            else
                into = static_cast<int>(number);
        });
    }
    void read(const QString& key, QJsonArray& into)
    {
        take(key, &QJsonValue::isArray, [&](const QJsonValue& value) { into = value.toArray(); });
    }
    void wrong(const QString& key)
    {
        if (m_wrong.isEmpty())
            m_wrong = m_place + key;
    }
    [[nodiscard]] const QString& firstWrong() const { return m_wrong; }

private:
    template<typename Is, typename Use>
    void take(const QString& key, Is is, Use use)
    {
        if (key.isEmpty())
            return;
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined())
            return;
        if ((value.*is)())
            use(value);
        else
            wrong(key);
    }

    const QJsonObject& m_object;
    QString m_place;
    QString m_wrong = {};
};

QStringList stringsIn(const QJsonValue& value)
{
    QStringList texts;
    const QJsonArray all = value.toArray();
    for (const QJsonValue& one : all)
        texts.append(one.toString());
    return texts;
}

bool areStrings(const QJsonValue& value)
{
    const QJsonArray all = value.toArray();
    return value.isArray() &&
           std::all_of(all.begin(), all.end(), [](const QJsonValue& one) { return one.isString(); });
}

class Reader
{
public:
    Reader(const QJsonObject& object, const Model& model)
        : m_object(object)
        , m_model(model)
        , m_roles(model.roles)
        , m_fields(object, QString())
        , m_request(defaultsOf(model))
    {
    }

    Result<Request> read()
    {
        m_fields.read(m_roles.prompt, m_request.prompt);
        m_fields.read(m_roles.negativePrompt, m_request.negativePrompt);
        duration();
        choice(m_roles.aspectRatio, m_request.aspectRatio);
        m_fields.read(m_roles.cfgScale, m_request.cfgScale);
        m_fields.read(m_roles.sound, m_request.sound);
        choice(m_roles.shotType, m_request.shotType);
        choice(m_roles.resolution, m_request.resolution);
        seed();
        QJsonArray shots;
        m_fields.read(m_roles.shots, shots);
        if (!m_fields.firstWrong().isEmpty())
            return failure(ErrorKind::Damaged, m_fields.firstWrong());
        if (const Result<void> read = readShots(shots); !read)
            return failure(read.error());
        for (const MediaSlot& slot : m_roles.media)
            media(slot);
        elements();
        keyframes();
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_taken.contains(it.key()) && !isNamed(it.key()) && !it.value().isNull())
                m_request.settings.insert(it.key(), it.value());
        }
        return m_request;
    }

private:
    [[nodiscard]] bool isNamed(const QString& key) const
    {
        return key == m_roles.prompt || key == m_roles.negativePrompt || key == m_roles.cfgScale ||
               key == m_roles.sound || key == m_roles.shots || key == m_roles.shotType ||
               key == m_roles.aspectRatio || key == m_roles.resolution;
    }

    void duration()
    {
        const Property* property = m_model.schema.property(m_roles.duration);
        if (!property || !m_object.contains(property->key))
            return;
        const QJsonValue value = m_object.value(property->key);
        const bool mayBeText =
            property->kind == Property::Kind::Choice || property->kind == Property::Kind::Text;
        if (value.isString() && mayBeText) {
            bool isNumber = false;
            const int seconds = value.toString().toInt(&isNumber);
            if (isNumber) {
                m_request.duration = seconds;
                m_request.autoDuration = false;
                m_taken.insert(property->key);
            } else if (property->choices.contains(value)) {
                m_request.autoDuration = true;
                m_taken.insert(property->key);
            } // else it stays a setting, and validate() says so
            return;
        }
        if (value.isDouble() && property->kind == Property::Kind::Number &&
            value.toDouble() != std::floor(value.toDouble()))
            return; // a part of a second: a setting
        m_taken.insert(property->key);
        m_fields.read(property->key, m_request.duration);
        m_request.autoDuration = false;
    }

    void choice(const QString& key, QString& into)
    {
        const Property* property = m_model.schema.property(key);
        const QJsonValue value = m_object.value(key);
        if (property && value.isDouble() && !property->choices.isEmpty() &&
            property->choices.at(0).isDouble())
            into = textOf(value);
        else
            m_fields.read(key, into);
    }

    void seed()
    {
        const QJsonValue value = m_object.value(m_roles.seed);
        if (m_roles.seed.isEmpty() || !value.isDouble() || value.toDouble() != std::floor(value.toDouble()) ||
            std::abs(value.toDouble()) > 9e15)
            return; // a setting, and validate() says so
        m_request.seed = value.toInteger();
        m_taken.insert(m_roles.seed);
    }

    Result<void> readShots(const QJsonArray& shots)
    {
        for (qsizetype i = 0; i < shots.size(); ++i) {
            const QString place = u"%1[%2]"_s.arg(m_roles.shots).arg(i);
            if (!shots.at(i).isObject())
                return failure(ErrorKind::Damaged, place);
            const QJsonObject segment = shots.at(i).toObject();
            Shot shot{{}, m_model.defaultShotSeconds};
            Fields parts(segment, place + u'.');
            parts.read(u"prompt"_s, shot.prompt);
            parts.read(u"duration"_s, shot.seconds);
            if (!parts.firstWrong().isEmpty())
                return failure(ErrorKind::Damaged, parts.firstWrong());
            m_request.shots.append(shot);
        }
        return {};
    }

    void media(const MediaSlot& slot)
    {
        for (const QString& key : slot.keys) {
            const QJsonValue value = m_object.value(key);
            const QString own = slot.role == InputRole::Other ? slot.keys.constFirst() : QString();
            if (slot.isList && areStrings(value)) {
                for (const QString& source : stringsIn(value))
                    m_request.inputs.append({slot.role, source, own});
                m_taken.insert(key);
            } else if (!slot.isList && value.isString()) {
                if (!value.toString().isEmpty())
                    m_request.inputs.append({slot.role, value.toString(), own});
                m_taken.insert(key);
            }
        }
    }

    void elements()
    {
        const Property* property = m_model.schema.property(m_roles.elements);
        if (!property || !m_object.value(property->key).isArray())
            return;
        QList<Element> all;
        const QJsonArray entries = m_object.value(property->key).toArray();
        for (const QJsonValue& entry : entries) {
            const QJsonObject object = entry.toObject();
            Element element;
            element.name = object.value("name"_L1).toString();
            int understood = element.name.isEmpty() ? 0 : 1;
            for (const Property& item : property->items) {
                const QJsonValue value = object.value(item.key);
                if (item.kind == Property::Kind::MediaList && areStrings(value))
                    element.references = stringsIn(value), ++understood;
                else if (item.kind == Property::Kind::Media && value.isString())
                    (item.media == MediaKind::Video ? element.video : element.frontal) = value.toString(),
                                                                      ++understood;
            }
            if (understood != object.size() || object.isEmpty())
                return; // as it is, by its key
            all.append(element);
        }
        m_request.elements = all;
        m_taken.insert(property->key);
    }

    void keyframes()
    {
        const Property* property = m_model.schema.property(m_roles.keyframes);
        if (!property || !m_object.value(property->key).isArray())
            return;
        QList<Keyframe> all;
        const QJsonArray entries = m_object.value(property->key).toArray();
        for (const QJsonValue& entry : entries) {
            const QJsonObject object = entry.toObject();
            Keyframe keyframe;
            bool isTimed = false;
            for (const Property& item : property->items) {
                if (item.kind == Property::Kind::Media)
                    keyframe.image = object.value(item.key).toString();
            }
            if (object.value("frame_index"_L1).isDouble())
                keyframe.seconds = object.value("frame_index"_L1).toDouble() / framesPerSecond,
                isTimed = true;
            for (const QString& key : {u"timestamp"_s, u"time"_s, u"seconds"_s}) {
                if (object.value(key).isDouble())
                    keyframe.seconds = object.value(key).toDouble(), isTimed = true;
            }
            if (!isTimed || keyframe.image.isEmpty())
                return; // as it is, by its key: "at" is a part of a length that nobody knows yet
            all.append(keyframe);
        }
        m_request.keyframes = all;
        m_taken.insert(property->key);
    }

    const QJsonObject& m_object;
    const Model& m_model;
    const Roles& m_roles;
    Fields m_fields;
    Request m_request;
    QSet<QString> m_taken = {};
};

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

/// Inputs that would not be written under a key of the model: no slot for them, or no room in it.
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

Result<Request> requestFromServiceJson(const QJsonObject& object, const Model& model)
{
    const QJsonObject valid = validJson(object).toObject();
    return Reader(valid, model).read();
}

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
    // An empty one is written nowhere else, and reads back as the default.
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
    Fields fields(unsent, QString());
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
    for (const QJsonValue& value : shots)
        request.shots.append(
            {value.toObject().value("prompt"_L1).toString(), value.toObject().value("duration"_L1).toInt()});
    const QJsonArray inputs = unsent.value("inputs"_L1).toArray();
    for (const QJsonValue& value : inputs) {
        const QJsonObject input = value.toObject();
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

/// A model that is not known may spell what is usual in types of its own ("duration": "10").
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
    // A model that this catalogue does not know keeps its id: validate() says so, and nothing is lost.
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
    if (model.isStandIn) {
        // What nobody set must not be set when the model is back.
        for (const Property& property : model.schema.properties) {
            if (!textOf(property.standard).isEmpty() && !object.contains(property.key) &&
                !request->unset.contains(property.key))
                request->unset.append(property.key);
        }
    }
    readUnsent(own.value("unsent"_L1).toObject(), *request);
    return request;
}

} // namespace rushes
