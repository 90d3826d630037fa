#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/request.h"

#include <optional>

namespace rushes::prompts {

/// A shot on its way to being valid.
struct TimedText
{
    QString text = {};
    std::optional<double> stated = {}; ///< seconds
};

/// What a model allows of shots.
struct ShotLimits
{
    int least = 0;   ///< seconds of a shot
    int most = 0;    ///< likewise
    int usual = 0;   ///< of a shot whose time nobody stated
    int minClip = 0; ///< seconds of all
    int maxClip = 0;
    int shots = 0; ///< how many there can be
};
[[nodiscard]] ShotLimits shotLimits(const Model& model);

/// Shots that the model takes, and a sentence for each thing that was done to fit them: shots without words
/// and shots too many become one with a neighbour, seconds are made whole, no fewer and no more than can be.
/// Stated seconds stand wherever they can; the others share what is left of `clipSeconds` (0: not known).
[[nodiscard]] QList<Shot> fitted(QList<TimedText> shots, const ShotLimits& limits, int clipSeconds,
                                 QStringList& notes);

} // namespace rushes::prompts
