#pragma once

#include <QByteArray>

#include <optional>

namespace rushes::clean {

// Each: the picture without its traces; nothing for what is damaged. `orientation`: what its EXIF said.
[[nodiscard]] std::optional<QByteArray> jpeg(const QByteArray& bytes, int& orientation);
[[nodiscard]] std::optional<QByteArray> png(const QByteArray& bytes, int& orientation);
[[nodiscard]] std::optional<QByteArray> webp(const QByteArray& bytes, int& orientation);
[[nodiscard]] std::optional<QByteArray> gif(const QByteArray& bytes);

} // namespace rushes::clean
