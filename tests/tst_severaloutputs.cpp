// One request that makes several files: one job, one line of the ledger, and a take of each.
#include "tests/e2e/casehelp.h"

#include "app/store/spendingstore.h"
#include "app/store/takestore.h"
#include "tests/queuebench.h"

using namespace Qt::StringLiterals;
using namespace rushes;

class TestSeveralOutputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void eachBecomesATake()
    {
        CaseRun run(rules("{'videos':['@/out/a.mp4','@/out/b.mp4',{'url':'@/out/c.mp4'},'@/out/a.mp4']}"));
        const int code = run.render();
        QVERIFY2(code == 0, run.said().constData());
        QCOMPARE(run.service().count(u"submit"_s), 1);
        QCOMPARE(run.service().count(u"result"_s), 1);
        QCOMPARE(run.service().files(), (QStringList{u"/out/a.mp4"_s, u"/out/b.mp4"_s, u"/out/c.mp4"_s}));
        QCOMPARE(run.takes().size(), 3);
        QVERIFY(run.hasClip());
        for (const QString& name : {u"t-2.mp4"_s, u"t-3.mp4"_s})
            QVERIFY2(QFile::exists(run.program().path(name)), qPrintable(name));

        auto database = Database::open(run.program().path(u"data/rushes/rushes.sqlite"_s));
        QVERIFY(database);
        TakeStore takes(**database);
        const auto kept = takes.all();
        QVERIFY(kept);
        QCOMPARE(kept->values.size(), 3);
        QSet<int> numbers;
        Usd cost;
        for (const Take& take : kept->values) {
            numbers.insert(take.number);
            cost += take.cost.value_or(Usd{});
            QCOMPARE(take.requestId, run.service().requestIds().first());
        }
        QCOMPARE(numbers.size(), 3);
        QCOMPARE(cost, Usd{840'000});
        SpendingStore ledger(**database);
        QCOMPARE(ledger.entries()->size(), 1);
        auto jobs = (*database)->run(u"SELECT count(*), min(state) FROM jobs"_s);
        QVERIFY(jobs && jobs->next());
        QCOMPARE(jobs->value(0).toInt(), 1);
        QCOMPARE(jobs->value(1).toString(), u"done"_s);
    }

    void aCoverBesideAClipIsNone()
    {
        CaseRun run(rules("[{'url':'@/out/9f2.jpg','content_type':'image/jpeg'},"
                          "{'url':'@/out/a.mp4','content_type':'video/mp4'}]"));
        QCOMPARE(run.render(), 0);
        QCOMPARE(run.service().files(), QStringList{u"/out/a.mp4"_s});
        QCOMPARE(run.takes().size(), 1);
    }

    void whatIsNoMediaIsLeft()
    {
        CaseRun run(rules("{'video':'@/out/a.mp4','details':'@/out/a.json','page':'@/generations/7'}"));
        const int code = run.render();
        QVERIFY2(code == 0, run.said().constData());
        QCOMPARE(run.service().files(), QStringList{u"/out/a.mp4"_s});
    }

    /// Killed between the first file and the second one.
    void theNextRunGoesOnWithTheRest()
    {
        CaseRun run(rules("{'videos':['@/out/a.mp4','@/out/b.mp4']}"));
        bool held = true;
        run.service().serve(u"/out/b.mp4"_s, [&held](QTcpSocket& socket, const WireServer::Seen&) {
            if (!held)
                socket.write(WireServer::answer(200, RuledService::clip(), {}, "video/mp4"));
        });
        run.start();
        QVERIFY(run.until([&] { return run.service().count(u"file"_s) >= 2; }));
        ::kill(static_cast<pid_t>(run.processId()), SIGKILL);
        run.end();
        held = false;
        run.start({u"render"_s, u"--resume"_s});
        const int code = run.end();
        QVERIFY2(code == 0, run.said().constData());
        QCOMPARE(run.takes().size(), 2);
        QCOMPARE(run.service().count(u"file"_s, u"/out/a.mp4"_s), 1);
        QCOMPARE(run.service().count(u"submit"_s), 1);
    }

    void whatIsLeftOfThemIsAttached()
    {
        CaseRun run(rules("{'videos':['@/out/a.mp4','https://media.example/b.mp4']}"));
        QCOMPARE(run.render(), 75);
        QCOMPARE(run.takes().size(), 1);
        run.service().setRules(rules("{'videos':['@/out/a.mp4','@/out/b.mp4']}"));
        run.start({u"render"_s, u"--attach"_s, run.service().requestIds().first(), u"-o"_s, u"t.mp4"_s});
        const int code = run.end();
        QVERIFY2(code == 0, run.said().constData());
        QCOMPARE(run.takes().size(), 2);
        QVERIFY(QFile::exists(run.program().path(u"t-2.mp4"_s)));
        QCOMPARE(run.service().count(u"file"_s, u"/out/a.mp4"_s), 1);
    }

    /// Pictures are kept, the model that was made with them is said, and an archive of them is left.
    void aModelBesideAPictureComesLastAndIsSaid()
    {
        Bench bench({jobNamed(1)});
        QVERIFY(bench.reach(JobState::Running));
        RequestResult result = succeeded();
        const QUrl picture(u"https://files.runcomfy.net/a.png"_s);
        const QUrl model(u"https://files.runcomfy.net/a.glb"_s);
        const QUrl archive(u"https://files.runcomfy.net/a.zip"_s);
        result.outputs = {{picture, MediaKind::Image}, {archive, MediaKind::File}, {model, MediaKind::File}};
        result.output = picture;
        bench.later();
        bench.queue.statusKnown(1, completed(), bench.now);
        bench.turn();
        bench.queue.resultKnown(1, result, bench.now);
        QCOMPARE(bench.job().output, picture);
        QCOMPARE(bench.job().outputCount, 2);
    }

    void afterARestartTheRestIsAskedFor()
    {
        Job job = jobNamed(1, JobState::Downloading);
        job.output = {};
        job.path.clear();
        job.outputNumber = 1;
        job.outputCount = 2;
        Bench bench({job});
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Result});
        RequestResult result = succeeded();
        const QUrl second(u"https://files.runcomfy.net/b.mp4"_s);
        result.outputs = {{address, MediaKind::Video}, {second, MediaKind::Video}};
        bench.queue.resultKnown(1, result, bench.now);
        QCOMPARE(bench.job().output, second);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Place});
    }

private:
    static QByteArray rules(const QByteArray& output)
    {
        QByteArray text = "[{'on':'result','nth':'all','do':{'status':200,'json':{'status':'succeeded',"
                          "'cost':0.84,'output':" +
                          output + "}}}]";
        return text.replace('\'', '"').replace("@", "http://127.0.0.1:18951");
    }
};

QTEST_GUILESS_MAIN(TestSeveralOutputs)
#include "tst_severaloutputs.moc"
