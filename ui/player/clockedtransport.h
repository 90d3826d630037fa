#pragma once

#include "ui/player/transport.h"

#include <QTimer>

#include <functional>

namespace rushes {

/// A transport that goes by a clock of its own: the clock says which frame is due, and waits where that frame
/// is not there yet. A frame is shown when it is the one that is due, or not at all.
class ClockedTransport : public Transport
{
    Q_OBJECT

public:
    explicit ClockedTransport(QObject* parent = nullptr);

    /// µs that never go back; the system's steady clock unless set.
    using Clock = std::function<qint64()>;
    void setClock(Clock clock);
    /// Goes on to what is due now; while it plays a timer does so.
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
    /// Whether the frame can be shown now.
    [[nodiscard]] virtual bool isReady(int frame) const = 0;
    virtual void present(int frame) = 0;
    /// The frame is wanted, and then those after it in this direction (-1, +1).
    virtual void prepare(int frame, int direction) = 0;
    /// What is heard follows: playing from m_frame at effectiveSpeed(), or silent.
    virtual void followSound() = 0;

    /// The clip is another one: its first frame, paused.
    void restart();
    /// Something came that may have been waited for.
    void wake();
    /// What is heard is at this frame: the clock goes by it.
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
