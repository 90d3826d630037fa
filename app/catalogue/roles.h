#pragma once

#include "app/catalogue/schema.h"
#include "app/domain/request.h"

#include <QStringList>

namespace rushes {

/// Where inputs of one role are sent: one key, a list under one key, or numbered keys in order.
struct MediaSlot
{
    InputRole role = InputRole::Other;
    QStringList keys = {};
    bool isList = false;
    MediaKind media = MediaKind::Image;
    int least = 0; ///< number of required inputs
    int most = 1;  ///< largest number of inputs; -1: no limit is stated

    bool operator==(const MediaSlot&) const = default;
};

/// The role of each of a model's keys. Empty: the model has no key for that role.
struct Roles
{
    QString prompt = {};
    QString negativePrompt = {};
    QString duration = {};
    QString aspectRatio = {};
    QString cfgScale = {};
    QString sound = {};
    QString shots = {};
    QString shotType = {};
    QString resolution = {};
    QString seed = {};
    QString elements = {};
    QString keyframes = {};
    QList<MediaSlot> media = {}; ///< in the order of the form: start, end, references, sources, mask, others
    QStringList others = {};     ///< keys without a role, shown as settings

    /// Null where the model has no such slot; for InputRole::Other the slot with this key.
    [[nodiscard]] const MediaSlot* slot(InputRole role, const QString& key = {}) const;
    bool operator==(const Roles&) const = default;
};

/// Finds the roles by key and format. `exceptions`: from modelfacts.json, keys by the name of their role
/// ({"prompt": "tags", "start_image": "…"}); an empty key means that the model lacks the role. `output`: what
/// the model makes.
[[nodiscard]] Roles findRoles(const Schema& schema, MediaKind output, const QJsonObject& exceptions = {});

} // namespace rushes
