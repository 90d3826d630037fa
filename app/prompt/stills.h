#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/project.h"

namespace rushes {

/// The input of a clip's request that a shot's still becomes.
enum class StillPlace {
    Nowhere, ///< the model takes no picture for this shot
    StartImage,
    Keyframe, ///< at the start of the shot
    Reference,
};

/// A still of a shot: the request that makes it, and the clip's request with it as an input.
struct Still
{
    Request picture = {};
    Request clip = {}; ///< of another model of its family, if only that takes a start image
    StillPlace place = StillPlace::Nowhere;
    int seconds = 0; ///< time of a keyframe
};

/// The model for stills: that of the project's latest picture, else the cheapest one from text to picture; if
/// the request has elements, one that takes references. Null: the catalogue has none.
[[nodiscard]] const Model* modelForStills(const Project& project, const Request& request,
                                          const Catalogue& catalogue);

/// The still of shot `shot` (-1: of the clip) by the model `image`. Its prompt is the shot's, without the "@"
/// of names; aspect, negative prompt and references are kept if the model takes them, and elements become
/// references. `source`: of the future picture, in the form of Input.
[[nodiscard]] Still stillOf(const Request& request, int shot, const QString& source, const Model& image,
                            const Catalogue& catalogue);

/// The scenes of the project that are stills of the scene's shots, in their order, or of the clip if it has
/// no shots; null: none. Of several, the latest.
[[nodiscard]] QList<const Scene*> stillsOf(const Project& project, const Scene& scene);

} // namespace rushes
