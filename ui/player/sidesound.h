#pragma once

#include "ui/player/mediabackend.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace rushes {

/// The sound of a file beside pictures that come another way: it plays from where it is told and says where
/// it is. Without an audio device it is silent and opens nothing.
class SideSound
{
public:
    SideSound();
    ~SideSound();
    Q_DISABLE_COPY_MOVE(SideSound)

    /// Empty: none.
    void open(const QString& path);
    /// From `seconds`; again only where that is not what it does already.
    void play(double seconds, double speed);
    void pause();
    void setMuted(bool muted);
    void setVolume(double volume); ///< 0 … 1, as heard

    /// Called with seconds while it plays.
    std::function<void(double seconds)> heardAt = {};

private:
    void make();
    void leave();
    void begin();

    QString m_path = {};
    bool m_isMuted = false;
    double m_volume = 1;
    double m_speed = 1;
    std::optional<double> m_start = {}; ///< seconds: to be played from there once it is ready
    std::unique_ptr<MediaBackend> m_backend;
};

} // namespace rushes
