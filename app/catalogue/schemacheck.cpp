#include "app/catalogue/schemacheck.h"

#include "app/base/commalist.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Schema)
};

using Kind = Property::Kind;
using Issue = SchemaIssue;

std::optional<Issue> issue(const Property& property, Issue::Kind kind, const QString& text)
{
    return Issue{property.key, kind, text};
}

bool isWhole(const QJsonValue& value)
{
    return value.isDouble() && std::isfinite(value.toDouble()) &&
           value.toDouble() == std::floor(value.toDouble());
}

bool isMultiple(double value, double step)
{
    const double times = value / step;
    return std::abs(times - std::round(times)) < 1e-6;
}

/// The issue's text states the whole range, whichever bound is violated.
std::optional<Issue> checkRange(const Property& property, double value)
{
    const bool isLow =
        (property.minimum && value < *property.minimum) || (property.above && value <= *property.above);
    const bool isHigh =
        (property.maximum && value > *property.maximum) || (property.below && value >= *property.below);
    if (isLow || isHigh)
        return issue(property, isLow ? Issue::Kind::TooSmall : Issue::Kind::TooLarge,
                     Words::tr("Set %1.").arg(rangeText(property)));
    if (property.multipleOf && !isMultiple(value - property.minimum.value_or(0), *property.multipleOf) &&
        !isMultiple(value, *property.multipleOf))
        return issue(property, Issue::Kind::NotAChoice,
                     Words::tr("Set a multiple of %1.").arg(textOf(*property.multipleOf)));
    return {};
}

std::optional<Issue> checkText(const Property& property, const QString& text)
{
    const auto length = static_cast<int>(text.toUcs4().size());
    if (property.maxLength >= 0 && length > property.maxLength)
        return issue(property, Issue::Kind::TooLong,
                     Words::tr("It has %1 characters, at most %2 are taken. Shorten it.")
                         .arg(length)
                         .arg(property.maxLength));
    if (length < property.minLength)
        return issue(
            property, Issue::Kind::TooShort,
            Words::tr("It has %1 characters, at least %2 are needed.").arg(length).arg(property.minLength));
    const QString stated = property.raw.value("pattern"_L1).toString();
    // What may stay empty is not written yet.
    if (stated.isEmpty() || (text.isEmpty() && !property.isRequired))
        return {};
    const QRegularExpression pattern(stated, QRegularExpression::UseUnicodePropertiesOption);
    if (pattern.isValid() && !pattern.match(text).hasMatch())
        return issue(property, Issue::Kind::NotAChoice,
                     Words::tr("It does not have the form that is asked for: %1").arg(stated));
    return {};
}

std::optional<Issue> checkCount(const Property& property, qsizetype count)
{
    if (property.maxItems >= 0 && count > property.maxItems)
        return issue(property, Issue::Kind::TooMany,
                     Words::tr("At most %1 are taken. Remove some.").arg(property.maxItems));
    if (count < property.minItems)
        return issue(property, Issue::Kind::TooFew,
                     Words::tr("At least %1 are needed. Add some.").arg(property.minItems));
    return {};
}

std::optional<Issue> below(const Property& list, qsizetype index, Issue found)
{
    const QString place = u"%1[%2]"_s.arg(list.key).arg(index);
    found.key = found.key.isEmpty() ? place : place + u'.' + found.key;
    return found;
}

std::optional<Issue> checkObject(const Property& list, qsizetype index, const QJsonValue& value)
{
    if (!value.isObject())
        return below(list, index, {{}, Issue::Kind::WrongType, Words::tr("It must be an object.")});
    const QList<Issue> found = checkBody({list.items}, value.toObject());
    if (!found.isEmpty())
        return below(list, index, found.constFirst());
    return {};
}

