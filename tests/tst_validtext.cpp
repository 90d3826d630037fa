#include "app/base/clock.h"
#include "app/base/log.h"
#include "app/base/validtext.h"
#include "app/catalogue/catalogue.h"
#include "app/domain/project.h"
#include "app/store/projectfile.h"
#include "app/store/projectjson.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;

/// Text and files as they come from outside.
class TestValidText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void halvesOfPairsAreReplaced_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("valid");
        const QString high = QChar(0xd83d);
        const QString low = QChar(0xde00);
        const QString mark = QChar(QChar::ReplacementCharacter);
        QTest::newRow("none") << u"Lighthouse, Märchen, 灯台"_s << u"Lighthouse, Märchen, 灯台"_s;
        QTest::newRow("whole") << high + low << high + low;
        QTest::newRow("first half") << u"a"_s + high << u"a"_s + mark;
        QTest::newRow("second half") << low + u"a"_s << mark + u"a"_s;
        QTest::newRow("turned round") << low + high << mark + mark;
        QTest::newRow("one and a half") << high + high + low << mark + high + low;
        QTest::newRow("a half after a pair") << high + low + low << high + low + mark;
        QTest::newRow("empty") << QString() << QString();
    }
    void halvesOfPairsAreReplaced()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, valid);
        QCOMPARE(validText(text), valid);
        QVERIFY(validText(text).isValidUtf16());
    }

    void aBeginningNeverEndsInHalfACharacter()
    {
        const QString wave = u"ab\U0001F30Acd"_s;
        QCOMPARE(beginning(wave, 2), u"ab"_s);
        QCOMPARE(beginning(wave, 3), u"ab"_s);
        QCOMPARE(beginning(wave, 4), u"ab\U0001F30A"_s);
        QCOMPARE(beginning(wave, 60), wave);
        QCOMPARE(beginning(QStringView(), 3), QString());
    }

    void whatMovesACursorOrTurnsTextIsWrittenAsItsCode_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        QTest::newRow("words") << u"Shot 1, “dawn”\n\tnext"_s << u"Shot 1, “dawn”\n\tnext"_s;
        QTest::newRow("title") << u"\x1b]0;owned\x07"_s << u"\\x1b]0;owned\\x07"_s;
        QTest::newRow("line taken back") << u"cancelled\rdone"_s << u"cancelled\\x0ddone"_s;
        QTest::newRow("backspaces") << u"no\b\bok"_s << u"no\\x08\\x08ok"_s;
        QTest::newRow("CSI of C1") << QString(u"a"_s + QChar(0x9b) + u"2J"_s) << u"a\\x9b2J"_s;
        QTest::newRow("turned") << QString(u"a"_s + QChar(0x202e) + u"4pm"_s) << u"a\\u202e4pm"_s;
        QTest::newRow("isolate") << QString(QChar(0x2066)) << u"\\u2066"_s;
        QTest::newRow("line separator") << QString(QChar(0x2028)) << u"\\u2028"_s;
        QTest::newRow("delete") << QString(QChar(0x7f)) << u"\\x7f"_s;
    }
    void whatMovesACursorOrTurnsTextIsWrittenAsItsCode()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, printed);
        QCOMPARE(printable(text), printed);
        const QByteArray json = QJsonDocument(QJsonObject{{u"name"_s, text}}).toJson(QJsonDocument::Compact);
        const QByteArray safe = printableJson(json);
        QCOMPARE(printable(QString::fromUtf8(safe)), QString::fromUtf8(safe));
        QCOMPARE(QJsonDocument::fromJson(safe).object().value(u"name"_s).toString(), text);
    }

    void theLogIsPrintable()
    {
        QByteArray line;
        {
            const Log log([&](const QByteArray& said) { line = said; });
            qInfo("%s", "took \x1b[2J away");
        }
        QVERIFY2(line.contains("took \\x1b[2J away") && !line.contains('\x1b'), line.constData());
    }

    void aProjectsTextIsValidWhereItComesIn()
    {
        const Result<Project> project = projectFromJson(
            R"({"format":"rushes","version":1,"id":"p\ud83d","scenes":[{"id":"s\ude00","name":"half \ud83d","request":)"
            R"({"model":"kling/kling-3.0/pro/text-to-video","prompt":"\ud83d","negative_prompt":"\ude00","duration":6,)"
            R"("aspect_ratio":"\ud83d","multi_prompt":[{"prompt":"\ud83d a","duration":3}]}}]})");
        QVERIFY2(project, project ? "" : qPrintable(project.error().detail));
        const Scene& scene = project->scenes.first();
        for (const QString& text :
             {project->id.toString(), scene.id.toString(), scene.name, scene.request.prompt,
              scene.request.negativePrompt, scene.request.aspectRatio, scene.request.shots.first().prompt})
            QVERIFY2(text.isValidUtf16(), qPrintable(text));
        QCOMPARE(scene.name, u"half \ufffd"_s);
    }

    void aFifoOrADeviceIsRefusedAtOnce()
    {
        const QTemporaryDir folder;
        const QString fifo = folder.filePath(u"fifo.rushes"_s);
        QCOMPARE(mkfifo(qPrintable(fifo), 0600), 0);
        const QString link = folder.filePath(u"link.rushes"_s);
        QVERIFY(QFile::link(fifo, link));
        for (const QString& path : {fifo, link, u"/dev/zero"_s, u"/dev/null"_s, folder.path()}) {
            const Result<Project> project = readProject(path);
            QVERIFY(!project);
            QCOMPARE(project.error().kind, ErrorKind::NotReadable);
            QVERIFY(project.error().detail.contains(path));
        }
        QVERIFY(!writeProject(fifo, Project::create(defaultsOf(Catalogue::builtIn().standard()))));
        struct stat there = {};
        QVERIFY(stat(qPrintable(fifo), &there) == 0 && S_ISFIFO(there.st_mode));
    }

    void aClockBefore1970GoesOn()
    {
        QCOMPARE(instantOf(fromMs(1'790'000'000'000), 5ms), fromMs(1'790'000'000'000));
        QVERIFY(instantOf(fromMs(-86'400'000), 5ms) > Instant{});
        QVERIFY(instantOf({}, 0ms) > Instant{});
        QCOMPARE(instantOf(fromMs(-1), 8s) - instantOf(fromMs(-500), 3s), 5'000ms);
        QVERIFY(currentInstant() > Instant{});
    }
};

QTEST_GUILESS_MAIN(TestValidText)
#include "tst_validtext.moc"
