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

/// The shots of the clip as blocks, as long as they last, with a ruler and a playhead. Mouse, touch, keyboard
/// and screen reader can select, split, lengthen, move and edit them. It shows a model and its selection; all
/// edits are made by the model, in the document. Shot -1 is the clip as a whole.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// The model must outlive the view.
    explicit TimelineView(TimelineModel& model, QWidget* parent = nullptr);
    ~TimelineView() override;

    // States
    [[nodiscard]] int currentShot() const { return m_current; }
    /// Seconds from the start of the clip.
    [[nodiscard]] double playhead() const { return m_playhead; }
    /// "15 s · 4 shots", for the pane's head; changes while an edge is dragged.
    [[nodiscard]] QString summary() const;
    /// What is displayed: the document's request, or the preview of the current drag.
    [[nodiscard]] Request shownRequest() const;
    [[nodiscard]] bool isDragging() const { return m_drag.has_value(); }
    [[nodiscard]] bool isCompact() const { return m_isCompact; }
    [[nodiscard]] TimelineGeometry measures() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    // Parts
    [[nodiscard]] TimelineModel& model() const { return m_model; }
    /// Other views of the same model can share it.
    [[nodiscard]] QItemSelectionModel* selectionModel() { return &m_selection; }
    /// The editor of a prompt on the timeline while it is open, else null.
    [[nodiscard]] QWidget* editor() const;
    /// For the Shot menu: sorted, with separators. Their keys work while the timeline has the focus.
    [[nodiscard]] QList<QAction*> shotActions() const { return m_actions->all(); }
    /// Those for the Shots table, which handles Enter, arrows and Ctrl+A itself.
    [[nodiscard]] QList<QAction*> tableActions() const { return m_actions->forTable(); }
    /// Those that set the length of the selected shots.
    [[nodiscard]] QList<QAction*> lengthActions() const { return m_actions->lengths(); }
    /// Zoom in, zoom out, show the whole clip.
    [[nodiscard]] QList<QAction*> zoomActions() const { return m_zoomActions; }

    // Facts
    /// One picture per shot, from left to right; null: none. A shot that is moved keeps its picture.
    void setPictures(const QList<QImage>& pictures);
    /// What a shot displays while it has no picture of a take.
    struct Still
    {
        QImage picture = {}; ///< null: not loaded yet
        QString name = {};   ///< empty: the shot has no still
    };
    /// One per shot, from left to right.
    void setStills(const QList<Still>& stills);
    [[nodiscard]] Still still(int shot) const { return m_stills.value(shot); }
    /// Dimmed: the video in the player was not made of these shots.
    void setDimmed(bool dimmed);
    /// Compact: low blocks without text, for use above a script that shows the text.
    void setCompact(bool compact);

    // Actions
    void setZoom(double zoom);

public Q_SLOTS:
    /// Selects only this shot; -1 or one that does not exist: the clip. If it is current already, the
    /// selection is unchanged.
    void setCurrentShot(int shot);
    void setPlayhead(double seconds);
    /// Highlights the shot of the take that plays. -1: none.
    void setPlayingShot(int shot);
    /// Opens the editor over the shot (or the clip). Each change is in the document immediately; all of them
    /// are one step for undo. Esc reverts them.
    void editPrompt();
    /// Adds a shot at the clip's end.
    void addShot();

Q_SIGNALS:
    void currentShotChanged(int shot);
    /// By a click on a shot or the ruler, a drag of the playhead, or the arrow keys.
    void seekRequested(double seconds);
    /// While an edge or a shot is dragged: the request that a drop would produce.
    void previewChanged(const rushes::Request& request);
    /// The drag ended; the document's request is valid again.
    void previewEnded();
    /// A snippet was dropped on a shot; -1: on the clip.
    void snippetDropped(int shot, const rushes::Snippet& snippet);
    void summaryChanged(const QString& summary);
    /// "Edit prompt" was chosen while another view shows these shots.
    void promptEditRequested();
    /// A picture for this shot is requested; -1: for the clip.
    void stillRequested(int shot);
    /// Why an edge or an edit is limited: "a shot lasts at least 3 s".
    void limitReached(const QString& why);
    /// A shot was added and selected; its prompt is to be written next.
    void shotMade();

protected:
    /// Notifies assistive technology about shot `child`; -1: about the timeline itself.
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
    /// What a press of the left button started.
    enum class Press { None, Edge, Body, Scrub, Add };

    void buildZoomActions();
    void followModel();
    void refresh();
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
    bool m_dropping = false;             ///< a snippet is dragged over the timeline
    QPersistentModelIndex m_anchor = {}; ///< Shift selects from here
    std::optional<TimelineDrag> m_drag = {};
    edits::Limit m_limit = edits::Limit::None;
    QBasicTimer m_pull;
    QBasicTimer m_hold; ///< press and hold by touch

    QPointer<InPlaceEditor> m_editor;
    QPersistentModelIndex m_edited = {}; ///< invalid: the clip's prompt
    bool m_editsShot = false;
    QString m_writtenBefore = {}; ///< the prompt when its editor was opened
    QString m_writing = {};       ///< key that merges the typing into one undo step
};

} // namespace rushes
