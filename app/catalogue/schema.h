#pragma once

#include "app/domain/mediakind.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace rushes {

/// A condition on a media file as the service states it, e.g. {"width/height>", 0.0625}.
struct MediaRule
{
    QString subject = {}; ///< "file_size_mb", "width_pixels", "height_pixels", "width/height", "duration", …
    QString relation = {}; ///< "<", "<=", ">", ">=" or "="
    double value = 0;
    QJsonValue raw = {}; ///< the rule as stated, for rules that are not understood

    bool operator==(const MediaRule&) const = default;
};

/// One input of a model.
struct Property
{
    enum class Kind {
        Text,
        Integer,
        Number,
        Switch,
        Choice,    ///< one of `choices`: strings, numbers or both
        Media,     ///< one address of a file
        MediaList, ///< a list of addresses
        List,      ///< a list of plain values: `items` has one property, without a key
        Objects,   ///< a list of objects whose properties are `items`
        Unknown,   ///< not understood: kept, shown and sent unchanged
    };

    QString key = {}; ///< the service's key
    Kind kind = Kind::Unknown;
    bool isRequired = false;
    QString title = {}; ///< the service's text; may be empty
    QString description = {};
    QJsonValue standard = QJsonValue(QJsonValue::Undefined); ///< the default; Undefined: none is stated
    std::optional<double> minimum = {};                      ///< inclusive
    std::optional<double> maximum = {};                      ///< inclusive
    std::optional<double> above = {};                        ///< exclusive
    std::optional<double> below = {};                        ///< exclusive
    std::optional<double> multipleOf = {};
    int minLength = 0;
    int maxLength = -1; ///< characters; -1: no limit is stated
    int minItems = 0;
    int maxItems = -1; ///< -1: no limit is stated
    QJsonArray choices = {};
    MediaKind media = MediaKind::File;
    QList<MediaRule> rules = {};
    QList<Property> items = {}; // for Unknown: the possible forms, as far as they are understood
    QString sumsTo =
        {}; ///< the sum over `items` of the value with this key must equal the request's value with this key
    QString note = {};    ///< where the property's form comes from, if the service does not state it
    QString format = {};  ///< as stated
    QJsonObject raw = {}; ///< the whole property as stated

    [[nodiscard]] const Property* item(const QString& key) const;
    /// The choice whose text equals `text`; Undefined where there is none.
    [[nodiscard]] QJsonValue choiceNamed(const QString& text) const;
    /// True where the form is not stated by the service: no request with it has succeeded yet.
    [[nodiscard]] bool isAssumed() const { return note.startsWith(QLatin1StringView("assumed")); }
    bool operator==(const Property& other) const;
};

/// The inputs of one model.
struct Schema
{
    QList<Property> properties = {};

    /// Null for an unknown key.
    [[nodiscard]] const Property* property(const QString& key) const;
    bool operator==(const Schema&) const = default;
};

/// Reads rules for a media file as the service states them: [{"rule": "file_size_mb<", "value": 30}].
[[nodiscard]] QList<MediaRule> readMediaRules(const QJsonArray& stated);

/// A plain JSON value as text: a string unchanged, a whole number without a decimal point.
[[nodiscard]] QString textOf(const QJsonValue& value);

/// Reads the service's dialect of JSON Schema: `float`, `int`, `bool`; items as a bare map of properties;
/// defaults and parts that are null; no `required`; media by their format, including unknown formats; unions
/// with null; `$ref` to the schema's own definitions. Never fails: a property that is not understood is
/// Unknown.
[[nodiscard]] Schema readSchema(const QJsonValue& stated);

} // namespace rushes
