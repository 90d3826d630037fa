#include "app/library/thumbnails.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using rushes::Thumbnails;

class TestThumbnails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aClipGetsThePictureAtAThird();
    void askingTwiceMakesItOnce();
    void aKeptPictureNeedsNoProgram();
    void aChangedFileGetsANewPicture();
    void aClipShorterThanSaidGetsItsFirstFrame();
    void aMissingFileIsTold();
    void aFileThatIsNoVideoFails();
    void aMissingProgramFailsAndNothingHangs();
    void theLatestAskedComesFirst();
    void whatWasMissingIsLookedForAgain();
    void itMayDieWhileItWorks();

private:
    [[nodiscard]] QString clip(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString kept() const { return m_folder->filePath(u"kept %d"_s); }
    static void make(const QString& path, const QStringList& sources, const QString& size);

    std::unique_ptr<QTemporaryDir> m_clips = {};
    std::unique_ptr<QTemporaryDir> m_folder = {};
};

void TestThumbnails::make(const QString& path, const QStringList& sources, const QString& size)
{
    QStringList arguments = {u"-v"_s, u"error"_s, u"-y"_s};
    QString joined;
    for (const QString& colour : sources) {
        arguments += {u"-f"_s, u"lavfi"_s, u"-i"_s, u"color=%1:s=%2:r=24:d=1"_s.arg(colour, size)};
        joined += u"[%1:v]"_s.arg((arguments.size() - 3) / 4 - 1);
    }
    arguments += {u"-filter_complex"_s, u"%1concat=n=%2"_s.arg(joined).arg(sources.size()), u"-pix_fmt"_s,
                  u"yuv420p"_s, path};
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, arguments);
    QVERIFY(ffmpeg.waitForFinished());
    QCOMPARE(ffmpeg.readAllStandardError(), QByteArray());
    QCOMPARE(ffmpeg.exitCode(), 0);
}

void TestThumbnails::initTestCase()
{
    m_clips = std::make_unique<QTemporaryDir>();
    make(m_clips->filePath(u"wide.mp4"_s), {u"red"_s, u"lime"_s, u"blue"_s}, u"640x360"_s);
    make(m_clips->filePath(u"tall.mp4"_s), {u"blue"_s}, u"360x640"_s);
}

void TestThumbnails::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    for (const QString& name : {u"wide.mp4"_s, u"tall.mp4"_s})
        QVERIFY(QFile::copy(m_clips->filePath(name), clip(name)));
}

void TestThumbnails::aClipGetsThePictureAtAThird()
{
    Thumbnails thumbnails(kept(), u"ffmpeg"_s);
    QSignalSpy changed(&thumbnails, &Thumbnails::changed);
    QVERIFY(thumbnails.find(clip(u"wide.mp4"_s), 3.3).isNull());
    QCOMPARE(thumbnails.state(clip(u"wide.mp4"_s)), Thumbnails::State::Coming);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(thumbnails.state(clip(u"wide.mp4"_s)), Thumbnails::State::Ready);
    const QImage picture = thumbnails.find(clip(u"wide.mp4"_s), 3.3);
    QCOMPARE(picture.size(), QSize(320, 180));
    const QColor middle = picture.pixelColor(160, 90);
    QVERIFY2(middle.green() > 200 && middle.red() < 60 && middle.blue() < 60, qPrintable(middle.name()));
    QVERIFY(thumbnails.find(clip(u"tall.mp4"_s), 1).isNull());
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(thumbnails.find(clip(u"tall.mp4"_s), 1).width(), 320);
    QVERIFY(thumbnails.find(clip(u"tall.mp4"_s), 1).height() > 500);
}

void TestThumbnails::askingTwiceMakesItOnce()
{
    Thumbnails thumbnails(kept(), u"ffmpeg"_s);
    QSignalSpy changed(&thumbnails, &Thumbnails::changed);
    for (int i = 0; i < 5; ++i)
        QVERIFY(thumbnails.find(clip(u"wide.mp4"_s), 3).isNull());
    static_cast<void>(thumbnails.find(clip(u"tall.mp4"_s), 3));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(QDir(kept()).entryList(QDir::Files).size(), 2);
}

void TestThumbnails::aKeptPictureNeedsNoProgram()
{
    {
        Thumbnails first(kept(), u"ffmpeg"_s);
        QSignalSpy changed(&first, &Thumbnails::changed);
        static_cast<void>(first.find(clip(u"wide.mp4"_s), 3));
        QTRY_COMPARE(changed.size(), 1);
    }
    Thumbnails second(kept(), u"no-such-program"_s);
    QSignalSpy changed(&second, &Thumbnails::changed);
    static_cast<void>(second.find(clip(u"wide.mp4"_s), 3));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(second.state(clip(u"wide.mp4"_s)), Thumbnails::State::Ready);
}

