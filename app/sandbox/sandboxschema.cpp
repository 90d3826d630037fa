#include "app/sandbox/sandboxschema.h"

#include "app/catalogue/catalogue.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

class Checker
{
public:
    Checker(const QJsonObject& input, const Model& model)
        : m_input(input)
        , m_model(model)
    {
    }

    QList<SchemaProblem> check()
    {
        text(m_input, {u"body"_s}, u"prompt"_s, true);
        text(m_input, {u"body"_s}, u"negative_prompt"_s, false);
        const std::optional<int> duration = whole(m_input, {u"body"_s}, u"duration"_s, m_model.minSeconds,
                                                  m_model.maxSeconds, m_model.defaultSeconds);
        choice(u"aspect_ratio"_s, m_model.aspectRatios);
        number(u"cfg_scale"_s, m_model.minCfgScale, m_model.maxCfgScale);
        if (has(u"sound"_s) && !m_input.value(u"sound"_s).isBool())
            add({u"body"_s, u"sound"_s}, u"Input should be a valid boolean"_s, u"bool_type"_s);
        shots(duration);
        choice(u"shot_type"_s, m_model.shotTypes);
        return m_problems;
    }

private:
    [[nodiscard]] bool has(const QString& key) const { return m_input.contains(key); }

    void add(const QJsonArray& loc, const QString& message, const QString& type)
    {
        m_problems.append({loc, message, type});
    }

    static QJsonArray below(QJsonArray loc, const QJsonValue& part)
    {
        loc.append(part);
        return loc;
    }

    void text(const QJsonObject& object, const QJsonArray& loc, const QString& key, bool required)
    {
        const QJsonValue value = object.value(key);
        const QJsonArray place = below(loc, key);
        if (value.isUndefined()) {
            if (required)
                add(place, u"Field required"_s, u"missing"_s);
        } else if (!value.isString()) {
            add(place, u"Input should be a valid string"_s, u"string_type"_s);
        } else if (required && value.toString().trimmed().isEmpty()) {
            add(place, u"String should have at least 1 character"_s, u"string_too_short"_s);
        }
    }

    /// The number that counts, or nothing when it is no whole number at all.
    std::optional<int> whole(const QJsonObject& object, const QJsonArray& loc, const QString& key, int min,
                             int max, int otherwise)
    {
        const QJsonValue value = object.value(key);
        const QJsonArray place = below(loc, key);
        if (value.isUndefined())
            return otherwise;
        if (!value.isDouble()) {
            add(place, u"Input should be a valid integer"_s, u"int_type"_s);
            return {};
        }
        const double read = value.toDouble();
        if (!std::isfinite(read) || read != std::floor(read)) {
            add(place, u"Input should be a valid integer, got a number with a fractional part"_s,
                u"int_from_float"_s);
            return {};
        }
        range(place, read, min, max);
        return static_cast<int>(qBound(-1e6, read, 1e6));
    }

    void range(const QJsonArray& place, double value, double min, double max)
    {
        if (value < min)
            add(place, u"Input should be greater than or equal to %1"_s.arg(min), u"greater_than_equal"_s);
        else if (value > max)
            add(place, u"Input should be less than or equal to %1"_s.arg(max), u"less_than_equal"_s);
    }

    void number(const QString& key, double min, double max)
    {
        const QJsonValue value = m_input.value(key);
        if (value.isUndefined())
            return;
        if (!value.isDouble())
            add({u"body"_s, key}, u"Input should be a valid number"_s, u"float_type"_s);
        else
            range({u"body"_s, key}, value.toDouble(), min, max);
    }

    void choice(const QString& key, const QStringList& allowed)
    {
        const QJsonValue value = m_input.value(key);
        if (value.isUndefined() || (value.isString() && allowed.contains(value.toString())))
            return;
        add({u"body"_s, key}, u"Input should be '%1'"_s.arg(allowed.join(u"' or '"_s)), u"literal_error"_s);
    }

