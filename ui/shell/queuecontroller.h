#pragma once

#include "app/domain/job.h"
#include "app/domain/service.h"
#include "app/domain/take.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace rushes {

class Document;
class JobDetails;
class QueuePastDialog;
class QueueView;
class SpendingGate;
class StatusController;
class Studio;

/// Passes the user's actions on the queue to JobRunner, and the queue's state to the user: status line, a
/// message when it stops, and questions before anything that may cost money twice.
class QueueController : public QObject
{
    Q_OBJECT

public:
    QueueController(Studio& studio, Document& document, QueueView& view, SpendingGate& gate,
                    const ShellContext& context);

    /// The usual run time of such a job, as learned from earlier runs; 0: unknown.
    [[nodiscard]] std::chrono::milliseconds typicalRun(const Job& job) const;
    /// Asks first where a limit is in the way. `shown`: the price that the user saw.
    void retry(JobId id, Usd shown);

Q_SIGNALS:
    /// The user wants to generate a job's request again in a scene of its own.
    void reuseRequested(const rushes::Request& request, const QString& sceneName);
    void playRequested(const rushes::Job& job);
    /// To be stored in the settings.
    void fileHostsChanged(const rushes::FileHosts& hosts);
    /// The queue stopped because the user is not signed in any more.
    void signInRequested();
    void standsChanged(bool stands); ///< paused by the user, or stopped by a problem

private:
    void connectView();
    void connectActions();
    void connectRunner();
    void pause(bool paused);
    void allowHost(JobId id, const QString& host);
    void attach(JobId id);
    void submitAgain(JobId id);
    /// `over`: the parent window; null: the main window.
    void showDetails(JobId id, QWidget* over = nullptr);
    void showPast();
    /// What the balances tell about a job whose answer was lost; empty: nothing is known.
    [[nodiscard]] QString evidenceOf(const Job& job) const;
    void fillDetails(JobDetails& details, const Job& job) const;
    void reuse(JobId id);
    void stopped(const Error& error);
    void sayHindrance();
    void sayDatabaseRecovery();
    void startAfresh();
    void refresh();
    void check(const Result<void>& result);

    Studio& m_studio;
    Document& m_document;
    QueueView& m_view;
    SpendingGate& m_gate;
    ShellContext m_context;
    StatusController* m_status;
    QTimer m_refresh;
    QPointer<QueuePastDialog> m_past = {};
};

/// Opens the file manager with the file selected.
void showInFolder(const QString& path);

} // namespace rushes
