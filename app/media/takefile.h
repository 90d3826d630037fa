#pragma once

#include "app/media/takeinfo.h"

#include <optional>

namespace rushes {

/// Where the metadata of a take's file is stored.
enum class InfoPlace {
    Inside, ///< in the file: an mp4's or mov's last box, a PNG's text
    Beside, ///< in infoFileOf(), for formats that have no place for it
};

/// The metadata file beside `path`: "clip.webm.rushes.json" for "clip.webm".
[[nodiscard]] QString infoFileOf(const QString& path);

/// Writes a take's metadata into its file, or into infoFileOf(). Existing bytes stay unchanged: an mp4 gets
/// another top-level `uuid` box at its end (16 bytes of identifier, 4 of version, JSON), a PNG an iTXt chunk
/// "Rushes" before its IEND. Replaces earlier metadata; writes nothing where it is the same. On an error the
/// file has its former length. Errors: NotReadable, NotWritable, DiskFull, TooLarge.
[[nodiscard]] Result<InfoPlace> writeTakeInfo(const QString& path, const TakeInfo& info);

/// Writes the take's metadata into its file, or beside it, if it is missing, as for takes of earlier
/// versions. A file that is not the take's any more is left unchanged. Returns the file's size in bytes;
/// nullopt: nothing was written. Errors: those of writeTakeInfo(). Can be called in a worker thread.
[[nodiscard]] Result<std::optional<qint64>> completeTakeFile(const Take& take);

/// Reads the metadata in the file or beside it. Errors: NotReadable; NotFound: there is none (not a file of
/// Rushes, or rewritten by another program); Damaged, TooNew and TooLarge as for a project.
[[nodiscard]] Result<TakeInfo> readTakeInfo(const QString& path);

} // namespace rushes
