// What every dialog, popup and button of the window has in common: it is reached, read and left by keys.
#include "app/base/language.h"
#include "tests/accessibletree.h"
#include "tests/dialogs.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QRadioButton>
#include <QScreen>
#include <QTabBar>
#include <QToolButton>
#include <QVersionNumber>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

QAccessibleInterface* seen(QObject& object)
{
    return QAccessible::queryAccessibleInterface(&object);
}

QString told(const QWidget& widget)
{
    return u"%1 “%2”"_s.arg(QLatin1StringView(widget.metaObject()->className()), widget.accessibleName());
}

/// What Tab is to reach: of radio buttons that exclude each other one is enough.
QList<QWidget*> stopsOf(const QWidget& window)
{
    QList<QWidget*> stops;
    QSet<QWidget*> groups;
    for (QWidget* one : window.findChildren<QWidget*>()) {
        if (!one->isVisible() || !one->isEnabled() || one->window() != &window || one->focusProxy() ||
            !(one->focusPolicy() & Qt::TabFocus) || one->inherits("QScrollArea") ||
            qobject_cast<QAbstractScrollArea*>(one->parentWidget()))
            continue;
        if (qobject_cast<QRadioButton*>(one)) {
            if (groups.contains(one->parentWidget()))
                continue;
            groups.insert(one->parentWidget());
        }
        stops.append(one);
    }
    return stops;
}

bool isSameStop(const QWidget* stop, const QWidget* focused)
{
    if (!focused)
        return false;
    if (stop == focused || focused->focusProxy() == stop || stop->isAncestorOf(focused))
        return true;
    return qobject_cast<const QRadioButton*>(stop) && qobject_cast<const QRadioButton*>(focused) &&
           stop->parentWidget() == focused->parentWidget();
}

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT

    static void prepare(Run& run)
    {
        run.window().resize(1280, 800);
        run.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
    }

