#pragma once

#include <QImage>
#include <QSize>
#include <QString>

namespace rushes {

/// The picture shown in the film for a scene without a take: the scene's name and length. Needs a
/// QGuiApplication.
[[nodiscard]] QImage slateImage(const QString& name, double seconds, QSize size);

} // namespace rushes
