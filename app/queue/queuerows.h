#pragma once

#include "app/domain/job.h"

#include <QHash>
#include <QSortFilterProxyModel>

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
class QueueRows : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum Role {
        HeadRole = Qt::UserRole + 64, ///< QString: of the batch that begins with this row; empty: none does
        HeadPriceRole,                ///< QString: what the whole batch costs
        VariantRole, ///< QString: what tells the job from others of its batch: "2 of 5", "CFG 0.30"
    };

    /// The jobs outlive it.
    explicit QueueRows(JobModel& jobs, QObject* parent = nullptr);

    void setFilter(JobFilter filter);
    [[nodiscard]] JobFilter filter() const { return m_filter; }

    [[nodiscard]] const Job& job(int row) const;
    /// Invalid: not there, or not shown.
    [[nodiscard]] QModelIndex indexOf(JobId id) const;
    /// First and last row of the jobs that wait; {-1, -1}: none is shown.
    [[nodiscard]] std::pair<int, int> waitingRows() const;
    /// Ids of a batch's jobs, oldest first; only the job's own where it has none.
    [[nodiscard]] QList<JobId> batchOf(const Job& job) const;
    /// The same, those in a state only.
    [[nodiscard]] QList<JobId> batchOf(const Job& job, JobState state) const;

    /// AccessibleTextRole says where a waiting job stands: "Waiting, 2 of 4: Harbour".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    /// What is said of jobs that came together.
    struct Batch
    {
        std::set<JobId> ids = {};
        bool known = false; ///< what follows is as the jobs are
        int done = 0;
        Usd total = {};
        bool scenesDiffer = false;
        bool promptsDiffer = false;
        bool aspectsDiffer = false;
        bool cfgDiffers = false;
        bool othersDiffer = false;
    };

    [[nodiscard]] const Job& sourceJob(int row) const;
    void learn(int first, int last);
    void learnAll();
    void headsChanged(int first, int last);
    [[nodiscard]] const Batch* batch(const Job& job) const;
    [[nodiscard]] bool beginsBatch(int row) const;
    [[nodiscard]] QString headText(const Job& job, const Batch& batch) const;
    [[nodiscard]] QString variantText(const Job& job, const Batch& batch) const;
    [[nodiscard]] int firstRowFrom(int section) const;

    JobModel& m_jobs;
    JobFilter m_filter = JobFilter::All;
    mutable QHash<QString, Batch> m_batches = {}; ///< those of one job only, too
    QHash<QString, QString> m_told = {}; ///< what the heads said when they were last told to have changed
};

} // namespace rushes
