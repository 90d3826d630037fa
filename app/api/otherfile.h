#pragma once

#include <QByteArray>
#include <QString>

namespace rushes {

/// The kind of a file that is no picture, video or sound, as the object of a sentence: "a 3D model (GLB)",
/// "an archive (ZIP)", "JSON"; empty: unknown.
[[nodiscard]] QString nameOfOtherFile(const QByteArray& start);

} // namespace rushes
