#include "app/animatic/animaticencoder.h"
#include "app/base/childprocess.h"
#include "app/catalogue/catalogue.h"
#include "app/library/shotpictures.h"
#include "app/library/thumbnails.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

/// Programs that this one starts: what they get to know, and how long they may hang.
class TestChildProcess : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};

    /// A program in ffmpeg's place.
    QString program(const QByteArray& script)
    {
        QFile file(m_folder.filePath(u"ffmpeg"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script) < 0 ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return {};
        return file.fileName();
    }
    /// That tells its environment.
    QString teller()
    {
        return program("tr '\\0' '\\n' </proc/self/environ >" + seen().toUtf8() + "\nexit 1\n");
    }
    [[nodiscard]] QString seen() const { return m_folder.filePath(u"environment"_s); }
    [[nodiscard]] QByteArray told() const
    {
        QFile file(seen());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static Request request()
    {
        Request request = defaultsOf(Catalogue::builtIn().standard());
        request.prompt = u"A hill"_s;
        request.duration = 3;
        return request;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = QTemporaryDir();
        qputenv("RUNCOMFY_TOKEN", "token-4711");
        qputenv("AWS_SECRET_ACCESS_KEY", "token-4712");
        qputenv("SOMETHING_ELSE", "token-4713");
    }
    void cleanup()
    {
        for (const char* name : {"RUNCOMFY_TOKEN", "AWS_SECRET_ACCESS_KEY", "SOMETHING_ELSE"})
            qunsetenv(name);
    }

    void theyGetAnEnvironmentMadeForThem()
    {
        QProcessEnvironment own;
        own.insert(u"PATH"_s, u"/usr/bin"_s);
        own.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        own.insert(u"XDG_CACHE_HOME"_s, u"/c"_s);
        own.insert(u"RUNCOMFY_TOKEN"_s, u"secret"_s);
        own.insert(u"RUNCOMFY_MODEL_API_BASE"_s, u"https://user:secret@example.org"_s);
        own.insert(u"https_proxy"_s, u"http://user:secret@proxy"_s);
        own.insert(u"LD_PRELOAD"_s, u"x.so"_s);
        own.insert(u"DISPLAY"_s, u":0"_s);
        QStringList keys = childEnvironment(own).keys();
        keys.sort();
        QCOMPARE(keys, QStringList({u"LC_ALL"_s, u"LC_MESSAGES"_s, u"PATH"_s, u"XDG_CACHE_HOME"_s}));
    }

    void ffmpegIsToldNoToken_data()
    {
        QTest::addColumn<int>("who");
        QTest::newRow("the sandbox") << 0;
        QTest::newRow("thumbnails") << 1;
        QTest::newRow("shot pictures") << 2;
    }
    void ffmpegIsToldNoToken()
    {
        QFETCH(const int, who);
        const QString ffmpeg = teller();
        QFile clip(m_folder.filePath(u"clip.mp4"_s));
        QVERIFY(clip.open(QIODevice::WriteOnly));
        clip.close();
        AnimaticEncoder encoder(request(), m_folder.filePath(u"out.mp4"_s), m_folder.path(), ffmpeg);
        Thumbnails thumbnails(m_folder.filePath(u"thumbnails"_s), ffmpeg);
        ShotPictures pictures(ffmpeg);
        if (who == 0)
            encoder.start();
        else if (who == 1)
            (void)thumbnails.find(clip.fileName(), 3);
        else
            pictures.draw(clip.fileName(), {0.0, 1.0}, QSize(160, 90));
        QTRY_VERIFY_WITH_TIMEOUT(told().contains("PATH="), 20000);
        QVERIFY2(!told().contains("token-47"), told().constData());
    }

    void howOneEndedIsTold_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("script");
        QTest::addColumn<ProcessEnd>("expected");
        QTest::newRow("well") << u"/bin/sh"_s << u"exit 0"_s << ProcessEnd::Done;
        QTest::newRow("an error") << u"/bin/sh"_s << u"exit 3"_s << ProcessEnd::Failed;
        QTest::newRow("killed") << u"/bin/sh"_s << u"kill -KILL $$"_s << ProcessEnd::Crashed;
        QTest::newRow("missing") << u"/nowhere/sh"_s << QString() << ProcessEnd::NotStarted;
    }
    void howOneEndedIsTold()
    {
        QFETCH(const QString, program);
        QFETCH(const QString, script);
        QFETCH(const ProcessEnd, expected);
        QList<ProcessEnd> ends;
        QProcess process;
        onEnded(process, this, [&ends](ProcessEnd end) { ends.append(end); });
        process.start(program, {u"-c"_s, script});
        QTRY_COMPARE_WITH_TIMEOUT(ends, QList<ProcessEnd>{expected}, 20000);
    }

    void oneThatHangsIsKilledAndSaid_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("reads nothing") << QByteArray("exec sleep 600\n");
        QTest::newRow("reads all and never ends") << QByteArray("cat >/dev/null\nexec sleep 600\n");
        QTest::newRow("stopped") << QByteArray("kill -STOP $$\n");
    }
    void oneThatHangsIsKilledAndSaid()
    {
        QFETCH(const QByteArray, script);
        AnimaticEncoder encoder(request(), m_folder.filePath(u"out.mp4"_s), m_folder.path(), program(script),
                                {}, std::chrono::milliseconds(500));
        QSignalSpy finished(&encoder, &AnimaticEncoder::finished);
        encoder.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        QVERIFY(!encoder.outcome());
        QVERIFY(encoder.outcome().error().detail.contains(u"no progress"_s));
    }

    void oneThatWorksSlowlyIsLeftAlone()
    {
        QProcess process;
        const StuckProcessKiller killer(process, std::chrono::milliseconds(600));
        process.start(u"/bin/sh"_s, {u"-c"_s, u"for i in 1 2 3 4 5 6; do sleep 0.25; echo; done"_s});
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20000);
        QVERIFY(!killer.hasKilled());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    }
};

QTEST_MAIN(TestChildProcess)
#include "tst_childprocess.moc"
