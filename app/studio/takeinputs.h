#pragma once

#include "app/domain/take.h"
#include "app/queue/jobrunner.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace rushes {

class TakeModel;
struct KeptInput;
struct TakeSource;

/// Fills in the inputs of waiting jobs that come from takes: when the take exists, its frame or file is
/// stored as an input and recorded with the job; then the queue can send the job. Sends nothing itself.
class TakeInputs : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        JobRunner& runner;
        const JobModel& jobs;
        const TakeModel& takes;
        /// Make `takes` contain those of these scenes, or this take.
        std::function<void(const QList<SceneId>&)> loadScenes = {};
        std::function<void(const TakeId&)> loadTake = {};
        QString folder = {}; ///< folder of inputs
    };

    explicit TakeInputs(Parts parts, QObject* parent = nullptr);

    /// The user chose this take for the scene: jobs that wait for one of its takes continue with it. Errors:
    /// those of storing.
    Result<void> choose(const SceneId& scene, const TakeId& take);
    /// What a waiting job waits for, for its row: "waits for Scene 1", "waits for Scene 1, which failed", or
    /// why its input is not available. Empty: it waits for no take.
    [[nodiscard]] QString textOf(const Job& job) const;
    /// Why a job waits; followed through other waiting jobs to the first cause.
    struct Cause
    {
        JobId job = {};                     ///< the job that is expected to make the take; 0: none
        QString scene = {};                 ///< name of its scene, in quotes
        std::optional<JobState> state = {}; ///< state of that job
        QString problem = {};               ///< why the input is not available, if that is the cause
        bool isDirect = true;               ///< the job depends on it directly

        bool operator==(const Cause&) const = default;
    };
    /// nullopt: the job waits for no take.
    [[nodiscard]] std::optional<Cause> causeOf(const Job& job) const { return causeOf(job, {}); }
    /// True where no open job will make the take that it waits for, so that the user has to do something.
    [[nodiscard]] bool isStuck(const Job& job) { return isStuck(job, {}); }
    /// Retries what could not be read.
    void retry();

Q_SIGNALS:
    /// The cause of some job's waiting has changed.
    void changed();

private:
    using Key = std::pair<JobId, QString>; ///< a job and one of its sources

    /// `behind`: jobs that wait for this one, which can't be what it waits for itself.
    [[nodiscard]] bool isStuck(const Job& job, QSet<JobId> behind);
    void look();
    void lookAt(const Job& job);
    void lookFor(const Job& job, const QString& source);
    [[nodiscard]] const Take* takeFor(const Job& job, const TakeSource& from);
    void grab(const Key& key, const TakeSource& from, const Take& take);
    void keep(const Key& key, const Result<KeptInput>& kept);
    [[nodiscard]] std::optional<Cause> causeOf(const Job& job, QSet<JobId> behind) const;
    /// The relevant job of a scene: the one under way, else the last one.
    [[nodiscard]] const Job* lastOf(const SceneId& scene, const ServiceId& service) const;
    [[nodiscard]] QString stateOf(const Job& waiting, const TakeSource& from) const;

    Parts m_parts;
    QSet<SceneId> m_loaded = {};
    QSet<Key> m_underWay = {};
    QHash<Key, QString> m_problems = {}; ///< why the input is not available, in words
    QTimer m_look;
};

} // namespace rushes
