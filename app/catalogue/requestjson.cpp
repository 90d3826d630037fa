#include "app/catalogue/requestjson.h"

#include "app/catalogue/elementnames.h"
#include "app/catalogue/keyframes.h"
#include "app/catalogue/storedrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Replaces each name by the service's name of the element, in one pass, since a name may equal another one's
/// replacement.
QString withSentNames(const QString& text, const QList<Element>& elements)
{
    if (elements.isEmpty())
        return text;
    const QStringList names = elementNames(elements);
    const QRegularExpression mention = mentionOf(names);
    QString sent;
    qsizetype from = 0;
    for (auto all = mention.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        const QString called = match.captured(1);
        const auto own = std::find_if(names.cbegin(), names.cend(), [&called](const QString& name) {
            return name.compare(called, Qt::CaseInsensitive) == 0;
        });
        if (own == names.cend())
            continue;
        sent += text.mid(from, match.capturedStart() - from) + u"@Element%1"_s.arg(own - names.cbegin() + 1);
        from = match.capturedEnd();
    }
    return sent + text.mid(from);
}

/// Writes a request with a model's keys, either as it is sent or as it is stored.
class Writer
{
public:
    enum class For { Service, Storage };

    Writer(const Request& request, const Model& model, For purpose)
        : m_request(request)
        , m_model(model)
        , m_roles(model.roles)
        , m_isSent(purpose == For::Service)
    {
    }

    QJsonObject write()
    {
        prompts();
        duration();
        choice(m_roles.aspectRatio, m_request.aspectRatio);
        if (!m_roles.cfgScale.isEmpty())
            put(m_roles.cfgScale, m_request.cfgScale);
        if (!m_roles.sound.isEmpty())
            put(m_roles.sound, m_request.sound);
        choice(m_roles.shotType, m_request.shotType);
        choice(m_roles.resolution, m_request.resolution);
        if (!m_roles.seed.isEmpty() && m_request.seed)
            put(m_roles.seed, QJsonValue(*m_request.seed));
        shots();
        media();
        if (!m_roles.elements.isEmpty() && !m_request.elements.isEmpty())
            put(m_roles.elements, elementsJson());
        if (!m_roles.keyframes.isEmpty() && !m_request.keyframes.isEmpty())
            put(m_roles.keyframes, keyframesJson());
        settings();
        if (m_isSent)
            needed();
        return m_object;
    }

private:
    void put(const QString& key, const QJsonValue& value)
    {
        if (!m_request.unset.contains(key) || value != usual(key))
            m_object.insert(key, value);
    }

    /// The value of a key that is not set.
    [[nodiscard]] QJsonValue usual(const QString& key)
    {
        const Property* property = m_model.schema.property(key);
        if (property && !property->standard.isUndefined())
            return property->standard;
        if (m_usual.isEmpty())
            m_usual = toServiceJson(defaultsOf(m_model), m_model);
        return m_usual.value(key);
    }

    void prompts()
    {
        if (const QString& key = m_roles.prompt; !key.isEmpty()) {
            const Property* property = m_model.schema.property(key);
            const QString text = m_isSent ? promptAsSent(m_request, m_model) : m_request.prompt;
            if (!text.isEmpty() || (property && property->isRequired))
                put(key, text);
        }
        if (!m_roles.negativePrompt.isEmpty() && !m_request.negativePrompt.isEmpty())
            put(m_roles.negativePrompt, m_request.negativePrompt);
    }

    void duration()
    {
        const Property* property = m_model.schema.property(m_roles.duration);
        if (!property)
            return;
        if (m_request.autoDuration && m_model.allowsAutoSeconds) {
            for (const QJsonValue& choice : property->choices) {
                bool isNumber = false;
                (void)textOf(choice).toDouble(&isNumber);
                if (!isNumber)
                    return put(property->key, choice);
            }
        }
        const QJsonValue choice = property->choiceNamed(QString::number(m_request.duration));
        if (!choice.isUndefined())
            return put(property->key, choice);
        const bool isText = property->kind == Property::Kind::Text ||
                            (!property->choices.isEmpty() && property->choices.at(0).isString());
        put(property->key,
            isText ? QJsonValue(QString::number(m_request.duration)) : QJsonValue(m_request.duration));
    }