std::optional<Issue> checkList(const Property& property, const QJsonValue& value)
{
    if (!value.isArray())
        return issue(property, Issue::Kind::WrongType, Words::tr("It must be a list."));
    const QJsonArray entries = value.toArray();
    if (const auto wrong = checkCount(property, entries.size()))
        return wrong;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonValue entry = entries.at(i);
        if (property.kind == Kind::Objects) {
            if (const auto wrong = checkObject(property, i, entry))
                return wrong;
        } else if (property.kind == Kind::MediaList) {
            if (!entry.isString() || entry.toString().trimmed().isEmpty())
                return below(property, i,
                             {{}, Issue::Kind::WrongType, Words::tr("It must be an address or a file.")});
        } else if (const auto wrong = checkValue(property.items.constFirst(), entry)) {
            return below(property, i, *wrong);
        }
        if (property.raw.value("uniqueItems"_L1) == true) {
            for (qsizetype before = 0; before < i; ++before) {
                if (entries.at(before) == entry)
                    return below(property, i,
                                 {{}, Issue::Kind::NotAChoice, Words::tr("It is in the list already.")});
            }
        }
    }
    return {};
}

/// Checks a property of kind Unknown as far as it is described.
std::optional<Issue> checkUnknown(const Property& property, const QJsonValue& value)
{
    const QString type = property.raw.value("type"_L1).toString();
    if (type == "object"_L1 && !value.isObject())
        return issue(property, Issue::Kind::WrongType, Words::tr("It must be an object."));
    if (type == "array"_L1 && !value.isArray())
        return issue(property, Issue::Kind::WrongType, Words::tr("It must be a list."));
    if (value.isObject() && property.raw.value("properties"_L1).isObject()) {
        QList<Issue> found = checkBody(readSchema(property.raw), value.toObject());
        if (found.isEmpty())
            return {};
        found.first().key = property.key + u'.' + found.constFirst().key;
        return found.constFirst();
    }
    std::optional<Issue> nearest;
    for (const Property& way : property.items) {
        const std::optional<Issue> wrong = checkValue(way, value);
        if (!wrong)
            return {};
        if (wrong->kind != Issue::Kind::WrongType && way.kind != Kind::Choice)
            nearest = wrong;
    }
    const QString ranges = rangeText(property);
    if (property.items.isEmpty() || (nearest && ranges.isEmpty()))
        return nearest;
    if (ranges.isEmpty())
        return issue(property, Issue::Kind::WrongType, Words::tr("It has none of the forms that are taken."));
    return issue(property, nearest ? nearest->kind : Issue::Kind::NotAChoice,
                 Words::tr("Set %1.").arg(ranges));
}

/// A sum over a list's values that must equal another value of the body, or that value's default.
std::optional<Issue> checkSum(const Schema& schema, const Property& list, const QJsonObject& body)
{
    const QJsonArray entries = body.value(list.key).toArray();
    const Property* total = schema.property(list.sumsTo);
    const Property* part = list.item(list.sumsTo);
    if (entries.isEmpty() || !total || !part)
        return {};
    const QJsonValue wanted = body.contains(total->key) ? body.value(total->key) : total->standard;
    double sum = 0;
    for (const QJsonValue& entry : entries) {
        const QJsonObject object = entry.toObject();
        const QJsonValue value = object.contains(part->key) ? object.value(part->key) : part->standard;
        if (!value.isDouble())
            return {}; // reported elsewhere
        sum += value.toDouble();
    }
    bool isNumber = false;
    const double target = textOf(wanted).toDouble(&isNumber);
    if (!isNumber || sum == target)
        return {};
    return issue(list, Issue::Kind::Sum,
                 Words::tr("They add up to %1, and %2 is %3. Make them equal.")
                     .arg(textOf(sum), total->key, textOf(wanted)));
}

bool isBlank(const QJsonValue& value)
{
    return value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty()) ||
           (value.isArray() && value.toArray().isEmpty());
}

QString listed(const QJsonArray& choices)
{
    QStringList texts;
    for (const QJsonValue& choice : choices)
        texts.append(choice == QString() ? u"\"\""_s : textOf(choice));
    if (texts.size() < 2)
        return texts.join(QString());
    const QString last = texts.takeLast();
    return Words::tr("%1 or %2").arg(commaList(texts), last);
}

} // namespace

