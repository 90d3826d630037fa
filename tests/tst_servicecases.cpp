// The whole program against services as they are: one rules file each of tests/data/service, whose README.md
// says what is right.
#include "tests/e2e/casehelp.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace rushes;

/// What is not yet so.
#define PENDING(why) QSKIP("Not yet: " why)
#define SAYS(run, words) QVERIFY2((run).says(words), (run).said().constData())

class TestServiceCases : public QObject
{
    Q_OBJECT

private:
    /// For all of them.
    static void holdForAll(CaseRun& run)
    {
        QCOMPARE(run.service().count(u"submit"_s), 1);
        QCOMPARE(run.service().leaks(), QStringList());
        QVERIFY2(!run.says("before you submit it again"), run.said().constData());
        QVERIFY2(!run.said().contains(CaseRun::token), run.said().constData());
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theClipArrives_data()
    {
        QTest::addColumn<QString>("pending");
        QTest::newRow("c01-cost-nan") << QString();
        QTest::newRow("c05-result-504") << QString();
        QTest::newRow("c08-empty-error") << QString();
        QTest::newRow("c09-poster-first") << QString();
        QTest::newRow("c10-words") << QString();
        QTest::newRow("c12-nolength") << QString();
        QTest::newRow("c13-portal") << QString();
        QTest::newRow("c14-signed") << QString();
    }
    void theClipArrives()
    {
        QFETCH(const QString, pending);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        if (!pending.isEmpty())
            PENDING("this answer");
        CaseRun run(CaseRun::rulesOf(name));
        const int code = run.render();
        QVERIFY2(code == 0, run.said().constData());
        holdForAll(run);
        QVERIFY(run.hasClip());
        QCOMPARE(run.takes().size(), 1);
        if (name == "c09-poster-first"_L1)
            QCOMPARE(run.service().files(), QStringList{u"/out/clip.mp4"_s});
        if (name == "c13-portal"_L1)
            SAYS(run, "a web page came instead of the service's answer");
        if (name == "c05-result-504"_L1)
            QVERIFY(grow(run.service().pauses(u"result"_s)));
    }

    /// Others of their kind, in the rules' own language.
    void theClipArrivesHereToo_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("words"); ///< that were said on the way
        const auto row = [](const char* name, const char* rules, const char* words = "") {
            QTest::newRow(name) << QByteArray(rules).replace('\'', '"') << QByteArray(words);
        };
        row("a file that is not there yet", "[{'on':'file','nth':[1],'do':{'status':404,'body':''}}]",
            "not at its address");
        row("an address that has expired",
            "[{'on':'file','nth':[1,2],'do':{'status':403,'body':'<Error><Code>AccessDenied</Code></"
            "Error>'}}]",
            "not at its address");
        row("a file's server that is busy",
            "[{'on':'file','nth':[1],'do':{'status':429,'body':'','headers':{'Retry-After':'1'}}}]",
            "the file's server is busy");
        row("a network's page at the file",
            "[{'on':'file','nth':[1,2],'do':{'status':403,'body':'<html><title>Just a "
            "moment</title></html>'}}]",
            "a web page came instead of the file");
        row("an address without its host", "[{'on':'result','nth':'all','do':{'json':{'status':'succeeded',"
                                           "'output':{'video':'/out/a.mp4'}}}}]");
        row("a file that moved",
            "[{'on':'file','nth':[1],'do':{'status':301,'body':'','headers':{'location':'/out/b.mp4'}}}]");
        row("a status that says nothing", "[{'on':'status','nth':[1,2],'do':{'status':200,'json':{}}}]");
        row("a firewall's page", "[{'on':'status','nth':[1],'do':{'status':403,'body':'<html>no</html>'}}]");
        row("a result that is not there yet",
            "[{'on':'result','nth':[1,2],'do':{'status':404,'json':{'message':'not found'}}}]");
    }
    void theClipArrivesHereToo()
    {
        QFETCH(const QByteArray, rules);
        QFETCH(const QByteArray, words);
        CaseRun run(rules);
        const int code = run.render();
        QVERIFY2(code == 0, run.said().constData());
        holdForAll(run);
        QVERIFY(run.hasClip());
        QCOMPARE(run.takes().size(), 1);
        SAYS(run, words);
    }

    void c03NewHost()
    {
        CaseRun run(CaseRun::rulesOf(u"c03-new-host"_s));
        const int code = run.render();
        QVERIFY2(code == 75, run.said().constData());
        holdForAll(run);
        SAYS(run, "media.newstore.example");
        SAYS(run, run.service().requestIds().first().toLatin1());
        QVERIFY2(!run.says("failed"), run.said().constData());
        QCOMPARE(run.service().files(), QStringList());
    }

    void c04TheResultIsRefusedForItsContent()
    {
        CaseRun run(CaseRun::rulesOf(u"c04-result-422"_s));
        const int code = run.render();
        QVERIFY2(code == 65, run.said().constData());
        holdForAll(run);
        SAYS(run, "Flagged by the content checker");
        SAYS(run, "content policy");
        QVERIFY(run.service().count(u"result"_s) <= 2);
    }

    void c06NoVideoIsNamed()
    {
        CaseRun run(CaseRun::rulesOf(u"c06-empty-videos"_s));
        const int code = run.render();
        QVERIFY2(code == 75, run.said().constData());
        holdForAll(run);
        SAYS(run, "names no video");
        SAYS(run, run.service().requestIds().first().toLatin1());
        QVERIFY(run.service().count(u"result"_s) >= 2);
    }