    void choice(const QString& key, const QString& text)
    {
        const Property* property = m_model.schema.property(key);
        if (!property || text.isEmpty())
            return;
        const QJsonValue choice = property->choiceNamed(text);
        put(key, choice.isUndefined() ? QJsonValue(text) : choice);
    }

    void shots()
    {
        if (m_roles.shots.isEmpty() || m_request.shots.isEmpty())
            return;
        QJsonArray all;
        for (const Shot& shot : m_request.shots)
            all.append(QJsonObject{{u"prompt"_s, named(shot.prompt)}, {u"duration"_s, shot.seconds}});
        put(m_roles.shots, all);
    }

    [[nodiscard]] QString named(const QString& text) const
    {
        return m_isSent ? withSentNames(text, m_request.elements) : text;
    }

    void media()
    {
        for (const MediaSlot& slot : m_roles.media) {
            QStringList sources;
            for (const Input& input : m_request.inputs) {
                if (m_roles.slot(input.role, input.key) == &slot)
                    sources.append(input.source);
            }
            if (sources.isEmpty())
                continue;
            if (slot.isList) {
                put(slot.keys.constFirst(), QJsonArray::fromStringList(sources));
                continue;
            }
            for (qsizetype i = 0; i < qMin(sources.size(), slot.keys.size()); ++i)
                put(slot.keys.at(i), sources.at(i));
        }
    }

    [[nodiscard]] QJsonArray elementsJson() const
    {
        const Property& property = *m_model.schema.property(m_roles.elements);
        QJsonArray all;
        for (const Element& element : m_request.elements) {
            QJsonObject object;
            if (!m_isSent && !element.name.isEmpty())
                object.insert(u"name"_s, element.name);
            for (const Property& item : property.items) {
                if (item.kind == Property::Kind::MediaList && !element.references.isEmpty())
                    object.insert(item.key, QJsonArray::fromStringList(element.references));
                else if (item.kind == Property::Kind::Media && item.media == MediaKind::Video &&
                         !element.video.isEmpty())
                    object.insert(item.key, element.video);
                else if (item.kind == Property::Kind::Media && item.media != MediaKind::Video &&
                         !element.frontal.isEmpty())
                    object.insert(item.key, element.frontal);
            }
            all.append(object);
        }
        return all;
    }

    [[nodiscard]] QJsonArray keyframesJson() const
    {
        const Property& property = *m_model.schema.property(m_roles.keyframes);
        QJsonArray all;
        for (const Keyframe& keyframe : m_request.keyframes) {
            QJsonObject object;
            bool isTimed = false;
            for (const Property& item : property.items) {
                if (item.kind == Property::Kind::Media)
                    object.insert(item.key, keyframe.image);
                else if (item.key == "frame_index"_L1)
                    object.insert(item.key, qRound64(keyframe.seconds * framesPerSecond));
                else if (item.key == "seconds"_L1 || item.key == "time"_L1 || item.key == "timestamp"_L1)
                    object.insert(item.key, keyframe.seconds);
                else
                    continue;
                isTimed = isTimed || item.kind != Property::Kind::Media;
            }
            if (!isTimed || !m_isSent) // a stored time is not rounded to a frame number
                object.insert(u"seconds"_s, keyframe.seconds);
            all.append(object);
        }
        return all;
    }

    /// A value set by its key overrides everything else; a key that a model with a known schema does not have
    /// is not sent.
    void settings()
    {
        for (auto it = m_request.settings.begin(); it != m_request.settings.end(); ++it) {
            if (it.value().isNull())
                continue;
            const bool isKnown = !m_model.isStandIn && !m_model.schema.properties.isEmpty();
            if (m_isSent && isKnown && !m_model.schema.property(it.key()))
                continue;
            m_object.insert(it.key(), it.value());
        }
    }

