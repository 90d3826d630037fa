#pragma once

#include "app/domain/spending.h"
#include "ui/settings/spendingmodel.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace rushes {

class EmptyState;
class Segmented;

/// What was spent: by day, month and project, against the caps, with the balance where it is told. It asks
/// nobody: what it shows is handed in.
class SpendingDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SpendingDialog(QWidget* parent = nullptr);

    void setEntries(const QList<LedgerEntry>& entries);
    /// Today and this month, and what is allowed.
    void setSpendingTotals(const SpendingTotals& spendingTotals, const Caps& caps);
    /// One sentence; empty: nothing is charged here.
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
    void chooseExport();

    SpendingModel m_model;
    Segmented* m_by;
    QTableView* m_table;
    EmptyState* m_empty;
    QLabel* m_balance;
    QLabel* m_day;
    QLabel* m_month;
    QLabel* m_words;
    QPushButton* m_export;
    QList<QPushButton*> m_buttons = {}; ///< in the order of Tab
};

} // namespace rushes
