#pragma once

#include "app/film/film.h"

namespace rushes {

/// The film as an OpenTimelineIO timeline (JSON, schemas Timeline.1, Stack.1, Track.1, Clip.2, Gap.1,
/// ExternalReference.1, Marker.2): a track of pictures, one of sound where there is any, a marker on the
/// stack for each shot. `outputFile`: where it will be, for the takes' addresses.
[[nodiscard]] QByteArray otioOf(const Film& film, const QString& outputFile);

} // namespace rushes
