#include "app/sandbox/sandboxschema.h"

#include "app/catalogue/validation.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

using Kind = Property::Kind;

QString plural(qsizetype count, const QString& one, const QString& many)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? one : many);
}

/// Checks a body against its model's schema, with the service's messages.
class Checker
{
public:
    explicit Checker(const Model& model)
        : m_model(model)
    {
    }

    QList<SchemaProblem> check(const QJsonObject& input)
    {
        object(m_model.schema, input, {u"body"_s});
        for (const Property& property : m_model.schema.properties) {
            if (!property.sumsTo.isEmpty())
                sum(property, input);
        }
        if (m_problems.isEmpty()) {
            for (const SchemaIssue& issue : checkRules(m_model, input))
                add({u"body"_s, issue.key}, u"Value error, "_s + issue.text, u"value_error"_s);
        }
        return m_problems;
    }

private:
    void add(const QJsonArray& loc, const QString& message, const QString& type)
    {
        m_problems.append({loc, message, type});
    }

    static QJsonArray below(QJsonArray loc, const QJsonValue& part)
    {
        loc.append(part);
        return loc;
    }

    void object(const Schema& schema, const QJsonObject& input, const QJsonArray& loc)
    {
        for (const Property& property : schema.properties) {
            const QJsonArray place = below(loc, property.key);
            const QJsonValue given = input.value(property.key);
            if (!given.isUndefined())
                value(property, given, place);
            else if (property.isRequired)
                add(place, u"Field required"_s, u"missing"_s);
        }
    }

    void value(const Property& property, const QJsonValue& given, const QJsonArray& place)
    {
        switch (property.kind) {
        case Kind::Text:
        case Kind::Media:
            text(property, given, place);
            break;
        case Kind::Integer:
        case Kind::Number:
            number(property, given, place);
            break;
        case Kind::Switch:
            if (!given.isBool())
                add(place, u"Input should be a valid boolean"_s, u"bool_type"_s);
            break;
        case Kind::Choice:
            choice(property, given, place);
            break;
        case Kind::MediaList:
        case Kind::List:
        case Kind::Objects:
            list(property, given, place);
            break;
        case Kind::Unknown:
            break; // kind unknown: not checked
        }
    }

    void text(const Property& property, const QJsonValue& given, const QJsonArray& place)
    {
        if (!given.isString()) {
            add(place, u"Input should be a valid string"_s, u"string_type"_s);
            return;
        }
        const QString text = given.toString();
        const qsizetype length = text.toUcs4().size();
        const int least = qMax(property.minLength, property.isRequired ? 1 : 0);
        if (length < least || (property.isRequired && text.trimmed().isEmpty()))
            add(place,
                u"String should have at least %1"_s.arg(plural(least, u"character"_s, u"characters"_s)),
                u"string_too_short"_s);
        else if (property.maxLength >= 0 && length > property.maxLength)
            add(place,
                u"String should have at most %1"_s.arg(
                    plural(property.maxLength, u"character"_s, u"characters"_s)),
                u"string_too_long"_s);
    }

    void number(const Property& property, const QJsonValue& given, const QJsonArray& place)
    {
        const bool isWhole = property.kind == Kind::Integer;
        if (!given.isDouble()) {
            add(place, isWhole ? u"Input should be a valid integer"_s : u"Input should be a valid number"_s,
                isWhole ? u"int_type"_s : u"float_type"_s);
            return;
        }
        const double read = given.toDouble();
        if (!std::isfinite(read) || (isWhole && read != std::floor(read))) {
            add(place, u"Input should be a valid integer, got a number with a fractional part"_s,
                u"int_from_float"_s);
            return;
        }
        const auto out = [&](const QString& relation, double limit, const QString& type) {
            add(place, u"Input should be %1 %2"_s.arg(relation, textOf(limit)), type);
        };
        if (property.minimum && read < *property.minimum)
            out(u"greater than or equal to"_s, *property.minimum, u"greater_than_equal"_s);
        else if (property.above && read <= *property.above)
            out(u"greater than"_s, *property.above, u"greater_than"_s);
        else if (property.maximum && read > *property.maximum)
            out(u"less than or equal to"_s, *property.maximum, u"less_than_equal"_s);
        else if (property.below && read >= *property.below)
            out(u"less than"_s, *property.below, u"less_than"_s);
        else if (checkValue(property, given))
            out(u"a multiple of"_s, property.multipleOf.value_or(1), u"multiple_of"_s);
    }

    void choice(const Property& property, const QJsonValue& given, const QJsonArray& place)
    {
        if (property.choices.contains(given))
            return;
        QStringList allowed;
        for (const QJsonValue& one : property.choices)
            allowed.append(one.isString() ? u'\'' + one.toString() + u'\'' : textOf(one));
        add(place, u"Input should be %1"_s.arg(allowed.join(u" or "_s)), u"literal_error"_s);
    }

