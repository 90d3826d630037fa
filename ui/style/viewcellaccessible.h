#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QPointer>

class QHeaderView;

namespace rushes {

/// Accessible interface for a position in a list or table: a row, a cell, or a heading.
class ViewCellAccessible : public QAccessibleInterface,
                           public QAccessibleTableCellInterface,
                           public QAccessibleActionInterface
{
public:
    /// -1 as `row` or `column` of a table: the heading of that column or row; both: the corner.
    ViewCellAccessible(QAbstractItemView* view, int row, int column);

    [[nodiscard]] int row() const { return m_row; }
    [[nodiscard]] int column() const { return m_column; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override;
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QString text(QAccessible::Text type) const override;
    void setText(QAccessible::Text type, const QString& text) override;
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] int columnIndex() const override { return m_column; }
    [[nodiscard]] int rowIndex() const override { return m_row; }
    [[nodiscard]] bool isSelected() const override;
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override;
    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override;
    [[nodiscard]] QAccessibleInterface* table() const override { return parent(); }

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] bool isList() const;
    [[nodiscard]] bool isHead() const { return m_row < 0 || m_column < 0; }
    /// Invalid: a heading.
    [[nodiscard]] QModelIndex index() const;
    /// The header view that it belongs to; null: it is no heading.
    [[nodiscard]] QHeaderView* header() const;
    [[nodiscard]] bool isHidden() const;
    [[nodiscard]] bool mayBeActedOn() const;
    bool makeCurrent();
    void toggle();

    QPointer<QAbstractItemView> m_view;
    int m_row;
    int m_column;
};

} // namespace rushes
