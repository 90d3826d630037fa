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

/// What the user asks of the queue reaches the runner here, and what the queue has to say reaches the user:
/// the status line, the one message when it stops, the questions before anything that may cost money twice.
class QueueController : public QObject
{
    Q_OBJECT

public:
    QueueController(Studio& studio, Document& document, QueueView& view, SpendingGate& gate,
                    const ShellContext& context);

    /// How long such a job usually runs, as the queue has learned it; 0: not known.
    [[nodiscard]] std::chrono::milliseconds typicalRun(const Job& job) const;

Q_SIGNALS:
    /// What a job was to make is to be made again in a scene of its own.
    void reuseWanted(const rushes::Request& request, const QString& sceneName);
    void playRequested(const rushes::Job& job);
    /// To be kept in the settings.
    void fileHostsChanged(const rushes::FileHosts& hosts);
    /// The queue stopped because nobody is signed in any more.
    void signInRequested();
    void standsChanged(bool stands); ///< paused by the user, or by a refused token and the like

private:
    void connectView();
    void connectActions();
    void connectRunner();
    void pause(bool paused);
    void retry(JobId id, Usd shown);
    void allowHost(JobId id, const QString& host);
    void attach(JobId id);
    void submitAgain(JobId id);
    /// `over`: in front of which window; null: the main one.
    void showDetails(JobId id, QWidget* over = nullptr);
    void showPast();
    /// What the balances say of a job whose answer was lost; empty: nothing is known.
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

/// Opens the folder with the file in it.
void showInFolder(const QString& path);

} // namespace rushes
