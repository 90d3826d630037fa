#pragma once

#include "ui/player/clockedtransport.h"
#include "ui/player/sidesound.h"

#include <QImage>

class QProcess;

namespace rushes {

/// A take that is a sound: plays by the clock; its picture is a waveform, with the part already played in
/// another colour. 24 frames a second.
class SoundPlayback : public ClockedTransport
{
    Q_OBJECT

public:
    explicit SoundPlayback(QObject* parent = nullptr);
    ~SoundPlayback() override;

    void load(const QString& path);
    void clear();

    [[nodiscard]] FramePosition rate() const override { return {24.0, {}}; }
    [[nodiscard]] int frames() const override { return m_frames; }

Q_SIGNALS:
    void loaded();
    void failed();

protected:
    [[nodiscard]] bool isReady(int) const override { return m_frames > 0; }
    void present(int frame) override;
    void prepare(int, int) override {}
    void followSound() override;

private:
    void takeLoudness();

    QString m_path = {};
    int m_frames = 0;
    QList<float> m_loudness = {}; ///< 0 … 1, from start to end
    QProcess* m_process = nullptr;
    SideSound m_sound;
};

/// A waveform as bars; those before `heard` (0 … 1) in the accent colour.
[[nodiscard]] QImage waveform(const QList<float>& loudness, double heard, QSize size);

} // namespace rushes
