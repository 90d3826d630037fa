#pragma once

#include "app/domain/mediakind.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace rushes {

/// A rule that a media file must keep, as the service states it, e.g. {"width/height>", 0.0625}.
struct MediaRule
{
    QString subject = {}; ///< "file_size_mb", "width_pixels", "height_pixels", "width/height", "duration", …
    QString relation = {}; ///< "<", "<=", ">", ">=" or "="
    double value = 0;
    QJsonValue raw = {}; ///< as it was stated, for rules that are not understood

    bool operator==(const MediaRule&) const = default;
};

/// One value that a model takes.
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
        List,      ///< a list of plain values: items has one property, without a key
        Objects,   ///< a list of objects whose properties are items
        Unknown,   ///< not understood: kept, shown and sent as it is
    };

    QString key = {}; ///< the service's
    Kind kind = Kind::Unknown;
    bool isRequired = false;
    QString title = {}; ///< the service's words; may be empty
    QString description = {};
    QJsonValue standard = QJsonValue(QJsonValue::Undefined); ///< the default; undefined: none is stated
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
    QList<Property> items = {}; // of Unknown: the forms that it may have, where those are understood
    QString sumsTo = {};  ///< the items' value of this name must add up to the model's value of this name
    QString note = {};    ///< where its form comes from, when the service does not state it
    QString format = {};  ///< as stated
    QJsonObject raw = {}; ///< as stated, whole

    [[nodiscard]] const Property* item(const QString& key) const;
    /// The choice that reads like this text; undefined where there is none.
    [[nodiscard]] QJsonValue choiceNamed(const QString& text) const;
    /// Not stated by the service itself: a request with it has yet to succeed.
    [[nodiscard]] bool isAssumed() const { return note.startsWith(QLatin1StringView("assumed")); }
    bool operator==(const Property& other) const;
};

/// What one model takes, by key.
struct Schema
{
    QList<Property> properties = {};

    /// Null where the model has no such key.
    [[nodiscard]] const Property* property(const QString& key) const;
    bool operator==(const Schema&) const = default;
};

/// Rules of a media file as the service states them: [{"rule": "file_size_mb<", "value": 30}].
[[nodiscard]] QList<MediaRule> readMediaRules(const QJsonArray& stated);

/// How a plain JSON value reads: a string as it is, a whole number without a point.
[[nodiscard]] QString textOf(const QJsonValue& value);

/// Reads the service's dialect of JSON Schema: `float`, `int`, `bool`; items as a bare map of properties;
/// null defaults and parts; no `required`; media by their format, also formats that are not known; unions
/// with null;
/// `$ref` to the schema's own definitions. Whatever it is given, it answers: what is not understood is
/// Unknown.
[[nodiscard]] Schema readSchema(const QJsonValue& stated);

} // namespace rushes
