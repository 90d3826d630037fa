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

/// Which shot a scene is a still of: the one that says what it said then; where none does, the one in its
/// place as long as there are as many.
struct StillOf
{
    SceneId scene = {};  ///< empty: it is no still
    QString prompt = {}; ///< of the shot when the still was made
    int shot = -1;       ///< its place then; -1: the clip as a whole
    int shots = 0;       ///< how many there were

    bool operator==(const StillOf&) const = default;
};

/// What one request renders, with a name. Its id is a UUID without braces; takes belong to it by that id.
struct Scene
{
    SceneId id = {};
    QString name = {};
    Request request = {};
    TakeId chosenTake = {};        ///< id of the take that stands in the film; empty: the newest
    QMap<TakeId, Trim> trims = {}; ///< by the take's id; none is kept for a take that is shown whole
    StillOf stillOf = {};          ///< of a scene that was made for a shot of another one

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
