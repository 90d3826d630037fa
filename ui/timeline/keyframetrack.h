#pragma once

#include "app/domain/request.h"

#include <QAbstractButton>
#include <QImage>

#include <functional>
#include <optional>

namespace rushes {

class KeyframeMark;
class TimelineView;

/// The pictures that a clip shows at times of their own, over the timeline at their times: dragged, moved by
/// keys, removed. It is there while the scene's model takes keyframes and there are some.
class KeyframeTrack : public QWidget
{
    Q_OBJECT

public:
    using PictureOf = std::function<QImage(const QString& source)>;

    /// The timeline outlives the track and gives it its measures.
    explicit KeyframeTrack(TimelineView& timeline, QWidget* parent = nullptr);

    /// Small pictures of the sources; null where there is none yet.
    void setPictures(PictureOf pictures);
    /// False: the timeline does not show.
    void setWanted(bool wanted);
    /// Shows the document as it is; also when pictures are others.
    void refresh();
    [[nodiscard]] QList<KeyframeMark*> marks() const { return m_marks; }

Q_SIGNALS:
    /// Why a keyframe can go no further.
    void limitReached(const QString& why);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    friend class KeyframeMark;

    void place();
    void beginMove();
    /// To this time, from where the move began; all of a move is one step.
    void moveTo(int index, double seconds);
    void endMove(bool keep);
    void remove(int index);
    [[nodiscard]] double secondsAt(int x) const;

    TimelineView& m_timeline;
    PictureOf m_pictures = {};
    QList<KeyframeMark*> m_marks = {};
    std::optional<Request> m_before = {}; ///< as it was when the move under way began
    int m_moves = 0;
    bool m_isWanted = true;
};

/// One keyframe: a picture with a foot at its time.
class KeyframeMark : public QAbstractButton
{
    Q_OBJECT

public:
    KeyframeMark(int index, KeyframeTrack& track);

    void setKeyframe(double seconds, const QImage& picture);
    /// px of the mark where its time is: at the track's ends not its middle.
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
    std::optional<int> m_grip = {}; ///< px from its foot to where it was taken hold of
    bool m_isDragged = false;
    int m_pressedAt = 0; ///< global px
};

} // namespace rushes
