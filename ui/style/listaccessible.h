#pragma once

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace rushes {

/// Accessible interface for an item that a widget paints itself, as a list item. Its press and focus actions
/// do what a click does.
class PaintedItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    PaintedItemAccessible(QAbstractScrollArea* view, int row)
        : m_area(view)
        , m_row(row)
    {
    }

    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override;
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::State state() const override;

    void* interface_cast(QAccessible::InterfaceType type) override;
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

protected:
    /// Its rectangle in the viewport.
    [[nodiscard]] virtual QRect card() const = 0;
    [[nodiscard]] virtual bool isCurrent() const = 0;
    /// Adds further states.
    virtual void addTo(QAccessible::State& state) const { Q_UNUSED(state) }
    virtual void press() = 0;
    [[nodiscard]] bool hasView() const { return !m_area.isNull(); }
    [[nodiscard]] int row() const { return m_row; }

private:
    QPointer<QAbstractScrollArea> m_area;
    int m_row;
};

/// Accessible interface for a widget that paints such a list.
class PaintedListAccessible : public QAccessibleWidget
{
public:
    explicit PaintedListAccessible(QWidget* view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~PaintedListAccessible() override;

    [[nodiscard]] int childCount() const override { return items(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* item) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

protected:
    [[nodiscard]] virtual int items() const = 0;
    [[nodiscard]] virtual QAccessibleInterface* make(int index) const = 0;
    /// Index of the item that has the focus while the widget has it.
    [[nodiscard]] virtual int current() const = 0;

private:
    mutable QHash<int, QAccessible::Id> m_children;
};

/// When a list gets the focus, Qt reports only the list to assistive technology: this reports the current
/// row, queued, so that it is the last event.
void tellFocusedRow(QAbstractItemView& list);

} // namespace rushes
