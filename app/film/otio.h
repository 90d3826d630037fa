#pragma once

#include "app/film/film.h"

namespace rushes {

/// The film as an OpenTimelineIO timeline (JSON, schemas Timeline.1, Stack.1, Track.1, Clip.2, Gap.1,
/// ExternalReference.1, Marker.2): a picture track, a sound track where there is sound, a marker on the stack
/// for each shot. `outputFile`: path of the file; the takes' addresses are relative to it.
[[nodiscard]] QByteArray otioOf(const Film& film, const QString& outputFile);

} // namespace rushes
