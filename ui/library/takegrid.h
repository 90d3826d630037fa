#pragma once

#include <QListView>

namespace rushes {

/// A grid of equal tiles that fill the width (wider panes have wider tiles, then more columns), or a list of
/// rows. Positions are computed from the row: nothing is laid out, however many items there are.
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

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;

    static constexpr int listRow = 56; ///< px

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
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
    [[nodiscard]] int columns() const;
    [[nodiscard]] QSize cell() const;
    [[nodiscard]] int count() const;
    [[nodiscard]] QRect cellOf(int row) const;
    void rememberAnchor();
    void holdAnchor();

    bool m_listed = false;
    QSize m_cell = {};
    int m_columns = 1;
    QPoint m_pointer = {-1, -1};
    QPersistentModelIndex m_anchor = {}; ///< the first visible take; invalid: the newest ones are visible
    int m_anchorOffset = 0;              ///< px of it scrolled out
    bool m_isHolding = false;
};

} // namespace rushes
