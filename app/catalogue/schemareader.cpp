// Reads the service's dialect of JSON Schema; nothing else does.
#include "app/catalogue/schema.h"

#include "app/catalogue/schemacheck.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostDepth = 6;
constexpr int mostWays = 20;
constexpr int mostProperties = 400;
constexpr int mostSteps = 20'000;

/// A number, also one that is written as a string.
std::optional<double> numberIn(const QJsonValue& value)
{
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> numberAt(const QJsonObject& object, const QStringList& keys)
{
    for (const QString& key : keys) {
        if (const std::optional<double> number = numberIn(object.value(key)))
            return number;
    }
    return {};
}

int countAt(const QJsonObject& object, const QString& key, int otherwise)
{
    const std::optional<double> number = numberIn(object.value(key));
    return number && *number >= 0 && *number < 1e9 ? static_cast<int>(*number) : otherwise;
}

bool isScalar(const QJsonValue& value)
{
    return value.isString() || value.isDouble() || value.isBool();
}

/// Resolves references, unions and null types of a property's object.
class Plain
{
public:
    explicit Plain(QJsonObject root)
        : m_root(std::move(root))
    {
    }

    [[nodiscard]] QJsonObject of(QJsonObject stated, int depth = 0) const
    {
        if (depth > mostDepth || ++m_steps > mostSteps)
            return stated;
        if (const QJsonValue reference = stated.value("$ref"_L1); reference.isString())
            stated = merged(stated, of(referred(reference.toString()), depth + 1));
        for (const QString& key : {u"allOf"_s, u"anyOf"_s, u"oneOf"_s}) {
            QList<QJsonObject> ways;
            const QJsonArray members = stated.value(key).toArray();
            for (const QJsonValue& member : members) {
                const QJsonObject way = of(member.toObject(), depth + 1);
                if (!way.isEmpty() && way.value("type"_L1) != "null"_L1)
                    ways.append(way);
            }
            if (key == "allOf"_L1 || ways.size() == 1) {
                for (const QJsonObject& way : std::as_const(ways))
                    stated = merged(stated, way);
            }
        }
        if (stated.value("type"_L1).isArray()) {
            QJsonArray types;
            const QJsonArray all = stated.value("type"_L1).toArray();
            for (const QJsonValue& type : all) {
                if (type.isString() && type != "null"_L1)
                    types.append(type);
            }
            if (types.size() == 1)
                stated.insert("type"_L1, types.at(0));
        }
        return stated;
    }

private:
    [[nodiscard]] QJsonObject referred(const QString& reference) const
    {
        if (!reference.startsWith("#/"_L1))
            return {};
        QJsonValue found = m_root;
        const QStringList steps = reference.mid(2).split(u'/');
        for (const QString& step : steps)
            found = found.toObject().value(step);
        return found.toObject();
    }

    /// The nearer statement takes precedence.
    static QJsonObject merged(const QJsonObject& near, const QJsonObject& far)
    {
        QJsonObject all = far;
        for (auto it = near.begin(); it != near.end(); ++it)
            all.insert(it.key(), it.value());
        // `properties` of both are united.
        QJsonObject properties = far.value("properties"_L1).toObject();
        const QJsonObject nearer = near.value("properties"_L1).toObject();
        for (auto it = nearer.begin(); it != nearer.end(); ++it)
            properties.insert(it.key(), it.value());
        if (!properties.isEmpty())
            all.insert("properties"_L1, properties);
        QJsonArray required = far.value("required"_L1).toArray();
        const QJsonArray more = near.value("required"_L1).toArray();
        for (const QJsonValue& name : more)
            required.append(name);
        if (!required.isEmpty())
            all.insert("required"_L1, required);
        return all;
    }

    QJsonObject m_root;
    mutable int m_steps = 0; // limits recursion: definitions may refer to themselves
};

std::optional<MediaKind> mediaOfFormat(const QString& format)
{
    const QString word = format.toLower();
    const bool isAddress = word.contains("uri"_L1) || word.contains("url"_L1) || word.contains("file"_L1) ||
                           word.contains("base64"_L1) || word.contains("upload"_L1);
    if (word.contains("image"_L1) || word.contains("mask"_L1))
        return isAddress || word == "image"_L1 ? std::optional(MediaKind::Image) : std::nullopt;
    if (word.contains("video"_L1))
        return isAddress || word == "video"_L1 ? std::optional(MediaKind::Video) : std::nullopt;
    if (word.contains("audio"_L1))
        return isAddress || word == "audio"_L1 ? std::optional(MediaKind::Audio) : std::nullopt;
    return {};
}

/// The kind of media by the key's name alone: "start_image_url", "videos", "reference_image_url_3", "mask".
std::optional<MediaKind> mediaOfKey(const QString& key)
{
    static const QRegularExpression image(
        u"(?:^|_)(?:image|picture|photo|mask)s?(?:_ur[il]s?)?(?:_?\\d+)?$|^(?:first|last|start|end|tail)_frame$"_s);
    static const QRegularExpression video(u"(?:^|_)videos?(?:_ur[il]s?)?(?:_?\\d+)?$"_s);
    static const QRegularExpression audio(u"(?:^|_)audios?(?:_ur[il]s?)?(?:_?\\d+)?$"_s);
    const QString word = key.toLower();
    if (image.match(word).hasMatch())
        return MediaKind::Image;
    if (video.match(word).hasMatch())
        return MediaKind::Video;
    if (audio.match(word).hasMatch())
        return MediaKind::Audio;
    return {};
}

std::optional<MediaKind> mediaOf(const QJsonObject& stated, const QString& key)
{
    const QString format = stated.value("format"_L1).toString();
    if (const std::optional<MediaKind> kind = mediaOfFormat(format))
        return kind;
    const QString content = stated.value("contentMediaType"_L1).toString();
    for (const MediaKind kind : {MediaKind::Image, MediaKind::Video, MediaKind::Audio}) {
        if (content.startsWith(nameOf(kind) + u'/'))
            return kind;
    }
    const QString word = format.toLower();
    if (word.isEmpty() || word == "uri"_L1 || word == "url"_L1 || word == "http-url"_L1)
        return mediaOfKey(key);
    if (word.endsWith("_uri"_L1) || word.endsWith("_uris"_L1) || word.endsWith("_url"_L1))
        return mediaOfKey(key).value_or(MediaKind::File);
    return {};
}

class Reader
{
public:
    explicit Reader(const QJsonObject& root)
        : m_plain(root)
    {
    }

    [[nodiscard]] QList<Property> properties(const QJsonObject& stated, const QJsonValue& required,
                                             int depth) const
    {
        QSet<QString> needed;
        const QJsonArray names = required.toArray();
        for (const QJsonValue& name : names) {
            if (name.isString())
                needed.insert(name.toString());
        }
        QList<Property> all;
        for (auto it = stated.begin(); it != stated.end() && all.size() < mostProperties; ++it) {
            if (it.key().trimmed().isEmpty())
                continue; // no usable name
            Property property = read(it.key(), it.value(), depth);
            const QJsonValue own = it.value().toObject().value("required"_L1);
            property.isRequired = needed.remove(it.key()) || own == true || own == "true"_L1;
            // A required choice with a single value has that value as its default.
            if (property.isRequired && property.choices.size() == 1 && property.standard.isUndefined())
                property.standard = property.choices.at(0);
            all.append(std::move(property));
        }
        // Required but not described: shown and sent unchanged.
        for (const QString& name : std::as_const(needed)) {
            if (name.trimmed().isEmpty() || all.size() >= mostProperties)
                continue;
            Property property;
            property.key = name;
            property.isRequired = true;
            all.append(property);
        }
        std::sort(all.begin(), all.end(),
                  [](const Property& one, const Property& other) { return one.key < other.key; });
        return all;
    }

private:
    [[nodiscard]] Property read(const QString& key, const QJsonValue& value, int depth) const
    {
        Property property;
        property.key = key;
        property.raw = value.toObject();
        if (!value.isObject() || depth > mostDepth)
            return property;
        const QJsonObject stated = m_plain.of(property.raw);
        property.title = stated.value("title"_L1).toString();
        property.description = stated.value("description"_L1).toString();
        property.note = stated.value("note"_L1).toString();
        property.format = stated.value("format"_L1).toString();
        property.sumsTo = stated.value("sums_to"_L1).toString();
        property.rules.append(readMediaRules(stated.value("validations"_L1).toArray()));
        limits(property, stated);
        kind(property, stated, depth);
        if (property.kind == Property::Kind::Unknown)
            ways(property, stated, depth);
        standard(property, stated.value("default"_L1));
        return property;
    }

    static void limits(Property& property, const QJsonObject& stated)
    {
        property.minimum = numberAt(stated, {u"minimum"_s, u"min"_s, u"ge"_s});
        property.maximum = numberAt(stated, {u"maximum"_s, u"max"_s, u"le"_s});
        property.above = numberAt(stated, {u"exclusiveMinimum"_s, u"gt"_s});
        property.below = numberAt(stated, {u"exclusiveMaximum"_s, u"lt"_s});
        property.multipleOf = numberAt(stated, {u"multipleOf"_s, u"step"_s});
        if (property.multipleOf && *property.multipleOf <= 0)
            property.multipleOf.reset();
        // exclusiveMinimum is a bool in older schemas.
        if (stated.value("exclusiveMinimum"_L1) == true)
            property.above = std::exchange(property.minimum, std::nullopt);
        if (stated.value("exclusiveMaximum"_L1) == true)
            property.below = std::exchange(property.maximum, std::nullopt);
        constexpr double far = std::numeric_limits<double>::infinity();
        const double least = std::max(property.minimum.value_or(-far), property.above.value_or(-far));
        const double most = std::min(property.maximum.value_or(far), property.below.value_or(far));
        if (least > most || (least == most && (property.above == least || property.below == most))) {
            property.minimum.reset(); // the range would be empty
            property.maximum.reset();
            property.above.reset();
            property.below.reset();
        }
        property.minLength = countAt(stated, u"minLength"_s, 0);
        property.maxLength = countAt(stated, u"maxLength"_s, -1);
        property.minItems = countAt(stated, u"minItems"_s, 0);
        property.maxItems = countAt(stated, u"maxItems"_s, -1);
        if (property.maxItems >= 0 && property.minItems > property.maxItems)
            property.minItems = 0;
        if (property.maxLength >= 0 && property.minLength > property.maxLength)
            property.minLength = 0;
    }

    void kind(Property& property, const QJsonObject& stated, int depth) const
    {
        using Kind = Property::Kind;
        const QString type = stated.value("type"_L1).toString().trimmed().toLower();
        if (type == "array"_L1 || type == "list"_L1 || (type.isEmpty() && stated.contains("items"_L1))) {
            list(property, stated, depth);
            return;
        }
        if (const QJsonArray values = stated.value("enum"_L1).toArray(); !values.isEmpty()) {
            choices(property, values);
            return;
        }
        if (stated.contains("const"_L1) && isScalar(stated.value("const"_L1))) {
            choices(property, {stated.value("const"_L1)});
            return;
        }
        if (type == "integer"_L1 || type == "int"_L1 || type == "long"_L1)
            property.kind = Kind::Integer;
        else if (type == "number"_L1 || type == "float"_L1 || type == "double"_L1 || type == "decimal"_L1)
            property.kind = Kind::Number;
        else if (type == "boolean"_L1 || type == "bool"_L1)
            property.kind = Kind::Switch;
        else if (type == "string"_L1 || type == "str"_L1 || type == "text"_L1)
            property.kind = Kind::Text;
        else if (type == "file"_L1 || type == "image"_L1 || type == "video"_L1 || type == "audio"_L1)
            property.kind = Kind::Media;
        if (property.kind == Kind::Text || (type.isEmpty() && mediaOfFormat(property.format))) {
            if (const std::optional<MediaKind> media = mediaOf(stated, property.key)) {
                property.kind = Kind::Media;
                property.media = *media;
            }
        } else if (property.kind == Kind::Media) {
            property.media = mediaOfKey(type).value_or(mediaOfKey(property.key).value_or(MediaKind::File));
        }
    }

    static void choices(Property& property, const QJsonArray& values)
    {
        QJsonArray kept;
        for (const QJsonValue& value : values) {
            if (value.isNull())
                continue;
            if (!isScalar(value))
                return; // stays Unknown
            if (!kept.contains(value))
                kept.append(value);
        }
        if (kept.isEmpty())
            return;
        property.kind = Property::Kind::Choice;
        property.choices = kept;
    }

    /// Reads a union of several forms. Choices spread over them are united into one choice; otherwise each
    /// form becomes an item of the property, whose kind stays Unknown.
    void ways(Property& property, const QJsonObject& stated, int depth) const
    {
        QJsonArray members = stated.value("anyOf"_L1).toArray();
        if (members.isEmpty())
            members = stated.value("oneOf"_L1).toArray();
        if (members.isEmpty()) {
            const QJsonArray types = stated.value("type"_L1).toArray();
            for (const QJsonValue& type : types) {
                QJsonObject one = stated;
                one.insert("type"_L1, type);
                members.append(one);
            }
        }
        QList<Property> all;
        for (const QJsonValue& member : std::as_const(members)) {
            const QJsonObject way = m_plain.of(member.toObject());
            if (way.value("type"_L1) == "null"_L1 ||
                (way.contains("const"_L1) && way.value("const"_L1).isNull()))
                continue;
            all.append(read(property.key, way, depth + 1));
            if (all.constLast().kind == Property::Kind::Unknown || all.size() > mostWays)
                return; // one of the forms is not understood
        }
        QJsonArray choices;
        for (const Property& way : std::as_const(all)) {
            for (const QJsonValue& choice : way.choices) {
                if (!choices.contains(choice))
                    choices.append(choice);
            }
        }
        const bool isChoice = std::all_of(
            all.cbegin(), all.cend(), [](const Property& way) { return way.kind == Property::Kind::Choice; });
        if (all.isEmpty())
            return;
        if (isChoice) {
            property.kind = Property::Kind::Choice;
            property.choices = choices;
        } else {
            property.items = all;
        }
    }

    void list(Property& property, const QJsonObject& stated, int depth) const
    {
        using Kind = Property::Kind;
        const QJsonValue items = stated.value("items"_L1);
        const QJsonObject item = m_plain.of(items.toObject());
        std::optional<MediaKind> media = mediaOfFormat(property.format);
        if (!media && item.value("type"_L1) == "string"_L1 && !item.contains("enum"_L1))
            media = mediaOf(item, property.key);
        if (!media && !items.isObject() && stated.contains("format"_L1))
            media = mediaOf(stated, property.key);
        if (media) {
            property.kind = Kind::MediaList;
            property.media = *media;
            if (item.contains("validations"_L1) && property.rules.isEmpty())
                property.rules.append(readMediaRules(item.value("validations"_L1).toArray()));
            return;
        }
        const bool isBareMap = !item.isEmpty() && !item.value("type"_L1).isString() &&
                               !item.contains("enum"_L1) && !item.contains("properties"_L1);
        const QJsonObject parts = isBareMap ? item : item.value("properties"_L1).toObject();
        if (!parts.isEmpty()) {
            property.items = properties(parts, item.value("required"_L1), depth + 1);
            property.kind = Kind::Objects;
            return;
        }
        if (item.isEmpty())
            return; // the items are not understood
        Property single = read(QString(), item, depth + 1);
        if (single.kind == Kind::Unknown)
            return;
        property.kind = Kind::List;
        property.items = {std::move(single)};
    }

    /// Reads the default. A default that the property itself refuses is ignored; one of another type with an
    /// equal meaning is converted.
    static void standard(Property& property, const QJsonValue& stated)
    {
        using Kind = Property::Kind;
        if (stated.isUndefined() || stated.isNull())
            return;
        if ((property.kind == Kind::Media || property.kind == Kind::MediaList) && textOf(stated).isEmpty())
            return;
        if (property.kind == Kind::Unknown) {
            property.standard = stated;
            return;
        }
        QJsonValue value = stated;
        if (isScalar(value) && property.kind != Kind::Text && checkValue(property, value)) {
            const Result<QJsonValue> converted = valueFromText(property, textOf(value));
            if (!converted)
                return;
            value = *converted;
        }
        if (!checkValue(property, value))
            property.standard = value;
    }

    Plain m_plain;
};

} // namespace

