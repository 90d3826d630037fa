#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/ids.h"
#include "app/domain/job.h"

namespace rushes {

/// A source that is a take, or a frame of one (Input::source): whose, and what of it.
struct TakeSource
{
    enum class Part { File, LastFrame, FrameAt };

    TakeId take = {};   ///< empty: the take that stands for `scene`
    SceneId scene = {}; ///< empty: `take` is named
    Part part = Part::File;
    qint64 ms = 0; ///< of FrameAt, from the take's start

    // Of a job that waits for the scene's take
    Instant since = {};     ///< a take that was finished before is not the one; {}: any
    QString sceneName = {}; ///< as it was when the job entered the queue

    /// Nothing for every other source.
    static std::optional<TakeSource> from(const QString& source);
    /// `scene:ID?last`, `take:ID?ms=1200`, as Input::source has them.
    [[nodiscard]] QString text() const;
    bool operator==(const TakeSource&) const = default;
};

/// The takes that the request is made of and that its model takes as inputs, in the order of the request,
/// each source once: as long as there are any, the request can't be sent.
[[nodiscard]] QStringList takeSourcesOf(const Request& request,
                                        const Catalogue& catalogue = Catalogue::current());

/// `now` as `made` was sent: what waits for a scene's take is what stood there.
[[nodiscard]] Request filledAs(const Request& made, Request now);

} // namespace rushes
