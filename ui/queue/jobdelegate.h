#pragma once

#include "ui/queue/jobrowlayout.h"
#include "ui/queue/jobtext.h"

#include <QHash>
#include <QSet>
#include <QStyledItemDelegate>

namespace rushes {

/// A job's title: a finished one includes the number of its take.
[[nodiscard]] QString jobTitle(const QString& sceneName, JobState state, int takeNumber);

/// Draws a row of the queue, and computes where its action is. Row heights are JobRowLayout's.
class JobDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `presenter` must outlive the delegate.
    explicit JobDelegate(const JobPresenter& presenter, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// Width: the view's viewport.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The row's action; for a removed job, to put it back.
    [[nodiscard]] JobAction actionAt(const QModelIndex& index) const;
    /// The clickable area of the row's action, in the coordinates of `row`; null where it is no link.
    [[nodiscard]] QRect actionRect(const QModelIndex& index, const QRect& row) const;
    /// The row's layout; its bar and seconds change with time and are repainted by a timer.
    [[nodiscard]] JobRowLayout layoutOf(const QModelIndex& index, int width) const;
    /// The same for a job without a row.
    [[nodiscard]] JobRowLayout layoutOf(const Job& job, int width) const;

    /// The job whose action is below the pointer; 0: none.
    void setHovered(JobId id) { m_hovered = id; }
    [[nodiscard]] JobId hovered() const { return m_hovered; }

    /// While held, no row changes its height.
    void setHeld(bool held);
    /// Measures one row again, or (0) all, after a change of the font.
    void forget(JobId id = 0);

private:
    [[nodiscard]] JobRowContent contentOf(const Job& job) const;
    [[nodiscard]] JobRowContent contentOf(const QModelIndex& index) const;

    struct Measured
    {
        int width = 0;
        int height = 0;
        bool hasHead = false;
    };

    const JobPresenter& m_presenter;
    mutable QHash<JobId, Measured> m_measured = {};
    QSet<JobId> m_changed = {}; ///< measured again when no longer held
    bool m_changedAll = false;
    bool m_held = false;
    JobId m_hovered = 0;
};

} // namespace rushes
