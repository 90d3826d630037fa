#include "ui/settings/servicesdialog.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestServicesDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ServicesDialog> m_dialog = {};

    [[nodiscard]] QListWidget* list() const { return m_dialog->findChild<QListWidget*>(); }
    [[nodiscard]] static QString focused() { return QApplication::focusWidget()->accessibleName(); }
    [[nodiscard]] QStringList menuByKey() const
    {
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(list(), &asked);
        QStringList words;
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            for (const QAction* action : menu->actions()) {
                if (action->isEnabled() && !action->isSeparator())
                    words.append(action->text());
            }
        }
        return words;
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_dialog = std::make_unique<ServicesDialog>();
        Service shop{ServiceId(u"shop"_s), u"Shop"_s, true, true, u"Signed in."_s};
        shop.isOwn = true;
        Service runComfy{ServiceId(u"runcomfy"_s), u"RunComfy"_s, true, false, u"Sign in first."_s};
        runComfy.needsToken = true;
        m_dialog->setServices(
            {runComfy, {ServiceId(u"sandbox"_s), u"Sandbox"_s, false, true, u"Free."_s}, shop}, {},
            ServiceId(u"shop"_s));
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void cleanup() { m_dialog.reset(); }

    void tabGoesAsItIsRead()
    {
        QCOMPARE(focused(), u"Services"_s);
        QStringList names;
        for (int i = 0; i < 6; ++i) {
            names.append(focused());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(names, QStringList({u"Services"_s, u"Replace token…"_s, u"Sign out"_s, u"Add service…"_s,
                                     u"Remove"_s, u"Close"_s}));
        QCOMPARE(focused(), u"Services"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QCOMPARE(focused(), u"Close"_s);
    }

    void theMenuOffersWhatTheButtonsDo()
    {
        QCOMPARE(menuByKey(), QStringList({u"Replace token…"_s, u"Sign out"_s, u"Remove"_s}));
        QSignalSpy removed(m_dialog.get(), &ServicesDialog::removeRequested);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        menu->actions().constLast()->trigger();
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.first().first().value<ServiceId>(), u"shop"_s);
        menu->close();
        m_dialog->selectService(ServiceId(u"runcomfy"_s));
        QCOMPARE(menuByKey(), QStringList{u"Sign in…"_s});
        QApplication::activePopupWidget()->close();
        // Nothing can be done with the sandbox: no menu.
        m_dialog->selectService(ServiceId(u"sandbox"_s));
        QVERIFY(menuByKey().isEmpty());
    }

    /// Colour is for states and the accent: a whole row in it would be the loudest thing in the window.
    void theSelectionIsQuiet()
    {
        const QImage picture = list()->viewport()->grab().toImage();
        const QRect row = list()->visualItemRect(list()->currentItem());
        const QColor ground = picture.pixelColor(row.right() - 20, row.center().y());
        QVERIFY(ground != Theme::current().accent);
        QVERIFY(ground != picture.pixelColor(row.right() - 20, list()->viewport()->height() - 4));
        QVERIFY2(ground.saturation() < 40, qPrintable(ground.name()));
    }
};

QTEST_MAIN(TestServicesDialog)
#include "tst_servicesdialog.moc"
