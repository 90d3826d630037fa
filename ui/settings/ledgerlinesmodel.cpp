#include "ui/settings/ledgerlinesmodel.h"

#include "app/catalogue/catalogue.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rushes {

LedgerLinesModel::LedgerLinesModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void LedgerLinesModel::setLines(const QList<LedgerEntry>& lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int LedgerLinesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int LedgerLinesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LedgerLinesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isAmount = index.column() == Estimate || index.column() == Charged;
    if (role == Qt::TextAlignmentRole)
        return isAmount ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const LedgerEntry& line = m_lines.at(index.row());
    switch (index.column()) {
    case When:
        return QLocale().toString(toDateTime(line.at), QLocale::ShortFormat);
    case Scene:
        return line.scene;
    case ModelName:
        if (const Model* known = Catalogue::current().model(line.model))
            return known->name;
        return line.model;
    case Estimate:
        return line.estimate.text();
    case Charged:
        return line.outcome == rushes::Outcome::Open || line.outcome == rushes::Outcome::Unknown
                   ? u"–"_s
                   : line.amount().text();
    default:
        switch (line.outcome) {
        case rushes::Outcome::Open:
            return tr("committed");
        case rushes::Outcome::Charged:
            return line.cost ? tr("reported by the service") : tr("as estimated");
        case rushes::Outcome::Failed:
            return tr("failed");
        case rushes::Outcome::Unknown:
            return tr("may have been charged");
        }
        return {};
    }
}

QVariant LedgerLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isAmount = section == Estimate || section == Charged;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isAmount ? Qt::AlignRight : Qt::AlignLeft));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("Sent");
    case Scene:
        return tr("Scene");
    case ModelName:
        return tr("Model");
    case Estimate:
        return tr("Estimated");
    case Charged:
        return tr("Spent");
    default:
        return tr("Outcome");
    }
}

} // namespace rushes
