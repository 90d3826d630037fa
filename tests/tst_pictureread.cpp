// Pictures that Qt has no reader for on this computer, WebP without its plugin above all, are shown all the
// same: as a thumbnail, in an input's well, and as pixels.
#include "app/library/thumbnails.h"
#include "app/media/localinput.h"
#include "app/media/pictureread.h"
#include "app/studio/inputshelf.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestPictureRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s,
                     {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s, u"color=c=red:s=320x180:d=1"_s,
                      u"-frames:v"_s, u"1"_s, u"-c:v"_s, u"libwebp"_s, path()});
        QVERIFY(ffmpeg.waitForFinished(30'000));
        if (ffmpeg.exitCode() != 0)
            QSKIP("This ffmpeg makes no WebP");
    }

    void itsPixelsAreRead()
    {
        const QImage picture = readPictureFile(path());
        QCOMPARE(picture.size(), QSize(320, 180));
        QVERIFY(qRed(picture.pixel(160, 90)) > 200 && qBlue(picture.pixel(160, 90)) < 60);
    }

    void whatIsNoPictureIsNone()
    {
        QFile file(m_folder.filePath(u"damaged.webp"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("RIFF\x10\0\0\0WEBPVP8 ????", 20);
        file.close();
        QVERIFY(readPictureFile(file.fileName()).isNull());
        QVERIFY(readPictureFile(m_folder.filePath(u"nowhere.webp"_s)).isNull());
    }

    void aWellShowsIt()
    {
        InputShelf shelf(m_folder.filePath(u"inputs"_s));
        const QString source = QUrl::fromLocalFile(path()).toString();
        (void)shelf.view(source);
        QTRY_COMPARE(shelf.view(source).state, InputView::State::Ready);
        QCOMPARE(shelf.view(source).facts.size, QSize(320, 180));
        QVERIFY(!shelf.view(source).picture.isNull());
        QVERIFY(shelf.view(source).picture.width() <= 192);
    }

    void theLibraryShowsIt()
    {
        Thumbnails thumbnails(m_folder.filePath(u"thumbnails"_s), u"ffmpeg"_s);
        (void)thumbnails.find(path(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(thumbnails.state(path()), Thumbnails::State::Ready, 30'000);
        QVERIFY(!thumbnails.find(path(), 0).isNull());
    }

    /// ffmpeg reads no animation: its first frame stands for it, and its file stays whole.
    void anAnimationShowsItsFirstFrame_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("more");
        QTest::newRow("plain") << u"color=c=red:s=320x180:d=1:r=5"_s << QStringList();
        QTest::newRow("lossless") << u"color=c=red:s=320x180:d=1:r=5"_s
                                  << QStringList{u"-lossless"_s, u"1"_s};
        QTest::newRow("see-through") << u"color=c=red@0.9:s=320x180:d=1:r=5,format=yuva420p"_s
                                     << QStringList();
    }
    void anAnimationShowsItsFirstFrame()
    {
        QFETCH(QString, source);
        QFETCH(QStringList, more);
        const QString animation =
            m_folder.filePath(u"animation %1.webp"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
        QProcess ffmpeg;
        ffmpeg.start(
            u"ffmpeg"_s,
            QStringList{u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                        source + u",drawbox=x=200:y=0:w=20:h=180:color=blue:t=fill:enable=gte(n\\,2)"_s,
                        u"-c:v"_s, u"libwebp_anim"_s} +
                more + QStringList{animation});
        QVERIFY(ffmpeg.waitForFinished(30'000));
        if (ffmpeg.exitCode() != 0)
            QSKIP("This ffmpeg makes no animated WebP");
        QFile file(animation);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("ANMF"));
        const QImage picture = readPictureFile(animation);
        QCOMPARE(picture.size(), QSize(320, 180));
        QVERIFY(qRed(picture.pixel(40, 90)) > 180 && qBlue(picture.pixel(40, 90)) < 80);

        Thumbnails thumbnails(m_folder.filePath(u"thumbnails"_s), u"ffmpeg"_s);
        (void)thumbnails.find(animation, 0);
        QTRY_COMPARE_WITH_TIMEOUT(thumbnails.state(animation), Thumbnails::State::Ready, 30'000);
        QCOMPARE(thumbnails.find(animation, 0).height(), Thumbnails::width * 180 / 320);

        InputShelf shelf(m_folder.filePath(u"inputs"_s));
        const Result<KeptInput> kept = shelf.keepFile(animation);
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
        (void)shelf.view(kept->source);
        QTRY_COMPARE(shelf.view(kept->source).state, InputView::State::Ready);
        QCOMPARE(shelf.view(kept->source).facts.size, QSize(320, 180));
        QVERIFY(!shelf.view(kept->source).picture.isNull());
        // All of its frames are sent.
        const Result<QString> sent = sendableSource(kept->source);
        QVERIFY(sent && sent->startsWith(u"data:image/webp;base64,"_s));
        QCOMPARE(QByteArray::fromBase64(sent->section(u',', 1).toLatin1()).count("ANMF"),
                 bytes.count("ANMF"));
    }

    void aDamagedAnimationIsNone()
    {
        QByteArray bytes("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x3f\0\0\x3f\0\0", 30);
        bytes += QByteArray("ANMF\xff\xff\xff\x7f", 8);
        QFile file(m_folder.filePath(u"cut.webp"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QVERIFY(readPictureFile(file.fileName()).isNull());
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"picture.webp"_s); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPictureRead)
#include "tst_pictureread.moc"
