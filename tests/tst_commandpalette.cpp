#include "ui/palette/commandpalette.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

/// Letters are typed, rows answer, Enter runs.
class TestCommandPalette : public QObject
{
    Q_OBJECT

    QStringList m_ran = {};

    PaletteItem item(const QString& title, const QString& detail = {}, const QString& why = {})
    {
        return {title.toLower(), u"Action"_s, u"film"_s, title,
                detail,          u"Ctrl+E"_s, why,       [this, title] { m_ran.append(title); }};
    }
    QList<PaletteItem> items()
    {
        return {item(u"Save"_s), item(u"Export film"_s, u"File"_s), item(u"Split prompt into shots"_s),
                item(u"Cancel job"_s, {}, u"Nothing can be cancelled."_s)};
    }
    static QStringList shown(const CommandPalette& palette)
    {
        QStringList titles;
        for (int row = 0; row < palette.list()->model()->rowCount(); ++row)
            titles.append(palette.list()->model()->index(row, 0).data().toString());
        return titles;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_ran.clear();
    }

    void everythingIsThereMostUsedFirst()
    {
        CommandPalette palette;
        const QAbstractItemModelTester tester(palette.list()->model());
        palette.present(items(), {u"5 export film"_s, u"2 save"_s});
        QVERIFY(QTest::qWaitForWindowActive(&palette));
        QCOMPARE(shown(palette),
                 (QStringList{u"Export film"_s, u"Save"_s, u"Split prompt into shots"_s, u"Cancel job"_s}));
        QCOMPARE(palette.list()->currentIndex().row(), 0);
        QVERIFY(palette.search()->hasFocus());
    }

    void lettersFindAndEnterRuns()
    {
        CommandPalette palette;
        QSignalSpy chosen(&palette, &CommandPalette::chosen);
        palette.present(items(), {});
        QVERIFY(QTest::qWaitForWindowActive(&palette));
        QTest::keyClicks(palette.search(), u"sps"_s);
        QCOMPARE(shown(palette).constFirst(), u"Split prompt into shots"_s);
        QTest::keyClick(palette.search(), Qt::Key_Return);
        QCOMPARE(m_ran, QStringList{u"Split prompt into shots"_s});
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), u"split prompt into shots"_s);
        QVERIFY(!palette.isVisible());
    }

    void aDetailIsFoundAfterTitles()
    {
        CommandPalette palette;
        palette.present({item(u"Export film"_s, u"File"_s), item(u"File drop"_s)}, {});
        palette.search()->setText(u"file"_s);
        QCOMPARE(shown(palette), (QStringList{u"File drop"_s, u"Export film"_s}));
    }

    void arrowsWalkWhileOneTypes()
    {
        CommandPalette palette;
        palette.present(items(), {});
        QVERIFY(QTest::qWaitForWindowActive(&palette));
        QTest::keyClick(palette.search(), Qt::Key_Down);
        QCOMPARE(palette.list()->currentIndex().row(), 1);
        QVERIFY(palette.search()->hasFocus());
        QTest::keyClick(palette.search(), Qt::Key_Enter);
        QCOMPARE(m_ran, QStringList{u"Export film"_s});
    }

    void escapeClosesAndRunsNothing()
    {
        CommandPalette palette;
        palette.present(items(), {});
        QVERIFY(QTest::qWaitForWindowActive(&palette));
        QTest::keyClick(palette.search(), Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
        QVERIFY(m_ran.isEmpty());
    }

    void aHeldEnterRunsNothing()
    {
        CommandPalette palette;
        palette.present(items(), {});
        QVERIFY(QTest::qWaitForWindowActive(&palette));
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
        QCoreApplication::sendEvent(palette.search(), &held);
        QVERIFY(m_ran.isEmpty());
        QVERIFY(palette.isVisible());
    }

    void whatCantBeRunSaysWhyAndStays()
    {
        CommandPalette palette;
        palette.present(items(), {});
        palette.search()->setText(u"cancel"_s);
        const QModelIndex row = palette.list()->currentIndex();
        QCOMPARE(row.data(PaletteModel::WhyRole).toString(), u"Nothing can be cancelled."_s);
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
                 u"Cancel job, Action, Ctrl+E, Nothing can be cancelled."_s);
        QTest::keyClick(palette.search(), Qt::Key_Return);
        QVERIFY(m_ran.isEmpty());
        QVERIFY(palette.isVisible());
    }

    void nothingFoundIsSaid()
    {
        CommandPalette palette;
        palette.present(items(), {});
        palette.search()->setText(u"zzz"_s);
        QCOMPARE(shown(palette), QStringList());
        QTest::keyClick(palette.search(), Qt::Key_Return);
        QVERIFY(palette.isVisible());
    }

    void thousandsAreSearchedAsOneTypes()
    {
        QList<PaletteItem> many;
        for (int i = 0; i < 5000; ++i)
            many.append(item(u"Harbour at dawn · take %1"_s.arg(i), u"0:15, starred"_s));
        CommandPalette palette;
        palette.present(many, {});
        QElapsedTimer clock;
        clock.start();
        palette.search()->setText(u"take 4711"_s);
        QCOMPARE(shown(palette).constFirst(), u"Harbour at dawn · take 4711"_s);
        QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
