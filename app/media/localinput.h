#pragma once

#include "app/base/result.h"

namespace rushes {

/// Largest local files that can be sent inside a request, in bytes before encoding (the official clients'
/// limits), and the largest request after encoding.
inline constexpr qint64 mostPictureBytes = qint64(6) * 1024 * 1024;
inline constexpr qint64 mostVideoBytes = qint64(32) * 1024 * 1024;
inline constexpr qint64 mostSoundBytes = qint64(16) * 1024 * 1024;
inline constexpr qint64 mostRequestBytes = qint64(64) * 1024 * 1024;

/// The source of an input for a file at `path`: "file:///…", absolute.
[[nodiscard]] QString sourceOfFile(const QString& path);
/// The path of a source that is a local file, resolved against `folder` where it is relative; empty: another
/// kind of source.
[[nodiscard]] QString pathOfSource(const QString& source, const QString& folder = {});

/// The original name of such a source's file.
[[nodiscard]] QString nameOfSource(const QString& source);

/// What is sent for a source: addresses and data unchanged; a local file as a data URI, without metadata.
/// Refused: the file is missing, is no picture, video or sound, or is too large; detail says so, with the
/// file's name.
[[nodiscard]] Result<QString> sendableSource(const QString& source, const QString& folder = {});

} // namespace rushes
