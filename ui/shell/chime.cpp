#include "ui/shell/chime.h"

#include "ui/player/mediabackend.h"

using namespace Qt::StringLiterals;

namespace rushes {

Chime::Chime() = default;
Chime::~Chime() = default;

void Chime::play()
{
    if (!m_sound) {
        if (const Result<MediaPart*> media = mediaPart())
            m_sound = (*media)->makeSound(QUrl(u"qrc:/rushes/sounds/ready.wav"_s));
    }
    if (m_sound)
        m_sound->play();
}

} // namespace rushes
