#pragma once

#include "app/domain/ledger.h"

#include <QAbstractTableModel>

namespace rushes {

/// Lines of the ledger as a table, one for each request.
class LedgerLinesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Scene, ModelName, Estimate, Charged, Outcome, ColumnCount };

    explicit LedgerLinesModel(QObject* parent = nullptr);

    void setLines(const QList<LedgerEntry>& lines);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<LedgerEntry> m_lines = {};
};

} // namespace rushes