    void needed()
    {
        for (const Property& property : m_model.schema.properties) {
            if (property.isRequired && !m_object.contains(property.key) && !property.standard.isUndefined())
                m_object.insert(property.key, property.standard);
        }
    }

    const Request& m_request;
    const Model& m_model;
    const Roles& m_roles;
    bool m_isSent;
    QJsonObject m_object = {};
    QJsonObject m_usual = {};
};

} // namespace

QString promptAsSent(const Request& request, const Model& model)
{
    QString text =
        withSentNames(request.prompt, model.roles.elements.isEmpty() ? QList<Element>() : request.elements);
    if (model.takesShots() || request.shots.isEmpty())
        return text;
    int start = 0;
    for (qsizetype i = 0; i < request.shots.size(); ++i) {
        const Shot& shot = request.shots.at(i);
        text += i == 0 && text.isEmpty() ? QString() : i == 0 ? u"\n\n"_s : u"\n"_s;
        text += u"Shot %1 (%2-%3 s): %4"_s.arg(i + 1)
                    .arg(start)
                    .arg(start + shot.seconds)
                    .arg(shot.prompt.trimmed());
        start += shot.seconds;
    }
    return text;
}

QJsonObject toServiceJson(const Request& request, const Model& model)
{
    return Writer(request, model, Writer::For::Service).write();
}

QJsonObject toServiceJson(const Request& request, const Catalogue& catalogue)
{
    return toServiceJson(request, catalogue.modelOrStandIn(request.model));
}

QByteArray requestBody(const Request& request, const Catalogue& catalogue)
{
    return QJsonDocument(toServiceJson(request, catalogue)).toJson(QJsonDocument::Compact);
}

QJsonObject toJson(const Request& request, const Catalogue& catalogue)
{
    const Model& model = catalogue.modelOrStandIn(request.model);
    QJsonObject object = Writer(request, model, Writer::For::Storage).write();
    QJsonObject own = ownPart(request, model);
    // Keys of the service that have the same name as the stored form's own keys.
    for (const QString& key : {u"model"_s, u"rushes"_s}) {
        if (object.contains(key)) {
            QJsonObject settings = own.value("settings"_L1).toObject();
            settings.insert(key, object.take(key));
            own.insert("settings"_L1, settings);
        }
    }
    object.insert(u"model"_s, request.model);
    if (!own.isEmpty())
        object.insert(u"rushes"_s, own);
    return object;
}

namespace {

bool isSendable(const QString& source)
{
    return source.startsWith("https://"_L1, Qt::CaseInsensitive) ||
           source.startsWith("http://"_L1, Qt::CaseInsensitive) ||
           source.startsWith("data:"_L1, Qt::CaseInsensitive);
}

using Change = std::function<Result<QString>(const QString&)>;

Result<void> change(QString& source, const Change& by)
{
    if (source.isEmpty())
        return {};
    Result<QString> changed = by(source);
    if (!changed)
        return failure(changed.error());
    source = *std::move(changed);
    return {};
}

} // namespace

Result<Request> withSources(Request request, const Change& resolve)
{
    QList<QString*> all;
    for (Input& input : request.inputs)
        all.append(&input.source);
    for (Element& element : request.elements) {
        all.append(&element.frontal);
        all.append(&element.video);
        for (QString& reference : element.references)
            all.append(&reference);
    }
    for (Keyframe& keyframe : request.keyframes)
        all.append(&keyframe.image);
    for (QString* source : std::as_const(all)) {
        if (const Result<void> changed = change(*source, resolve); !changed)
            return failure(changed.error());
    }
    return request;
}

QStringList unresolvedSources(const Request& request)
{
    QStringList open;
    (void)withSources(request, [&open](const QString& source) -> Result<QString> {
        if (!isSendable(source))
            open.append(source);
        return source;
    });
    return open;
}

} // namespace rushes
