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
class QueueView;
class SpendingGate;
class Studio;

/// What the user does with jobs before they are sent, and with many at once: their order, their values,
/// cancel, retry and clear. Before anything that costs money or takes much away it says what it will do.
class BulkJobActions : public QObject
{
    Q_OBJECT

public:
    /// `shelf`: the window's inputs, of which a waiting job may take others.
    BulkJobActions(Studio& studio, const Document& document, InputShelf& shelf, QueueView& view,
                   SpendingGate& gate, const ShellContext& context);

    void move(const QList<JobId>& ids, JobId before);
    void undoMove();
    void edit(JobId id);
    /// Out of the list.
    void remove(JobId id);
    /// A waiting job that was removed, at today's price.
    void putBack(const Job& job);
    /// Asks first, and says of each state what becomes of it.
    void cancelAll(const QList<JobId>& ids);
    /// Those whose request may work another time; asks first where they cost money.
    void retryAll(const QList<JobId>& ids);
    void clearFinished();

private:
    void connectView();
    void connectActions();
    void connectDialog(JobDialog& dialog, const Job& job);
    void addInputs(JobDialog& dialog, const Job& job);
    /// The request of the dialog as it waits in the queue; nothing, and the dialog says why.
    [[nodiscard]] std::optional<Request> asQueued(JobDialog& dialog, const Job& job,
                                                  const Request& request) const;
    /// Jobs, each with the price that was shown.
    using Prices = QList<std::pair<JobId, Usd>>;
    Result<void> retry(const Prices& prices, int left, const QList<LimitExceeded>& accepted);
    void check(const Result<void>& result);
    void refreshActions();
    [[nodiscard]] QList<JobId> idsIn(const QList<JobState>& states) const;

    Studio& m_studio;
    const Document& m_document;
    InputShelf& m_shelf;
    QueueView& m_view;
    SpendingGate& m_gate;
    ShellContext m_context;
    QList<QList<JobId>> m_orders = {}; ///< of the waiting jobs, before each move
    QPointer<JobDialog> m_dialog = {};
};

} // namespace rushes