    void list(const Property& property, const QJsonValue& given, const QJsonArray& place)
    {
        if (!given.isArray()) {
            add(place, u"Input should be a valid list"_s, u"list_type"_s);
            return;
        }
        const QJsonArray entries = given.toArray();
        const int least = qMax(property.minItems, property.isRequired ? 1 : 0);
        if (property.maxItems >= 0 && entries.size() > property.maxItems)
            add(place,
                u"List should have at most %1, not %2"_s.arg(plural(property.maxItems, u"item"_s, u"items"_s))
                    .arg(entries.size()),
                u"too_long"_s);
        else if (entries.size() < least)
            add(place,
                u"List should have at least %1, not %2"_s.arg(plural(least, u"item"_s, u"items"_s))
                    .arg(entries.size()),
                u"too_short"_s);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QJsonValue entry = entries.at(i);
            const QJsonArray at = below(place, i);
            if (property.kind == Kind::List)
                value(property.items.constFirst(), entry, at);
            else if (property.kind == Kind::MediaList && !entry.isString())
                add(at, u"Input should be a valid string"_s, u"string_type"_s);
            else if (property.kind == Kind::Objects && !entry.isObject())
                add(at, u"Input should be a valid dictionary"_s, u"dict_type"_s);
            else if (property.kind == Kind::Objects)
                object(partsOf(property), entry.toObject(), at);
        }
    }

    /// The schema of a list's entries. A shot's prompt is required, which the catalogue does not state.
    [[nodiscard]] Schema partsOf(const Property& property) const
    {
        Schema parts{property.items};
        for (Property& part : parts.properties) {
            if (property.key == m_model.roles.shots && part.key == "prompt"_L1)
                part.isRequired = true;
        }
        return parts;
    }

    /// Values that must add up to another one. Not checked where one of them is no number.
    void sum(const Property& property, const QJsonObject& input)
    {
        const QJsonArray entries = input.value(property.key).toArray();
        const Property* total = m_model.schema.property(property.sumsTo);
        const Property* part = property.item(property.sumsTo);
        if (entries.isEmpty() || !total || !part)
            return;
        const auto numberAt = [](const QJsonObject& object, const Property& of) -> std::optional<double> {
            const QJsonValue found = object.contains(of.key) ? object.value(of.key) : of.standard;
            bool isNumber = false;
            const double number = textOf(found).toDouble(&isNumber);
            if (!isNumber || !(found.isDouble() || of.kind == Kind::Choice) || number != std::floor(number))
                return {};
            return number;
        };
        const std::optional<double> wanted = numberAt(input, *total);
        double sum = 0;
        for (const QJsonValue& entry : entries) {
            const std::optional<double> seconds =
                entry.isObject() ? numberAt(entry.toObject(), *part) : std::nullopt;
            if (!seconds)
                return;
            sum += *seconds;
        }
        if (wanted && sum != *wanted)
            add({u"body"_s, property.key},
                u"Value error, the values %1 of %2 sum to %3 and %1 is %4"_s.arg(
                    part->key, property.key, textOf(sum), textOf(*wanted)),
                u"value_error"_s);
    }

    const Model& m_model;
    QList<SchemaProblem> m_problems = {};
};

} // namespace

QJsonObject SchemaProblem::toJson() const
{
    return {{u"loc"_s, loc}, {u"msg"_s, message}, {u"type"_s, type}};
}

SchemaVerdict checkInput(const QByteArray& body, const Model& model)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        // A bare number or string is JSON too, but QJsonDocument parses only objects and arrays.
        const QJsonDocument wrapped = QJsonDocument::fromJson('[' + body + ']');
        if (wrapped.isArray() && wrapped.array().size() == 1)
            return {{}, {{{u"body"_s}, u"Input should be a valid dictionary"_s, u"dict_type"_s}}};
        return {{},
                {{{u"body"_s, error.offset},
                  u"JSON decode error: %1"_s.arg(error.errorString()),
                  u"json_invalid"_s}}};
    }
    if (!document.isObject())
        return {{}, {{{u"body"_s}, u"Input should be a valid dictionary"_s, u"dict_type"_s}}};
    const QJsonObject input = document.object();
    return {input, Checker(model).check(input)};
}

QJsonObject inputSchema(const Model& model)
{
    QJsonObject properties;
    QJsonArray required;
    for (const Property& property : model.schema.properties) {
        properties.insert(property.key, property.raw);
        if (property.isRequired)
            required.append(property.key);
    }
    return {{u"type"_s, u"object"_s}, {u"properties"_s, properties}, {u"required"_s, required}};
}

} // namespace rushes
