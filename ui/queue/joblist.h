#pragma once

#include "ui/queue/jobtext.h"

#include <QBasicTimer>
#include <QListView>
#include <QPersistentModelIndex>

namespace rushes {

class JobDelegate;
class QueueRows;

/// The queue's list view: rows with clickable actions; waiting jobs can be dragged (a batch's heading drags
/// all its waiting jobs). Rows keep their place on the screen when rows above are inserted, removed, moved or
/// resized; a list scrolled to the top stays there, so that new rows are visible. While the pointer is over
/// the list no row moves.
class JobList : public QListView
{
    Q_OBJECT

public:
    /// `presenter` must outlive the list.
    explicit JobList(const JobPresenter& presenter, QWidget* parent = nullptr);
    /// `rows` must outlive the list.
    void setRows(QueueRows& rows);

    [[nodiscard]] JobDelegate& delegate() { return *m_delegate; }

    void doItemsLayout() override;
    /// Texts or fonts of rows have changed; measured when the rows are next shown.
    void measureAgain();
    /// First and last visible row, or -1.
    [[nodiscard]] std::pair<int, int> shownRows() const;
    /// Another row or action may be below the pointer.
    void hoverAgain();

Q_SIGNALS:
    /// A row's link was clicked and was still valid; global position.
    void actionClicked(rushes::Job job, QPoint position);
    /// Waiting jobs were dropped before another waiting job; 0: at the end.
    void dropped(QList<rushes::JobId> ids, rushes::JobId before);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    /// A drag of waiting jobs.
    struct Drag
    {
        QList<JobId> ids = {};
        QPoint from = {};
        QPoint at = {};
        JobId before = 0; ///< where they would be dropped; 0: at the end
        bool moving = false;
    };
    /// A visible row at its last stable position.
    struct Seen
    {
        QPersistentModelIndex index = {};
        int row = 0;
        int top = 0; ///< in the viewport, px
    };

    void beginDrag(QPoint position);
    void dragTo(QPoint position);
    void endDrag();
    [[nodiscard]] int markTop() const;
    void keepAnchor();
    [[nodiscard]] const Seen* anchor() const;
    void hover(QPoint position);
    void setHeld(bool held);
    /// The job whose link is at this position.
    [[nodiscard]] std::optional<Job> linkAt(QPoint position) const;

    const JobPresenter& m_presenter;
    JobDelegate* m_delegate;
    QueueRows* m_rows = nullptr;
    QList<Seen> m_seen = {}; ///< from top to bottom
    int m_shifts = 0;        ///< number of rows by which an unmoved row may have shifted since
    bool m_layingOut = false;
    Drag m_drag = {};
    bool m_dragGivenUp = false; ///< cancelled while the button is still down
    QBasicTimer m_scroll;       ///< autoscroll during a drag near an edge
    JobId m_pressed = 0;        ///< the job whose link was pressed …
    JobAction m_pressedAction = {};
    QRect m_pressedLink = {}; ///< … and where the link was
    JobId m_clicked = 0;      ///< the job of the last press, on a link or not
};

} // namespace rushes
