#pragma once

#include "app/api/httpvideoapi.h"
#include "app/queue/jobrunner.h"
#include "tests/faults/faultyservice.h"
#include "tests/faults/watchedapi.h"

#include <QElapsedTimer>

namespace rushes::faults {

/// One cell of the matrix: a job on its way through the real queue, runner and HTTP, and one fault.
class FaultCell : public QObject
{
    Q_OBJECT

public:
    /// What all cells share.
    struct World
    {
        QString folder = {};
        Database& database;
        QNetworkAccessManager& network;
        const FaultyService::Certificates& certificates;
    };

    FaultCell(Call call, Fault fault, bool always, int number, World& world);
    ~FaultCell() override;

    void start();
    [[nodiscard]] bool isOver() const { return m_phase == Phase::Over; }
    /// Differences from the table; empty: none.
    [[nodiscard]] QStringList complaints() const;
    [[nodiscard]] QString name() const;
    /// The outcome, in a few words.
    [[nodiscard]] QString outcome() const;

private:
    enum class Phase { Standing, After, Over };

    void changed(const Job& job);
    void look();
    void ask();
    void stand();
    void afterwards();
    void finish();
    void complain(const QString& what) { m_complaints.append(what); }
    [[nodiscard]] const Job& job() const { return *m_runner->job(m_id); }
    [[nodiscard]] bool isQuestion() const { return m_call == Call::Model || m_call == Call::Balance; }
    /// True where Qt may repeat a read by itself, so that the loss is not noticed.
    [[nodiscard]] bool mayGoUnseen() const;
    void checkPauses(bool all);

    Call m_call;
    Fault m_fault;
    bool m_always;
    World& m_world;
    Expected m_expected;
    FaultyService m_service;
    std::unique_ptr<RunnerLock> m_lock;
    JobStore m_jobs;
    TakeStore m_takes;
    JobModel m_model;
    std::unique_ptr<HttpVideoApi> m_api;
    std::unique_ptr<WatchedApi> m_watched;
    std::unique_ptr<JobRunner> m_runner;
    JobId m_id = 0;
    Phase m_phase = Phase::Standing;
    bool m_seen = false;
    bool m_cancelAsked = false;
    bool m_questioned = false;
    bool m_answered = false; ///< the last question
    int m_answers = 0;
    int m_pauses = 0;
    QStringList m_complaints = {};
    QString m_outcome = {};
    QTimer m_look;
    QElapsedTimer m_clock;
};

} // namespace rushes::faults
