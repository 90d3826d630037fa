#pragma once

#include "app/base/result.h"
#include "app/catalogue/schema.h"

namespace rushes {

/// Why a property does not take a value.
struct SchemaIssue
{
    enum class Kind {
        Missing,
        WrongType,
        TooSmall,
        TooLarge,
        TooShort,
        TooLong,
        TooFew,
        TooMany,
        NotAChoice,
        Sum,
        Unknown
    };
    QString key = {}; ///< the service's key with its place: "multi_prompt[2].duration"
    Kind kind = Kind::WrongType;
    QString text = {}; ///< for the user: what to do

    bool operator==(const SchemaIssue&) const = default;
};

/// nullopt: the property takes the value. For lists and objects the first of their issues.
[[nodiscard]] std::optional<SchemaIssue> checkValue(const Property& property, const QJsonValue& value);

/// Everything in a request's body that the model would refuse: types are never converted; a required value
/// must be there and not be blank. Keys that the schema does not have are issues only where `strict`.
[[nodiscard]] QList<SchemaIssue> checkBody(const Schema& schema, const QJsonObject& body,
                                           bool strict = false);

/// Converts a text from the command line: a number for a number, JSON for lists and objects, `true`, `yes`,
/// `on` or 1 for a switch. Refused: detail says why, without the key.
[[nodiscard]] Result<QJsonValue> valueFromText(const Property& property, const QString& text);

/// The values that a property takes, for display: "3 to 15", "16:9, 9:16 or 1:1", "at most 9 images".
[[nodiscard]] QString rangeText(const Property& property);

} // namespace rushes
