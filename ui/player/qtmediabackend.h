#pragma once

#include "ui/player/mediabackend.h"

#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QTimer>
#include <QVideoSink>

#include <optional>

namespace rushes {

/// The MediaBackend of Qt Multimedia.
class QtMediaBackend : public QObject, public MediaBackend
{
    Q_OBJECT

public:
    explicit QtMediaBackend(Events events);
    ~QtMediaBackend() override;
    void leave() override;
    [[nodiscard]] bool isBusy() const override;

    void open(const QString& path) override;
    void play() override;
    void pause() override;
    void setPosition(qint64 ms) override;
    void setRate(double rate) override { m_player.setPlaybackRate(rate); }
    [[nodiscard]] bool isPlaying() const override;
    [[nodiscard]] Status status() const override;
    [[nodiscard]] QString errorText() const override { return m_player.errorString(); }
    [[nodiscard]] qint64 duration() const override { return m_player.duration(); }
    [[nodiscard]] bool hasVideo() const override { return m_player.hasVideo(); }

    bool useAudio(bool wanted) override;
    void setMuted(bool muted) override;
    void setVolume(double volume) override;

private:
    void followStart();
    void seekNow();
    void end();

    Events m_events;
    bool m_muted = false;
    double m_volume = 1.0;
    int m_opened = 0; ///< number of open() calls, to recognise frames of the file before
    QMediaDevices m_devices;
    bool m_isStarting = false; ///< until the first picture
    bool m_isLeaving = false;
    QTimer m_busy; ///< active while the framework's threads may be waiting for this thread
    QTimer m_pausing;
    std::optional<qint64> m_next = {}; ///< a seek that waits for the pause, ms
    std::unique_ptr<QAudioOutput> m_audio;
    QVideoSink m_sink;
    QMediaPlayer m_player;
};

} // namespace rushes
