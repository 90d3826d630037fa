#pragma once

#include "app/domain/job.h"
#include "app/domain/spending.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QPointer>

namespace rushes {

class Document;
class InputShelf;
class JobDialog;
class Purchases;
class QueueView;
class SpendingGate;
class Studio;

/// Actions on waiting jobs and on many jobs at once: order, editing, cancel, retry, clear. Asks before
/// anything that costs money or removes much.
class BulkJobActions : public QObject
{
    Q_OBJECT

public:
    /// `shelf`: the window's inputs, which a waiting job may use.
    BulkJobActions(Studio& studio, const Document& document, InputShelf& shelf, QueueView& view,
                   SpendingGate& gate, const ShellContext& context);

    void move(const QList<JobId>& ids, JobId before);
    void undoMove();
    void edit(JobId id);
    /// Removes the job from the list.
    void remove(JobId id);
    /// Puts back a removed waiting job, at the current price.
    void putBack(const Job& job);
    /// Asks first, and says what happens to the jobs in each state.
    void cancelAll(const QList<JobId>& ids);
    /// Retries those whose request may succeed another time; asks first where they cost money.
    void retryAll(const QList<JobId>& ids);
    void clearFinished();

private:
    void connectView();
    void connectActions();
    void connectDialog(JobDialog& dialog, const Job& job);
    void addInputs(JobDialog& dialog, const Job& job);
    /// The dialog's request in the form in which it waits in the queue; nullopt: the dialog shows the
    /// problem.
    [[nodiscard]] std::optional<Request> asQueued(JobDialog& dialog, const Job& job,
                                                  const Request& request) const;
    /// Jobs, each with the price shown.
    using Prices = QList<std::pair<JobId, Usd>>;
    Result<void> retry(Purchases& purchases, const Prices& prices, int left,
                       const QList<LimitExceeded>& accepted);
    void check(const Result<void>& result);
    void refreshActions();
    [[nodiscard]] QList<JobId> idsIn(const QList<JobState>& states) const;

    Studio& m_studio;
    const Document& m_document;
    InputShelf& m_shelf;
    QueueView& m_view;
    SpendingGate& m_gate;
    ShellContext m_context;
    QList<QList<JobId>> m_orders = {}; ///< order of the waiting jobs before each move
    QPointer<JobDialog> m_dialog = {};
};

} // namespace rushes
