#pragma once

#include "app/domain/ids.h"
#include "app/domain/request.h"

#include <QMap>
#include <QMetaType>

namespace rushes {

/// Frames of a take that the film leaves out at both ends. The file is not changed.
struct Trim
{
    int head = 0; ///< 0 or more
    int tail = 0; ///< 0 or more

    bool operator==(const Trim&) const = default;
};

/// What one request generates, with a name. Its id is a UUID without braces; takes refer to the scene by it.
struct Scene
{
    SceneId id = {};
    QString name = {};
    Request request = {};
    TakeId chosenTake = {};        ///< take used in the film; empty: the newest
    QMap<TakeId, Trim> trims = {}; ///< by take id; takes without a trim have no entry

    static Scene create(const QString& name, const Request& request);
    bool operator==(const Scene&) const = default;
};

/// The document: scenes in order; always at least one.
struct Project
{
    ProjectId id = {};
    QList<Scene> scenes = {};

    /// One empty scene named "Scene 1".
    static Project create(const Request& request);
    bool operator==(const Project&) const = default;
};

} // namespace rushes