QString rangeText(const Property& property)
{
    if (property.kind == Kind::Choice)
        return listed(property.choices);
    if (property.kind == Kind::Unknown) {
        QStringList ranges;
        for (const Property& way : property.items) {
            if (const QString range = rangeText(way); !range.isEmpty())
                ranges.append(range);
        }
        return ranges.join(u" / "_s);
    }
    const std::optional<double> least = property.minimum ? property.minimum : property.above;
    const std::optional<double> most = property.maximum ? property.maximum : property.below;
    const bool isAbove = property.above && !property.minimum;
    const bool isBelow = property.below && !property.maximum;
    if (least && most && (isAbove || isBelow))
        return Words::tr("%1 and %2", "at least 1 and less than 5")
            .arg((isAbove ? Words::tr("more than %1") : Words::tr("at least %1")).arg(textOf(*least)),
                 (isBelow ? Words::tr("less than %1") : Words::tr("at most %1")).arg(textOf(*most)));
    if (least && most)
        return Words::tr("%1 to %2").arg(textOf(*least), textOf(*most));
    if (least)
        return property.above && !property.minimum ? Words::tr("more than %1").arg(textOf(*least))
                                                   : Words::tr("at least %1").arg(textOf(*least));
    if (most)
        return property.below && !property.maximum ? Words::tr("less than %1").arg(textOf(*most))
                                                   : Words::tr("at most %1").arg(textOf(*most));
    if (property.minItems > 0 && property.maxItems >= 0)
        return Words::tr("%1 to %2").arg(property.minItems).arg(property.maxItems);
    if (property.maxItems >= 0)
        return Words::tr("at most %1").arg(property.maxItems);
    if (property.minItems > 0)
        return Words::tr("at least %1").arg(property.minItems);
    if (property.maxLength >= 0)
        return Words::tr("at most %1 characters").arg(property.maxLength);
    return {};
}

std::optional<SchemaIssue> checkValue(const Property& property, const QJsonValue& value)
{
    switch (property.kind) {
    case Kind::Text:
        if (!value.isString())
            return issue(property, Issue::Kind::WrongType, Words::tr("It must be a text."));
        return checkText(property, value.toString());
    case Kind::Integer:
        if (!isWhole(value))
            return issue(property, Issue::Kind::WrongType, Words::tr("It must be a whole number."));
        return checkRange(property, value.toDouble());
    case Kind::Number:
        if (!value.isDouble() || !std::isfinite(value.toDouble()))
            return issue(property, Issue::Kind::WrongType, Words::tr("It must be a number."));
        return checkRange(property, value.toDouble());
    case Kind::Switch:
        if (!value.isBool())
            return issue(property, Issue::Kind::WrongType, Words::tr("It must be true or false."));
        return {};
    case Kind::Choice:
        if (!property.choices.contains(value))
            return issue(property, Issue::Kind::NotAChoice, Words::tr("Choose %1.").arg(rangeText(property)));
        return {};
    case Kind::Media:
        if (!value.isString())
            return issue(property, Issue::Kind::WrongType, Words::tr("It must be an address or a file."));
        return {};
    case Kind::MediaList:
    case Kind::List:
    case Kind::Objects:
        return checkList(property, value);
    case Kind::Unknown:
        return checkUnknown(property, value);
    }
    return {};
}

QList<SchemaIssue> checkBody(const Schema& schema, const QJsonObject& body, bool strict)
{
    QList<SchemaIssue> issues;
    for (const Property& property : schema.properties) {
        const QJsonValue value = body.value(property.key);
        if (property.isRequired && isBlank(value)) {
            // An empty text that is one of the choices counts as set.
            if (!(property.kind == Kind::Choice && property.choices.contains(value)))
                issues.append({property.key, Issue::Kind::Missing, Words::tr("It is needed.")});
            continue;
        }
        if (value.isUndefined())
            continue;
        if (const auto wrong = checkValue(property, value))
            issues.append(*wrong);
        else if (!property.sumsTo.isEmpty()) {
            if (const auto sum = checkSum(schema, property, body))
                issues.append(*sum);
        }
    }
    if (strict) {
        for (auto it = body.begin(); it != body.end(); ++it) {
            if (!schema.property(it.key()))
                issues.append({it.key(), Issue::Kind::Unknown, Words::tr("The model has no such input.")});
        }
    }
    return issues;
}

