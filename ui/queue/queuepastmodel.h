#pragma once

#include "app/queue/queuepast.h"

#include <QAbstractTableModel>

namespace rushes {

/// The queue's history as a table, newest first.
class QueuePastModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Scene, Sent, Waited, Ran, Ended, When, ColumnCount };

    explicit QueuePastModel(QObject* parent = nullptr);

    void setPast(const QueuePast& past);
    [[nodiscard]] const QueuePast& past() const { return m_past; }
    /// 0: no such row.
    [[nodiscard]] JobId jobAt(int row) const;
    /// -1: not included.
    [[nodiscard]] int rowOf(JobId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int turned(int row) const { return static_cast<int>(m_past.jobs.size()) - 1 - row; }

    QueuePast m_past = {};
};

} // namespace rushes
