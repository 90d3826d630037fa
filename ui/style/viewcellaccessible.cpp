#include "ui/style/viewcellaccessible.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListView>
#include <QTableView>
#include <QWindow>

namespace rushes {

namespace {

/// The view's action for Enter; null: none.
QAction* enterAction(const QAbstractItemView& view)
{
    for (const QWidget* place = &view; place; place = place->isWindow() ? nullptr : place->parentWidget()) {
        for (QAction* action : place->actions()) {
            const bool reaches =
                place == &view || action->shortcutContext() == Qt::WidgetWithChildrenShortcut;
            if (reaches && action->shortcuts().contains(QKeySequence(Qt::Key_Return)))
                return action;
        }
    }
    return nullptr;
}

void pressEnter(QAbstractItemView& view)
{
    if (QAction* action = enterAction(view)) {
        action->trigger();
        return;
    }
    // If a search field has the focus, it gets the key.
    QWidget* focused = view.window()->focusWidget();
    const QPointer<QWidget> target = view.focusPolicy() == Qt::NoFocus && focused ? focused : &view;
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent enter(type, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        if (target)
            QCoreApplication::sendEvent(target, &enter);
    }
}

} // namespace

ViewCellAccessible::ViewCellAccessible(QAbstractItemView* view, int row, int column)
    : m_view(view)
    , m_row(row)
    , m_column(column)
{
}

bool ViewCellAccessible::isList() const
{
    return qobject_cast<const QListView*>(m_view.data()) != nullptr;
}

QModelIndex ViewCellAccessible::index() const
{
    if (!m_view || !m_view->model() || isHead())
        return {};
    const auto* list = qobject_cast<const QListView*>(m_view.data());
    const int column = list ? list->modelColumn() : m_column;
    return m_view->model()->index(m_row, column, m_view->rootIndex());
}

QHeaderView* ViewCellAccessible::header() const
{
    const auto* table = qobject_cast<const QTableView*>(m_view.data());
    if (!table || !isHead() || m_row == m_column)
        return nullptr;
    return m_row < 0 ? table->horizontalHeader() : table->verticalHeader();
}

bool ViewCellAccessible::isValid() const
{
    if (!m_view || !m_view->model())
        return false;
    if (!isHead())
        return index().isValid();
    const QHeaderView* head = header();
    return !head || qMax(m_row, m_column) < head->count();
}

QWindow* ViewCellAccessible::window() const
{
    return m_view ? m_view->window()->windowHandle() : nullptr;
}

QAccessibleInterface* ViewCellAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view.data());
}

QAccessible::Role ViewCellAccessible::role() const
{
    if (isList())
        return QAccessible::ListItem;
    if (!isHead())
        return QAccessible::Cell;
    if (m_row == m_column)
        return QAccessible::Pane;
    return m_row < 0 ? QAccessible::ColumnHeader : QAccessible::RowHeader;
}

QString ViewCellAccessible::text(QAccessible::Text type) const
{
    if (!isValid())
        return {};
    const bool isName = type == QAccessible::Name;
    if (!isName && type != QAccessible::Description)
        return {};
    const int asked = isName ? Qt::AccessibleTextRole : Qt::AccessibleDescriptionRole;
    const auto data = [&](int which) {
        if (!isHead())
            return index().data(which).toString();
        if (m_row == m_column)
            return QString();
        const Qt::Orientation along = m_row < 0 ? Qt::Horizontal : Qt::Vertical;
        return m_view->model()->headerData(qMax(m_row, m_column), along, which).toString();
    };
    const QString told = data(asked);
    return told.isEmpty() && isName ? data(Qt::DisplayRole) : told;
}

void ViewCellAccessible::setText(QAccessible::Text type, const QString& text)
{
    if (type == QAccessible::Name && mayBeActedOn() && index().flags().testFlag(Qt::ItemIsEditable))
        m_view->model()->setData(index(), text);
}

QRect ViewCellAccessible::rect() const
{
    if (!isValid() || isHidden())
        return {};
    if (const QHeaderView* head = header()) {
        const int section = qMax(m_row, m_column);
        const int from = head->sectionViewportPosition(section);
        const int size = head->sectionSize(section);
        const bool across = head->orientation() == Qt::Horizontal;
        const QRect place(across ? from : 0, across ? 0 : from, across ? size : head->width(),
                          across ? head->height() : size);
        return {head->viewport()->mapToGlobal(place.topLeft()), place.size()};
    }
    const QRect place = m_view->visualRect(index());
    return {m_view->viewport()->mapToGlobal(place.topLeft()), place.size()};
}

