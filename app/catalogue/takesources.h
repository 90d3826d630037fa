#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/ids.h"
#include "app/domain/job.h"

#include <chrono>

namespace rushes {

/// A source that is a take or a frame of a take (see Input::source).
struct TakeSource
{
    enum class Part { File, LastFrame, FrameAt };

    TakeId take = {};   ///< empty: the take chosen for `scene`
    SceneId scene = {}; ///< empty: `take` is set
    Part part = Part::File;
    std::chrono::milliseconds time = {}; ///< for FrameAt: from the take's start

    // For a job that waits for the scene's take:
    Instant since = {};     ///< takes finished before this do not count; {}: any take
    QString sceneName = {}; ///< the scene's name when the job entered the queue

    /// nullopt for any other source.
    static std::optional<TakeSource> from(const QString& source);
    /// `scene:ID?last`, `take:ID?ms=1200`, as Input::source has them.
    [[nodiscard]] QString text() const;
    bool operator==(const TakeSource&) const = default;
};

/// The sources of a request that are takes and that its model takes as inputs, in the request's order,
/// without repetitions. While there are any, the request can't be sent.
[[nodiscard]] QStringList takeSourcesOf(const Request& request,
                                        const Catalogue& catalogue = Catalogue::current());

/// `now` with the sources that `made` was sent with: where `now` refers to a scene's take, the take that was
/// used.
[[nodiscard]] Request filledAs(const Request& made, Request now);

} // namespace rushes
