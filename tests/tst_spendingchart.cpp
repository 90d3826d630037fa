#include "ui/settings/spendingchart.h"
#include "ui/settings/spendingdialog.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

LedgerEntry entry(int day, int cents, const QString& model, Outcome outcome = Outcome::Charged)
{
    LedgerEntry entry;
    entry.projectId = ProjectId(u"p"_s);
    entry.project = u"Tuscany"_s;
    entry.scene = u"Scene %1"_s.arg(day);
    entry.model = model;
    entry.estimate = Usd{cents * 10'000LL};
    entry.outcome = outcome;
    entry.at = fromDateTime(QDateTime(QDate(2026, 5, day), QTime(12, 0)));
    return entry;
}

LedgerSum sum(int charged, int open = 0, int unknown = 0, int estimated = 0)
{
    LedgerSum sum;
    sum.charged = Usd{charged * 1'000'000LL};
    sum.open = Usd{open * 1'000'000LL};
    sum.unknown = Usd{unknown * 1'000'000LL};
    sum.estimated = Usd{estimated * 1'000'000LL};
    return sum;
}

const QRectF room(0, 0, 400, 100);

} // namespace

/// Bars to scale, the cap as a line, and the lines that a bar is made of.
class TestSpendingChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }

    void barsAreToScaleNewestAtTheRight()
    {
        const auto chart = SpendingBars::of({sum(5, 3, 1, 6), sum(10, 0, 0, 8)}, {}, true, room);
        QCOMPARE(chart.top, (Usd{10'000'000}));
        QCOMPARE(chart.bars.size(), 2);
        QCOMPARE(chart.bars.at(0).sum, 1);
        QCOMPARE(chart.bars.at(0).charged.height(), 100.0);
        const SpendingBars::Bar& newest = chart.bars.at(1);
        QCOMPARE(newest.charged.height(), 50.0);
        QCOMPARE(newest.open.height(), 30.0);
        QCOMPARE(newest.unknown.height(), 10.0);
        QCOMPARE(newest.open.bottom(), newest.charged.top());
        QCOMPARE(newest.unknown.bottom(), newest.open.top());
        QCOMPARE(newest.estimate, 40.0);
        QVERIFY(newest.whole.left() >= chart.bars.at(0).whole.right());
        QCOMPARE(chart.at(newest.whole.center()), 1);
        QCOMPARE(chart.at(QPointF(399, 300)), -1);
        QCOMPARE(SpendingBars::of({sum(5), sum(10)}, {}, false, room).bars.at(0).sum, 0);
    }

    void theCapIsALineInTheChart()
    {
        const auto chart = SpendingBars::of({sum(1)}, Usd{20'000'000}, true, room);
        QCOMPARE(chart.top, (Usd{20'000'000}));
        QCOMPARE(*chart.cap, 0.0);
        QVERIFY(!SpendingBars::of({sum(1)}, {}, true, room).cap);
    }

    void whatThereIsNoRoomForIsTheOldest()
    {
        QList<LedgerSum> many;
        for (int i = 0; i < 500; ++i)
            many.append(sum(i + 1));
        const auto chart = SpendingBars::of(many, {}, true, room);
        QVERIFY(chart.bars.size() > 5 && chart.bars.size() < 40);
        QCOMPARE(chart.bars.constLast().sum, 0);
        for (const SpendingBars::Bar& bar : chart.bars)
            QVERIFY(room.adjusted(-0.01, 0, 0.01, 0).contains(bar.whole));
    }

    void nothingSpentIsNoBar()
    {
        QVERIFY(SpendingBars::of({}, {}, true, room).bars.isEmpty());
        QVERIFY(SpendingBars::of({sum(0)}, {}, true, room).bars.isEmpty());
        QVERIFY(SpendingBars::of({sum(3)}, {}, true, QRectF()).bars.size() <= 1);
    }

    void aClickOnABarShowsItsLines()
    {
        SpendingDialog dialog;
        const QAbstractItemModelTester tester(dialog.findChildren<QTableView*>().at(1)->model());
        dialog.setEntries({entry(3, 120, u"kling/kling-3.0/pro/text-to-video"_s),
                           entry(3, 80, u"other/model"_s),
                           entry(1, 500, u"other/model"_s, Outcome::Unknown)});
        dialog.setSpendingTotals({}, {Usd{4'000'000}, {}, {}});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        SpendingChart& chart = *dialog.chart();
        SpendingBars bars = chart.bars();
        QCOMPARE(bars.bars.size(), 2);
        QVERIFY(bars.cap);
        QVERIFY(chart.wordsOf(1).contains(u"$5.00 unknown"_s));
        QTest::mouseClick(&chart, Qt::LeftButton, {}, bars.bars.constLast().whole.center().toPoint());
        QTableView* lines = nullptr;
        for (QTableView* table : dialog.findChildren<QTableView*>()) {
            if (table->accessibleName() == u"Lines"_s)
                lines = table;
        }
        QVERIFY(lines && lines->isVisible());
        QCOMPARE(lines->model()->rowCount(), 2);
        QCOMPARE(lines->model()->index(0, LedgerLinesModel::ModelName).data().toString(), u"Kling 3.0 Pro"_s);
        QCOMPARE(lines->model()->index(1, LedgerLinesModel::Estimate).data().toString(), u"$0.80"_s);
        QVERIFY(chart.accessibleDescription().contains(u"$2.00 spent"_s));
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->accessibleName() == u"Back to all"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(!lines->isVisible());
        // The keyboard's way: a row of the table.
        QTableView* ledger = dialog.findChildren<QTableView*>().at(0);
        QVERIFY(ledger->isVisible());
        ledger->selectRow(1);
        QTest::keyClick(ledger, Qt::Key_Return);
        QVERIFY(lines->isVisible());
        QCOMPARE(lines->model()->rowCount(), 1);
    }

    void arrowsWalkAlongTheBars()
    {
        SpendingChart chart;
        chart.resize(400, 160);
        chart.setSums({sum(1), sum(2), sum(3)}, {u"3 May"_s, u"2 May"_s, u"1 May"_s}, {}, true);
        QSignalSpy chosen(&chart, &SpendingChart::chosen);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.current(), 0);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.current(), 1);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 1);
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.current(), 0);
    }

    void modelsAreAddedUp()
    {
        const QList<LedgerEntry> entries = {entry(3, 120, u"a"_s), entry(2, 80, u"b"_s),
                                            entry(1, 500, u"b"_s)};
        const QList<LedgerSum> sums = sumsOf(entries, LedgerBy::Model);
        QCOMPARE(sums.size(), 2);
        QCOMPARE(sums.at(0).model, u"b"_s);
        QCOMPARE(sums.at(0).charged, (Usd{5'800'000}));
        QCOMPARE(sums.at(0).estimated, (Usd{5'800'000}));
        QCOMPARE(linesOf(entries, sums.at(0), LedgerBy::Model).size(), 2);
        QCOMPARE(linesOf(entries, sumsOf(entries, LedgerBy::Month).at(0), LedgerBy::Month).size(), 3);
        QCOMPARE(linesOf(entries, sumsOf(entries, LedgerBy::Day).at(0), LedgerBy::Day).size(), 1);
    }
};

QTEST_MAIN(TestSpendingChart)
#include "tst_spendingchart.moc"
