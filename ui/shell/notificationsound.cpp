#include "ui/shell/notificationsound.h"

#include "ui/player/mediabackend.h"

using namespace Qt::StringLiterals;

namespace rushes {

NotificationSound::NotificationSound() = default;
NotificationSound::~NotificationSound() = default;

void NotificationSound::play()
{
    if (!m_sound) {
        if (const Result<MediaPluginInterface*> media = mediaPart())
            m_sound = (*media)->makeSound(QUrl(u"qrc:/rushes/sounds/ready.wav"_s));
    }
    if (m_sound)
        m_sound->play();
}

} // namespace rushes