    void c11AFileThatComesCompressed()
    {
        CaseRun run(CaseRun::rulesOf(u"c11-gzip"_s));
        const int code = run.render();
        QVERIFY2(code == 0, run.said().constData());
        holdForAll(run);
        QVERIFY(run.hasClip());
    }

    void aFileThatIsCutIsNoTake_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("c12-chunked-cut") << u"closed early"_s;
        QTest::newRow("c12-nolength-cut") << u"not whole"_s;
    }
    void aFileThatIsCutIsNoTake()
    {
        QFETCH(const QString, words);
        CaseRun run(CaseRun::rulesOf(QString::fromLatin1(QTest::currentDataTag())));
        run.start();
        const bool again = run.until([&] { return run.service().count(u"file"_s) >= 4; });
        QVERIFY2(again, run.said().constData());
        holdForAll(run);
        SAYS(run, words.toLatin1());
        QVERIFY(grow(run.service().pauses(u"file"_s)));
        QCOMPARE(run.takes(), QStringList());
        QCOMPARE(run.output(), QByteArray());
    }

    void c15TheProxyIsNamedWhereItDoesNotAnswer()
    {
        CaseRun run("[]");
        run.program().setService(QUrl(u"https://service.example/v1"_s), QString::fromLatin1(CaseRun::token));
        run.program().setVariable(u"HTTPS_PROXY"_s, u"http://127.0.0.1:9"_s);
        const int code = run.render();
        QVERIFY2(code == 69, run.said().constData());
        SAYS(run, "proxy");
        SAYS(run, "127.0.0.1:9");
        QVERIFY2(!run.says("Check the network"), run.said().constData());
    }

    void c15AServiceOnThisMachineIsAskedWithoutIt()
    {
        CaseRun run("[]");
        for (const QString& name : {u"HTTPS_PROXY"_s, u"http_proxy"_s, u"ALL_PROXY"_s})
            run.program().setVariable(name, u"http://127.0.0.1:9"_s);
        QVERIFY2(run.render() == 0, run.said().constData());
        QVERIFY(run.hasClip());
    }

    /// The clock stands two years back: the certificate of the service holds only in two years from now.
    void c17AClockThatIsWrong()
    {
        TestTls tls;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(TestTls::make(tls, {now.addDays(730), now.addDays(800), u"IP:127.0.0.1"_s}));
        const WireServer server(&tls.server);
        CaseRun run("[]");
        run.program().setService(server.base(), QString::fromLatin1(CaseRun::token));
        QCOMPARE(run.render(), 69);
        QVERIFY2(run.says("not valid yet") && run.says("clock"), run.said().constData());
        QVERIFY2(run.says("it says " + QDate::currentDate().toString(u"yyyy-MM-dd"_s).toLatin1()),
                 run.said().constData());
        QVERIFY2(run.says("nothing was sent"), run.said().constData());
        QVERIFY(server.seen().isEmpty());
        QVERIFY(run.takes().isEmpty());
    }

    void aServiceThatSaysNothingHoldsNobodyUp()
    {
        CaseRun run("[]");
        run.service().setSilent(true);
        run.start();
        QVERIFY(run.until([&] { return run.service().count(u"submit"_s) == 1; }));
        QElapsedTimer clock;
        clock.start();
        run.terminate();
        QCOMPARE(run.end(), 130);
        QVERIFY(clock.elapsed() < 5000);
        SAYS(run, "may have been charged");
        QCOMPARE(run.service().count(u"submit"_s), 1);
    }

    void c21AnEmptyBalance()
    {
        CaseRun run(CaseRun::rulesOf(u"c21-quota-429"_s));
        const int code = run.render();
        QVERIFY2(code == 77, run.said().constData());
        holdForAll(run);
        SAYS(run, "balance");
        SAYS(run, "top up");
        QVERIFY2(!run.says("busy"), run.said().constData());
    }

    void c22ACancelThatLies()
    {
        CaseRun run(CaseRun::rulesOf(u"c22-cancel-lies"_s), {9000, 1500});
        run.start();
        QVERIFY(run.until([&] { return run.service().count(u"status"_s) >= 1; }));
        QElapsedTimer clock;
        clock.start();
        run.interrupt();
        const int code = run.end();
        QVERIFY2(code == 130, run.said().constData());
        QVERIFY(clock.elapsed() < 5000);
        holdForAll(run);
        const QList<RuledService::Asked>& asked = run.service().asked();
        QVERIFY(asked.constLast().kind != u"cancel"_s);
        const QString id = run.service().requestIds().first();
        SAYS(run, id.toLatin1());
        run.start({u"render"_s, u"--attach"_s, id, u"-o"_s, u"t.mp4"_s});
        QVERIFY2(run.end() == 0, run.said().constData());
        QVERIFY(run.hasClip());
        QCOMPARE(run.service().count(u"submit"_s), 1);
    }

    void c25ConnectionsThatAreDropped()
    {
        CaseRun run(CaseRun::rulesOf(u"c25-drop"_s), {500, 8000});
        QVERIFY2(run.render() == 0, run.said().constData());
        holdForAll(run);
        QVERIFY(run.hasClip());
        const int second = run.render();
        QVERIFY2(second == 75, run.said().constData());
        QCOMPARE(run.service().count(u"submit"_s), 2);
        SAYS(run, "may have been charged");
    }
};

QTEST_GUILESS_MAIN(TestServiceCases)
#include "tst_servicecases.moc"
