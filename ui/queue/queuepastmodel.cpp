#include "ui/queue/queuepastmodel.h"

#include "ui/queue/jobtext.h"
#include "ui/queue/queuepasttext.h"

using namespace Qt::StringLiterals;

namespace rushes {

QueuePastModel::QueuePastModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void QueuePastModel::setPast(const QueuePast& past)
{
    if (past.jobs.size() == m_past.jobs.size() && !past.jobs.isEmpty()) {
        // The same number of rows: only the data changes, so that the view keeps its position.
        m_past = past;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_past = past;
    endResetModel();
}

JobId QueuePastModel::jobAt(int row) const
{
    return row < 0 || row >= rowCount() ? 0 : m_past.jobs.at(turned(row)).id;
}

int QueuePastModel::rowOf(JobId id) const
{
    const int at = m_past.indexOf(id);
    return at < 0 ? -1 : turned(at);
}

int QueuePastModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_past.jobs.size());
}

int QueuePastModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueuePastModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PastJob& job = m_past.jobs.at(turned(index.row()));
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role != Qt::DisplayRole)
        return {};
    const auto lasting = [](std::chrono::milliseconds time) { return elapsedText(time); };
    const QString none = u"–"_s;
    switch (index.column()) {
    case Scene:
        return nameText(job);
    case Sent:
        return job.sent > Instant{} ? whenText(job.sent, m_past.until) : none;
    case Waited:
        return lasting(job.waited());
    case Ran:
        return job.ran > Instant{} ? lasting(job.runTime()) : none;
    case Ended:
        return endText(job);
    case When:
        return job.open ? none : whenText(job.to, m_past.until);
    default:
        return {};
    }
}

QVariant QueuePastModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Scene || section == Ended ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                                    : int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Scene:
        return tr("Job");
    case Sent:
        return tr("Sent");
    case Waited:
        return tr("Waited");
    case Ran:
        return tr("Ran");
    case Ended:
        return tr("Ended");
    case When:
        return tr("At", "the time at which a job ended");
    default:
        return {};
    }
}

} // namespace rushes
