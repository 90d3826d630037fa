#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/project.h"

namespace rushes {

/// Where the still of a shot goes in the request that the shot is of.
enum class StillPlace {
    Nowhere, ///< the model takes no picture for this shot
    StartImage,
    Keyframe, ///< at the shot's start
    Reference,
};

/// A still of a shot: what makes it, and the shot's request with it in its place.
struct Still
{
    Request picture = {};
    Request clip = {}; ///< of a neighbour of its model, where only that one takes a start image
    StillPlace place = StillPlace::Nowhere;
    int seconds = 0; ///< of a keyframe
};

/// The model that stills are made with: the one that the project's latest picture is made with, else the
/// cheapest that makes one of words; of those that take references, where the request has elements. Null: the
/// catalogue has none.
[[nodiscard]] const Model* modelForStills(const Project& project, const Request& request,
                                          const Catalogue& catalogue);

/// The still of shot `shot` (-1: of the clip) by the model `image`: its prompt says what the shot's says,
/// without the signs before its names; aspect, negative prompt and references carry over where the model
/// takes them, and elements become references. `source`: what the picture will be, as Input has it.
[[nodiscard]] Still stillOf(const Request& request, int shot, const QString& source, const Model& image,
                            const Catalogue& catalogue);

/// Which of the project's scenes is the still of each shot of the scene, in their order, the clip alone where
/// it has none; null where there is none. The latest one counts.
[[nodiscard]] QList<const Scene*> stillsOf(const Project& project, const Scene& scene);

} // namespace rushes
