#include "ui/player/pixels.h"
#include "ui/player/planes.h"
#include "ui/player/wholeframe.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestPixels : public QObject
{
    Q_OBJECT

    using Colours = PictureFormat::Colours;

    static PictureFormat format(QSize size, Colours colours) { return {size, 24, colours, false}; }
    static bool isNear(QRgb seen, QRgb wanted)
    {
        return std::abs(qRed(seen) - qRed(wanted)) <= 2 && std::abs(qGreen(seen) - qGreen(wanted)) <= 2 &&
               std::abs(qBlue(seen) - qBlue(wanted)) <= 2;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void knownColoursComeOut_data()
    {
        // The 75 % and 100 % bars as the standards give them, 8 bits, video range.
        QTest::addColumn<Colours>("colours");
        QTest::addColumn<int>("y");
        QTest::addColumn<int>("u");
        QTest::addColumn<int>("v");
        QTest::addColumn<QRgb>("wanted");
        const Colours hd = Colours::Bt709;
        const Colours sd = Colours::Bt601;
        QTest::newRow("black") << hd << 16 << 128 << 128 << qRgb(0, 0, 0);
        QTest::newRow("white") << hd << 235 << 128 << 128 << qRgb(255, 255, 255);
        QTest::newRow("grey") << hd << 126 << 128 << 128 << qRgb(128, 128, 128);
        QTest::newRow("red 709") << hd << 63 << 102 << 240 << qRgb(255, 0, 0);
        QTest::newRow("green 709") << hd << 173 << 42 << 26 << qRgb(0, 255, 0);
        QTest::newRow("blue 709") << hd << 32 << 240 << 118 << qRgb(0, 0, 255);
        QTest::newRow("red 601") << sd << 81 << 90 << 240 << qRgb(255, 0, 0);
        QTest::newRow("green 601") << sd << 145 << 54 << 34 << qRgb(0, 255, 0);
        QTest::newRow("blue 601") << sd << 41 << 240 << 110 << qRgb(0, 0, 255);
        QTest::newRow("below black") << hd << 0 << 128 << 128 << qRgb(0, 0, 0);
        QTest::newRow("above white") << hd << 255 << 128 << 128 << qRgb(255, 255, 255);
    }
    void knownColoursComeOut()
    {
        QFETCH(Colours, colours);
        QFETCH(int, y);
        QFETCH(int, u);
        QFETCH(int, v);
        QFETCH(QRgb, wanted);
        const QByteArray planes = QByteArray(16, static_cast<char>(y)) + QByteArray(4, static_cast<char>(u)) +
                                  QByteArray(4, static_cast<char>(v));
        const QImage picture = pictureOf(planes, format({4, 4}, colours));
        QCOMPARE(picture.size(), QSize(4, 4));
        for (int x = 0; x < 4; ++x)
            QVERIFY2(isNear(picture.pixel(x, 3), wanted), qPrintable(QColor(picture.pixel(x, 3)).name()));
    }

    void aSmallerPictureIsTheMeanOfWhatItCovers_data()
    {
        QTest::addColumn<QSize>("box");
        QTest::addColumn<QSize>("size");
        QTest::newRow("half") << QSize(32, 18) << QSize(32, 18);
        QTest::newRow("no whole part") << QSize(27, 100) << QSize(27, 15);
        QTest::newRow("a third") << QSize(100, 12) << QSize(21, 12);
        QTest::newRow("one px") << QSize(1, 1) << QSize(1, 1);
        QTest::newRow("as large") << QSize(64, 36) << QSize(64, 36);
        QTest::newRow("larger") << QSize(640, 360) << QSize(64, 36);
        QTest::newRow("none") << QSize() << QSize(64, 36);
    }
    void aSmallerPictureIsTheMeanOfWhatItCovers()
    {
        QFETCH(QSize, box);
        QFETCH(QSize, size);
        // Light from left to right, and every other column darker by 10; two colours, one above the other.
        constexpr int width = 64;
        constexpr int height = 36;
        QByteArray planes;
        for (int i = 0; i < width * height; ++i)
            planes.append(static_cast<char>(60 + 2 * (i % width) - (i % 2 == 0 ? 5 : -5)));
        for (const int plane : {0, 1}) {
            for (int i = 0; i < width / 2 * height / 2; ++i)
                planes.append(static_cast<char>(i < width / 2 * height / 4 ? 110 + 20 * plane : 140));
        }
        const PictureFormat like = format({width, height}, Colours::Bt709);
        const QImage whole = pictureOf(planes, like);
        const QImage seen = pictureOf(planes, like, box);
        QCOMPARE(seen.size(), size);
        if (size == whole.size())
            QCOMPARE(seen, whole);
        const QImage mean = whole.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        for (int x = 0; x < size.width(); ++x) {
            for (const int y : {0, size.height() - 1})
                QVERIFY2(std::abs(qRed(seen.pixel(x, y)) - qRed(mean.pixel(x, y))) <= 4,
                         qPrintable(u"%1, %2: %3, not %4"_s.arg(x)
                                        .arg(y)
                                        .arg(qRed(seen.pixel(x, y)))
                                        .arg(qRed(mean.pixel(x, y)))));
        }
    }

    void oddSizesAreWhole()
    {
        const QByteArray planes = QByteArray(5 * 3, char(-21)) + QByteArray(2 * 3 * 2, char(-128));
        const QImage picture = pictureOf(planes, format({5, 3}, Colours::Bt709));
        QCOMPARE(picture.size(), QSize(5, 3));
        QVERIFY(isNear(picture.pixel(4, 2), qRgb(255, 255, 255)));
        const QImage small = pictureOf(planes, format({5, 3}, Colours::Bt709), {2, 2});
        QCOMPARE(small.size(), QSize(2, 1));
        QVERIFY(isNear(small.pixel(1, 0), qRgb(255, 255, 255)));
    }

    void aTurnedFrameIsMadeForTheBoxToo()
    {
        WholeFrame frame{
            format({8, 4}, Colours::Bt709), 90, QByteArray(32, char(-21)) + QByteArray(16, char(-128)), {}};
        QCOMPARE(frame.size(), QSize(4, 8));
        QCOMPARE(frame.picture().size(), QSize(4, 8));
        QCOMPARE(frame.picture({4, 4}).size(), QSize(2, 4));
        frame.planes.clear();
        QVERIFY(frame.picture({4, 4}).isNull());
        frame.image = QImage(6, 2, QImage::Format_RGB32);
        QCOMPARE(frame.size(), QSize(2, 6));
        QCOMPARE(frame.picture({4, 4}).size(), QSize(2, 6)); // the widget makes it smaller
    }

    void tooFewBytesAreNoPicture()
    {
        QVERIFY(pictureOf(QByteArray(23, 'x'), format({4, 4}, Colours::Bt709)).isNull());
        QVERIFY(pictureOf({}, PictureFormat()).isNull());
    }

    void planesArePackedRowByRow()
    {
        QVideoFrame frame(QVideoFrameFormat({6, 4}, QVideoFrameFormat::Format_YUV420P));
        QVERIFY(frame.map(QVideoFrame::WriteOnly));
        for (int plane = 0; plane < 3; ++plane) {
            for (int row = 0; row < (plane == 0 ? 4 : 2); ++row) {
                for (int x = 0; x < (plane == 0 ? 6 : 3); ++x)
                    frame.bits(plane)[row * frame.bytesPerLine(plane) + x] =
                        static_cast<uchar>(plane * 100 + row * 10 + x);
            }
        }
        frame.unmap();
        const QByteArray planes = packedPlanes(frame);
        QCOMPARE(planes.size(), 6 * 4 + 2 * 3 * 2);
        QCOMPARE(static_cast<uchar>(planes.at(6 + 2)), uchar(12));
        QCOMPARE(static_cast<uchar>(planes.at(24)), uchar(100));
        QCOMPARE(static_cast<uchar>(planes.at(24 + 6 + 3 + 1)), uchar(211));
        QVERIFY(
            packedPlanes(QVideoFrame(QVideoFrameFormat({4, 4}, QVideoFrameFormat::Format_NV12))).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPixels)
#include "tst_pixels.moc"
