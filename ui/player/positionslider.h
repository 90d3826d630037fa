#pragma once

#include "ui/player/frameposition.h"

#include <QAbstractSlider>
#include <QList>

#include <optional>

namespace rushes {

/// The clip as a slider: value = frame. A click seeks at once and a drag scrubs; every change by the user
/// emits `frameRequested`, setFrame() only shows.
class PositionSlider : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit PositionSlider(QWidget* parent = nullptr);

    /// `frames`: of the clip; 0: an empty slider without input.
    void setClip(int frames, const FramePosition& rate);
    /// Frames at which a shot begins.
    void setCuts(const QList<int>& frames);
    /// Loop points, frames; nullopt: the clip's start or end.
    void setLoopRange(std::optional<int> first, std::optional<int> last);
    /// Marks the end of the shorter take of a comparison with its name; -1: no mark.
    void setEndMark(int frame, const QString& name);
    /// Shows `frame`; during a drag the handle stays with the pointer.
    void setFrame(int frame);
    /// While playing, value() changes once a second only; a screen reader would announce each frame.
    void setPlaying(bool playing);
    [[nodiscard]] int frame() const { return m_frame; }
    /// Sets value() to the displayed frame from now on.
    void settle();

    /// x of the handle's middle for `frame`, px; frameAt() is the reverse.
    [[nodiscard]] qreal placeOf(int frame) const;
    [[nodiscard]] int frameAt(qreal x) const;
    /// "0:05:17 of 0:15:00", for screen readers.
    [[nodiscard]] QString spokenValue() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void frameRequested(int frame);
    /// The pointer is over `frame`; `x`: px of this widget.
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
    int m_frame = 0; ///< the displayed one
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
