#include "ui/style/viewaccessible.h"

#include "ui/style/viewcellaccessible.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QHeaderView>
#include <QListView>
#include <QTableView>

namespace rushes {

namespace {

/// Children are indexed by position, as Qt counts them in its events: first the row of column headings, and
/// in each row its heading.
class ViewAccessible : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit ViewAccessible(QAbstractItemView* view)
        : QAccessibleWidget(view, qobject_cast<QTableView*>(view) ? QAccessible::Table : QAccessible::List)
    {
    }
    ~ViewAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] int childCount() const override
    {
        return view().model() ? (rowCount() + heads()) * (columnCount() + heads()) : 0;
    }
    [[nodiscard]] QAccessibleInterface* child(int at) const override
    {
        if (at < 0 || at >= childCount())
            return nullptr;
        if (QAccessibleInterface* known = QAccessible::accessibleInterface(m_children.value(at)))
            return known;
        const int columns = columnCount() + heads();
        auto* made = new ViewCellAccessible(&view(), at / columns - heads(), at % columns - heads());
        m_children.insert(at, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* cell = dynamic_cast<const ViewCellAccessible*>(child);
        return cell ? placeOf(cell->row(), cell->column()) : -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const QModelIndex index = view().indexAt(view().viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? child(placeOf(index.row(), columnOf(index))) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        const QModelIndex index = view().currentIndex();
        return view().hasFocus() && index.isValid() ? child(placeOf(index.row(), columnOf(index)))
                                                    : QAccessibleWidget::focusChild();
    }

    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override
    {
        return row < 0 || column < 0 || row >= rowCount() || column >= columnCount()
                   ? nullptr
                   : child(placeOf(row, column));
    }
    [[nodiscard]] int rowCount() const override
    {
        return view().model() ? view().model()->rowCount(view().rootIndex()) : 0;
    }
    [[nodiscard]] int columnCount() const override
    {
        if (role() == QAccessible::List)
            return 1;
        return view().model() ? view().model()->columnCount(view().rootIndex()) : 0;
    }
    [[nodiscard]] QString columnDescription(int column) const override
    {
        return view().model() ? view().model()->headerData(column, Qt::Horizontal).toString() : QString();
    }
    [[nodiscard]] QString rowDescription(int row) const override
    {
        return view().model() ? view().model()->headerData(row, Qt::Vertical).toString() : QString();
    }

    [[nodiscard]] int selectedCellCount() const override { return static_cast<int>(chosen().size()); }
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override
    {
        QList<QAccessibleInterface*> cells;
        for (const QModelIndex& index : chosen())
            cells.append(child(placeOf(index.row(), columnOf(index))));
        return cells;
    }
    [[nodiscard]] int selectedRowCount() const override { return static_cast<int>(selectedRows().size()); }
    [[nodiscard]] QList<int> selectedRows() const override
    {
        QList<int> rows;
        if (view().selectionModel()) {
            for (const QModelIndex& index : view().selectionModel()->selectedRows())
                rows.append(index.row());
        }
        return rows;
    }
    [[nodiscard]] bool isRowSelected(int row) const override { return selectedRows().contains(row); }
    bool selectRow(int row) override { return select(row, QItemSelectionModel::Select); }
    bool unselectRow(int row) override { return select(row, QItemSelectionModel::Deselect); }
    // Only rows can be selected in this program.
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectColumn(int) override { return false; }

    /// Children are positions: their contents are read when requested.
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

private:
    [[nodiscard]] QAbstractItemView& view() const { return *static_cast<QAbstractItemView*>(widget()); }
    /// 1: a row and a column of headings precede the cells.
    [[nodiscard]] int heads() const { return role() == QAccessible::Table ? 1 : 0; }
    [[nodiscard]] int columnOf(const QModelIndex& index) const { return heads() ? index.column() : 0; }
    [[nodiscard]] int placeOf(int row, int column) const
    {
        return (row + heads()) * (columnCount() + heads()) + column + heads();
    }
    [[nodiscard]] QModelIndexList chosen() const
    {
        return view().selectionModel() ? view().selectionModel()->selectedIndexes() : QModelIndexList();
    }
    bool select(int row, QItemSelectionModel::SelectionFlag how)
    {
        if (row < 0 || row >= rowCount() || !view().isEnabled() ||
            view().selectionMode() == QAbstractItemView::NoSelection)
            return false;
        const bool isOne = view().selectionMode() == QAbstractItemView::SingleSelection;
        if (isOne && how == QItemSelectionModel::Deselect)
            return false;
        QItemSelectionModel::SelectionFlags flags = how | QItemSelectionModel::Rows;
        flags.setFlag(QItemSelectionModel::Clear, isOne);
        view().selectionModel()->select(view().model()->index(row, 0, view().rootIndex()), flags);
        return true;
    }

    mutable QHash<int, QAccessible::Id> m_children = {};
};

/// Qt reports a widget that passes on the focus (a view's viewport, a pane) as focused, too.
class PlainAccessible : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (widget()->focusProxy()) {
            state.focused = false;
            state.focusable = false;
        }
        return state;
    }
};

QAccessibleInterface* accessibleView(const QString& className, QObject* object)
{
    // More specific factories are called before this one.
    if (className == QLatin1StringView(QWidget::staticMetaObject.className()))
        return new PlainAccessible(static_cast<QWidget*>(object));
    auto* list = qobject_cast<QListView*>(object);
    auto* table = qobject_cast<QTableView*>(object);
    if (!list && !table)
        return nullptr;
    return new ViewAccessible(list ? static_cast<QAbstractItemView*>(list) : table);
}

} // namespace

void installAccessibleViews()
{
    static const bool installed = [] {
        QAccessible::installFactory(accessibleView);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace rushes
