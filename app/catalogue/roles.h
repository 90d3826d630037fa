#pragma once

#include "app/catalogue/schema.h"
#include "app/domain/request.h"

#include <QStringList>

namespace rushes {

/// Where inputs of one role go: one key, a list under one key, or numbered keys in their order.
struct MediaSlot
{
    InputRole role = InputRole::Other;
    QStringList keys = {};
    bool isList = false;
    MediaKind media = MediaKind::Image;
    int least = 0; ///< how many are needed
    int most = 1;  ///< how many are taken; -1: no limit is stated

    bool operator==(const MediaSlot&) const = default;
};

/// Which of a model's keys is what the program knows by name. Empty: the model has none.
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
    QList<MediaSlot> media = {}; ///< in the order of a form: start, end, references, sources, mask, others
    QStringList others = {};     ///< keys of no role: settings

    /// Null where the model takes none of the kind; for Other the slot that has the key.
    [[nodiscard]] const MediaSlot* slot(InputRole role, const QString& key = {}) const;
    bool operator==(const Roles&) const = default;
};

/// Roles by key and format. `exceptions` has keys by the name of their role ("prompt": "tags"; "start_image":
/// "…"), from the table of exceptions; an empty key says that the model has none. `output`: what the model
/// makes.
[[nodiscard]] Roles findRoles(const Schema& schema, MediaKind output, const QJsonObject& exceptions = {});

} // namespace rushes
