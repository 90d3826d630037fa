#pragma once

#include "ui/player/transport.h"

#include <QTimer>

#include <functional>

namespace rushes {

/// A Transport with its own clock, which determines the frame to show, and stops while that frame is not
/// available. A frame is shown at its time or not at all.
class ClockedTransport : public Transport
{
    Q_OBJECT

public:
    explicit ClockedTransport(QObject* parent = nullptr);

    /// Monotonic, in µs; by default the system's steady clock.
    using Clock = std::function<qint64()>;
    void setClock(Clock clock);
    /// Shows the frame of the current time; called by a timer while playing.
    void tick();

    [[nodiscard]] int frame() const override { return m_frame; }
    void play() override;
    void pause() override;
    void goTo(int frame) override;
    void shuttle(int direction) override;
    void setSpeed(double speed) override;
    [[nodiscard]] bool isMuted() const override { return m_muted; }
    void setMuted(bool muted) override;
    [[nodiscard]] double volume() const override { return m_volume; }
    void setVolume(double volume) override;

protected:
    /// True when the frame can be shown now.
    [[nodiscard]] virtual bool isReady(int frame) const = 0;
    virtual void present(int frame) = 0;
    /// Requests the frame, and those after it in this direction (-1, +1).
    virtual void prepare(int frame, int direction) = 0;
    /// Starts or stops the sound: playing from m_frame at effectiveSpeed(), or silent.
    virtual void followSound() = 0;

    /// For a new clip: its first frame, paused.
    void restart();
    /// A frame arrived that may have been waited for.
    void wake();
    /// The sound is at this frame: adjusts the clock to it.
    void heardAt(double frame);
    /// False while the clock waits for a frame.
    [[nodiscard]] bool isRunning() const { return m_wanted != 0 && !m_isWaiting; }

private:
    void setFrame(int frame);
    void anchor(double frame);
    void stopAt(int frame);
    void run();
    [[nodiscard]] double due() const;

    Clock m_clock;
    QTimer m_timer;
    int m_frame = 0;
    int m_presented = -1;
    double m_from = 0;  ///< frame at m_since
    qint64 m_since = 0; ///< µs
    bool m_isWaiting = false;
    bool m_muted = false;
    double m_volume = 1;
};

} // namespace rushes
