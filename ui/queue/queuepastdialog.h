#pragma once

#include "app/queue/queuepast.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QPushButton;
class QScrollArea;
class QTableView;

namespace rushes {

class EmptyState;
class QueuePastLegend;
class QueuePastModel;
class QueuePastStrip;
class Segmented;

/// The history of the queue in the last hour, day or week, as a strip and as a table.
class QueuePastDialog : public QDialog
{
    Q_OBJECT

public:
    /// `jobs` and `now` are called for every refresh.
    QueuePastDialog(std::function<QList<Job>()> jobs, std::function<Instant()> now,
                    QWidget* parent = nullptr);

    [[nodiscard]] QueuePastStrip* strip() const { return m_strip; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    /// The queue has changed; several changes cause one refresh.
    void jobsChanged();

Q_SIGNALS:
    void detailsRequested(rushes::JobId id);

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectParts();
    /// True where the last hour contains everything of the day, so that it can be shown larger.
    [[nodiscard]] bool isAllOfTheDayInItsLastHour() const;
    void refresh();
    void showCurrent(JobId id);

    std::function<QList<Job>()> m_jobs;
    std::function<Instant()> m_now;
    QueuePastModel* m_model;
    Segmented* m_span;
    QScrollArea* m_scroll;
    QueuePastStrip* m_strip;
    QueuePastLegend* m_legend;
    QTableView* m_table;
    EmptyState* m_empty;
    QPushButton* m_close = nullptr;
    QTimer m_soon;
    QTimer m_tick; ///< open jobs grow with time
};

} // namespace rushes
