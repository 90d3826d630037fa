#pragma once

#include "ui/library/takegridlayout.h"

#include <QListView>

namespace rushes {

/// A grid of tiles of one size that fill the width (wider panes have wider tiles, then more of them), or a
/// list of rows; sorted by scene, with a heading above the takes of each scene. The place of an item is
/// computed from its row, so that nothing depends on the number of items.
class TakeGrid : public QListView
{
    Q_OBJECT

public:
    explicit TakeGrid(QWidget* parent = nullptr);

    /// The files of the selected takes, for the clipboard.
    void copySelected();
    /// Updates the grid for the current width and mode.
    void share();
    /// List rows instead of tiles.
    void setListed(bool listed);
    [[nodiscard]] bool isListed() const { return m_listed; }
    /// Position of the pointer over an item's picture, 0 … 1, for scrubbing; negative: elsewhere.
    [[nodiscard]] double scrubAt(const QModelIndex& index) const;

    /// The index in LibraryModel::collections() of the heading at that point; -1: none.
    [[nodiscard]] int headAt(QPoint point) const;
    [[nodiscard]] QRect headRect(int collection) const;
    /// Selects all takes of that collection.
    void selectCollection(int collection, QItemSelectionModel::SelectionFlags flags);
    /// Moves to the first take of the previous (-1) or next (1) collection.
    void goToCollection(int direction);
    /// The text of a heading after the scene's name: "7 takes · Ten years".
    [[nodiscard]] QString headNote(int collection) const;

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;

    static constexpr int listRow = 56; ///< px
    static constexpr int head = 32;    ///< px, height of a heading

Q_SIGNALS:
    /// The files of the selected takes are copied or dragged out.
    void filesLeaving();

protected:
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex& parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;
    void dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] QSize cell() const { return m_layout.cell(); }
    [[nodiscard]] int count() const;
    /// The layout for the current rows of the model.
    [[nodiscard]] const TakeGridLayout& places() const;
    [[nodiscard]] QRect cellOf(int row) const;
    /// Convert between px of the contents and px of the viewport.
    [[nodiscard]] QRect toView(const QRect& place) const;
    [[nodiscard]] QPoint fromView(QPoint point) const;
    void drawHead(QPainter& painter, int collection) const;
    void rememberAnchor();
    void holdAnchor();

    bool m_listed = false;
    mutable TakeGridLayout m_layout = {};
    mutable bool m_isStale = true; ///< m_layout is not that of the current rows
    QPoint m_pointer = {-1, -1};
    QPersistentModelIndex m_anchor = {}; ///< the first visible take; invalid: the newest ones are visible
    int m_anchorOffset = 0;              ///< px of it scrolled out
    bool m_isHolding = false;
};

} // namespace rushes
