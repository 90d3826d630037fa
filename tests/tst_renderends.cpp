// How `rushes render` ends: when it is refused, interrupted, or finds what an earlier run left.
#include "tests/e2e/casehelp.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace rushes;

#define SAYS(run, words) QVERIFY2((run).says(words), (run).said().constData())

class TestRenderEnds : public QObject
{
    Q_OBJECT

private:
    /// The first column of what a statement selects in the run's database.
    static QVariantList column(CaseRun& run, const QString& statement)
    {
        QVariantList values;
        {
            QSqlDatabase base = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
            base.setDatabaseName(run.program().path(u"data/rushes/rushes.sqlite"_s));
            if (base.open()) {
                QSqlQuery rows(base);
                if (!rows.exec(statement))
                    qFatal("%s", qUtf8Printable(statement));
                while (rows.next())
                    values.append(rows.value(0));
            }
        }
        QSqlDatabase::removeDatabase(u"look"_s);
        return values;
    }
    static QStringList attach(const QString& id)
    {
        return {u"render"_s, u"--attach"_s, id, u"-o"_s, u"t.mp4"_s};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aBusyServiceGetsOneRequestARun()
    {
        CaseRun run(R"([{"on":"submit","nth":"all","do":{"status":429,"json":{"message":"too many requests"},
                    "headers":{"Retry-After":"2"}}}])");
        QVERIFY2(run.render() == 75, run.said().constData());
        QCOMPARE(run.service().count(u"submit"_s), 1);
        SAYS(run, "Try again at");
        QVERIFY2(!run.says("Nothing was sent"), run.said().constData());
        run.start({u"render"_s, u"--resume"_s});
        QCOMPARE(run.end(), 0);
        QVERIFY2(run.service().count(u"submit"_s) == 1, "nothing of it is left to be sent");
    }

    void anInterruptEndsWhatIsNotAnswered_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("signal");
        QTest::newRow("the request, Ctrl+C") << u"submit"_s << SIGINT;
        QTest::newRow("the request, SIGTERM") << u"submit"_s << SIGTERM;
        QTest::newRow("the cancel, SIGTERM") << u"cancel"_s << SIGTERM;
    }
    void anInterruptEndsWhatIsNotAnswered()
    {
        QFETCH(const QString, kind);
        QFETCH(const int, signal);
        CaseRun run("[]", {60'000, 1000});
        const bool isSubmit = kind == u"submit"_s;
        const auto silent = [](QTcpSocket&, const WireServer::Seen&) {};
        if (isSubmit)
            run.service().serve(u"/v1/models/kling/kling-3.0/pro/text-to-video"_s, silent);
        run.start();
        QVERIFY(run.until([&] { return run.service().count(u"submit"_s) == 1; }));
        if (!isSubmit) {
            QVERIFY(run.until([&] { return run.service().count(u"status"_s) >= 1; }));
            run.service().serve(u"/v1/requests/"_s + run.service().requestIds().first() + u"/cancel"_s,
                                silent);
        }
        QElapsedTimer clock;
        clock.start();
        ::kill(static_cast<pid_t>(run.processId()), signal);
        const int code = run.end(20'000);
        QVERIFY2(code == 130, run.said().constData());
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
        if (isSubmit)
            SAYS(run, "may have been charged");
        else
            SAYS(run, run.service().requestIds().first().toLatin1());
        if (!isSubmit) {
            SAYS(run, "has not said whether it is cancelled");
            QVERIFY2(!run.says("will be charged"), run.said().constData());
        }
    }

    void whoIsWaitedForIsSaid()
    {
        CaseRun run("[]");
        run.service().setSilent(true);
        run.start();
        QVERIFY(run.until([&] { return run.says("no answer since"); }, 30'000));
        SAYS(run, "runcomfy at 127.0.0.1: no answer since");
        SAYS(run, "waits until");
        run.interrupt();
        QCOMPARE(run.end(), 130);
        QCOMPARE(run.service().count(u"submit"_s), 1);
    }

    void asleepForAWhileItGoesOn()
    {
        CaseRun run("[]");
        run.start();
        QVERIFY(run.until([&] { return run.service().count(u"submit"_s) == 1; }));
        ::kill(static_cast<pid_t>(run.processId()), SIGSTOP);
        const int asked = run.service().count(u"status"_s);
        bool slept = false;
        QTimer::singleShot(3000, this, [&] { slept = true; });
        QVERIFY(run.until([&] { return slept; }));
        QVERIFY(run.service().count(u"status"_s) <= asked + 1);
        ::kill(static_cast<pid_t>(run.processId()), SIGCONT);
        QVERIFY2(run.end() == 0, run.said().constData());
        QVERIFY(run.hasClip());
        QCOMPARE(run.service().count(u"submit"_s), 1);
    }

    void aSignalInTheMiddleOfAJobLosesNothing_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("code");
        QTest::newRow("SIGTERM") << SIGTERM << 130;
        QTest::newRow("SIGHUP, the terminal was closed") << SIGHUP << 130;
        QTest::newRow("SIGPIPE, nobody reads any more") << SIGPIPE << 0;
    }
    void aSignalInTheMiddleOfAJobLosesNothing()
    {
        QFETCH(const int, signal);
        QFETCH(const int, code);
        CaseRun run("[]", {100, 3000});
        run.start();
        // Running: it can't be cancelled any more.
        QVERIFY(run.until([&] { return run.says("running"); }));
        ::kill(static_cast<pid_t>(run.processId()), signal);
        const int ended = run.end();
        QVERIFY2(ended == code, QByteArray(QByteArray::number(ended) + ": " + run.said()).constData());
        if (code != 0) {
            QVERIFY2(run.says(run.service().requestIds().first().toLatin1()), run.said().constData());
            run.start({u"render"_s, u"--resume"_s});
            QVERIFY2(run.end() == 0, run.said().constData());
        }
        QCOMPARE(run.takes().size(), 1);
        QCOMPARE(run.service().count(u"submit"_s), 1);
    }

    void nobodyReadsWhatItSays()
    {
        CaseRun run("[]");
        const std::unique_ptr<QProcess> process =
            run.program().start({u"render"_s, u"short.rushes"_s, u"-o"_s, u"t.mp4"_s});
        QVERIFY(process->waitForStarted());
        process->closeReadChannel(QProcess::StandardError);
        process->closeReadChannel(QProcess::StandardOutput);
        QVERIFY(run.until([&] { return process->state() == QProcess::NotRunning; }));
        QCOMPARE(process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(process->exitCode(), 0);
        QVERIFY(run.hasClip());
        QCOMPARE(run.service().count(u"submit"_s), 1);
    }

    void anIdThatNoJobHasIsThatOfTheLostAnswer()
    {
        // The request is accepted, and its answer is lost.
        CaseRun run("[]");
        QVERIFY2(run.render() == 0, run.said().constData());
        const QString lost = run.service().requestIds().first();
        run.service().setRules(R"([{"on":"submit","nth":"all","do":{"drop":true}}])");
        QVERIFY2(run.render() == 75, run.said().constData());
        // Another id of the same account, which no job here has.
        run.service().setRules("[]");
        const QString made = run.make();
        run.start(attach(made));
        QVERIFY2(run.end() == 0, run.said().constData());
        QCOMPARE(column(run, u"SELECT count(*) FROM jobs"_s).first().toInt(), 2);
        QCOMPARE(column(run, u"SELECT count(*) FROM jobs WHERE state = 'unknown'"_s).first().toInt(), 0);
        QCOMPARE(column(run, u"SELECT count(*) FROM spending"_s).first().toInt(), 2);
        QCOMPARE(
            column(run, u"SELECT count(*) FROM takes WHERE request_id = '%1'"_s.arg(made)).first().toInt(),
            1);
        QCOMPARE(column(run, u"SELECT scene_name FROM takes"_s),
                 (QVariantList{u"Lighthouse"_s, u"Lighthouse"_s}));
        QVERIFY(lost != made);
    }

    void ofSeveralLostAnswersTheUserSaysWhich()
    {
        CaseRun run(R"([{"on":"submit","nth":"all","do":{"drop":true}}])");
        QCOMPARE(run.render(), 75);
        QCOMPARE(run.render(), 75);
        run.service().setRules("[]");
        run.start(attach(run.make()));
        QVERIFY2(run.end() == 75, run.said().constData());
        SAYS(run, "Lighthouse");
        QCOMPARE(column(run, u"SELECT state FROM jobs"_s), (QVariantList{u"unknown"_s, u"unknown"_s}));
    }

    void severalThatAttachOneIdAtOnceMakeOneTake()
    {
        CaseRun run("[]");
        const QString id = run.make();
        std::vector<std::unique_ptr<QProcess>> others;
        for (int i = 0; i < 3; ++i)
            others.push_back(run.program().start({u"render"_s, u"--attach"_s, id}));
        run.start(attach(id));
        QList<int> codes{run.end()};
        for (const auto& other : others) {
            QVERIFY(run.until([&] { return other->state() == QProcess::NotRunning; }));
            codes.append(other->exitCode());
        }
        QVERIFY2(codes.contains(0), run.said().constData());
        for (const int code : std::as_const(codes))
            QVERIFY2(code == 0 || code == 75, qPrintable(QString::number(code)));
        QCOMPARE(column(run, u"SELECT count(*) FROM takes"_s).first().toInt(), 1);
        QCOMPARE(column(run, u"SELECT count(*) FROM jobs WHERE request_id = '%1'"_s.arg(id)).first().toInt(),
                 1);
        QCOMPARE(run.takes().size(), 1);
    }

    void whatCannotBeWrittenIsNoticedBeforeItIsPaid()
    {
        CaseRun run("[]");
        QFile inTheWay(run.program().path(u"Videos"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY2(run.render() == 73, run.said().constData());
        SAYS(run, "Nothing was sent");
        QCOMPARE(run.service().count(u"submit"_s), 0);
    }

    /// Asked about under another id, a paid job would end as one that the service does not know.
    void aPaidJobWhoseIdIsDamagedIsNamedAndStays_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("other signs") << u"'job 0001/../x'"_s;
        QTest::newRow("too many") << u"'%1'"_s.arg(QString(200, u'r'));
        QTest::newRow("no text") << u"x'00ff'"_s;
    }
    void aPaidJobWhoseIdIsDamagedIsNamedAndStays()
    {
        QFETCH(const QString, damage);
        CaseRun run("[]", {100, 3000});
        run.start();
        QVERIFY(run.until([&] { return run.says("running"); }));
        ::kill(static_cast<pid_t>(run.processId()), SIGKILL);
        (void)run.end();
        const QString id = run.service().requestIds().first();
        (void)column(run, u"UPDATE jobs SET request_id = %1"_s.arg(damage));
        const QString look = u"SELECT hex(request_id) || ' ' || state FROM jobs"_s;
        const QVariantList before = column(run, look);
        const int asked = run.service().count(u"status"_s);
        for (int resumed = 0; resumed < 2; ++resumed) {
            run.start({u"render"_s, u"--resume"_s});
            QVERIFY2(run.end() == 65, run.said().constData());
            SAYS(run, "can't be read");
            SAYS(run, "jobs 1: request_id");
        }
        QCOMPARE(column(run, look), before);
        QCOMPARE(column(run, u"SELECT count(*) FROM spending"_s).first().toInt(), 1);
        QCOMPARE(run.service().count(u"status"_s), asked);
        // With the id the clip is available nevertheless, and paid once.
        run.start(attach(id));
        QVERIFY2(run.end() == 0, run.said().constData());
        QVERIFY(run.hasClip());
        QCOMPARE(column(run, u"SELECT count(*) FROM spending"_s).first().toInt(), 1);
        QCOMPARE(run.service().count(u"submit"_s), 1);
    }

    void aPaidJobWhoseIdIsGoneIsUnknownAndCanBeAttached()
    {
        CaseRun run("[]", {100, 3000});
        run.start();
        QVERIFY(run.until([&] { return run.says("running"); }));
        ::kill(static_cast<pid_t>(run.processId()), SIGKILL);
        (void)run.end();
        (void)column(run, u"UPDATE jobs SET request_id = ''"_s);
        run.start({u"render"_s, u"--resume"_s});
        QVERIFY2(run.end() == 75 && run.says("may have been charged"), run.said().constData());
        QCOMPARE(column(run, u"SELECT state FROM jobs"_s), QVariantList{u"unknown"_s});
        run.start(attach(run.service().requestIds().first()));
        QVERIFY2(run.end() == 0, run.said().constData());
        QVERIFY(run.hasClip());
        QCOMPARE(column(run, u"SELECT count(*) FROM spending"_s).first().toInt(), 1);
    }

    /// It was not sent from here: "before you submit it again" would be wrong advice.
    void whatWasNeverSentFromHereIsNoLostSubmit()
    {
        CaseRun run("[]");
        run.service().setRules(R"([{"on":"result","nth":"all","do":{"status":403,
                                 "json":{"error_code":403001,"message":"not yours"}}}])");
        run.start(attach(u"req-of-others"_s));
        QVERIFY2(run.end() == 77, run.said().constData());
        SAYS(run, "another account");
        QVERIFY2(!run.says("submit") && !run.says("may have been charged"), run.said().constData());
    }

    void aServiceThatIsNotThereIsNamedWithThoseThatAre()
    {
        CaseRun run("[]");
        for (const QStringList& command :
             {QStringList{u"render"_s, u"short.rushes"_s},
              {u"render"_s, u"--attach"_s, u"job-1"_s},
              {u"run"_s, u"kling/kling-3.0/pro/text-to-video"_s, u"--set"_s, u"prompt=a"_s},
              {u"models"_s}}) {
            run.start(command + QStringList{u"--service"_s, u"Runconfy\x1b[2J"_s});
            QVERIFY2(run.end() == 64, run.said().constData());
            SAYS(run, "“runconfy\\x1b[2j”");
            SAYS(run, "“sandbox”");
            SAYS(run, "“runcomfy”");
            QVERIFY2(!run.says("token") && !run.says("sign in"), run.said().constData());
        }
        QVERIFY(run.service().asked().isEmpty());
    }

    /// `-o "$OUT"` where OUT is empty is no wish to have no copy, and `--service ""` none to pay.
    void anOptionThatNamesNothingIsRefused()
    {
        CaseRun run("[]");
        for (const QString& option : {u"-o"_s, u"--output"_s, u"--service"_s}) {
            for (const QStringList& command : {QStringList{u"render"_s, u"short.rushes"_s},
                                               {u"run"_s, u"kling/kling-3.0/pro/text-to-video"_s}}) {
                run.start(command + QStringList{option, QString()});
                QVERIFY2(run.end() == 64, run.said().constData());
                QVERIFY2(run.says(option.toLatin1() + " names nothing"), run.said().constData());
            }
        }
        run.start({u"render"_s, u"--attach"_s, QString()});
        QCOMPARE(run.end(), 64);
        run.start({u"sandbox"_s, u"--folder"_s, QString()});
        QCOMPARE(run.end(), 64);
        SAYS(run, "--folder wants the name of a folder");
        QVERIFY(run.service().asked().isEmpty());
    }

    void aRowThatCannotBeReadIsNamed()
    {
        CaseRun run(R"([{"on":"submit","nth":"all","do":{"drop":true}}])");
        QCOMPARE(run.render(), 75);
        (void)column(run, u"UPDATE jobs SET request = '{'"_s);
        run.start({u"render"_s, u"--resume"_s});
        (void)run.end();
        SAYS(run, "can't be read");
        SAYS(run, "jobs 1");
    }
};

QTEST_GUILESS_MAIN(TestRenderEnds)
#include "tst_renderends.moc"