void TestThumbnails::aChangedFileGetsANewPicture()
{
    {
        Thumbnails first(kept(), u"ffmpeg"_s);
        QSignalSpy changed(&first, &Thumbnails::changed);
        static_cast<void>(first.find(clip(u"wide.mp4"_s), 3));
        QTRY_COMPARE(changed.size(), 1);
    }
    QVERIFY(QFile::remove(clip(u"wide.mp4"_s)));
    QVERIFY(QFile::copy(m_clips->filePath(u"tall.mp4"_s), clip(u"wide.mp4"_s)));
    Thumbnails second(kept(), u"ffmpeg"_s);
    QSignalSpy changed(&second, &Thumbnails::changed);
    static_cast<void>(second.find(clip(u"wide.mp4"_s), 1));
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(second.find(clip(u"wide.mp4"_s), 1).height() > 500);
}

void TestThumbnails::aClipShorterThanSaidGetsItsFirstFrame()
{
    Thumbnails thumbnails(kept(), u"ffmpeg"_s);
    QSignalSpy changed(&thumbnails, &Thumbnails::changed);
    static_cast<void>(thumbnails.find(clip(u"wide.mp4"_s), 300));
    QTRY_COMPARE(changed.size(), 1);
    const QColor middle = thumbnails.find(clip(u"wide.mp4"_s), 300).pixelColor(160, 90);
    QVERIFY2(middle.red() > 200, qPrintable(middle.name()));
}

void TestThumbnails::aMissingFileIsTold()
{
    Thumbnails thumbnails(kept(), u"ffmpeg"_s);
    QSignalSpy changed(&thumbnails, &Thumbnails::changed);
    static_cast<void>(thumbnails.find(clip(u"gone.mp4"_s), 3));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().constFirst().toString(), clip(u"gone.mp4"_s));
    QCOMPARE(thumbnails.state(clip(u"gone.mp4"_s)), Thumbnails::State::Missing);
    QCOMPARE(thumbnails.state({}), Thumbnails::State::Missing);
    QVERIFY2(!QDir(kept()).exists(), "nothing was made");
}

void TestThumbnails::aFileThatIsNoVideoFails()
{
    QFile text(clip(u"text.mp4"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("not a video");
    text.close();
    Thumbnails thumbnails(kept(), u"ffmpeg"_s);
    QSignalSpy changed(&thumbnails, &Thumbnails::changed);
    static_cast<void>(thumbnails.find(text.fileName(), 3));
    static_cast<void>(thumbnails.find(clip(u"wide.mp4"_s), 3));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(thumbnails.state(text.fileName()), Thumbnails::State::Failed);
    QCOMPARE(thumbnails.state(clip(u"wide.mp4"_s)), Thumbnails::State::Ready);
}

void TestThumbnails::aMissingProgramFailsAndNothingHangs()
{
    Thumbnails thumbnails(kept(), u"no-such-program"_s);
    QSignalSpy changed(&thumbnails, &Thumbnails::changed);
    static_cast<void>(thumbnails.find(clip(u"wide.mp4"_s), 3));
    static_cast<void>(thumbnails.find(clip(u"tall.mp4"_s), 3));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(thumbnails.state(clip(u"wide.mp4"_s)), Thumbnails::State::Failed);
    QCOMPARE(thumbnails.state(clip(u"tall.mp4"_s)), Thumbnails::State::Failed);
}

void TestThumbnails::theLatestAskedComesFirst()
{
    Thumbnails thumbnails(kept(), u"ffmpeg"_s);
    QSignalSpy changed(&thumbnails, &Thumbnails::changed);
    static_cast<void>(thumbnails.find(clip(u"wide.mp4"_s), 3));
    static_cast<void>(thumbnails.find(clip(u"tall.mp4"_s), 3));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed.at(0).constFirst().toString(), clip(u"tall.mp4"_s));
}

void TestThumbnails::whatWasMissingIsLookedForAgain()
{
    Thumbnails thumbnails(kept(), u"ffmpeg"_s);
    QSignalSpy changed(&thumbnails, &Thumbnails::changed);
    static_cast<void>(thumbnails.find(clip(u"later.mp4"_s), 3));
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(QFile::copy(clip(u"wide.mp4"_s), clip(u"later.mp4"_s)));
    static_cast<void>(thumbnails.find(clip(u"later.mp4"_s), 3));
    QCOMPARE(thumbnails.state(clip(u"later.mp4"_s)), Thumbnails::State::Missing);
    thumbnails.lookAgain();
    static_cast<void>(thumbnails.find(clip(u"later.mp4"_s), 3));
    QTRY_COMPARE(thumbnails.state(clip(u"later.mp4"_s)), Thumbnails::State::Ready);
}

void TestThumbnails::itMayDieWhileItWorks()
{
    for (int round = 0; round < 20; ++round) {
        Thumbnails looking(kept(), u"ffmpeg"_s);
        static_cast<void>(looking.find(clip(u"wide.mp4"_s), 3));
        QCoreApplication::sendPostedEvents();
    }
    QFile program(clip(u"slow"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\ntouch \"$0.started\"\nexec sleep 100\n");
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    {
        Thumbnails making(kept(), program.fileName());
        static_cast<void>(making.find(clip(u"wide.mp4"_s), 3));
        QTRY_VERIFY(QFile::exists(program.fileName() + u".started"_s));
    }
    QVERIFY2(!QDir(kept()).exists(), "nothing was made");
}

QTEST_GUILESS_MAIN(TestThumbnails)
#include "tst_thumbnails.moc"
