#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <cmath>

namespace rushes {

/// Reads typed values from a JSON object, with defaults; remembers the first key with a value of the wrong
/// type.
class JsonFields
{
public:
    /// `object` must outlive this object. `place`: prefix for keys in firstWrong().
    JsonFields(const QJsonObject& object, QString place)
        : m_object(object)
        , m_place(std::move(place))
    {
    }

    /// Each read() leaves `into` unchanged where the key is missing or empty.
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
            if (!isWhole(number))
                wrong(key);
            else
                into = static_cast<int>(number);
        });
    }
    void read(const QString& key, QJsonArray& into)
    {
        take(key, &QJsonValue::isArray, [&](const QJsonValue& value) { into = value.toArray(); });
    }
    /// Whether a number fits an int field.
    [[nodiscard]] static bool isWhole(double number)
    {
        return number == std::floor(number) && std::abs(number) <= 1e6;
    }
    /// Records `key` as malformed.
    void wrong(const QString& key)
    {
        if (m_wrong.isEmpty())
            m_wrong = m_place + key;
    }
    /// Place and key of the first malformed value; empty: there is none.
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

/// The strings of an array; empty for any other value.
[[nodiscard]] inline QStringList stringsIn(const QJsonValue& value)
{
    QStringList texts;
    const QJsonArray all = value.toArray();
    for (const QJsonValue& one : all)
        texts.append(one.toString());
    return texts;
}

} // namespace rushes