bool ViewCellAccessible::isHidden() const
{
    if (!m_view->isVisible())
        return true;
    if (const auto* list = qobject_cast<const QListView*>(m_view.data()))
        return list->isRowHidden(m_row);
    const auto* table = static_cast<const QTableView*>(m_view.data());
    if ((m_row < 0 && table->horizontalHeader()->isHidden()) ||
        (m_column < 0 && table->verticalHeader()->isHidden()))
        return true;
    return (m_row >= 0 && table->isRowHidden(m_row)) || (m_column >= 0 && table->isColumnHidden(m_column));
}

QAccessible::State ViewCellAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.invisible = isHidden();
    state.disabled = !m_view->isEnabled();
    if (isHead())
        return state;
    const Qt::ItemFlags flags = index().flags();
    const bool isCurrent = m_view->currentIndex() == index();
    state.disabled = state.disabled || !flags.testFlag(Qt::ItemIsEnabled);
    state.selectable = flags.testFlag(Qt::ItemIsSelectable);
    state.focusable = state.selectable;
    state.selected = isSelected();
    state.active = isCurrent;
    state.focused = isCurrent && m_view->hasFocus();
    state.editable =
        flags.testFlag(Qt::ItemIsEditable) && m_view->editTriggers() != QAbstractItemView::NoEditTriggers;
    state.multiSelectable = m_view->selectionMode() == QAbstractItemView::MultiSelection ||
                            m_view->selectionMode() == QAbstractItemView::ExtendedSelection;
    const QVariant check = index().data(Qt::CheckStateRole);
    state.checkable = check.isValid();
    state.checked = check.toInt() == Qt::Checked;
    state.checkStateMixed = check.isValid() && check.toInt() == Qt::PartiallyChecked;
    state.offscreen = !m_view->visualRect(index()).intersects(QRect(QPoint(), m_view->viewport()->size()));
    return state;
}

void* ViewCellAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface*>(this);
    if (type == QAccessible::TableCellInterface && !isList() && !isHead())
        return static_cast<QAccessibleTableCellInterface*>(this);
    return nullptr;
}

bool ViewCellAccessible::isSelected() const
{
    return isValid() && !isHead() && m_view->selectionModel() &&
           m_view->selectionModel()->isSelected(index());
}

QList<QAccessibleInterface*> ViewCellAccessible::columnHeaderCells() const
{
    QAccessibleInterface* view = parent();
    return view && !isHead() ? QList{view->child(m_column + 1)} : QList<QAccessibleInterface*>();
}

QList<QAccessibleInterface*> ViewCellAccessible::rowHeaderCells() const
{
    QAccessibleInterface* view = parent();
    if (!view || isHead() || !m_view->model())
        return {};
    const int columns = m_view->model()->columnCount(m_view->rootIndex()) + 1;
    return {view->child((m_row + 1) * columns)};
}

bool ViewCellAccessible::mayBeActedOn() const
{
    return isValid() && !isHead() && m_view->isEnabled() && index().flags().testFlag(Qt::ItemIsEnabled);
}

QStringList ViewCellAccessible::actionNames() const
{
    if (!mayBeActedOn())
        return {};
    return {toggleAction(), pressAction(), setFocusAction()};
}

/// False: the view does not accept it as current.
bool ViewCellAccessible::makeCurrent()
{
    // A list below a search field leaves the focus there.
    if (m_view->focusPolicy() != Qt::NoFocus)
        m_view->setFocus(Qt::OtherFocusReason);
    if (!m_view)
        return false;
    m_view->setCurrentIndex(index());
    return m_view && m_view->currentIndex() == index();
}

/// Toggles its check mark, if it has one; otherwise its selection, like a click.
void ViewCellAccessible::toggle()
{
    const QVariant check = index().data(Qt::CheckStateRole);
    if (check.isValid() && index().flags().testFlag(Qt::ItemIsUserCheckable)) {
        m_view->model()->setData(index(), check.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                                 Qt::CheckStateRole);
        return;
    }
    QAccessibleTableInterface* rows = parent() ? parent()->tableInterface() : nullptr;
    if (rows && isSelected())
        rows->unselectRow(m_row);
    else if (rows)
        rows->selectRow(m_row);
}

void ViewCellAccessible::doAction(const QString& name)
{
    if (!mayBeActedOn())
        return;
    if (name == toggleAction()) {
        toggle();
        return;
    }
    if (name != pressAction() && name != setFocusAction())
        return;
    if (makeCurrent() && name == pressAction())
        pressEnter(*m_view);
}

} // namespace rushes
