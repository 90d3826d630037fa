#pragma once

#include "app/timeline/timelinemodel.h"

#include <QAction>
#include <QItemSelectionModel>

#include <memory>

class QMenu;

namespace rushes {

/// Actions on shots, with texts, shortcuts, icons and enabled states. They apply to the selected shots, or to
/// the clip where there are none; each is one undo step.
class ShotActions : public QObject
{
    Q_OBJECT

public:
    /// The shortcuts work while `owner` or a child has the focus.
    ShotActions(TimelineModel& model, QItemSelectionModel& selection, QWidget& owner);
    ~ShotActions() override;

    /// For a menu, in order, with separators; the lengths are a submenu.
    [[nodiscard]] const QList<QAction*>& all() const { return m_all; }
    /// For another view of these shots that has its own Enter, arrow keys and Ctrl+A.
    [[nodiscard]] QList<QAction*> forTable() const;
    [[nodiscard]] QList<QAction*> lengths() const;

    /// Position in seconds of the clip, at which S splits.
    void setPlayhead(double seconds) { m_playhead = seconds; }
    /// While a prompt is edited in place, keys belong to the editor.
    void setSuspended(bool suspended);

    /// Selected rows, ascending.
    [[nodiscard]] QList<int> rows() const;
    /// The row from which keys move; -1: the clip.
    [[nodiscard]] int current() const;
    void select(int row);
    void selectRows(const QList<int>& rows);

    void split();
    void insert(bool before);
    /// Adds a shot at the clip's end.
    void append();

Q_SIGNALS:
    void promptEditRequested();
    /// A picture for this shot is requested; -1: for the clip.
    void stillRequested(int shot);
    /// Why an edit was limited, as text: "a shot lasts at least 3 s".
    void limitReached(const QString& why);
    /// A new shot was inserted and selected.
    void shotMade();

private:
    using Verb = void (ShotActions::*)();
    QAction* add(const QString& text, const QList<QKeySequence>& keys, const QString& iconName, Verb verb);
    void separate();
    void build(QWidget& owner);
    void nameActions();
    void refresh();
    void selectNew(int row);

    bool commit(const edits::Edited& edited, const QString& text);
    void insertAfter() { insert(false); }
    void insertBefore() { insert(true); }
    void duplicate();
    void remove() { removeSelected(false); }
    void rippleRemove() { removeSelected(true); }
    void removeSelected(bool rippleTime);
    void moveLeft();
    void moveRight();
    void rollLeft() { roll(-1); }
    void rollRight() { roll(1); }
    void roll(int delta);
    void shorten() { ripple(-1); }
    void lengthen() { ripple(1); }
    void ripple(int delta);
    void setSeconds(int seconds);
    void equalLengths();
    void fit();
    void selectAll();
    void askStill();

    TimelineModel& m_model;
    QItemSelectionModel& m_selection;
    double m_playhead = 0;
    bool m_suspended = false;
    QList<QAction*> m_all = {};
    std::unique_ptr<QMenu> m_lengths;
    QAction* m_split = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_still = nullptr;
    QAction* m_insertAfter = nullptr;
    QAction* m_insertBefore = nullptr;
    QAction* m_duplicate = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_rippleRemove = nullptr;
    QAction* m_moveLeft = nullptr;
    QAction* m_moveRight = nullptr;
    QAction* m_rollLeft = nullptr;
    QAction* m_rollRight = nullptr;
    QAction* m_shorten = nullptr;
    QAction* m_lengthen = nullptr;
    QAction* m_equal = nullptr;
    QAction* m_fit = nullptr;
    QAction* m_selectAll = nullptr;
};

} // namespace rushes
