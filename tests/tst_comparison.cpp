#include "ui/player/comparison.h"

#include <QGuiApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

QImage plain(const QColor& colour, QSize size = {160, 90})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

Comparison redAndBlue(ComparisonMode mode)
{
    Comparison comparison;
    comparison.mode = mode;
    comparison.a = plain(Qt::red);
    comparison.b = plain(Qt::blue);
    return comparison;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void leftOfTheWipeIsA_data()
    {
        QTest::addColumn<double>("wipe");
        QTest::addColumn<int>("reds"); // of 160 columns
        QTest::newRow("all B") << 0.0 << 0;
        QTest::newRow("a quarter") << 0.25 << 40;
        QTest::newRow("half") << 0.5 << 80;
        QTest::newRow("all A") << 1.0 << 160;
    }
    void leftOfTheWipeIsA()
    {
        QFETCH(double, wipe);
        Comparison comparison = redAndBlue(ComparisonMode::Wipe);
        comparison.wipe = wipe;
        const QImage seen = pictureOf(comparison);
        QCOMPARE(seen.size(), QSize(160, 90));
        int reds = 0;
        for (int x = 0; x < seen.width(); ++x)
            reds += seen.pixelColor(x, 45) == QColor(Qt::red) ? 1 : 0;
        QTEST(reds, "reds");
    }

    void sideBySideShowsBothWhole()
    {
        const QImage seen = pictureOf(redAndBlue(ComparisonMode::SideBySide));
        QCOMPARE(seen.size(), QSize(324, 90));
        QCOMPARE(seen.pixelColor(2, 2), QColor(Qt::red));
        QCOMPARE(seen.pixelColor(157, 87), QColor(Qt::red));
        QCOMPARE(seen.pixelColor(166, 2), QColor(Qt::blue));
        QCOMPARE(seen.pixelColor(321, 87), QColor(Qt::blue));
    }

    void oneOfTheTwo()
    {
        Comparison comparison = redAndBlue(ComparisonMode::Flip);
        QCOMPARE(pictureOf(comparison).pixelColor(80, 45), QColor(Qt::red));
        comparison.showsB = true;
        QCOMPARE(pictureOf(comparison).pixelColor(80, 45), QColor(Qt::blue));
    }

    void theSameIsBlack()
    {
        const QImage a = plain(QColor(120, 60, 200));
        QCOMPARE(differenceOf(a, a), plain(Qt::black));
        QCOMPARE(differenceOf(a, plain(QColor(100, 90, 255))).pixelColor(3, 3), QColor(20, 30, 55));
        // Either way round.
        QCOMPARE(differenceOf(plain(QColor(100, 90, 255)), a).pixelColor(3, 3), QColor(20, 30, 55));
        // Another size is fitted first.
        QCOMPARE(differenceOf(a, plain(QColor(120, 60, 200), {320, 180})), plain(Qt::black));
        QVERIFY(differenceOf(a, {}).isNull());
    }

    void otherShapesAreFittedIntoOneArea()
    {
        Comparison comparison = redAndBlue(ComparisonMode::Wipe);
        comparison.b = plain(Qt::blue, {90, 160});
        const auto layout = ComparisonLayout::of(comparison, {0, 0, 320, 180});
        QCOMPARE(layout.a, QRectF(0, 0, 320, 180));
        QCOMPARE(layout.b.height(), 180.0);
        QCOMPARE(layout.b.center().x(), 160.0);
        QCOMPARE(layout.wipeX, 160.0);
        QCOMPARE(layout.wipeAt(80), 0.25);
        QCOMPARE(layout.wipeAt(-5), 0.0);
        QVERIFY(layout.isOnWipe({165, 90}));
        QVERIFY(!layout.isOnWipe({200, 90}));
    }
};

QTEST_MAIN(TestComparison)
#include "tst_comparison.moc"
