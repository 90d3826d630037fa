// Reads requests from the service's JSON, by the roles of its keys.
#include "app/base/validtext.h"
#include "app/catalogue/jsonfields.h"
#include "app/catalogue/keyframes.h"
#include "app/catalogue/requestjson.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

bool areStrings(const QJsonValue& value)
{
    const QJsonArray all = value.toArray();
    return value.isArray() &&
           std::all_of(all.begin(), all.end(), [](const QJsonValue& one) { return one.isString(); });
}

/// Reads one request, role by role; keys without a role become settings.
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
            if (isNumber && JsonFields::isWhole(seconds)) {
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
            return; // not a whole second: kept as a setting
        m_taken.insert(property->key);
        m_fields.read(property->key, m_request.duration);
        m_request.autoDuration = false;
    }

    void choice(const QString& key, QString& into)
    {
        // Asked for no name, Qt 6.8 reads beyond one in another script.
        if (key.isEmpty())
            return;
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
        if (m_roles.seed.isEmpty())
            return;
        const QJsonValue value = m_object.value(m_roles.seed);
        if (!value.isDouble() || value.toDouble() != std::floor(value.toDouble()) ||
            std::abs(value.toDouble()) > 9e15)
            return; // kept as a setting, which validate() reports
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
            JsonFields parts(segment, place + u'.');
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
                return; // kept as it is, by its key
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
                return; // set unchanged: "at" is relative to a length that is not known yet
            all.append(keyframe);
        }
        m_request.keyframes = all;
        m_taken.insert(property->key);
    }

    const QJsonObject& m_object;
    const Model& m_model;
    const Roles& m_roles;
    JsonFields m_fields;
    Request m_request;
    QSet<QString> m_taken = {};
};

} // namespace

Result<Request> requestFromServiceJson(const QJsonObject& object, const Model& model)
{
    const QJsonObject valid = validJson(object).toObject();
    return Reader(valid, model).read();
}

} // namespace rushes
