#pragma once

#include "app/domain/request.h"

#include <QAbstractButton>
#include <QImage>

#include <functional>
#include <optional>

namespace rushes {

class KeyframeMark;
class TimelineView;

/// The keyframes of a clip above the timeline at their times: dragged, moved by keys, removed. Visible while
/// the scene's model takes keyframes and there are some.
class KeyframeTrack : public QWidget
{
    Q_OBJECT

public:
    using PictureOf = std::function<QImage(const QString& source)>;

    /// `timeline`, whose geometry is used, must outlive the track.
    explicit KeyframeTrack(TimelineView& timeline, QWidget* parent = nullptr);

    /// Thumbnails of the sources; null: not available yet.
    void setPictures(PictureOf pictures);
    /// False: the timeline is hidden.
    void setWanted(bool wanted);
    /// Shows the document's keyframes; also to be called when thumbnails have changed.
    void refresh();
    [[nodiscard]] QList<KeyframeMark*> marks() const { return m_marks; }

Q_SIGNALS:
    /// Why a keyframe's move was limited.
    void limitReached(const QString& why);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    friend class KeyframeMark;

    void place();
    void beginMove();
    /// Moves to this time, relative to the start of the move; a complete move is one undo step.
    void moveTo(int index, double seconds);
    void endMove(bool keep);
    void remove(int index);
    [[nodiscard]] double secondsAt(int x) const;

    TimelineView& m_timeline;
    PictureOf m_pictures = {};
    QList<KeyframeMark*> m_marks = {};
    std::optional<Request> m_before = {}; ///< the request before the move under way
    int m_moves = 0;
    bool m_isWanted = true;
};

/// A keyframe: a picture with a pointer at its time.
class KeyframeMark : public QAbstractButton
{
    Q_OBJECT

public:
    KeyframeMark(int index, KeyframeTrack& track);

    void setKeyframe(double seconds, const QImage& picture);
    /// x of its time within the mark, px: not its middle at the track's ends.
    void setFoot(int x);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int m_index;
    KeyframeTrack& m_track;
    double m_seconds = 0;
    int m_foot = 0;
    QImage m_picture = {};
    std::optional<int> m_grip = {}; ///< px from the pointer's tip to where it was grabbed
    bool m_isDragged = false;
    int m_pressedAt = 0; ///< global px
};

} // namespace rushes
