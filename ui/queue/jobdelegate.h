#pragma once

#include "ui/queue/jobrowlayout.h"
#include "ui/queue/jobtext.h"

#include <QHash>
#include <QSet>
#include <QStyledItemDelegate>

namespace rushes {

/// A job's name: a finished one is told from its scene's others by the take that it became.
[[nodiscard]] QString jobTitle(const QString& sceneName, JobState state, int takeNumber);

/// Draws a row of the queue and knows where its action stands. Rows as high as JobRowLayout says.
class JobDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The presenter outlives the delegate.
    explicit JobDelegate(const JobPresenter& presenter, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// As wide as the view's viewport.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// What the row offers: of a removed one, to put it back.
    [[nodiscard]] JobAction actionAt(const QModelIndex& index) const;
    /// Where the row's action can be hit, in the coordinates of `row`; null where it has no link.
    [[nodiscard]] QRect actionRect(const QModelIndex& index, const QRect& row) const;
    /// Where a bar or seconds change by themselves; what a tick repaints.
    [[nodiscard]] JobRowLayout layoutOf(const QModelIndex& index, int width) const;
    /// The same for a job that stands alone.
    [[nodiscard]] JobRowLayout layoutOf(const Job& job, int width) const;

    /// The job whose action the mouse is over; 0: none.
    void setHovered(JobId id) { m_hovered = id; }
    [[nodiscard]] JobId hovered() const { return m_hovered; }

    /// While it is held no row becomes higher or lower.
    void setHeld(bool held);
    /// Measures again: one job has changed, or (0) all have, with the type.
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
    QSet<JobId> m_changed = {}; ///< to be measured again once nothing is held
    bool m_changedAll = false;
    bool m_held = false;
    JobId m_hovered = 0;
};

} // namespace rushes
