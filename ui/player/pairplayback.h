#pragma once

#include "app/media/mediaprobe.h"
#include "ui/player/clockedtransport.h"
#include "ui/player/framewindow.h"
#include "ui/player/sidesound.h"

#include <array>

namespace rushes {

/// One of the two takes.
enum class Side { A, B };

/// Plays two takes by one clock. Frames are those of the take with the higher rate; both pictures of a frame
/// are shown together or not at all. The shorter take holds its last frame. One of them is heard.
class PairPlayback : public ClockedTransport
{
    Q_OBJECT

public:
    explicit PairPlayback(QObject* parent = nullptr);

    /// Opens both and shows their first frames, paused; loaded() or failed() follows.
    void load(const QString& a, const QString& b);
    [[nodiscard]] const FrameWindow& side(Side side) const { return m_sides.at(static_cast<size_t>(side)); }

    [[nodiscard]] FramePosition rate() const override { return {m_fps, {}}; }
    [[nodiscard]] int frames() const override { return m_frames; }
    /// The frame of this side that is visible when the pair's `frame` begins.
    [[nodiscard]] int frameOf(Side side, int frame) const;
    /// True beyond the side's end, where its last frame is held. Never for a picture.
    [[nodiscard]] bool isHeld(Side side, int frame) const;

    [[nodiscard]] Side heard() const { return m_heard; }
    void setHeard(Side side);
    [[nodiscard]] qsizetype keptBytes() const;

Q_SIGNALS:
    void loaded();
    /// `words`: a message for the user.
    void failed(const QString& words);
    void pairShown(const QImage& a, const QImage& b, int frame);

protected:
    [[nodiscard]] bool isReady(int frame) const override;
    void present(int frame) override;
    void prepare(int frame, int direction) override;
    void followSound() override;

private:
    [[nodiscard]] FrameWindow& window(Side side) { return m_sides.at(static_cast<size_t>(side)); }
    void open();
    [[nodiscard]] bool openSide(Side side);
    void measure();
    void fail(const QString& path);

    std::array<QString, 2> m_paths = {};
    std::array<FrameWindow, 2> m_sides;
    Side m_heard = Side::A;
    double m_fps = 24;
    int m_frames = 0;
    bool m_isOpening = false;
    MediaProbe m_probe;
    SideSound m_sound;
};

} // namespace rushes
