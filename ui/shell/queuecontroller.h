#pragma once

#include "app/domain/job.h"
#include "app/domain/take.h"
#include "ui/shell/spend.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace rushes {

class Document;
class JobDetails;
class MainWindow;
class QueueView;
class StatusController;
class Studio;

/// What the user asks of the queue reaches the runner here, and what the queue has to say reaches the user:
/// the status line, the one message when it stops, the questions before anything that may cost money twice.
class QueueController : public QObject
{
    Q_OBJECT

public:
    QueueController(Studio& studio, Document& document, QueueView& view, MainWindow& window);

    /// How long such a job usually runs, as the queue has learned it; 0: not known.
    [[nodiscard]] std::chrono::milliseconds typicalRun(const Job& job) const;
    /// Until it is set, nothing stands before a click that spends.
    void setSpend(Spend spend) { m_spend = std::move(spend); }
    /// What is known of the charge of a job whose answer was lost.
    void setEvidence(std::function<QString(const Job&)> evidence) { m_evidence = std::move(evidence); }

    /// Shows an error in the message bar.
    void tell(const QString& key, const Error& error);
    void tell(const QString& key, const QString& title, const QString& text);

Q_SIGNALS:
    void playRequested(const rushes::Job& job);
    /// The queue stopped because nobody is signed in any more.
    void signInRequested();

private:
    void connectView();
    void connectActions();
    void connectRunner();
    void spend(Usd added, const Purchase& go);
    void retry(JobId id, Usd shown);
    void attach(JobId id);
    void submitAgain(JobId id);
    void showDetails(JobId id);
    void fillDetails(JobDetails& details, const Job& job) const;
    void reuse(JobId id);
    void stopped(const Error& error);
    void sayDatabaseRecovery();
    void startAfresh();
    void refresh();
    void check(const Result<void>& result);

    Studio& m_studio;
    Document& m_document;
    QueueView& m_view;
    MainWindow& m_window;
    StatusController* m_status;
    Spend m_spend = {};
    std::function<QString(const Job&)> m_evidence = {};
    QTimer m_refresh;
};

/// Opens the folder with the file in it.
void showInFolder(const QString& path);

} // namespace rushes