    void shots(std::optional<int> duration)
    {
        if (!has(u"multi_prompt"_s))
            return;
        const QJsonArray place{u"body"_s, u"multi_prompt"_s};
        const QJsonValue value = m_input.value(u"multi_prompt"_s);
        if (!value.isArray()) {
            add(place, u"Input should be a valid list"_s, u"list_type"_s);
            return;
        }
        const QJsonArray items = value.toArray();
        if (items.size() > m_model.maxShots)
            add(place, u"List should have at most %1 items, not %2"_s.arg(m_model.maxShots).arg(items.size()),
                u"too_long"_s);
        std::optional<int> sum = 0;
        for (int i = 0; i < items.size(); ++i) {
            const QJsonArray at = below(place, i);
            if (!items.at(i).isObject()) {
                add(at, u"Input should be a valid dictionary"_s, u"dict_type"_s);
                sum.reset();
                continue;
            }
            const QJsonObject item = items.at(i).toObject();
            text(item, at, u"prompt"_s, true);
            const std::optional<int> seconds = whole(item, at, u"duration"_s, m_model.minShotSeconds,
                                                     m_model.maxShotSeconds, m_model.defaultShotSeconds);
            sum = sum && seconds ? std::optional(qBound(-1'000'000'000, *sum + *seconds, 1'000'000'000))
                                 : std::nullopt;
        }
        if (!items.isEmpty() && sum && duration && *sum != *duration)
            add(place,
                u"Value error, the durations of multi_prompt sum to %1 and duration is %2"_s.arg(*sum).arg(
                    *duration),
                u"value_error"_s);
    }

    const QJsonObject& m_input;
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
        // A bare number or string is JSON too, but Qt's parser only takes objects and arrays.
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
    return {input, Checker(input, model).check()};
}

QJsonObject inputSchema(const Model& model)
{
    const QJsonObject segment{
        {u"prompt"_s, QJsonObject{{u"type"_s, u"string"_s}}},
        {u"duration"_s, QJsonObject{{u"type"_s, u"integer"_s},
                                    {u"minimum"_s, model.minShotSeconds},
                                    {u"maximum"_s, model.maxShotSeconds},
                                    {u"default"_s, model.defaultShotSeconds}}},
    };
    const QJsonObject properties{
        {u"prompt"_s, QJsonObject{{u"type"_s, u"string"_s}}},
        {u"negative_prompt"_s, QJsonObject{{u"type"_s, u"string"_s}}},
        {u"duration"_s, QJsonObject{{u"type"_s, u"integer"_s},
                                    {u"minimum"_s, model.minSeconds},
                                    {u"maximum"_s, model.maxSeconds},
                                    {u"default"_s, model.defaultSeconds}}},
        {u"aspect_ratio"_s, QJsonObject{{u"type"_s, u"string"_s},
                                        {u"enum"_s, QJsonArray::fromStringList(model.aspectRatios)},
                                        {u"default"_s, model.defaultAspectRatio}}},
        {u"cfg_scale"_s, QJsonObject{{u"type"_s, u"float"_s},
                                     {u"minimum"_s, model.minCfgScale},
                                     {u"maximum"_s, model.maxCfgScale},
                                     {u"default"_s, model.defaultCfgScale}}},
        {u"sound"_s, QJsonObject{{u"type"_s, u"boolean"_s}, {u"default"_s, model.defaultSound}}},
        {u"multi_prompt"_s, QJsonObject{{u"type"_s, u"array"_s},
                                        {u"items"_s, segment},
                                        {u"minItems"_s, 0},
                                        {u"maxItems"_s, model.maxShots}}},
        {u"shot_type"_s, QJsonObject{{u"type"_s, u"string"_s},
                                     {u"enum"_s, QJsonArray::fromStringList(model.shotTypes)},
                                     {u"default"_s, model.shotTypes.value(0)}}},
    };
    return {
        {u"type"_s, u"object"_s}, {u"properties"_s, properties}, {u"required"_s, QJsonArray{u"prompt"_s}}};
}

} // namespace rushes
