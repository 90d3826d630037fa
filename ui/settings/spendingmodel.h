#pragma once

#include "app/domain/ledger.h"

#include <QAbstractTableModel>

namespace rushes {

/// The summed-up ledger as a table.
class SpendingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Requests, Charged, Open, Unknown, Total, Estimated, ColumnCount };

    explicit SpendingModel(QObject* parent = nullptr);

    void setEntries(const QList<LedgerEntry>& entries);
    void setBy(LedgerBy by);
    [[nodiscard]] const QList<LedgerEntry>& entries() const { return m_entries; }
    [[nodiscard]] LedgerBy by() const { return m_by; }
    [[nodiscard]] const QList<LedgerSum>& sums() const { return m_sums; }
    /// The name of a row: its day, month, project or model.
    [[nodiscard]] QString nameOf(const LedgerSum& sum) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void rebuild();

    QList<LedgerEntry> m_entries = {};
    QList<LedgerSum> m_sums = {};
    LedgerBy m_by = LedgerBy::Day;
};

} // namespace rushes
