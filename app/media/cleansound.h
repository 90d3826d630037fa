#pragma once

#include <QByteArray>

#include <optional>

namespace rushes::clean {

// Each: the file without its traces; nothing for what is damaged.
[[nodiscard]] std::optional<QByteArray> wav(const QByteArray& bytes);
[[nodiscard]] std::optional<QByteArray> flac(const QByteArray& bytes);
[[nodiscard]] std::optional<QByteArray> mp3(const QByteArray& bytes);
[[nodiscard]] std::optional<QByteArray> ogg(const QByteArray& bytes);
/// MP4, MOV and M4A: boxes that tell of the file are emptied in place, so that everything else stays where it
/// is. So are the
/// samples of tracks of positions or sensors.
[[nodiscard]] std::optional<QByteArray> mp4(QByteArray bytes);
/// WebM and Matroska: tags and attachments become void elements in place.
[[nodiscard]] std::optional<QByteArray> matroska(QByteArray bytes);

} // namespace rushes::clean
