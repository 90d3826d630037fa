#pragma once

#include "ui/player/mediabackend.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace rushes {

/// Plays the sound of a file for pictures from another source: starts where it is told, and reports its
/// position. Without an audio device it does nothing.
class SideSound
{
public:
    SideSound();
    ~SideSound();
    Q_DISABLE_COPY_MOVE(SideSound)

    /// Empty: closes the file.
    void open(const QString& path);
    /// Plays from `seconds`; does nothing where it does that already.
    void play(double seconds, double speed);
    void pause();
    void setMuted(bool muted);
    void setVolume(double volume); ///< 0 … 1, as perceived

    /// Called with the position in seconds while playing.
    std::function<void(double seconds)> heardAt = {};

private:
    void make();
    void leave();
    void begin();

    QString m_path = {};
    bool m_isMuted = false;
    double m_volume = 1;
    double m_speed = 1;
    std::optional<double> m_start = {}; ///< seconds: start position once it is ready
    std::unique_ptr<MediaBackend> m_backend;
};

} // namespace rushes
