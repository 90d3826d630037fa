#pragma once

#include "app/media/takeinfo.h"

#include <optional>

class QIODevice;

namespace rushes {

/// Where what made a file is kept.
enum class InfoPlace {
    Inside, ///< an mp4 or mov's last box, a PNG's text
    Beside, ///< infoFileOf(), for formats that have no place for it
};

/// The file beside `path` that says what made it: "clip.webm" has "clip.webm.rushes.json".
[[nodiscard]] QString infoFileOf(const QString& path);

/// Writes what made the file into it, or beside it. The bytes that were there stay as they are: an mp4 gets
/// one more top-level `uuid` box at its end (16 bytes of identifier, 4 of version, JSON), a PNG an iTXt chunk
/// "Rushes" before its IEND. What was written earlier is replaced; the same again writes nothing. Where it
/// fails the file is as long as it was. Errors: NotReadable, NotWritable, DiskFull, TooLarge.
[[nodiscard]] Result<InfoPlace> writeTakeInfo(const QString& path, const TakeInfo& info);

/// Writes what made the take into its file, or beside it, where that does not say it yet, as with takes of
/// earlier versions. A file that is not the take's any more stays as it is. The file's length then; nothing
/// where nothing was written. Errors: those of writeTakeInfo(). For a worker thread, too.
[[nodiscard]] Result<std::optional<qint64>> completeTakeFile(const Take& take);

/// What made the file, out of it or from beside it. Errors: NotReadable; NotFound where it holds nothing of
/// ours (no file of Rushes, or one that another program wrote anew); Damaged, TooNew and TooLarge as of a
/// project.
[[nodiscard]] Result<TakeInfo> readTakeInfo(const QString& path);
/// The same out of the file alone.
[[nodiscard]] Result<TakeInfo> takeInfoIn(QIODevice& file);

} // namespace rushes
