#include "app/catalogue/schema.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

QString textOf(const QJsonValue& value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (number == std::floor(number) && std::abs(number) < 9e15)
            return QString::number(value.toInteger(static_cast<qint64>(number)));
        return QString::number(number, 'g', 15);
    }
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.toString();
}

bool Property::operator==(const Property& other) const
{
    // `format` and `raw` are not compared: the rest is read from them.
    return key == other.key && kind == other.kind && isRequired == other.isRequired &&
           standard == other.standard && choices == other.choices && items == other.items && raw == other.raw;
}

const Property* Property::item(const QString& wanted) const
{
    for (const Property& property : items) {
        if (property.key == wanted)
            return &property;
    }
    return nullptr;
}

QJsonValue Property::choiceNamed(const QString& text) const
{
    for (const QJsonValue& choice : choices) {
        if (textOf(choice) == text)
            return choice;
    }
    return QJsonValue(QJsonValue::Undefined);
}

const Property* Schema::property(const QString& key) const
{
    for (const Property& property : properties) {
        if (property.key == key)
            return &property;
    }
    return nullptr;
}

} // namespace rushes
