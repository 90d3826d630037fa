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

/// Of which shot a scene is the still: the shot with this prompt; if there is none, the one at this index
/// while the number of shots is the same.
struct StillOf
{
    SceneId scene = {};  ///< empty: not a still
    QString prompt = {}; ///< the shot's prompt when the still was made
    int shot = -1;       ///< its index then; -1: the clip as a whole
    int shots = 0;       ///< the number of shots then

    bool operator==(const StillOf&) const = default;
};

/// A request with a name. Its id is a UUID without braces; its takes have this id.
struct Scene
{
    SceneId id = {};
    QString name = {};
    Request request = {};
    TakeId chosenTake = {};        ///< id of the take in the film; empty: the newest
    QMap<TakeId, Trim> trims = {}; ///< takes without a trim have no entry
    StillOf stillOf = {};          ///< for a scene that was made for a shot of another one

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
