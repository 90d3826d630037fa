// Where the library's takes stand, with heads over their scenes and without: against what laying them out one
// by one says.
#include "ui/library/takegridlayout.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr QSize cell(110, 90);
constexpr int head = 32;

/// The same, one after the other.
struct Laid
{
    QList<QRect> cells = {};
    QList<QRect> heads = {};
    int height = 0;

    Laid(int count, const QList<int>& collections, int columns)
    {
        int column = 0;
        int y = 0;
        for (int row = 0; row < count; ++row) {
            const bool isFirst = collections.contains(row);
            if (isFirst || column == columns) {
                y += row > 0 ? cell.height() : 0;
                column = 0;
            }
            if (isFirst) {
                heads.append(QRect(0, y, columns * cell.width(), head));
                y += head;
            }
            cells.append(QRect(QPoint(column * cell.width(), y), cell));
            ++column;
        }
        height = count > 0 ? y + cell.height() : 0;
    }
    /// The row nearest to that column among those of the next line in this direction.
    [[nodiscard]] int beside(int row, int direction) const
    {
        const QRect& from = cells.at(row);
        int best = row;
        int bestLine = -1;
        for (int i = 0; i < cells.size(); ++i) {
            const int by = (cells.at(i).top() - from.top()) * direction;
            if (by <= 0 || (bestLine >= 0 && by > bestLine) || cells.at(i).left() > from.left())
                continue;
            if (by < bestLine || bestLine < 0 || cells.at(i).left() > cells.at(best).left())
                best = i;
            bestLine = by;
        }
        return best;
    }
};

} // namespace

class TestTakeGridLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itIsAsIfTheyWereLaid();
    void pagesGoAboutThatFar();
    void nothingIsFine();
    void manyCostNothing();
};

void TestTakeGridLayout::itIsAsIfTheyWereLaid()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 60; ++round) {
        const int count = 1 + random.bounded(60);
        const int columns = 1 + random.bounded(5);
        QList<int> collections;
        if (round % 4 != 0) {
            collections.append(0);
            for (int row = 1; row < count; ++row) {
                if (random.bounded(4) == 0)
                    collections.append(row);
            }
        }
        const Laid laid(count, collections, columns);
        TakeGridLayout layout;
        layout.setCell(cell, columns, head);
        layout.set(count, collections);
        QCOMPARE(layout.height(), laid.height);
        for (int row = 0; row < count; ++row) {
            QCOMPARE(layout.cellOf(row), laid.cells.at(row));
            QCOMPARE(layout.above(row), laid.beside(row, -1));
            QCOMPARE(layout.below(row), laid.beside(row, +1));
        }
        for (int i = 0; i < laid.heads.size(); ++i)
            QCOMPARE(layout.headOf(i), laid.heads.at(i));
        for (int i = 0; i < 200; ++i) {
            const QPoint place(random.bounded(700) - 20, random.bounded(layout.height() + 60) - 30);
            int row = -1;
            for (int k = 0; k < count; ++k)
                row = laid.cells.at(k).contains(place) ? k : row;
            QCOMPARE(layout.rowAt(place), row);
            int over = -1;
            for (int k = 0; k < laid.heads.size(); ++k)
                over = laid.heads.at(k).contains(place) ? k : over;
            QCOMPARE(layout.headAt(place), over);
        }
        for (int i = 0; i < 40; ++i) {
            const int top = random.bounded(layout.height());
            const int bottom = top + random.bounded(400);
            const auto [first, past] = layout.rowsBetween(top, bottom);
            const auto [firstHead, pastHead] = layout.headsBetween(top, bottom);
            for (int row = 0; row < count; ++row) {
                const QRect& place = laid.cells.at(row);
                const bool reaches = place.top() <= bottom && place.bottom() >= top;
                QCOMPARE(row >= first && row < past, reaches);
            }
            for (int k = 0; k < laid.heads.size(); ++k) {
                const QRect& place = laid.heads.at(k);
                QCOMPARE(k >= firstHead && k < pastHead, place.top() <= bottom && place.bottom() >= top);
            }
        }
    }
}

void TestTakeGridLayout::pagesGoAboutThatFar()
{
    TakeGridLayout layout;
    layout.setCell(cell, 3, head);
    layout.set(100, {0, 1, 5, 40, 41, 42, 99});
    for (int row = 0; row < 100; ++row) {
        const int down = layout.pageDown(row, 400);
        const int up = layout.pageUp(row, 400);
        QVERIFY(down > row || layout.cellOf(row).top() + 400 >= layout.height());
        QVERIFY(up < row || layout.cellOf(row).top() == head);
        QVERIFY(layout.cellOf(down).top() - layout.cellOf(row).top() <= 400 + cell.height() + head);
        QVERIFY(layout.cellOf(row).top() - layout.cellOf(up).top() <= 400 + cell.height() + head);
    }
    // From anywhere to either end, in so many pages and no more.
    int row = 99;
    int pages = 0;
    for (; row > 0 && pages < 50; ++pages)
        row = layout.pageUp(row, 400);
    QCOMPARE(row, 0);
    QVERIFY(pages < 15);
}

void TestTakeGridLayout::nothingIsFine()
{
    TakeGridLayout layout;
    layout.setCell(cell, 3, head);
    layout.set(0, {});
    QCOMPARE(layout.height(), 0);
    QCOMPARE(layout.rowAt({5, 5}), -1);
    QCOMPARE(layout.headAt({5, 5}), -1);
    QCOMPARE(layout.rowsBetween(0, 500), std::pair(0, 0));
    QCOMPARE(layout.headsBetween(0, 500), std::pair(0, 0));
}

void TestTakeGridLayout::manyCostNothing()
{
    QList<int> collections;
    for (int row = 0; row < 100'000; row += 3)
        collections.append(row);
    TakeGridLayout layout;
    layout.setCell(cell, 2, head);
    layout.set(100'000, collections);
    qint64 sum = 0;
    for (int i = 0; i < 10'000; ++i) {
        const auto [first, past] = layout.rowsBetween(i * 300, i * 300 + 800);
        sum += past - first + layout.rowAt({10, i * 300}) + layout.cellOf(i * 9).top();
    }
    QVERIFY(sum != 0); // of 10,000 paintings
}

QTEST_APPLESS_MAIN(TestTakeGridLayout)
#include "tst_takegridlayout.moc"
