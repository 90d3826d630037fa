#pragma once

#include "app/prompt/snippets.h"

#include <QTableView>

namespace rushes {

class TimelineModel;

/// The same shots as rows (start, end, seconds, prompt), for those who read or listen rather than look.
/// Seconds and prompt are edited in place; seconds typed while several shots are selected set them all.
class ShotsTable : public QTableView
{
    Q_OBJECT

public:
    /// Both belong to the timeline and must outlive the table. TimelineView::tableActions() give it the
    /// timeline's keys.
    ShotsTable(TimelineModel& model, QItemSelectionModel& selection, QWidget* parent = nullptr);

    /// Of the menu that a right click and the menu key open.
    void setMenuActions(const QList<QAction*>& actions) { m_menuActions = actions; }
    /// Opens the editor of the current shot's prompt; false where there is none.
    bool editPrompt();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A snippet was dropped on a shot's row; -1: on a clip without shots.
    void snippetDropped(int shot, const rushes::Snippet& snippet);
    /// Why an edit went no further: "a shot lasts at least 3 s".
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
    int m_dropRow = -1; ///< a snippet hangs over it
};

} // namespace rushes
