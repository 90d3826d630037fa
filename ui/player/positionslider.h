#pragma once

#include "ui/player/frameposition.h"

#include <QAbstractSlider>
#include <QList>

#include <optional>

namespace rushes {

/// The clip as a rail: value = frame. A press seeks at once and a drag scrubs; every change by hand is
/// `frameRequested`, while setFrame() only shows.
class PositionSlider : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit PositionSlider(QWidget* parent = nullptr);

    /// `frames` in the clip; 0 leaves an empty rail that takes no input.
    void setClip(int frames, const FramePosition& rate);
    /// Frames at which a shot begins.
    void setCuts(const QList<int>& frames);
    void setLoopRange(std::optional<int> first, std::optional<int> last);
    /// Where the shorter of two ends, with its name over the rail; -1: nowhere.
    void setEndMark(int frame, const QString& name);
    /// Shows `frame` without asking for it; while the user drags, the knob stays with the hand.
    void setFrame(int frame);
    /// While it plays, value() follows each second only: a screen reader would be told every picture.
    void setPlaying(bool playing);
    [[nodiscard]] int frame() const { return m_frame; }
    /// From now on value() is what is shown.
    void settle();

    /// The place of the knob's middle for `frame`, px from the left; and the way back.
    [[nodiscard]] qreal placeOf(int frame) const;
    [[nodiscard]] int frameAt(qreal x) const;
    /// "0:05:17 of 0:15:00", what a screen reader says.
    [[nodiscard]] QString spokenValue() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void frameRequested(int frame);
    /// The pointer rests or moves over `frame`; `x` in px of this widget.
    void hovered(int frame, int x);
    void hoverEnded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    FramePosition m_rate = {};
    int m_frames = 0;
    int m_frame = 0; ///< that is shown
    bool m_isPlaying = false;
    QList<int> m_cuts = {};
    std::optional<int> m_loopFirst = {};
    std::optional<int> m_loopLast = {};
    int m_endMark = -1;
    QString m_endName = {};
    bool m_showing = false;
    bool m_hovered = false;
    qreal m_wheelRest = 0;
};

} // namespace rushes
