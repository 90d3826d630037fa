#pragma once

#include "ui/player/filmclip.h"
#include "ui/player/playback.h"

#include <QElapsedTimer>
#include <QTimer>

namespace rushes {

/// A clip of the film that is played by a Playback.
class PlaybackClip : public FilmClip
{
    Q_OBJECT

public:
    explicit PlaybackClip(QObject* parent = nullptr);

    void open(const QString& path, int frame, const MediaInfo& media) override;
    void close() override;
    void goTo(int frame) override;
    void play(double speed) override;
    void pause() override;
    void setSound(bool muted, double volume) override;

private:
    MediaInfo m_media = {};
    Playback m_playback;
};

/// A FilmClock with the system's steady clock.
class SteadyFilmClock : public FilmClock
{
public:
    SteadyFilmClock();

    [[nodiscard]] qint64 now() const override { return m_clock.nsecsElapsed() / 1000; }
    void callAfter(qint64 micros, std::function<void()> then) override;
    void cancel() override;

private:
    QElapsedTimer m_clock;
    QTimer m_timer;
    std::function<void()> m_then = {};
};

} // namespace rushes
