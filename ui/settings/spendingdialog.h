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

/// What was spent: by day, month, project and model, as bars against the caps and as a table, with the lines
/// that a bar is made of, and the balance where it is told. It asks nobody: what it shows is handed in.
class SpendingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SpendingDialog(QWidget* parent = nullptr);

    void setEntries(const QList<LedgerEntry>& entries);
    /// Today and this month, and what is allowed.
    void setSpendingTotals(const SpendingTotals& spendingTotals, const Caps& caps);
    /// One sentence; empty: nothing is charged here.
    [[nodiscard]] SpendingChart* chart() const { return m_chart; }
    void setBalance(const QString& words);
    /// Why something could not be read or written; empty: all went well.
    void setProblem(const QString& words);
    /// What was done, in a few words.
    void setNote(const QString& words);

Q_SIGNALS:
    void refreshWanted();
    void capsWanted();
    /// A place was chosen for the CSV of all entries.
    void exportWanted(const QString& path, const QByteArray& csv);

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
    QList<QPushButton*> m_buttons = {}; ///< in the order of Tab
};

} // namespace rushes
