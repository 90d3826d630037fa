#pragma once

#include "app/prompt/snippets.h"

#include <QTableView>

namespace rushes {

class TimelineModel;

/// The shots as a table (start, end, seconds, prompt), an accessible alternative to the timeline. Seconds and
/// prompt are edited in place; typed seconds apply to all selected shots.
class ShotsTable : public QTableView
{
    Q_OBJECT

public:
    /// Model and selection are shared with the timeline and must outlive the table.
    /// TimelineView::tableActions() supplies the timeline's shortcuts.
    ShotsTable(TimelineModel& model, QItemSelectionModel& selection, QWidget* parent = nullptr);

    /// Actions of the context menu.
    void setMenuActions(const QList<QAction*>& actions) { m_menuActions = actions; }
    /// Opens the editor of the current shot's prompt; false where there is no shot.
    bool editPrompt();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A snippet was dropped on a shot's row; -1: on a clip without shots.
    void snippetDropped(int shot, const rushes::Snippet& snippet);
    /// Why an edit was limited: "a shot lasts at least 3 s".
    void limitReached(const QString& why);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void quieten();
    void setDropRow(int row);

    QList<QAction*> m_menuActions = {};
    int m_dropRow = -1; ///< the row below a dragged snippet
};

} // namespace rushes
