#pragma once

#include "app/domain/job.h"

#include <QAbstractListModel>

namespace rushes {

/// Shows the queue: newest job first. It decides nothing; JobRunner feeds it. Rows are found by job id, so
/// selection and scroll position survive every update.
class JobModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        JobRole = Qt::UserRole, ///< rushes::Job, the whole value
        IdRole,                 ///< JobId
        StateRole,              ///< JobState as int
        RequestIdRole,          ///< QString
    };

    explicit JobModel(QObject* parent = nullptr);

    /// Adds the job, or replaces the one with its id and emits dataChanged; no signal where nothing differs.
    void put(const Job& job);
    /// The same for many, with one signal for all that come to stand together.
    void putAll(QList<Job> jobs);
    void remove(JobId id);
    void reset(QList<Job> jobs);

    [[nodiscard]] const QList<Job>& jobs() const { return m_jobs; }
    [[nodiscard]] QModelIndex indexOf(JobId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is the scene's name; AccessibleTextRole says state and scene, e.g. "Queued, position 3:
    /// Harbour".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<Job> m_jobs = {};
};

/// The state in the user's words: "Queued · position 3", "Downloading · 14 of 31 MB", "Running".
[[nodiscard]] QString stateText(const Job& job);

} // namespace rushes
