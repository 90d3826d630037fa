#pragma once

#include <QByteArray>

#include <optional>

namespace rushes::clean {

// Each function returns the file without metadata; nullopt: damaged.
[[nodiscard]] std::optional<QByteArray> wav(const QByteArray& bytes);
[[nodiscard]] std::optional<QByteArray> flac(const QByteArray& bytes);
[[nodiscard]] std::optional<QByteArray> mp3(const QByteArray& bytes);
[[nodiscard]] std::optional<QByteArray> ogg(const QByteArray& bytes);
/// MP4, MOV and M4A: metadata boxes and samples of location or sensor tracks are overwritten in place, so
/// that offsets stay valid.
[[nodiscard]] std::optional<QByteArray> mp4(QByteArray bytes);
/// WebM and Matroska: tags and attachments become void elements in place.
[[nodiscard]] std::optional<QByteArray> matroska(QByteArray bytes);

} // namespace rushes::clean
