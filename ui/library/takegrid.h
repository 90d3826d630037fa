#pragma once

#include "ui/library/takegridlayout.h"

#include <QListView>

namespace rushes {

/// A grid of tiles of one size, that share the width (wider panes have wider tiles, then more of them), or a
/// list of rows; in order of their scenes with a head over each scene's. Where an item is follows from its
/// row alone: nothing is laid out, however many there are.
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

    /// The head that is there; -1: none. Of LibraryModel::collections().
    [[nodiscard]] int headAt(QPoint point) const;
    [[nodiscard]] QRect headRect(int collection) const;
    /// All takes of that collection.
    void selectCollection(int collection, QItemSelectionModel::SelectionFlags flags);
    /// To the first take of the collection before (-1) or after (1) the present one.
    void goToCollection(int direction);
    /// What a head says: "7 takes · Ten years" behind the scene's name.
    [[nodiscard]] QString headNote(int collection) const;

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;

    static constexpr int listRow = 56; ///< px
    static constexpr int head = 32;    ///< px, of what stands over a scene's takes

Q_SIGNALS:
    /// The selected takes leave as files: copied, or dragged.
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
    /// Where everything is, of the model as it is now.
    [[nodiscard]] const TakeGridLayout& places() const;
    [[nodiscard]] QRect cellOf(int row) const;
    /// px of the view from px of what is scrolled, and back.
    [[nodiscard]] QRect toView(const QRect& place) const;
    [[nodiscard]] QPoint fromView(QPoint point) const;
    void drawHead(QPainter& painter, int collection) const;
    void rememberAnchor();
    void holdAnchor();

    bool m_listed = false;
    mutable TakeGridLayout m_layout = {};
    mutable bool m_isStale = true; ///< the rows are others than those of m_layout
    QPoint m_pointer = {-1, -1};
    QPersistentModelIndex m_anchor = {}; ///< the first visible take; invalid: the newest ones are visible
    int m_anchorOffset = 0;              ///< px of it scrolled out
    bool m_isHolding = false;
};

} // namespace rushes
