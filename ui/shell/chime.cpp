#include "ui/shell/chime.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rushes {

Chime::Chime() = default;
Chime::~Chime() = default;

void Chime::play()
{
    if (!m_effect) {
        if (QMediaDevices::defaultAudioOutput().isNull())
            return;
        m_effect = std::make_unique<QSoundEffect>();
        m_effect->setSource(QUrl(u"qrc:/rushes/sounds/ready.wav"_s));
        m_effect->setVolume(0.6F);
    }
    m_effect->play();
}

} // namespace rushes
