// Rules between inputs that no schema states; modelfacts.json lists them.
#include "app/catalogue/validation.h"

#include "app/catalogue/keyframes.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

int countOf(const QJsonValue& value)
{
    if (value.isArray())
        return static_cast<int>(value.toArray().size());
    if (value.isString())
        return value.toString().isEmpty() ? 0 : 1;
    return value.isUndefined() || value.isNull() || value == false ? 0 : 1;
}

/// The effective value of a key: the body's, else the model's default. Undefined for the empty key of a role
/// that the model does not have; Qt 6.8's QJsonObject ends the program if it is asked for that.
QJsonValue valueIn(const Model& model, const QJsonObject& body, const QString& key)
{
    if (key.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    if (body.contains(key))
        return body.value(key);
    const Property* property = model.schema.property(key);
    return property ? property->standard : QJsonValue(QJsonValue::Undefined);
}

class Check
{
public:
    Check(const Model& model, const QJsonObject& body, const CrossRule& rule)
        : m_model(model)
        , m_body(body)
        , m_rule(rule)
    {
    }

    [[nodiscard]] bool isBroken() const
    {
        if (!counts())
            return false;
        const QString& kind = m_rule.kind;
        if (kind == "exclusive"_L1) // at most one of these
            return std::count_if(m_rule.keys.cbegin(), m_rule.keys.cend(),
                                 [this](const QString& key) { return has(key); }) > 1;
        if (kind == "atLeastOne"_L1)
            return std::none_of(m_rule.keys.cbegin(), m_rule.keys.cend(),
                                [this](const QString& key) { return has(key); });
        if (kind == "needs"_L1) // the first only with one of the others
            return has(m_rule.keys.value(0)) && std::none_of(m_rule.keys.cbegin() + 1, m_rule.keys.cend(),
                                                             [this](const QString& key) { return has(key); });
        if (kind == "most"_L1) // at most so many together
            return total() > m_rule.then.value("count"_L1).toInt();
        if (kind == "exactly"_L1) // the first only with exactly so many of the second
            return has(m_rule.keys.value(0)) &&
                   countOf(m_body.value(m_rule.keys.value(1))) != m_rule.then.value("count"_L1).toInt();
        if (kind == "only"_L1) // the first only with these values
            return has(m_rule.keys.value(0)) && !stand(m_rule.then);
        if (kind == "not"_L1) // these values never together with `when`
            return stand(m_rule.then);
        if (kind == "longest"_L1) // characters
            return m_body.value(m_rule.keys.value(0)).toString().toUcs4().size() >
                   m_rule.then.value("count"_L1).toInt();
        if (kind == "elements"_L1)
            return hasOddElement(m_body.value(m_rule.keys.value(0)).toArray());
        if (kind == "keyframes"_L1)
            return hasOddKeyframe(m_body.value(m_rule.keys.value(0)).toArray());
        if (kind == "after"_L1) // the second number must be greater than the first
            return number(m_rule.keys.value(1)) <= number(m_rule.keys.value(0));
        return false;
    }

private:
    [[nodiscard]] bool has(const QString& key) const { return countOf(m_body.value(key)) > 0; }
    [[nodiscard]] double number(const QString& key) const { return valueIn(m_model, m_body, key).toDouble(); }

    [[nodiscard]] int total() const
    {
        int sum = 0;
        for (const QString& key : m_rule.keys)
            sum += countOf(m_body.value(key));
        return sum;
    }

    /// True when all of these values hold. "*": any value is set; "": none is; a list: one of its values is.
    [[nodiscard]] bool stand(const QJsonObject& values) const
    {
        for (auto it = values.begin(); it != values.end(); ++it) {
            const QJsonValue value = valueIn(m_model, m_body, it.key());
            bool fits = value == it.value();
            if (it.value() == u"*"_s)
                fits = has(it.key());
            else if (it.value() == QString())
                fits = !has(it.key());
            else if (it.value().isArray())
                fits = it.value().toArray().contains(value);
            if (!fits)
                return false;
        }
        return true;
    }

    static bool hasOddElement(const QJsonArray& elements)
    {
        return std::any_of(elements.begin(), elements.end(), [](const QJsonValue& value) {
            const QJsonObject element = value.toObject();
            const qsizetype more = element.value("reference_image_urls"_L1).toArray().size();
            const bool hasVideo = countOf(element.value("video_url"_L1)) > 0;
            const bool hasPictures =
                countOf(element.value("frontal_image_url"_L1)) > 0 && more >= 1 && more <= 3;
            return hasVideo ? more > 3 : !hasPictures;
        });
    }

    [[nodiscard]] bool hasOddKeyframe(const QJsonArray& keyframes) const
    {
        QSet<QString> times;
        const double seconds = textOf(valueIn(m_model, m_body, m_model.roles.duration)).toDouble();
        for (const QJsonValue& value : keyframes) {
            const QJsonObject keyframe = value.toObject();
            if (countOf(keyframe.value("image_url"_L1)) + countOf(keyframe.value("uri"_L1)) == 0)
                return true;
            QString time;
            for (const QString& key : {u"frame_index"_s, u"seconds"_s, u"at"_s}) {
                if (keyframe.value(key).isDouble())
                    time = key + textOf(keyframe.value(key));
            }
            if (time.isEmpty() || times.contains(time))
                return true;
            times.insert(time);
            if (seconds > 0 && keyframe.value("frame_index"_L1).toDouble() > seconds * framesPerSecond)
                return true;
        }
        return false;
    }

    [[nodiscard]] bool counts() const { return stand(m_rule.when); }

    const Model& m_model;
    const QJsonObject& m_body;
    const CrossRule& m_rule;
};

} // namespace

QList<SchemaIssue> checkRules(const Model& model, const QJsonObject& body)
{
    QList<SchemaIssue> issues;
    for (const CrossRule& rule : model.rules) {
        // A rule about inputs that this model does not have does not apply to it.
        const bool isKnown = std::any_of(rule.keys.cbegin(), rule.keys.cend(), [&](const QString& key) {
            return model.schema.property(key) != nullptr;
        });
        if (isKnown && Check(model, body, rule).isBroken())
            issues.append({rule.keys.value(0), SchemaIssue::Kind::NotAChoice, rule.text});
    }
    return issues;
}

} // namespace rushes
