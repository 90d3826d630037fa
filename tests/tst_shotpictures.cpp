#include "app/library/shotpictures.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestShotPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Two seconds of red, then two of blue.
        m_clip = m_folder.filePath(u"clip.mp4"_s);
        QCOMPARE(
            QProcess::execute(u"ffmpeg"_s, {u"-v"_s, u"quiet"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                                            u"color=red:s=320x180:r=24:d=2"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                                            u"color=blue:s=320x180:r=24:d=2"_s, u"-filter_complex"_s,
                                            u"concat=n=2:v=1"_s, u"-pix_fmt"_s, u"yuv420p"_s, m_clip}),
            0);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void thereIsOnePictureAShot()
    {
        ShotPictures pictures(u"ffmpeg"_s);
        QSignalSpy drawn(&pictures, &ShotPictures::drawn);
        pictures.draw(m_clip, {1.0, 3.0}, {320, 180});
        QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), 1, 30'000);
        QCOMPARE(drawn.first().at(0).toString(), m_clip);
        const auto images = drawn.first().at(1).value<QList<QImage>>();
        QCOMPARE(images.size(), 2);
        QCOMPARE(images.at(0).height(), ShotPictures::height);
        QVERIFY(qRed(images.at(0).pixel(50, 50)) > 200 && qBlue(images.at(0).pixel(50, 50)) < 60);
        QVERIFY(qBlue(images.at(1).pixel(50, 50)) > 200 && qRed(images.at(1).pixel(50, 50)) < 60);
    }

    void theFirstFrameCanBeAsked()
    {
        ShotPictures pictures(u"ffmpeg"_s);
        QSignalSpy drawn(&pictures, &ShotPictures::drawn);
        pictures.draw(m_clip, {0.0}, {320, 180});
        QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), 1, 30'000);
    }

    void onlyTheLastAskedForCounts()
    {
        ShotPictures pictures(u"ffmpeg"_s);
        QSignalSpy drawn(&pictures, &ShotPictures::drawn);
        pictures.draw(m_clip, {1.0, 3.0}, {320, 180});
        pictures.draw(m_clip, {3.0}, {320, 180});
        QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), 1, 30'000);
        QCOMPARE(drawn.first().at(1).value<QList<QImage>>().size(), 1);
    }

    void aFileThatIsNoClipGivesNothing()
    {
        ShotPictures pictures(u"ffmpeg"_s);
        QSignalSpy drawn(&pictures, &ShotPictures::drawn);
        pictures.draw(m_folder.filePath(u"none.mp4"_s), {1.0}, {320, 180});
        pictures.draw(m_clip, {1.0}, {320, 180});
        QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), 1, 30'000);
        QCOMPARE(drawn.first().at(0).toString(), m_clip);
    }

private:
    QTemporaryDir m_folder;
    QString m_clip;
};

QTEST_GUILESS_MAIN(TestShotPictures)
#include "tst_shotpictures.moc"
