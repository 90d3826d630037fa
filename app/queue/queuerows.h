#pragma once

#include "app/domain/job.h"

#include <QAbstractListModel>
#include <QHash>

#include <set>

namespace rushes {

class JobModel;

/// Which jobs the queue's list shows.
enum class JobFilter { All, Waiting, UnderWay, Done, Failed, Unknown };
inline constexpr std::array allFilters = {JobFilter::All,  JobFilter::Waiting, JobFilter::UnderWay,
                                          JobFilter::Done, JobFilter::Failed,  JobFilter::Unknown};
[[nodiscard]] bool shows(JobFilter filter, JobState state);

/// The queue as the user reads it: first what needs them, then what is under way, then what waits, in the
/// order in which it will be sent, then what is over, newest first. Jobs that one click made and that stand
/// together have a head over the first of them.
///
/// While it is held nothing moves: a job's state changes in its place, new jobs come at the end, and what the
/// filter would hide stays. A waiting job that the user takes out leaves its row, so that it can be put back.
class QueueRows : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadRole = Qt::UserRole + 64, ///< QString: of the batch that begins with this row; empty: none does
        HeadPriceRole,                ///< QString: what of the batch can still cost money; empty: nothing
        VariantRole, ///< QString: what tells the job from others of its batch: "2 of 5", "CFG 0.30"
        RemovedRole, ///< Removed, as int
    };

    /// What became of the job of a row.
    enum class Removed {
        No,
        MayComeBack, ///< it can be put back
        ForGood      ///< its row only keeps others from moving
    };

    /// The jobs outlive it.
    explicit QueueRows(JobModel& jobs, QObject* parent = nullptr);

    void setFilter(JobFilter filter);
    [[nodiscard]] JobFilter filter() const { return m_filter; }
    /// Whether rows stay where they are; false sorts and filters at once what was put off.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const { return m_held; }

    /// The next removal of this waiting job leaves its row, Removed::MayComeBack; 0: none does.
    void leaveRow(JobId id) { m_leaving = id; }
    [[nodiscard]] Removed removed(int row) const;
    /// It can't be put back any more: the row goes, once nothing is held.
    void closeRow(JobId id);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Of a removed one: as it was, but Cancelled.
    [[nodiscard]] const Job& job(int row) const;
    /// Invalid: not there, or not shown.
    [[nodiscard]] QModelIndex indexOf(JobId id) const;
    /// The jobs that wait, as they are shown.
    [[nodiscard]] QList<JobId> waiting() const;
    /// Ids of a batch's jobs, oldest first; only the job's own where it has none.
    [[nodiscard]] QList<JobId> batchOf(const Job& job) const;
    /// The same, those in a state only.
    [[nodiscard]] QList<JobId> batchOf(const Job& job, JobState state) const;

    /// AccessibleTextRole says where a waiting job stands: "Waiting, 2 of 4: Harbour".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    /// What is said of jobs that came together.
    struct Batch
    {
        std::set<JobId> ids = {};
        bool known = false; ///< what follows is as the jobs are
        int count = 0;      ///< without those that were removed
        int done = 0;
        bool isOpen = false; ///< one of them can still cost money, or would where money is asked for
        Usd open = {};       ///< what can still be charged
        bool scenesDiffer = false;
        bool promptsDiffer = false;
        bool aspectsDiffer = false;
        bool cfgDiffers = false;
        bool othersDiffer = false;
    };

    /// A job whose row stays after it was removed.
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
    QHash<JobId, qint64> m_orders = {};           ///< of the waiting jobs, as they were last seen
    mutable QHash<BatchId, Batch> m_batches = {}; ///< those of one job only, too
    QHash<BatchId, QString> m_told = {}; ///< what the heads said when they were last told to have changed
};

} // namespace rushes
