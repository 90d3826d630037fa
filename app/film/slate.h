#pragma once

#include <QImage>
#include <QSize>
#include <QString>

namespace rushes {

/// The picture that stands in the film for a scene without a take: its name and its length. Needs a
/// QGuiApplication.
[[nodiscard]] QImage slateImage(const QString& name, double seconds, QSize size);

} // namespace rushes
