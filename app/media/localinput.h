#pragma once

#include "app/base/result.h"

namespace rushes {

/// What a local file may have at most to travel inside a request, in bytes before it is encoded (the official
/// clients' caps), and the whole request after it.
inline constexpr qint64 mostPictureBytes = qint64(6) * 1024 * 1024;
inline constexpr qint64 mostVideoBytes = qint64(32) * 1024 * 1024;
inline constexpr qint64 mostSoundBytes = qint64(16) * 1024 * 1024;
inline constexpr qint64 mostRequestBytes = qint64(64) * 1024 * 1024;

/// The source of an input for a file at `path`: "file:///…", absolute.
[[nodiscard]] QString sourceOfFile(const QString& path);
/// The path of a source that is a local file, below `folder` where it is relative; empty: it is none.
[[nodiscard]] QString pathOfSource(const QString& source, const QString& folder = {});

/// What the file of such a source was called when it was put in.
[[nodiscard]] QString nameOfSource(const QString& source);

/// What is sent for a source: an address and data as they are, a local file as a data URI, freed of where and
/// by whom it was made. Refused says what
/// is in the way, with the file's name: it is missing, is no picture, video or sound, or is too large.
[[nodiscard]] Result<QString> sendableSource(const QString& source, const QString& folder = {});

} // namespace rushes
