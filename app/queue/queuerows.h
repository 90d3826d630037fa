#pragma once

#include "app/domain/job.h"

#include <QAbstractListModel>
#include <QHash>

#include <set>

namespace rushes {

class JobModel;

/// Filters of the queue's list.
enum class JobFilter { All, Waiting, UnderWay, Done, Failed, Unknown };
inline constexpr std::array allFilters = {JobFilter::All,  JobFilter::Waiting, JobFilter::UnderWay,
                                          JobFilter::Done, JobFilter::Failed,  JobFilter::Unknown};
[[nodiscard]] bool shows(JobFilter filter, JobState state);

/// The queue's list: first jobs that need the user, then those under way, then those waiting in the order in
/// which they will be sent, then finished ones, newest first. Adjacent jobs of one click have a heading above
/// the first.
///
/// While held, rows don't move: a job's state changes in place, new jobs are appended, and jobs that the
/// filter would hide stay. A waiting job that the user removes leaves its row, so that it can be put back.
class QueueRows : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadRole =
            Qt::UserRole + 64, ///< QString: heading of the batch that begins with this row; empty: none does
        HeadPriceRole,         ///< QString: what the batch can still cost; empty: nothing
        VariantRole,           ///< QString: what distinguishes the job within its batch: "2 of 5", "CFG 0.30"
        RemovedRole,           ///< Removed, as int
    };

    /// State of a row whose job was removed.
    enum class Removed {
        No,
        MayComeBack, ///< it can be put back
        ForGood      ///< its row is kept only to hold the others in place
    };

    /// `jobs` must outlive this object.
    explicit QueueRows(JobModel& jobs, QObject* parent = nullptr);

    void setFilter(JobFilter filter);
    [[nodiscard]] JobFilter filter() const { return m_filter; }
    /// True: rows stay in place; false: applies postponed sorting and filtering at once.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const { return m_held; }

    /// The next removal of this waiting job leaves its row, as Removed::MayComeBack; 0: of none.
    void leaveRow(JobId id) { m_leaving = id; }
    [[nodiscard]] Removed removed(int row) const;
    /// The job can't be put back any more: removes its row when no longer held.
    void closeRow(JobId id);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// A removed job: as it was, but Cancelled.
    [[nodiscard]] const Job& job(int row) const;
    /// Invalid: no such job, or filtered out.
    [[nodiscard]] QModelIndex indexOf(JobId id) const;
    /// The waiting jobs as shown.
    [[nodiscard]] QList<JobId> waiting() const;
    /// Ids of the jobs of a batch, oldest first; only the job's own where it has no batch.
    [[nodiscard]] QList<JobId> batchOf(const Job& job) const;
    /// The same, only those in this state.
    [[nodiscard]] QList<JobId> batchOf(const Job& job, JobState state) const;

    /// AccessibleTextRole includes a waiting job's position: "Waiting, 2 of 4: Harbour".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    /// Properties of the jobs of one batch.
    struct Batch
    {
        std::set<JobId> ids = {};
        bool known = false; ///< the members below are up to date
        int count = 0;      ///< without removed jobs
        int done = 0;
        bool isOpen = false; ///< one of them can still cost money, or would at a paid service
        Usd open = {};       ///< what can still be charged
        bool scenesDiffer = false;
        bool promptsDiffer = false;
        bool aspectsDiffer = false;
        bool cfgDiffers = false;
        bool othersDiffer = false;
    };

    /// A removed job whose row stays.
    struct Gone
    {
        Job job = {};
        bool closed = false;
    };

    [[nodiscard]] const Job* find(JobId id) const;
    [[nodiscard]] bool comesBefore(JobId left, JobId right) const;
    [[nodiscard]] JobId firstOfBatch(const Job& job) const;
    [[nodiscard]] bool isShown(const Job& job) const { return shows(m_filter, job.state); }
    [[nodiscard]] bool isInPlace(int row) const;
    void jobsInserted(int first, int last);
    void jobsLeaving(int first, int last);
    void jobsChanged(int first, int last);
    [[nodiscard]] bool takeBack(const Job& job);
    void addRows(QList<JobId> ids);
    void removeRow(int row);
    void arrange(QList<JobId> rows);
    void settle();
    void rowChanged(JobId id);
    void reload();
    void learn(int first, int last);
    void unlearn(const Job& job);
    void headsChanged(int first, int last);
    [[nodiscard]] const Batch* batch(const Job& job) const;
    [[nodiscard]] bool beginsBatch(int row) const;
    [[nodiscard]] QString headText(const Job& job, const Batch& batch) const;
    [[nodiscard]] QString variantText(const Job& job, const Batch& batch) const;
    [[nodiscard]] QString accessibleText(int row) const;

    JobModel& m_jobs;
    JobFilter m_filter = JobFilter::All;
    QList<JobId> m_list = {}; ///< by row
    bool m_held = false;
    JobId m_leaving = 0;
    QHash<JobId, Gone> m_gone = {};
    QHash<JobId, qint64> m_orders = {};           ///< of the waiting jobs, as last seen
    mutable QHash<BatchId, Batch> m_batches = {}; ///< including batches of a single job
    QHash<BatchId, QString> m_told = {};          ///< headings as last reported by dataChanged()
};

} // namespace rushes
