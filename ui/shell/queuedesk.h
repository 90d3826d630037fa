#pragma once

#include "app/domain/job.h"
#include "app/domain/take.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace rushes {

class Document;
class MainWindow;
class QueueView;
class Studio;

/// What a person asks of the queue reaches the runner here, and what the queue has to say reaches the person:
/// the status line, the one message when it stops, the questions before anything that may cost money twice.
class QueueDesk : public QObject
{
    Q_OBJECT

public:
    QueueDesk(Studio& studio, Document& document, QueueView& view, MainWindow& window);

    /// How long such a job usually runs, from the jobs that are done; before there are any, the catalogue's
    /// guess for the paid service. 0: not known.
    [[nodiscard]] std::chrono::milliseconds typicalRun(const Job& job) const;
    /// Shows an error in the message bar.
    void tell(const QString& key, const Error& error);
    void tell(const QString& key, const QString& title, const QString& text);

Q_SIGNALS:
    void playRequested(const rushes::Job& job);

private:
    void connectView();
    void connectActions();
    void connectRunner();
    void attach(JobId id);
    void submitAgain(JobId id);
    void showDetails(JobId id);
    void reuse(JobId id);
    void stopped(const Error& error);
    void sayRescue();
    void startAfresh();
    void refresh();
    void check(const Result<void>& result);
    [[nodiscard]] QList<JobId> idsIn(const QList<JobState>& states) const;
    [[nodiscard]] std::optional<int> secondsLeft() const;

    Studio& m_studio;
    Document& m_document;
    QueueView& m_view;
    MainWindow& m_window;
    QTimer m_refresh;
};

/// Opens the folder with the file in it.
void showInFolder(const QString& path);

} // namespace rushes
