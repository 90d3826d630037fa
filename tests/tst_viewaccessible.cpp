// Lists and tables, and the menus of buttons, as assistive technology sees them.
#include "ui/style/accessibletoggle.h"
#include "ui/style/viewaccessible.h"

#include <QAccessible>
#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// A list, a table and a field beside them.
struct Room
{
    Room()
    {
        for (int row = 0; row < 4; ++row) {
            auto* first = new QStandardItem(u"Scene %1"_s.arg(row));
            first->setData(u"waits"_s, Qt::AccessibleDescriptionRole);
            model.appendRow({first, new QStandardItem(u"%1 s"_s.arg(row))});
        }
        model.setHorizontalHeaderLabels({u"Scene"_s, u"Seconds"_s});
        list.setModel(&model);
        table.setModel(&model);
        table.verticalHeader()->hide();
        auto* rows = new QVBoxLayout(&window);
        for (QWidget* one :
             {static_cast<QWidget*>(&list), static_cast<QWidget*>(&table), static_cast<QWidget*>(&field)})
            rows->addWidget(one);
        window.show();
        window.activateWindow();
    }

    QWidget window;
    QStandardItemModel model;
    QListView list;
    QTableView table;
    QLineEdit field;
};

QAccessibleInterface* seen(QObject* object)
{
    return QAccessible::queryAccessibleInterface(object);
}

QStringList focusedIn(QAccessibleInterface* view)
{
    QStringList names;
    for (int i = 0; i < view->childCount(); ++i) {
        if (view->child(i)->state().focused)
            names.append(view->child(i)->text(QAccessible::Name));
    }
    return names;
}

void act(QAccessibleInterface* on, const QString& name)
{
    QVERIFY(on && on->actionInterface());
    QVERIFY(on->actionInterface()->actionNames().contains(name));
    on->actionInterface()->doAction(name);
}

} // namespace

class TestViewAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        installAccessibleToggles();
        installAccessibleViews();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }

    void aRowHasTheFocusWithItsViewOnly()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window));
        room.list.setCurrentIndex(room.model.index(2, 0));
        room.table.setCurrentIndex(room.model.index(1, 1));
        room.field.setFocus();
        QVERIFY(focusedIn(seen(&room.list)).isEmpty());
        QVERIFY(focusedIn(seen(&room.table)).isEmpty());
        QVERIFY(seen(&room.list)->child(2)->state().selected);
        room.list.setFocus();
        QCOMPARE(focusedIn(seen(&room.list)), QStringList{u"Scene 2"_s});
        QVERIFY(focusedIn(seen(&room.table)).isEmpty());
        QCOMPARE(seen(&room.list)->focusChild()->text(QAccessible::Name), u"Scene 2"_s);
        room.table.setFocus();
        QVERIFY(focusedIn(seen(&room.list)).isEmpty());
        QCOMPARE(focusedIn(seen(&room.table)), QStringList{u"1 s"_s});
    }

    /// Not what hands it on: a viewport, a pane.
    void oneHasTheFocus()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window));
        QTextEdit text(&room.window);
        QWidget pane(&room.window);
        pane.setFocusProxy(&text);
        text.show();
        pane.show();
        pane.setFocus();
        QVERIFY(seen(&text)->state().focused);
        QVERIFY(!seen(text.viewport())->state().focused);
        QVERIFY(!seen(&pane)->state().focused);
        QCOMPARE(seen(&pane)->role(), QAccessible::Client);
        room.field.setFocus();
        QVERIFY(seen(&room.field)->state().focused);
        QVERIFY(!seen(&text)->state().focused);
    }

    void rowsSayWhatTheyAre()
    {
        Room room;
        QAccessibleInterface* list = seen(&room.list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 4);
        QAccessibleInterface* row = list->child(3);
        QCOMPARE(row->role(), QAccessible::ListItem);
        QCOMPARE(row->text(QAccessible::Name), u"Scene 3"_s);
        QCOMPARE(row->text(QAccessible::Description), u"waits"_s);
        QCOMPARE(row->parent(), list);
        QCOMPARE(list->indexOfChild(row), 3);
        QVERIFY(list->rect().intersects(list->child(0)->rect()));
        QCOMPARE(list->childAt(list->child(0)->rect().center().x(), list->child(0)->rect().center().y()),
                 list->child(0));
        // What is gone says so, and a row that takes its place is another one.
        room.model.setData(room.model.index(3, 0), u"Harbour"_s);
        QCOMPARE(row->text(QAccessible::Name), u"Harbour"_s);
        room.model.removeRow(3);
        QCOMPARE(list->childCount(), 3);
        QVERIFY(!row->isValid());
        QVERIFY(!list->child(3));
        QVERIFY(!list->child(-1));
    }

    void aTableHasHeadsRowsAndColumns()
    {
        Room room;
        QAccessibleInterface* table = seen(&room.table);
        QCOMPARE(table->role(), QAccessible::Table);
        QAccessibleTableInterface* cells = table->tableInterface();
        QVERIFY(cells);
        QCOMPARE(cells->rowCount(), 4);
        QCOMPARE(cells->columnCount(), 2);
        QCOMPARE(cells->columnDescription(1), u"Seconds"_s);
        QAccessibleInterface* cell = cells->cellAt(2, 1);
        QCOMPARE(cell->role(), QAccessible::Cell);
        QCOMPARE(cell->text(QAccessible::Name), u"2 s"_s);
        QCOMPARE(table->child(table->indexOfChild(cell)), cell);
        QCOMPARE(cell->tableCellInterface()->rowIndex(), 2);
        QCOMPARE(cell->tableCellInterface()->columnIndex(), 1);
        QCOMPARE(cell->tableCellInterface()->columnHeaderCells().constFirst()->text(QAccessible::Name),
                 u"Seconds"_s);
        QCOMPARE(cell->tableCellInterface()->columnHeaderCells().constFirst()->role(),
                 QAccessible::ColumnHeader);
        // Hidden heads are not seen.
        QVERIFY(cell->tableCellInterface()->rowHeaderCells().constFirst()->state().invisible);
        QVERIFY(!cells->cellAt(4, 0));
        QVERIFY(cells->selectRow(1));
        QVERIFY(cells->isRowSelected(1));
        QCOMPARE(cells->selectedRowCount(), 1);
        QCOMPARE(cells->selectedCellCount(), 2);
        // Where Qt tells of a cell, it counts as this does.
        room.table.setFocus();
        room.table.setCurrentIndex(room.model.index(0, 1));
        QCOMPARE(table->child(1 * 3 + 2)->text(QAccessible::Name), u"0 s"_s);
    }

    void aRowTakesTheFocusAndIsPressed()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window));
        room.field.setFocus();
        QSignalSpy opened(&room.list, &QListView::activated);
        act(seen(&room.list)->child(1), QAccessibleActionInterface::setFocusAction());
        QVERIFY(room.list.hasFocus());
        QCOMPARE(room.list.currentIndex().row(), 1);
        QCOMPARE(opened.count(), 0);
        act(seen(&room.list)->child(3), QAccessibleActionInterface::pressAction());
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<QModelIndex>().row(), 3);
        // An action that Enter triggers there is what it does.
        QAction open;
        open.setShortcuts({Qt::Key_Return, Qt::Key_Enter});
        open.setShortcutContext(Qt::WidgetShortcut);
        room.list.addAction(&open);
        const QSignalSpy triggered(&open, &QAction::triggered);
        act(seen(&room.list)->child(0), QAccessibleActionInterface::pressAction());
        QCOMPARE(triggered.count(), 1);
        QCOMPARE(opened.count(), 1);
        // What is grey does nothing.
        room.list.setEnabled(false);
        QVERIFY(seen(&room.list)->child(0)->actionInterface()->actionNames().isEmpty());
        seen(&room.list)->child(2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(triggered.count(), 1);
        QCOMPARE(room.list.currentIndex().row(), 0);
    }

    /// A search field keeps the focus: Enter is its own.
    void aListBelowASearchFieldLeavesItTheFocus()
    {
        Room room;
        QVERIFY(QTest::qWaitForWindowActive(&room.window));
        room.list.setFocusPolicy(Qt::NoFocus);
        room.field.setFocus();
        const QSignalSpy entered(&room.field, &QLineEdit::returnPressed);
        act(seen(&room.list)->child(2), QAccessibleActionInterface::pressAction());
        QVERIFY(room.field.hasFocus());
        QCOMPARE(room.list.currentIndex().row(), 2);
        QCOMPARE(entered.count(), 1);
    }

    void aMarkIsToggled()
    {
        Room room;
        room.model.item(1)->setCheckable(true);
        QAccessibleInterface* row = seen(&room.list)->child(1);
        QVERIFY(row->state().checkable);
        QVERIFY(!row->state().checked);
        act(row, QAccessibleActionInterface::toggleAction());
        QVERIFY(row->state().checked);
        QVERIFY(!seen(&room.list)->child(0)->state().checkable);
        // What has no mark is chosen.
        act(seen(&room.list)->child(3), QAccessibleActionInterface::toggleAction());
        QVERIFY(room.list.selectionModel()->isSelected(room.model.index(3, 0)));
        QVERIFY(!room.list.selectionModel()->isSelected(room.model.index(0, 0)));
    }

    void theMenuThatAButtonPopsUpIsBelowIt()
    {
        QWidget window;
        QToolButton button(&window);
        button.setText(u"More"_s);
        setOpensMenu(button);
        QPointer<QMenu> open;
        connect(&button, &QToolButton::clicked, &button, [&] {
            open = new QMenu(&button);
            open->setAttribute(Qt::WA_DeleteOnClose);
            open->addAction(u"Remove"_s);
            open->popup({});
        });
        window.show();
        QAccessibleInterface* seenButton = seen(&button);
        QCOMPARE(seenButton->role(), QAccessible::ButtonMenu);
        QVERIFY(seenButton->state().hasPopup);
        QCOMPARE(seenButton->childCount(), 0);
        act(seenButton, QAccessibleActionInterface::showMenuAction());
        QVERIFY(open);
        QCOMPARE(seenButton->childCount(), 1);
        QAccessibleInterface* menu = seenButton->child(0);
        QCOMPARE(menu->object(), open.data());
        QCOMPARE(seenButton->indexOfChild(menu), 0);
        QCOMPARE(menu->child(0)->text(QAccessible::Name), u"Remove"_s);
        open->close();
        QTRY_COMPARE(seenButton->childCount(), 0);
    }
};

QTEST_MAIN(TestViewAccessible)
#include "tst_viewaccessible.moc"
