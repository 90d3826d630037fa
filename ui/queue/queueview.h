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

/// The queue's pane: a head with the summary and `Cancel job`, and the list of jobs, `Queue`. It decides
/// nothing: what the user wants goes out as signals.
class QueueView : public QWidget
{
    Q_OBJECT

public:
    /// The model outlives the view.
    explicit QueueView(JobModel& model, QWidget* parent = nullptr);

    /// See JobPresenter; unset functions have its defaults.
    void setClock(std::function<Instant()> now);
    void setTypicalRun(std::function<std::chrono::milliseconds(const Job&)> typicalRun);
    void setStandstill(std::function<QString(const Job&)> words);
    /// To be called anew when what it answers is another.
    void setAwaits(std::function<QString(const Job&)> words);
    void setPriceNow(std::function<Usd(const Job&)> priceNow) { m_presenter.priceNow = std::move(priceNow); }

    /// Title, summary and buttons, on top of the list; may be taken as a dock's title bar.
    [[nodiscard]] QWidget& head();
    [[nodiscard]] QListView& list();
    /// `Cancel job`: acts on the selected job, or on the only one that can be cancelled.
    [[nodiscard]] QAction& cancelAction() { return *m_cancel; }

    /// 0: none.
    [[nodiscard]] JobId selectedJob() const;
    /// Shows all jobs where the filter would hide this one.
    void selectJob(JobId id);
    /// Invalid: not there, or not shown.
    [[nodiscard]] QModelIndex indexOf(JobId id) const;
    void setFilter(JobFilter filter);
    [[nodiscard]] JobFilter filter() const;
    /// Waiting jobs are not sent; the head and the rows say so.
    void setPaused(bool paused);
    /// How long a removed job can be put back; 5 s.
    void setUndoTime(std::chrono::milliseconds time) { m_undoTime = time; }
    /// Whether Ctrl+Z in the list has a move to take back.
    void setCanUndoMove(bool can) { m_canUndoMove = can; }
    /// The list's keys with their names. The list hears them itself.
    [[nodiscard]] const QList<QAction*>& keys() const { return m_keys.all(); }
    /// Tells a screen reader where the selected job stands now.
    void announceSelected();

Q_SIGNALS:
    void cancelRequested(rushes::JobId id);
    void removeRequested(rushes::JobId id); ///< out of the list; its take and its file stay
    void putBackRequested(rushes::Job job); ///< a waiting job that was removed, as it was
    void pauseRequested(bool paused);
    void editRequested(rushes::JobId id);
    /// Waiting jobs, before another waiting one; 0: at the end.
    void moveRequested(QList<rushes::JobId> ids, rushes::JobId before);
    void undoMoveRequested();
    // A batch's
    void cancelAllRequested(QList<rushes::JobId> ids);
    void retryAllRequested(QList<rushes::JobId> ids);
    void playRequested(rushes::JobId id);
    /// The view opens the menu of what can be done itself; the position is where, on the screen.
    /// `shown`: what it costs by now, as it was said.
    void retryRequested(rushes::JobId id, rushes::Usd shown);
    void askAgainRequested(rushes::JobId id);
    void allowHostRequested(rushes::JobId id, const QString& host);
    void retryDownloadRequested(rushes::JobId id);
    void detailsRequested(rushes::JobId id);
    void reuseRequested(rushes::JobId id);
    void showInFolderRequested(QString path);
    // An unknown job's four ways out
    void attachRequested(rushes::JobId id);
    void openGenerationsRequested(rushes::JobId id);
    void submitAgainRequested(rushes::JobId id); ///< may be charged twice; nothing was asked yet
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
    /// `of`: the button that opens it, if one does.
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
    QSet<JobId> m_unanswered = {}; ///< whose rows have room for the words of a request without an answer
    QTimer m_later;                ///< coalesces what many changes at once ask for
};

} // namespace rushes
