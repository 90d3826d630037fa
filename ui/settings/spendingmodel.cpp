#include "ui/settings/spendingmodel.h"

#include "app/catalogue/catalogue.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace rushes {

SpendingModel::SpendingModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void SpendingModel::setEntries(const QList<LedgerEntry>& entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    rebuild();
}

void SpendingModel::setBy(LedgerBy by)
{
    if (by == m_by)
        return;
    m_by = by;
    rebuild();
    Q_EMIT headerDataChanged(Qt::Horizontal, When, When);
}

void SpendingModel::rebuild()
{
    beginResetModel();
    m_sums = sumsOf(m_entries, m_by);
    endResetModel();
}

int SpendingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sums.size());
}

int SpendingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SpendingModel::nameOf(const LedgerSum& sum) const
{
    switch (m_by) {
    case LedgerBy::Day:
        return QLocale().toString(sum.from, QLocale::ShortFormat);
    case LedgerBy::Month:
        return QLocale().toString(sum.from, u"MMMM yyyy"_s);
    case LedgerBy::Model: {
        const Model* known = Catalogue::current().model(sum.model);
        return known ? known->name : sum.model;
    }
    case LedgerBy::Project:
        break;
    }
    if (sum.project.isEmpty())
        return sum.projectId.isEmpty() ? tr("Fetched by request id") : tr("Untitled project");
    return sum.project;
}

QVariant SpendingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == When ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                      : int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const LedgerSum& sum = m_sums.at(index.row());
    const auto amount = [](Usd usd) { return usd == Usd{} ? u"–"_s : usd.text(); };
    switch (index.column()) {
    case When:
        return nameOf(sum);
    case Requests:
        return QString::number(sum.requests);
    case Charged:
        return amount(sum.charged);
    case Open:
        return amount(sum.open);
    case Unknown:
        return amount(sum.unknown);
    case Total:
        return sum.total().text();
    case Estimated:
        return sum.estimated.text();
    default:
        return {};
    }
}

QVariant SpendingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == When ? int(Qt::AlignLeft | Qt::AlignVCenter)
                               : int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return m_by == LedgerBy::Day     ? tr("Day")
               : m_by == LedgerBy::Month ? tr("Month")
               : m_by == LedgerBy::Model ? tr("Model")
                                         : tr("Project");
    case Requests:
        return tr("Requests");
    case Charged:
        return tr("Spent");
    case Open:
        return tr("Committed");
    case Unknown:
        return tr("Unknown");
    case Total:
        return tr("Total");
    case Estimated:
        return tr("Estimated");
    default:
        return {};
    }
}

} // namespace rushes
