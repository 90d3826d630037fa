#include "ui/player/mediaplugin.h"

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

std::unique_ptr<MediaBackend> MediaPlugin::makeBackend(MediaBackend::Events events)
{
    return std::make_unique<QtMediaBackend>(std::move(events));
}

std::unique_ptr<MediaSound> MediaPlugin::makeSound(const QUrl& wav)
{
    if (QMediaDevices::defaultAudioOutput().isNull())
        return nullptr;
    return std::make_unique<Sound>(wav);
}

} // namespace rushes
