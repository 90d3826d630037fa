#pragma once

#include <QByteArray>

#include <optional>

namespace rushes::clean {

// Each function returns the picture without metadata; nullopt: damaged.
[[nodiscard]] std::optional<QByteArray> jpeg(const QByteArray& bytes);
[[nodiscard]] std::optional<QByteArray> png(const QByteArray& bytes);
[[nodiscard]] std::optional<QByteArray> webp(const QByteArray& bytes);
[[nodiscard]] std::optional<QByteArray> gif(const QByteArray& bytes);

} // namespace rushes::clean
