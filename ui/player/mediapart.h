#pragma once

#include "ui/player/mediabackend.h"

namespace rushes {

/// The library's entrance.
class MediaLibrary : public QObject, public MediaPart
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.rushes.MediaPart")
    Q_INTERFACES(rushes::MediaPart)

public:
    [[nodiscard]] std::unique_ptr<MediaBackend> makeBackend(MediaBackend::Events events) override;
    [[nodiscard]] std::unique_ptr<MediaSound> makeSound(const QUrl& wav) override;
};

} // namespace rushes
