#include "ui/style/accessibletoggle.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace rushes;

/// A button that stays down does for a screen reader what it does for the pointer.
class TestAccessibleToggle : public QObject
{
    Q_OBJECT

    static void act(QWidget& widget)
    {
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
        QVERIFY(interface);
        QAccessibleActionInterface* actions = interface->actionInterface();
        QVERIFY(actions);
        QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::toggleAction()));
        actions->doAction(QAccessibleActionInterface::toggleAction());
    }

private Q_SLOTS:
    void initTestCase() { installAccessibleToggles(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aButtonIsClicked()
    {
        QToolButton button;
        button.setText(u"&Compare"_s);
        button.setCheckable(true);
        const QSignalSpy clicked(&button, &QToolButton::clicked);
        act(button);
        QCOMPARE(clicked.size(), 1);
        QVERIFY(button.isChecked());
        const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&button);
        QCOMPARE(interface->text(QAccessible::Name), u"Compare"_s);
        QCOMPARE(interface->role(), QAccessible::CheckBox);
        QVERIFY(interface->state().checked);
    }

    void anActionIsTriggered()
    {
        QAction loop(u"Loop"_s);
        loop.setCheckable(true);
        QToolButton button;
        button.setDefaultAction(&loop);
        const QSignalSpy triggered(&loop, &QAction::triggered);
        act(button);
        QCOMPARE(triggered.size(), 1);
        QVERIFY(loop.isChecked());
    }

    void boxesAndRadioButtonsKeepTheirRoles()
    {
        QCheckBox box(u"Sound"_s);
        const QSignalSpy clicked(&box, &QCheckBox::clicked);
        act(box);
        QCOMPARE(clicked.size(), 1);
        QRadioButton radio(u"Wipe"_s);
        act(radio);
        QVERIFY(radio.isChecked());
        QCOMPARE(QAccessible::queryAccessibleInterface(&radio)->role(), QAccessible::RadioButton);
    }

    void aGreyOneDoesNothing()
    {
        QCheckBox box(u"Sound"_s);
        box.setEnabled(false);
        QAccessible::queryAccessibleInterface(&box)->actionInterface()->doAction(
            QAccessibleActionInterface::toggleAction());
        QVERIFY(!box.isChecked());
    }
};

QTEST_MAIN(TestAccessibleToggle)
#include "tst_accessibletoggle.moc"
