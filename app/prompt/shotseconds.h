#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/request.h"

#include <optional>

namespace rushes::prompts {

/// A shot before it is fitted to a model.
struct TimedText
{
    QString text = {};
    std::optional<double> stated = {}; ///< seconds
};

/// A model's limits for shots, in seconds.
struct ShotLimits
{
    int least = 0;   ///< shortest shot
    int most = 0;    ///< longest shot
    int usual = 0;   ///< length of a shot without a stated time
    int minClip = 0; ///< shortest clip
    int maxClip = 0;
    int shots = 0; ///< largest number of shots
};
[[nodiscard]] ShotLimits shotLimits(const Model& model);

/// Fits shots to the limits; `notes` gets a sentence for each change. Shots without words and excess shots
/// are merged with a neighbour, lengths rounded to whole seconds and limited. Stated lengths are kept where
/// possible; other shots divide the rest of `clipSeconds` (0: unknown).
[[nodiscard]] QList<Shot> fitted(QList<TimedText> shots, const ShotLimits& limits, int clipSeconds,
                                 QStringList& notes);

} // namespace rushes::prompts
