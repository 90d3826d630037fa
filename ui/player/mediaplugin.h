#pragma once

#include "ui/player/mediabackend.h"

namespace rushes {

/// The plugin's root object.
class MediaPlugin : public QObject, public MediaPluginInterface
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.rushes.MediaPluginInterface")
    Q_INTERFACES(rushes::MediaPluginInterface)

public:
    [[nodiscard]] std::unique_ptr<MediaBackend> makeBackend(MediaBackend::Events events) override;
    [[nodiscard]] std::unique_ptr<MediaSound> makeSound(const QUrl& wav) override;
};

} // namespace rushes
