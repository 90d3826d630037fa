#pragma once

#include "app/domain/spending.h"
#include "ui/settings/ledgerlinesmodel.h"
#include "ui/settings/spendingmodel.h"

#include <QDialog>

class QAbstractItemModel;
class QLabel;
class QPushButton;
class QTableView;

namespace rushes {

class EmptyState;
class Segmented;
class SpendingChart;

/// Spending by day, month, project and model, as a chart with the caps and as a table; the requests behind a
/// bar, and the balance where known. Its data is set from outside.
class SpendingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SpendingDialog(QWidget* parent = nullptr);

    void setEntries(const QList<LedgerEntry>& entries);
    /// Spending of today and this month, and the limits.
    void setSpendingTotals(const SpendingTotals& spendingTotals, const Caps& caps);
    /// One sentence; empty: there is no balance.
    [[nodiscard]] SpendingChart* chart() const { return m_chart; }
    void setBalance(const QString& words);
    /// Why something could not be read or written; empty: no problem.
    void setProblem(const QString& words);
    /// A short confirmation of an action.
    void setNote(const QString& words);

Q_SIGNALS:
    void refreshRequested();
    void capsRequested();
    /// The user chose a file for the CSV of all entries.
    void exportRequested(const QString& path, const QByteArray& csv);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    QTableView* makeTable(QAbstractItemModel& model, const QString& name);
    void chooseExport();
    void showSums();
    void showLines(int sum);

    SpendingModel m_model;
    LedgerLinesModel m_lineModel;
    Caps m_caps = {};
    Segmented* m_by;
    SpendingChart* m_chart;
    QTableView* m_table;
    QTableView* m_lines;
    QWidget* m_linesHead;
    QLabel* m_linesTitle;
    QPushButton* m_back;
    EmptyState* m_empty;
    QLabel* m_balance;
    QLabel* m_day;
    QLabel* m_month;
    QLabel* m_words;
    QPushButton* m_export;
    QList<QPushButton*> m_buttons = {}; ///< in tab order
};

} // namespace rushes
