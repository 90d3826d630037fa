#include "ui/style/iconmask.h"
#include "ui/style/icons.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QResource>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatTheBuildDrewIsTheSvg_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(u":/rushes/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(files.size() > 50);
        for (const QString& file : files)
            QTest::newRow(qUtf8Printable(file)) << file.chopped(4);
    }
    void whatTheBuildDrewIsTheSvg()
    {
        QFETCH(QString, name);
        QFile svg(u":/rushes/icons/"_s + name + u".svg"_s);
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QByteArray source = svg.readAll();
        const QResource built(u":/rushes/icons/"_s + name + u".alpha"_s);
        QVERIFY(built.isValid());
        for (const int pixels : builtIconSizes) {
            const QImage drawn = drawIconMask(source, pixels);
            QCOMPARE(builtIconMask({built.data(), built.size()}, pixels), drawn);
            int inked = 0;
            for (int y = 0; y < pixels; ++y) {
                for (int x = 0; x < pixels; ++x)
                    inked += drawn.constScanLine(y)[x] > 100 ? 1 : 0;
            }
            QVERIFY(inked > pixels / 3);
        }
    }

    void everySizeIsDrawn_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<double>("ratio");
        QTest::newRow("built") << 16 << 1.0;
        QTest::newRow("built, doubled") << 20 << 2.0;
        QTest::newRow("odd scale") << 16 << 1.75;
        QTest::newRow("not built") << 23 << 1.0;
        QTest::newRow("large") << 64 << 2.0;
    }
    void everySizeIsDrawn()
    {
        QFETCH(int, size);
        QFETCH(double, ratio);
        const QPixmap pixmap = iconPixmap(u"play"_s, QColor(10, 200, 30), size, ratio);
        QCOMPARE(pixmap.size(), QSize(qRound(size * ratio), qRound(size * ratio)));
        QCOMPARE(pixmap.devicePixelRatio(), ratio);
        const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
        QRgb darkest = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) > qAlpha(darkest))
                    darkest = image.pixel(x, y);
            }
        }
        QCOMPARE(QColor::fromRgb(darkest), QColor(10, 200, 30));
    }

    void aFaintColourIsFaint()
    {
        const QImage image = iconPixmap(u"play"_s, QColor(0, 0, 0, 100), 20, 1.0)
                                 .toImage()
                                 .convertToFormat(QImage::Format_ARGB32);
        int most = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                most = qMax(most, qAlpha(image.pixel(x, y)));
        }
        QCOMPARE(most, 100);
    }

    void anUnknownNameIsSaid()
    {
        QTest::ignoreMessage(QtWarningMsg, "No icon named nonsense");
        QVERIFY(icon(u"nonsense"_s).isNull());
        QTest::ignoreMessage(QtWarningMsg, "No icon named nonsense");
        QVERIFY(iconPixmap(u"nonsense"_s, Qt::black, 16, 1.0).isNull());
    }

    void aDamagedFileIsNoPicture() // bytes that are not there are not read
    {
        QVERIFY(builtIconMask(QByteArray(100, 'x'), 12).isNull());
        const QByteArray one(144, 'x');
        QVERIFY(!builtIconMask(one, 12).isNull());
        QVERIFY(builtIconMask(one, 14).isNull());
        QVERIFY(builtIconMask(QByteArray(), 12).isNull());
    }
};

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