namespace {

/// A list of properties that contain their own names, as a map.
QJsonObject namedParts(const QJsonArray& list)
{
    QJsonObject properties;
    for (const QJsonValue& value : list) {
        const QJsonObject part = value.toObject();
        for (const QString& key : {u"name"_s, u"key"_s, u"id"_s}) {
            if (const QString name = part.value(key).toString(); !name.isEmpty()) {
                properties.insert(name, part);
                break;
            }
        }
    }
    return {{u"properties"_s, properties}};
}

} // namespace

QList<MediaRule> readMediaRules(const QJsonArray& stated)
{
    static const QRegularExpression form(u"\\A\\s*(.*?)\\s*(<=|>=|==|<|>|=)?\\s*\\z"_s);
    QList<MediaRule> rules;
    for (const QJsonValue& value : stated) {
        const QJsonObject object = value.toObject();
        MediaRule rule;
        rule.raw = value;
        const QRegularExpressionMatch match = form.match(object.value("rule"_L1).toString());
        const std::optional<double> number = numberIn(object.value("value"_L1));
        if (match.hasMatch() && number) {
            rule.subject = match.captured(1);
            rule.relation = match.captured(2);
            rule.value = *number;
        }
        rules.append(rule);
    }
    return rules;
}

Schema readSchema(const QJsonValue& stated)
{
    const QJsonObject root = stated.isArray() ? namedParts(stated.toArray()) : stated.toObject();
    const QJsonObject whole = Plain(root).of(root);
    QJsonObject properties = whole.value("properties"_L1).toObject();
    QJsonValue required = whole.value("required"_L1);
    const bool isSchema = root.value("type"_L1).isString() || root.contains("$ref"_L1) ||
                          root.value("allOf"_L1).isArray() || root.value("anyOf"_L1).isArray() ||
                          root.value("oneOf"_L1).isArray();
    if (properties.isEmpty() && !whole.contains("properties"_L1) && !isSchema) {
        // A bare map of properties, like `items`.
        for (auto it = root.begin(); it != root.end(); ++it) {
            if (it.value().isObject() && !it.key().startsWith(u'$'))
                properties.insert(it.key(), it.value());
        }
        if (root.value("required"_L1).isObject())
            required = QJsonValue();
    }
    return {Reader(root).properties(properties, required, 0)};
}

} // namespace rushes
