#pragma once

#include "ui/queue/jobtext.h"

#include <QBasicTimer>
#include <QListView>
#include <QPersistentModelIndex>

namespace rushes {

class JobDelegate;
class QueueRows;

/// The list itself: jobs whose actions can be clicked, and waiting jobs that can be dragged to another place
/// (a batch's head drags all of them that wait). Rows stay where they are on the screen when others come, go,
/// move or grow above them; at its very top the list stays at the top, so that new rows are seen. While the
/// pointer is over it no row moves at all.
class JobList : public QListView
{
    Q_OBJECT

public:
    /// The presenter outlives the list.
    explicit JobList(const JobPresenter& presenter, QWidget* parent = nullptr);
    /// The rows outlive the list.
    void setRows(QueueRows& rows);

    [[nodiscard]] JobDelegate& delegate() { return *m_delegate; }

    void doItemsLayout() override;
    /// The rows' words or fonts have changed; done when the rows are next looked at.
    void measureAgain();
    /// First and last row that can be seen, or -1.
    [[nodiscard]] std::pair<int, int> shownRows() const;
    /// Another row, or another action, may have come under the mouse.
    void hoverAgain();

Q_SIGNALS:
    /// A row's link was clicked, while it said what the job still offers; the position is on the screen.
    void actionClicked(rushes::Job job, QPoint position);
    /// Waiting jobs were dropped before another waiting one; 0: at the end.
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
    /// Waiting jobs on their way to another place.
    struct Drag
    {
        QList<JobId> ids = {};
        QPoint from = {};
        QPoint at = {};
        JobId before = 0; ///< where they would land; 0: at the end
        bool moving = false;
    };
    /// A row that is seen, as it was when the rows last stood still.
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
    /// The job whose link is at this point.
    [[nodiscard]] std::optional<Job> linkAt(QPoint position) const;

    const JobPresenter& m_presenter;
    JobDelegate* m_delegate;
    QueueRows* m_rows = nullptr;
    QList<Seen> m_seen = {}; ///< from the top
    int m_shifts = 0;        ///< by how many rows one that nobody moved may have moved since
    bool m_layingOut = false;
    Drag m_drag = {};
    bool m_dragGivenUp = false; ///< the button is still down
    QBasicTimer m_scroll;       ///< while a drag is near an edge
    JobId m_pressed = 0;        ///< the job whose link the button went down on …
    JobAction m_pressedAction = {};
    QRect m_pressedLink = {}; ///< … and where the link was
    JobId m_clicked = 0;      ///< the job that the last press was on, link or not
};

} // namespace rushes
