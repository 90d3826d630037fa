#include "ui/style/listaccessible.h"

#include <QTimer>
#include <QWindow>

namespace rushes {

QWindow* PaintedItemAccessible::window() const
{
    return m_area ? m_area->window()->windowHandle() : nullptr;
}

QAccessibleInterface* PaintedItemAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_area.data());
}

QRect PaintedItemAccessible::rect() const
{
    if (!isValid())
        return {};
    const QRect place = card();
    return {m_area->viewport()->mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::State PaintedItemAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    state.selectable = true;
    state.focusable = true;
    state.selected = isCurrent();
    state.active = isCurrent();
    state.focused = m_area->hasFocus() && state.active;
    state.offscreen = !card().intersects(QRect(QPoint(), m_area->viewport()->size()));
    state.invisible = !m_area->isVisible();
    addTo(state);
    return state;
}

void* PaintedItemAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

void PaintedItemAccessible::doAction(const QString& name)
{
    if (!isValid() || !m_area->isEnabled())
        return;
    if (name == setFocusAction())
        m_area->setFocus();
    if (name == pressAction() || name == setFocusAction())
        press();
}

PaintedListAccessible::~PaintedListAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface* PaintedListAccessible::child(int index) const
{
    if (index < 0 || index >= items())
        return nullptr;
    const auto known = m_children.constFind(index);
    if (known != m_children.constEnd()) {
        if (QAccessibleInterface* item = QAccessible::accessibleInterface(*known))
            return item;
    }
    QAccessibleInterface* item = make(index);
    m_children.insert(index, QAccessible::registerAccessibleInterface(item));
    return item;
}

int PaintedListAccessible::indexOfChild(const QAccessibleInterface* item) const
{
    for (auto i = m_children.cbegin(); i != m_children.cend(); ++i) {
        if (QAccessible::accessibleInterface(i.value()) == item)
            return i.key();
    }
    return -1;
}

QAccessibleInterface* PaintedListAccessible::childAt(int x, int y) const
{
    for (int i = childCount() - 1; i >= 0; --i) {
        if (child(i)->rect().contains(x, y))
            return child(i);
    }
    return nullptr;
}

QAccessibleInterface* PaintedListAccessible::focusChild() const
{
    if (!widget() || !widget()->hasFocus())
        return QAccessibleWidget::focusChild();
    return child(current());
}

void tellFocusedRow(QAbstractItemView& list)
{
    QTimer::singleShot(0, &list, [&list] {
        if (!list.hasFocus() || !list.currentIndex().isValid())
            return;
        QAccessibleEvent focus(&list, QAccessible::Focus);
        focus.setChild(list.currentIndex().row());
        QAccessible::updateAccessibility(&focus);
    });
}

} // namespace rushes
