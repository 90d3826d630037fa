#pragma once

#include <QtGlobal>

#include <memory>

namespace rushes {

class MediaSound;

/// A short sound. The audio system is initialised when it is first played.
class NotificationSound
{
public:
    NotificationSound();
    ~NotificationSound();
    Q_DISABLE_COPY_MOVE(NotificationSound)

    void play();

private:
    std::unique_ptr<MediaSound> m_sound;
};

} // namespace rushes
