#pragma once

#include "ui/queue/jobtext.h"

#include <QListView>
#include <QPersistentModelIndex>

namespace rushes {

class JobDelegate;

/// The list itself: jobs whose actions can be clicked. Rows stay where they are on the screen when others
/// come, go or grow above them; at its very top the list stays at the top, so that new rows are seen.
class JobList : public QListView
{
    Q_OBJECT

public:
    /// The presenter outlives the list.
    explicit JobList(const JobPresenter& presenter, QWidget* parent = nullptr);

    [[nodiscard]] JobDelegate& delegate() { return *m_delegate; }

    void doItemsLayout() override;
    /// First and last row that can be seen, or -1.
    [[nodiscard]] std::pair<int, int> shownRows() const;
    /// Another row, or another action, may have come under the mouse.
    void hoverAgain();

Q_SIGNALS:
    /// A row's link was clicked, while it said what the job still offers; the position is on the screen.
    void actionClicked(rushes::Job job, QPoint position);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void keepAnchor();
    void hover(QPoint position);
    /// The job whose link is at this point.
    [[nodiscard]] std::optional<Job> linkAt(QPoint position) const;

    const JobPresenter& m_presenter;
    JobDelegate* m_delegate;
    QPersistentModelIndex m_anchor = {}; ///< topmost row that is seen
    int m_offset = 0;                    ///< its top in the viewport, px
    bool m_layingOut = false;
    JobId m_pressed = 0;
    JobAction m_pressedAction = {};
};

} // namespace rushes
