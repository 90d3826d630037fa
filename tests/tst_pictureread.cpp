// Pictures that Qt has no reader for on this computer, WebP without its plugin above all, are shown all the
// same: as a thumbnail, in an input's well, and as pixels.
#include "app/catalogue/requestjson.h"
#include "app/library/thumbnails.h"
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

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"picture.webp"_s); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPictureRead)
#include "tst_pictureread.moc"
