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

/// Fills in the inputs that waiting jobs take from takes: as soon as the take is there its frame, or the file
/// itself, is kept as an input and recorded with the job, which the queue sends from then on. It sends
/// nothing and pays for nothing.
class TakeInputs : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        JobRunner& runner;
        const JobModel& jobs;
        const TakeModel& takes;
        /// From then on `takes` has those of these scenes, and this one, where there are any.
        std::function<void(const QList<SceneId>&)> loadScenes = {};
        std::function<void(const TakeId&)> loadTake = {};
        QString folder = {}; ///< where inputs are kept
    };

    explicit TakeInputs(Parts parts, QObject* parent = nullptr);

    /// The take that the user chose for its scene: jobs that wait for one of that scene go on with it. Errors
    /// are those of storing it.
    Result<void> choose(const SceneId& scene, const TakeId& take);
    /// What a waiting job waits for, as its row says it: "waits for Scene 1", "waits for Scene 1, which
    /// failed", or why its input can't be had. Empty: it waits for no take.
    [[nodiscard]] QString textOf(const Job& job) const;
    /// Why a waiting job waits, followed through scenes that wait themselves to where it began.
    struct Cause
    {
        JobId job = {};                     ///< that is to make the take; 0: none is
        QString scene = {};                 ///< its name, in quotes
        std::optional<JobState> state = {}; ///< that job's
        QString problem = {};               ///< why the input can't be had, where that is it
        bool isDirect = true;               ///< the job waits for it itself

        bool operator==(const Cause&) const = default;
    };
    /// Nothing: it waits for no take.
    [[nodiscard]] std::optional<Cause> causeOf(const Job& job) const { return causeOf(job, {}); }
    /// It waits for a take that no job which is under way or can be sent will make: somebody has to do
    /// something.
    [[nodiscard]] bool isStuck(const Job& job) { return isStuck(job, {}); }
    /// What could not be read is tried again.
    void retry();

Q_SIGNALS:
    /// Something became known of why a job waits.
    void changed();

private:
    using Key = std::pair<JobId, QString>; ///< a job and one of its sources

    /// `behind`: the jobs that wait for it: one of them can't be what it waits for.
    [[nodiscard]] bool isStuck(const Job& job, QSet<JobId> behind);
    void look();
    void lookAt(const Job& job);
    void lookFor(const Job& job, const QString& source);
    [[nodiscard]] const Take* takeFor(const Job& job, const TakeSource& from);
    void grab(const Key& key, const TakeSource& from, const Take& take);
    void keep(const Key& key, const Result<KeptInput>& kept);
    [[nodiscard]] std::optional<Cause> causeOf(const Job& job, QSet<JobId> behind) const;
    /// Of the jobs of a scene the one that counts: what is under way, else the last one.
    [[nodiscard]] const Job* lastOf(const SceneId& scene, const ServiceId& service) const;
    [[nodiscard]] QString stateOf(const Job& waiting, const TakeSource& from) const;

    Parts m_parts;
    QSet<SceneId> m_loaded = {};
    QSet<Key> m_underWay = {};
    QHash<Key, QString> m_problems = {}; ///< why it can't be had, in words
    QTimer m_look;
};

} // namespace rushes