private Q_SLOTS:
    void init() { setUpDialogs(); }

    void escapeLeavesEveryDialog()
    {
        const Computer computer;
        Run run(computer);
        prepare(run);
        QStringList wrong;
        eachDialog(run, [&](QWidget& dialog, const QString& name) {
            if (!QTest::qWaitForWindowActive(&dialog))
                wrong.append(name + u" is not active"_s);
            QWidget* focused = dialog.focusWidget() ? dialog.focusWidget() : &dialog;
            QTest::keyClick(focused, Qt::Key_Escape);
            if (dialog.isVisible())
                wrong.append(name + u" stays open at "_s + told(*focused));
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void tabReachesAllOfEveryDialogAndComesRound()
    {
        const Computer computer;
        Run run(computer);
        prepare(run);
        QStringList wrong;
        eachDialog(run, [&](QWidget& dialog, const QString& name) {
            dialog.activateWindow();
            if (!QTest::qWaitForWindowActive(&dialog) ||
                !QTest::qWaitFor([&dialog] { return dialog.focusWidget() != nullptr; }, 2000)) {
                wrong.append(name + u": nothing has the focus"_s);
                return;
            }
            const QList<QWidget*> stops = stopsOf(dialog);
            QList<const QWidget*> passed;
            for (qsizetype i = 0; i < 2 * stops.size() + 6 && dialog.focusWidget(); ++i) {
                passed.append(dialog.focusWidget());
                QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
            }
            for (const QWidget* stop : stops) {
                const bool reached = std::any_of(passed.begin(), passed.end(),
                                                 [&](const QWidget* one) { return isSameStop(stop, one); });
                if (!reached)
                    wrong.append(name + u": Tab never comes to "_s + told(*stop));
            }
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void noDialogHasALetterTwice_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* code : {"en", "ru"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void noDialogHasALetterTwice()
    {
        QFETCH(QString, language);
        Translations translations;
        translations.use(language);
        QStringList wrong;
        {
            const Computer computer;
            Run run(computer);
            prepare(run);
            eachDialog(run, [&](QWidget& dialog, const QString& name) {
                QHash<QKeySequence, QString> taken;
                const auto look = [&](const QString& text) {
                    const QKeySequence key = QKeySequence::mnemonic(text);
                    if (key.isEmpty())
                        return;
                    if (taken.contains(key))
                        wrong.append(name + u": "_s + taken.value(key) + u" = "_s + text);
                    taken.insert(key, text);
                };
                for (const auto* button : dialog.findChildren<QAbstractButton*>()) {
                    if (button->isVisible())
                        look(button->text());
                }
                for (const auto* label : dialog.findChildren<QLabel*>()) {
                    if (label->isVisible() && label->buddy())
                        look(label->text());
                }
            });
        }
        translations.use(u"en"_s);
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void whatHasNoWordsHasAToolTip()
    {
        const Computer computer;
        Run run(computer);
        prepare(run);
        QStringList wrong;
        const auto look = [&](QWidget& window, const QString& name) {
            for (const auto* button : window.findChildren<QAbstractButton*>()) {
                const auto* tool = qobject_cast<const QToolButton*>(button);
                const bool isBare =
                    button->text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly);
                if (button->isVisible() && isBare && button->toolTip().isEmpty() &&
                    !button->inherits("QLineEditIconButton") && !button->inherits("QTableCornerButton"))
                    wrong.append(name + u": "_s + told(*button));
            }
        };
        look(run.window(), u"window"_s);
        eachDialog(run, look);
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    /// Those that a button pops up are found below it, those that a key opens where it was pressed, and
    /// Escape leaves both.
    void everyMenuIsReachedReadAndLeft()
    {
        const Computer computer;
        Run run(computer);
        prepare(run);
        QStringList wrong;
        int menus = 0;
        const auto look = [&](QMenu& menu, const QString& of) {
            ++menus;
            QAccessibleInterface* from = seen(menu);
            int entries = 0;
            for (int i = 0; i < from->childCount(); ++i) {
                const QAccessibleInterface* entry = from->child(i);
                if (entry->role() != QAccessible::MenuItem)
                    continue;
                ++entries;
                if (entry->text(QAccessible::Name).trimmed().isEmpty())
                    wrong.append(of + u": an entry without a name"_s);
            }
            if (entries == 0)
                wrong.append(of + u": an empty menu"_s);
            QTest::keyClick(&menu, Qt::Key_Escape);
            if (menu.isVisible())
                wrong.append(of + u": Escape leaves it open"_s);
        };
        const auto open = [] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); };
        for (auto* button : run.window().findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || !button->isEnabled() ||
                seen(*button)->role() != QAccessible::ButtonMenu)
                continue;
            seen(*button)->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
            QTRY_VERIFY2(open(), qPrintable(told(*button)));
            if (seen(*button)->childCount() != 1 || seen(*button)->child(0)->object() != open())
                wrong.append(told(*button) + u": its menu is not below it"_s);
            look(*open(), told(*button));
        }
        QVERIFY(menus >= 3);
        for (QWidget* one : run.window().findChildren<QWidget*>()) {
            if (!one->isVisible() || !(one->focusPolicy() & Qt::TabFocus))
                continue;
            QContextMenuEvent asked(QContextMenuEvent::Keyboard, one->rect().center(),
                                    one->mapToGlobal(one->rect().center()));
            QCoreApplication::sendEvent(one, &asked);
            if (QMenu* menu = open())
                look(*menu, u"the menu of "_s + told(*one));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void anEntryThatIsPressedThroughTheTreeClosesItsMenu()
    {
        const Computer computer;
        Run run(computer);
        prepare(run);
        const auto open = [] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); };
        int pressed = 0;
        QMenu menu(&run.window());
        menu.addAction(u"Do it"_s, &menu, [&pressed] { ++pressed; });
        QMenu* below = menu.addMenu(u"More"_s);
        below->addAction(u"Do that"_s, &menu, [&pressed] { pressed += 10; });
        menu.popup(run.window().geometry().center());
        QTRY_VERIFY(open());
        seen(menu)->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(pressed, 1);
        QVERIFY(!menu.isVisible());
        menu.popup(run.window().geometry().center());
        below->popup(run.window().geometry().center() + QPoint(20, 20));
        QTRY_COMPARE(open(), below);
        seen(*below)->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(pressed, 11);
        QVERIFY(!below->isVisible() && !menu.isVisible());
        // A key does its work once, as before, and so does a click.
        menu.popup(run.window().geometry().center());
        menu.setActiveAction(menu.actions().constFirst());
        QTest::keyClick(&menu, Qt::Key_Return);
        QCOMPARE(pressed, 12);
        QVERIFY(!menu.isVisible());
        if (QLibraryInfo::version() >= QVersionNumber(6, 8))
            return; // any menu closes at a click that QTest makes there, without pressing its entry
        menu.popup(run.window().geometry().center());
        QTest::mouseClick(&menu, Qt::LeftButton, {},
                          menu.actionGeometry(menu.actions().constFirst()).center());
        QCOMPARE(pressed, 13);
        QVERIFY(!menu.isVisible());
    }

    void aHighMenuIsScrolledAndHasNoSecondColumn()
    {
        QMenu menu;
        for (int i = 0; i < 200; ++i)
            menu.addAction(u"Entry %1"_s.arg(i));
        menu.popup(QPoint(0, 0));
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        const QRect first = menu.actionGeometry(menu.actions().constFirst());
        for (const QAction* action : menu.actions())
            QCOMPARE(menu.actionGeometry(const_cast<QAction*>(action)).left(), first.left());
        QVERIFY(menu.height() <= menu.screen()->geometry().height());
        QTest::keyClick(&menu, Qt::Key_End);
        QCOMPARE(menu.activeAction(), menu.actions().constLast());
        QVERIFY(menu.rect().contains(menu.actionGeometry(menu.actions().constLast())));
        menu.close();
    }

    void everyListThatABoxPopsUpIsNamed()
    {
        const Computer computer;
        Run run(computer);
        prepare(run);
        QStringList wrong;
        int boxes = 0;
        const auto look = [&](QWidget& window, const QString& name) {
            for (auto* box : window.findChildren<QComboBox*>()) {
                if (!box->isVisible() || !box->isEnabled() || box->count() == 0)
                    continue;
                ++boxes;
                box->showPopup();
                QAccessibleInterface* list = seen(*box->view());
                if (list->text(QAccessible::Name).isEmpty())
                    wrong.append(name + u": the list of "_s + told(*box));
                for (int i = 0; i < list->childCount(); ++i) {
                    if (list->child(i)->text(QAccessible::Name).isEmpty())
                        wrong.append(name + u": an entry of "_s + told(*box));
                }
                QTest::keyClick(box->view(), Qt::Key_Escape);
                if (box->view()->isVisible())
                    wrong.append(name + u": Escape leaves open "_s + told(*box));
                box->hidePopup();
            }
        };
        look(run.window(), u"window"_s);
        eachDialog(run, look);
        QVERIFY(boxes > 3);
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
