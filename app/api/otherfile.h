#pragma once

#include <QByteArray>
#include <QString>

namespace rushes {

/// What a file that is no picture, video or sound is, in words that complete a sentence: "a 3D model (GLB)",
/// "an archive (ZIP)", "JSON"; empty: its bytes don't say it.
[[nodiscard]] QString nameOfOtherFile(const QByteArray& start);

} // namespace rushes
