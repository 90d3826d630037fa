#pragma once

#include "app/queue/queuerows.h"
#include "ui/queue/jobtext.h"
#include "ui/style/widgetkeys.h"

#include <QPersistentModelIndex>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QAction;
class QKeyEvent;
class QLabel;
class QListView;
class QMenu;
class QStackedLayout;

namespace rushes {

class EmptyState;
class JobList;
class JobModel;
class QueueHead;

/// The queue's pane: a head with the summary and `Cancel job`, and the list of jobs, `Queue`. It changes no
/// jobs: the user's requests are emitted as signals.
class QueueView : public QWidget
{
    Q_OBJECT

public:
    /// The model must outlive the view.
    explicit QueueView(JobModel& model, QWidget* parent = nullptr);

    // States
    /// 0: none.
    [[nodiscard]] JobId selectedJob() const;
    /// Invalid: there is no such job, or the filter hides it.
    [[nodiscard]] QModelIndex indexOf(JobId id) const;
    [[nodiscard]] JobFilter filter() const;

    // Parts
    /// Title, summary and buttons, above the list; can be moved to a dock's title bar.
    [[nodiscard]] QWidget& head();
    [[nodiscard]] QListView& list();
    /// `Cancel job`: for the selected job, or the only one that can be cancelled.
    [[nodiscard]] QAction& cancelAction() { return *m_cancel; }
    /// The keys of the list, which handles them itself, as named actions.
    [[nodiscard]] const QList<QAction*>& keys() const { return m_keys.all(); }

    // Facts
    /// The functions of JobPresenter; those that are not set have its defaults.
    void setClock(std::function<Instant()> now);
    void setTypicalRun(std::function<std::chrono::milliseconds(const Job&)> typicalRun);
    void setStandstill(std::function<QString(const Job&)> words);
    /// To be called again when its results change.
    void setAwaits(std::function<QString(const Job&)> words);
    void setPriceNow(std::function<Usd(const Job&)> priceNow) { m_presenter.priceNow = std::move(priceNow); }
    /// The queue is paused: the head and the rows say that waiting jobs are not sent.
    void setPaused(bool paused);
    /// Whether Ctrl+Z in the list has a move to undo.
    void setCanUndoMove(bool can) { m_canUndoMove = can; }
    /// How long a removed job can be put back; default: 5 s.
    void setUndoTime(std::chrono::milliseconds time) { m_undoTime = time; }

    // Actions
    /// Removes the filter if it hides this job.
    void selectJob(JobId id);
    void setFilter(JobFilter filter);
    /// Announces the selected job's state to screen readers.
    void announceSelected();

Q_SIGNALS:
    void cancelRequested(rushes::JobId id);
    void removeRequested(rushes::JobId id); ///< from the list; its take and file stay
    void putBackRequested(rushes::Job job); ///< a removed waiting job, unchanged
    void pauseRequested(bool paused);
    void editRequested(rushes::JobId id);
    /// Waiting jobs, before another waiting one; 0: to the end.
    void moveRequested(QList<rushes::JobId> ids, rushes::JobId before);
    void undoMoveRequested();
    // For the jobs of a batch
    void cancelAllRequested(QList<rushes::JobId> ids);
    void retryAllRequested(QList<rushes::JobId> ids);
    void playRequested(rushes::JobId id);
    /// `shown`: the current price, as displayed.
    void retryRequested(rushes::JobId id, rushes::Usd shown);
    void askAgainRequested(rushes::JobId id);
    void allowHostRequested(rushes::JobId id, const QString& host);
    void retryDownloadRequested(rushes::JobId id);
    void detailsRequested(rushes::JobId id);
    void reuseRequested(rushes::JobId id);
    void showInFolderRequested(QString path);
    // The four choices for an Unknown job
    void attachRequested(rushes::JobId id);
    void openGenerationsRequested(rushes::JobId id);
    void submitAgainRequested(rushes::JobId id); ///< may be charged twice; not confirmed yet
    void forgetRequested(rushes::JobId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildHead();
    void buildFilterBar();
    void fillFilterMenu(QMenu& menu);
    void filterChanged();
    void addWaitingActions(QMenu& menu, const Job& job);
    void addBatchActions(QMenu& menu, const Job& job);
    void addKeys();
    [[nodiscard]] QString listKey(const QKeyEvent& event) const;
    [[nodiscard]] bool moveByKey(const QString& key);
    void moveTo(const Job& job, int place);
    void trigger(const Job& job, QPoint position, Usd shown);
    [[nodiscard]] bool isRemoved(JobId id) const;
    void remove(const Job& job);
    void putBack(JobId id);
    void removeOrCancel(const Job& job);
    /// `of`: the button that opens it; null: none.
    void openMenu(const Job& job, QPoint position, QWidget* of = nullptr);
    void openResolveMenu(const Job& job, QPoint position);
    void addResolveActions(QMenu& menu, const Job& job);
    [[nodiscard]] bool keyPressed(const QKeyEvent& event);
    [[nodiscard]] std::optional<Job> jobOf(const QModelIndex& index) const;
    [[nodiscard]] std::optional<Job> cancelTarget() const;
    [[nodiscard]] QString wordsWithoutTarget() const;
    void jobsChanged();
    void showSummary();
    void refreshCancel();
    void refreshTicking();
    void tick();

    JobModel& m_model;
    QueueRows* m_rows;
    JobPresenter m_presenter = {};
    QueueHead* m_head = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_more = nullptr;
    QAction* m_show = nullptr;
    QWidget* m_filterBar = nullptr;
    QLabel* m_filterWords = nullptr;
    bool m_canUndoMove = false;
    std::chrono::milliseconds m_undoTime{5000};
    WidgetKeys m_keys = {};
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    JobList* m_list;
    QTimer m_tick;
    QSet<JobId> m_unanswered = {}; ///< jobs whose rows are tall enough for the text about a missing answer
    QTimer m_later;                ///< coalesces the updates after several changes
};

} // namespace rushes
