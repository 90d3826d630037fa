#pragma once

#include "ui/player/mediabackend.h"

#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QVideoSink>

namespace rushes {

/// Qt Multimedia's.
class QtMediaBackend : public QObject, public MediaBackend
{
    Q_OBJECT

public:
    explicit QtMediaBackend(Events events);
    ~QtMediaBackend() override;
    void leave() override;

    void open(const QString& path) override;
    void play() override { m_player.play(); }
    void pause() override { m_player.pause(); }
    void setPosition(qint64 ms) override { m_player.setPosition(ms); }
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
    Events m_events;
    bool m_muted = false;
    double m_volume = 1.0;
    int m_opened = 0; ///< tells frames of this file from those of the one before
    QMediaDevices m_devices;
    std::unique_ptr<QAudioOutput> m_audio;
    QVideoSink m_sink;
    QMediaPlayer m_player;
};

} // namespace rushes
