// The pictures that a take is scrubbed over with, and the folder that small pictures are kept in.
#include "app/library/picturecache.h"
#include "app/library/scrubstrips.h"
#include "tests/numberedclip.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestScrubStrips : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_clip = m_folder.filePath(u"clip.mp4"_s);

private Q_SLOTS:
    void initTestCase() { makeNumberedClip(m_clip, u"288x160"_s, 4, false); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void thePictureUnderThePointerIsOfThatMoment()
    {
        const QTemporaryDir kept;
        ScrubStrips strips(kept.path(), u"ffmpeg"_s);
        QSignalSpy changed(&strips, &ScrubStrips::changed);
        QVERIFY(strips.at(m_clip, 4, 2).isNull()); // asking never waits
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 30'000);
        QCOMPARE(changed.constFirst().constFirst().toString(), m_clip);
        int before = -1;
        for (int tile = 0; tile < ScrubStrips::tiles; ++tile) {
            const QImage picture = strips.at(m_clip, 4, tile * 0.4 + 0.2);
            QCOMPARE(picture.width(), ScrubStrips::tileWidth);
            const int number = numberIn(picture);
            QVERIFY2(number > before && qAbs(number - (tile * 9.6 + 4.8)) < 10,
                     qPrintable(QString::number(number)));
            before = number;
        }
        QCOMPARE(strips.at(m_clip, 4, 99), strips.at(m_clip, 4, 3.9));
    }

    void itIsMadeOnceAndKept()
    {
        const QTemporaryDir kept;
        {
            ScrubStrips strips(kept.path(), u"ffmpeg"_s);
            QSignalSpy changed(&strips, &ScrubStrips::changed);
            (void)strips.at(m_clip, 4, 0);
            QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 30'000);
        }
        ScrubStrips strips(kept.path(), u"/no such program"_s);
        QSignalSpy changed(&strips, &ScrubStrips::changed);
        (void)strips.at(m_clip, 4, 0);
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 30'000);
        QVERIFY(!strips.at(m_clip, 4, 0).isNull());
    }

    void whatIsNoClipHasNone()
    {
        const QTemporaryDir kept;
        ScrubStrips strips(kept.path(), u"ffmpeg"_s);
        const QString broken = m_folder.filePath(u"broken.mp4"_s);
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no video") > 0);
        file.close();
        QVERIFY(strips.at({}, 4, 0).isNull());
        QVERIFY(strips.at(broken, 4, 0).isNull());
        QVERIFY(strips.at(m_folder.filePath(u"missing.mp4"_s), 4, 0).isNull());
        // What comes after them comes.
        QSignalSpy changed(&strips, &ScrubStrips::changed);
        (void)strips.at(m_clip, 4, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!strips.at(m_clip, 4, 0).isNull(), 30'000);
        QVERIFY(strips.at(broken, 4, 0).isNull());
    }

    /// What was looked at last stays; a folder never holds more than it may.
    void theFolderIsBounded()
    {
        const QTemporaryDir kept;
        const QDateTime now = QDateTime::currentDateTime();
        for (int i = 0; i < 10; ++i) {
            QFile file(kept.filePath(u"%1.jpg"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(1000, 'x')) == 1000 &&
                    file.flush());
            QVERIFY(file.setFileTime(now.addSecs(i == 3 ? 100 : -i), QFileDevice::FileModificationTime));
        }
        QFile other(kept.filePath(u"mine.txt"_s));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write(QByteArray(9000, 'x')) == 9000);
        other.close();
        picturecache::bound(kept.path(), 4500);
        QCOMPARE(QDir(kept.path()).entryList(QDir::Files, QDir::Name),
                 (QStringList{u"0.jpg"_s, u"1.jpg"_s, u"2.jpg"_s, u"3.jpg"_s, u"mine.txt"_s}));
        picturecache::bound(kept.path(), 0);
        QCOMPARE(QDir(kept.path()).entryList(QDir::Files), QStringList{u"mine.txt"_s});
    }
};

QTEST_GUILESS_MAIN(TestScrubStrips)
#include "tst_scrubstrips.moc"
