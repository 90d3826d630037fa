#pragma once

#include "app/prompt/snippets.h"
#include "ui/timeline/shotactions.h"
#include "ui/timeline/timelinedrag.h"
#include "ui/timeline/timelinegeometry.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QBasicTimer>
#include <QImage>
#include <QPointer>

#include <optional>

class QPinchGesture;

namespace rushes {

class InPlaceEditor;

struct TimelineLook;

/// The clip's shots to scale, with rule and playhead: selected, cut, lengthened, moved and written by mouse,
/// finger, keyboard and screen reader. It shows a model and its selection; all edits go through the model
/// into the document. Shot -1 stands for the clip as a whole everywhere.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// The model must outlive the view.
    explicit TimelineView(TimelineModel& model, QWidget* parent = nullptr);
    ~TimelineView() override;

    [[nodiscard]] TimelineModel& model() const { return m_model; }
    /// To be shared with other views of the same model.
    [[nodiscard]] QItemSelectionModel* selectionModel() { return &m_selection; }

    /// For the Shot menu: in order, with separators. Their keys work while the timeline has the focus.
    [[nodiscard]] QList<QAction*> shotActions() const { return m_actions->all(); }
    /// The same for the Shots table, which has Enter, arrows and Ctrl+A of its own.
    [[nodiscard]] QList<QAction*> tableActions() const { return m_actions->forTable(); }
    /// Set the length of the shots that are selected.
    [[nodiscard]] QList<QAction*> lengthActions() const { return m_actions->lengths(); }
    /// Zoom in, zoom out, show the whole.
    [[nodiscard]] QList<QAction*> zoomActions() const { return m_zoomActions; }

    [[nodiscard]] int currentShot() const { return m_current; }
    /// Seconds of the clip.
    [[nodiscard]] double playhead() const { return m_playhead; }
    /// "15 s · 4 shots", for the pane's head; it moves while an edge is dragged.
    [[nodiscard]] QString summary() const;
    /// What is shown: the document's request, or the preview of the drag under way.
    [[nodiscard]] Request shownRequest() const;
    [[nodiscard]] bool isDragging() const { return m_drag.has_value(); }
    [[nodiscard]] TimelineGeometry measures() const;
    /// The editor of a prompt in place while it is open, else null.
    [[nodiscard]] QWidget* editor() const;
    /// One picture a shot, from left to right; null where there is none. They go with their shots when these
    /// move.
    void setPictures(const QList<QImage>& pictures);
    /// What a shot shows as long as it has no picture of a take, and of what; in the order of the shots.
    struct Still
    {
        QImage picture = {}; ///< null: it is not there yet
        QString name = {};   ///< empty: there is none
    };
    void setStills(const QList<Still>& stills);
    [[nodiscard]] Still still(int shot) const { return m_stills.value(shot); }
    /// What is in the player is not made of these shots.
    void setDimmed(bool dimmed);
    [[nodiscard]] bool isDimmed() const { return m_isDimmed; }
    void setZoom(double zoom);
    /// Low blocks without words, above a page that has them.
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_isCompact; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Selects this shot alone; -1 or one that is not there: the clip. The current one stays as it is
    /// selected.
    void setCurrentShot(int shot);
    void setPlayhead(double seconds);
    /// The shot of the take that plays: it is lit. -1: none.
    void setPlayingShot(int shot);
    /// Opens the editor over the shot (or the clip). What is typed is in the document at once, as one step;
    /// Esc takes it back.
    void editPrompt();
    /// Adds a shot at the clip's end.
    void addShot();

Q_SIGNALS:
    void currentShotChanged(int shot);
    /// By a click on a shot or the rule, a drag of the playhead, or a walk with the arrow keys.
    void seekRequested(double seconds);
    /// While an edge or a shot is dragged: what the request would become.
    void previewChanged(const rushes::Request& request);
    /// The drag is over; the document has the last word.
    void previewEnded();
    /// A snippet was dropped on a shot; -1: on the clip.
    void snippetDropped(int shot, const rushes::Snippet& snippet);
    void summaryChanged(const QString& summary);
    /// "Edit prompt" was chosen while another view shows these shots.
    void promptEditAsked();
    /// A picture of this shot is wanted; -1: of the clip.
    void stillAsked(int shot);
    /// Why an edge or an edit can go no further: "a shot lasts at least 3 s".
    void limitReached(const QString& why);
    /// A new shot is there, and selected: its prompt is written next.
    void shotMade();

protected:
    /// Tells assistive technology of shot `child`; -1: of the timeline itself.
    virtual void announce(QAccessible::Event what, int child);

    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What the left button is doing.
    enum class Press { None, Edge, Body, Scrub, Add };

    void buildZoomActions();
    void followModel();
    void synced();
    void reportCurrent();
    void reportChanges();
    void refreshScrollBar();
    void reveal(int shot);
    void walk(int row, Qt::KeyboardModifiers modifiers);
    void extendTo(int row);
    void zoomAround(double zoom, int x);
    void announceFocus();
    [[nodiscard]] TimelineLook look() const;

    [[nodiscard]] TimelineGeometry::Hit hitAt(QPoint point, bool finger) const;
    void hover(QPoint point, Qt::KeyboardModifiers modifiers);
    void pressBody(int row, Qt::KeyboardModifiers modifiers);
    void dragTo(QPoint point);
    void scrubTo(int x);
    void hoverDrop(QPoint point);
    void pullAlong(int x);
    void openMenuAt(QPoint point);
    void popUpMenu(QPoint point);
    void pinch(const QPinchGesture& gesture);
    void preview();
    void finishDrag();
    void cancelDrag();
    void write();
    void placeEditor();
    void followEditor();
    void finishEditor(bool keep);
    void closeEditor();

    TimelineModel& m_model;
    QItemSelectionModel m_selection;
    ShotActions* m_actions;
    QList<QAction*> m_zoomActions = {};
    double m_zoom = 1;
    bool m_isCompact = false;
    double m_playhead = 0;
    bool m_isDimmed = false;
    int m_playing = -1;
    int m_current = -1;
    QString m_summary = {};
    QStringList m_names = {};
    QList<QImage> m_pictures = {};
    QList<Still> m_stills = {};
    QList<QPersistentModelIndex> m_fresh = {};
    TimelineGeometry::Hit m_hover = {};

    Press m_press = Press::None;
    QPoint m_pressPoint = {};
    QPoint m_lastPoint = {};
    int m_pressRow = -1;
    bool m_selectOnRelease = false;
    bool m_previewing = false;
    bool m_dropping = false;             ///< a snippet hangs over the timeline
    QPersistentModelIndex m_anchor = {}; ///< where Shift extends from
    std::optional<TimelineDrag> m_drag = {};
    edits::Limit m_limit = edits::Limit::None;
    QBasicTimer m_pull;
    QBasicTimer m_hold; ///< how long a finger has lain still

    QPointer<InPlaceEditor> m_editor;
    QPersistentModelIndex m_edited = {}; ///< invalid: the clip's prompt
    bool m_editsShot = false;
    QString m_writtenBefore = {}; ///< the prompt when its editor was opened
    QString m_writing = {};       ///< the gesture of what is typed
};

} // namespace rushes