namespace {

Result<QJsonValue> refused(const QString& why)
{
    return failure(ErrorKind::Refused, why);
}

Result<QJsonValue> numberFrom(const Property& property, const QString& text)
{
    bool isNumber = false;
    const QString word = text.trimmed();
    if (property.kind == Kind::Integer) {
        const qint64 whole = word.toLongLong(&isNumber);
        if (isNumber)
            return QJsonValue(whole);
        const double number = word.toDouble(&isNumber); // 5.0 is a whole number
        if (isNumber && number == std::floor(number) && std::abs(number) < 9e15)
            return QJsonValue(static_cast<qint64>(number));
        return refused(Words::tr("“%1” is no whole number.").arg(text));
    }
    const double number = word.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return refused(Words::tr("“%1” is no number.").arg(text));
    return QJsonValue(number);
}

Result<QJsonValue> switchFrom(const QString& text)
{
    const QString word = text.trimmed().toLower();
    for (const QString& yes : {u"true"_s, u"yes"_s, u"on"_s, u"1"_s}) {
        if (word == yes)
            return QJsonValue(true);
    }
    for (const QString& no : {u"false"_s, u"no"_s, u"off"_s, u"0"_s}) {
        if (word == no)
            return QJsonValue(false);
    }
    return refused(Words::tr("“%1” is neither true nor false.").arg(text));
}

/// Parses any JSON value; QJsonDocument parses objects and arrays only.
std::optional<QJsonValue> jsonFrom(const QString& text)
{
    const QJsonDocument wrapped = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    if (!wrapped.isArray() || wrapped.array().size() != 1)
        return {};
    return wrapped.array().at(0);
}

Result<QJsonValue> listFrom(const Property& property, const QString& text)
{
    const std::optional<QJsonValue> value = jsonFrom(text.trimmed());
    if (value && value->isArray())
        return *value;
    if (property.kind == Kind::Objects) {
        if (value && value->isObject())
            return QJsonValue(QJsonArray{*value});
        return refused(Words::tr("“%1” is no list in JSON.").arg(text));
    }
    if (property.kind == Kind::MediaList)
        return QJsonValue(QJsonArray{text});
    const Result<QJsonValue> single = valueFromText(property.items.constFirst(), text);
    if (!single)
        return single;
    return QJsonValue(QJsonArray{*single});
}

} // namespace

Result<QJsonValue> valueFromText(const Property& property, const QString& text)
{
    switch (property.kind) {
    case Kind::Text:
    case Kind::Media:
        return QJsonValue(text);
    case Kind::Integer:
    case Kind::Number:
        return numberFrom(property, text);
    case Kind::Switch:
        return switchFrom(text);
    case Kind::Choice: {
        const QJsonValue exact = property.choiceNamed(text);
        const QJsonValue choice = exact.isUndefined() ? property.choiceNamed(text.trimmed()) : exact;
        if (choice.isUndefined())
            return refused(Words::tr("“%1” is none of its choices: %2.").arg(text, rangeText(property)));
        return choice;
    }
    case Kind::MediaList:
    case Kind::List:
    case Kind::Objects:
        return listFrom(property, text);
    case Kind::Unknown:
        break;
    }
    // The first form that fits; text comes last, since any value fits it.
    for (const bool isText : {false, true}) {
        for (const Property& way : property.items) {
            if ((way.kind == Kind::Text || way.kind == Kind::Media) != isText)
                continue;
            if (Result<QJsonValue> value = valueFromText(way, text); value && !checkValue(way, *value))
                return value;
        }
    }
    return jsonFrom(text.trimmed()).value_or(QJsonValue(text));
}

} // namespace rushes
