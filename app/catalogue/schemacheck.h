#pragma once

#include "app/base/result.h"
#include "app/catalogue/schema.h"

namespace rushes {

/// Why a value is not one that its property takes.
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
    QString key = {}; ///< the service's, with its place: "multi_prompt[2].duration"
    Kind kind = Kind::WrongType;
    QString text = {}; ///< what to do, in words

    bool operator==(const SchemaIssue&) const = default;
};

/// Nothing: the property takes the value. Lists and objects answer with the first of their issues.
[[nodiscard]] std::optional<SchemaIssue> checkValue(const Property& property, const QJsonValue& value);

/// Everything that the model would refuse in a request's body: types are never converted, what is required
/// must be there and not be blank. Keys that the schema does not have are issues only where `strict`.
[[nodiscard]] QList<SchemaIssue> checkBody(const Schema& schema, const QJsonObject& body,
                                           bool strict = false);

/// The value that a text stands for, as the command line gives it: a number for a number, JSON for lists and
/// objects, `true`, `yes`, `on` or 1 for a switch. Refused says why, without the key.
[[nodiscard]] Result<QJsonValue> valueFromText(const Property& property, const QString& text);

/// What a property takes, in a few words: "3 to 15", "16:9, 9:16 or 1:1", "at most 9 images".
[[nodiscard]] QString rangeText(const Property& property);

} // namespace rushes
