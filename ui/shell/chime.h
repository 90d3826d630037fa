#pragma once

#include <QtGlobal>

#include <memory>

namespace rushes {

class MediaSound;

/// A short sound. The audio system is not touched before it is first played.
class Chime
{
public:
    Chime();
    ~Chime();
    Q_DISABLE_COPY_MOVE(Chime)

    void play();

private:
    std::unique_ptr<MediaSound> m_sound;
};

} // namespace rushes
