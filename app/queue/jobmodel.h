#pragma once

#include "app/domain/job.h"

#include <QAbstractListModel>

namespace rushes {

/// The jobs as a list model, newest first. Read-only; filled by JobRunner. Rows are identified by job id, so
/// that selection and scroll position survive updates.
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

    /// Adds the job, or replaces the one with its id and emits dataChanged(); no signal where nothing
    /// differs.
    void put(const Job& job);
    /// The same for several jobs; adjacent new rows are inserted with one signal.
    void putAll(QList<Job> jobs);
    void remove(JobId id);
    void reset(QList<Job> jobs);

    [[nodiscard]] const QList<Job>& jobs() const { return m_jobs; }
    [[nodiscard]] QModelIndex indexOf(JobId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is the scene's name; AccessibleTextRole is state and scene: "Queued, position 3: Harbour".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<Job> m_jobs = {};
};

/// The state for the user: "Queued · position 3", "Downloading · 14 of 31 MB", "Running".
[[nodiscard]] QString stateText(const Job& job);

} // namespace rushes
