#include "ui/player/qtmediabackend.h"

#include <QAudioDevice>
#include <QSoundEffect>

namespace rushes {

namespace {

class Sound : public MediaSound
{
public:
    explicit Sound(const QUrl& wav)
    {
        m_effect.setSource(wav);
        m_effect.setVolume(0.6F);
    }
    void play() override { m_effect.play(); }

private:
    QSoundEffect m_effect;
};

} // namespace

/// The library's entrance.
class MediaLibrary : public QObject, public MediaPart
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.rushes.MediaPart")
    Q_INTERFACES(rushes::MediaPart)

public:
    [[nodiscard]] std::unique_ptr<MediaBackend> makeBackend(MediaBackend::Events events) override
    {
        return std::make_unique<QtMediaBackend>(std::move(events));
    }

    [[nodiscard]] std::unique_ptr<MediaSound> makeSound(const QUrl& wav) override
    {
        if (QMediaDevices::defaultAudioOutput().isNull())
            return nullptr;
        return std::make_unique<Sound>(wav);
    }
};

} // namespace rushes

#include "mediapart.moc"
