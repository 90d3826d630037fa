#pragma once

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace rushes {

/// One of the things that a widget paints side by side, as a list item of its own. Pressing it, or giving it
/// the focus, is what a click on it does.
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
    /// Where it is painted, in the viewport.
    [[nodiscard]] virtual QRect card() const = 0;
    [[nodiscard]] virtual bool isCurrent() const = 0;
    /// Adds what else is true of it.
    virtual void addTo(QAccessible::State& state) const { Q_UNUSED(state) }
    virtual void press() = 0;
    [[nodiscard]] bool hasView() const { return !m_area.isNull(); }
    [[nodiscard]] int row() const { return m_row; }

private:
    QPointer<QAbstractScrollArea> m_area;
    int m_row;
};

/// A widget that paints a list of them.
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
    /// Which of them has the focus while the widget has it.
    [[nodiscard]] virtual int current() const = 0;

private:
    mutable QHash<int, QAccessible::Id> m_children;
};

/// Qt tells assistive technology of the list only, when that gets the focus: this tells which row it is, with
/// the next turn and so last.
void tellFocusedRow(QAbstractItemView& list);

} // namespace rushes
