#include "app/catalogue/catalogue.h"
#include "app/sandbox/sandboxservice.h"
#include "tests/sandboxoptions.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;

namespace {

const QString model = u"kling/kling-3.0/pro/text-to-video"_s;
constexpr std::chrono::milliseconds day = 24h;
constexpr Instant start = fromMs(1'800'000'000'000);

} // namespace

class TestSandboxService : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};
    std::optional<SandboxService> m_service = {};
    SandboxOptions m_options = {};

    void open(Instant now = start)
    {
        m_service.reset();
        m_service.emplace(m_folder.path(), Catalogue::builtIn(), m_options);
        QVERIFY(m_service->open(now).has_value());
        m_service->setOrigin(u"http://127.0.0.1:1"_s);
    }
    QString submit(const QByteArray& body = R"({"prompt":"a hill"})",
                   const QJsonValue& failure = QJsonValue::Undefined)
    {
        const SandboxAnswer answer = m_service->submit(model, body, start, failure);
        return answer.http == 200 ? answer.body.value(u"request_id"_s).toString() : QString();
    }
    [[nodiscard]] QString status(const QString& id) const
    {
        return m_service->status(id).body.value(u"status"_s).toString();
    }
    [[nodiscard]] QString resultStatus(const QString& id)
    {
        return m_service->result(id, false).body.value(u"status"_s).toString();
    }
    [[nodiscard]] int position(const QString& id) const
    {
        return m_service->status(id).body.value(u"queue_position"_s).toInt(-1);
    }
    void finish(const QString& id)
    {
        QFile file(m_service->store().filePath(id));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("video");
        m_service->finishWork(id, {}, start + 10ms);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = QTemporaryDir();
        m_options = withoutQueueTime();
        open();
    }

    void oneRunsAndTheOthersHavePositions()
    {
        const QString a = submit();
        const QString b = submit();
        const QString c = submit();
        QCOMPARE(position(a), 1);
        QCOMPARE(position(c), 3);
        QCOMPARE(m_service->takeWork(start)->id, a);
        QCOMPARE(status(a), u"in_progress"_s);
        QVERIFY(!m_service->status(a).body.contains(u"queue_position"_s));
        QCOMPARE(position(b), 1);
        QCOMPARE(position(c), 2);
        QVERIFY(!m_service->takeWork(start));
        finish(a);
        QCOMPARE(status(a), u"completed"_s);
        QCOMPARE(m_service->takeWork(start)->id, b);
    }

    void onlyWhatIsQueuedCanBeCancelled()
    {
        const QString a = submit();
        const QString b = submit();
        QVERIFY(m_service->takeWork(start));
        const auto outcome = [&](const QString& id) {
            const SandboxAnswer answer = m_service->cancel(id, start);
            return answer.http == 202 ? answer.body.value(u"outcome"_s).toString() : QString();
        };
        QCOMPARE(outcome(a), u"not_cancellable"_s);
        QCOMPARE(status(a), u"in_progress"_s);
        QCOMPARE(outcome(b), u"cancelled"_s);
        QCOMPARE(status(b), u"cancelled"_s);
        QCOMPARE(resultStatus(b), u"cancelled"_s);
        QCOMPARE(outcome(b), u"not_cancellable"_s);
        finish(a);
        QCOMPARE(outcome(a), u"not_cancellable"_s);
        QVERIFY(!m_service->takeWork(start));
    }

    void resultHasOtherWordsThanStatus()
    {
        const QString a = submit();
        QCOMPARE(resultStatus(a), u"in_queue"_s);
        QVERIFY(m_service->takeWork(start));
        QCOMPARE(resultStatus(a), u"in_progress"_s);
        finish(a);
        const QJsonObject result = m_service->result(a, true).body;
        QCOMPARE(result.value(u"status"_s).toString(), u"succeeded"_s);
        QCOMPARE(result.value(u"cost"_s), QJsonValue(0));
        QCOMPARE(result.value(u"output"_s)[u"video"_s].toString(),
                 u"http://127.0.0.1:1/files/%1/1.mp4"_s.arg(a));
        QVERIFY(!m_service->result(a, false).body.contains(u"cost"_s));
    }

    void aFailedJobIsCompletedAtStatusAndFailedAtResult()
    {
        const QJsonObject error{{u"code"_s, 1301}, {u"msg"_s, u"content policy"_s}};
        const QString a = submit(R"({"prompt":"a"})", error);
        const std::optional<SandboxWork> work = m_service->takeWork(start);
        QCOMPARE(work->failure, QJsonValue(error));
        m_service->failWork(a, work->failure, start);
        QCOMPARE(status(a), u"completed"_s);
        QCOMPARE(resultStatus(a), u"failed"_s);
        QCOMPARE(m_service->result(a, false).body.value(u"error"_s), QJsonValue(error));
    }

    void theQueueSurvivesARestart()
    {
        const QString done = submit();
        QVERIFY(m_service->takeWork(start));
        finish(done);
        const QString running = submit(R"({"prompt":"b","duration":7,"sound":false})");
        const QString queued = submit();
        QCOMPARE(m_service->takeWork(start)->id, running);
        open();
        QCOMPARE(status(done), u"completed"_s);
        QVERIFY(!m_service->file(done, 1).isEmpty());
        QCOMPARE(position(running), 1);
        QCOMPARE(position(queued), 2);
        const std::optional<SandboxWork> work = m_service->takeWork(start);
        QCOMPARE(work->id, running);
        QCOMPARE(work->plan.request.duration, 7);
        QVERIFY(!work->plan.request.sound);
        // A later one still comes after those.
        QCOMPARE(position(submit()), 2);
    }

    void whatIsOverForAWeekIsCleaned()
    {
        const QString old = submit();
        QVERIFY(m_service->takeWork(start));
        finish(old);
        const QString waiting = submit();
        const QString path = m_service->store().filePath(old);
        open(start + 6 * day);
        QVERIFY(QFile::exists(path));
        open(start + 8 * day);
        QCOMPARE(m_service->status(old).http, 404);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(status(waiting), u"in_queue"_s);
    }

    void aDamagedRecordIsLeftOut()
    {
        const QString a = submit();
        QFile file(m_folder.filePath(u"requests/%1.json"_s.arg(a)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        const QString b = submit();
        open();
        QCOMPARE(m_service->status(a).http, 404);
        QCOMPARE(position(b), 1);
    }

    void nothingIsTakenThatCannotBeKept()
    {
        QVERIFY(QDir(m_folder.filePath(u"requests"_s)).removeRecursively());
        const SandboxAnswer answer = m_service->submit(model, R"({"prompt":"a"})", start);
        QCOMPARE(answer.http, 500);
        QVERIFY(!m_service->takeWork(start));
    }

    void aRequestStaysQueuedForAWhile()
    {
        m_options.minQueue = std::chrono::milliseconds(1500);
        open();
        const QString a = submit();
        std::optional<std::chrono::milliseconds> again;
        QVERIFY(!m_service->takeWork(start + 500ms, &again));
        QCOMPARE(again, 1000ms);
        // Also when the clock was set back by a day.
        QVERIFY(!m_service->takeWork(start - day, &again));
        QCOMPARE(again, 1500ms);
        QCOMPARE(m_service->takeWork(start + 1500ms)->id, a);
    }

    void anExpiredAddressIsRenewedByResult()
    {
        const QString a = submit();
        QVERIFY(m_service->takeWork(start));
        finish(a);
        m_service->expireFile(a);
        QVERIFY(m_service->file(a, 1).isEmpty());
        QCOMPARE(m_service->result(a, false).body.value(u"output"_s)[u"video"_s].toString(),
                 u"http://127.0.0.1:1/files/%1/2.mp4"_s.arg(a));
        QVERIFY(m_service->file(a, 1).isEmpty());
        QVERIFY(!m_service->file(a, 2).isEmpty());
    }

    void refusalsHaveTheDocumentedShape()
    {
        QCOMPARE(m_service->status(u"x"_s).http, 404);
        QCOMPARE(m_service->status(u"x"_s).body.value(u"error_code"_s).toInt(), 404001);
        const SandboxAnswer unknown = m_service->submit(u"kling/none"_s, R"({"prompt":"a"})", start);
        QCOMPARE(unknown.body.value(u"error_code"_s).toInt(), 400001);
        const SandboxAnswer refused = m_service->submit(model, R"({"duration":2,"sound":0})", start);
        QCOMPARE(refused.http, 422);
        QCOMPARE(refused.body.value(u"error_code"_s).toInt(), 422001);
        QCOMPARE(refused.body.value(u"detail"_s).toArray().size(), 3);
        QVERIFY(!m_service->takeWork(start));
    }

    void theCatalogueIsAnswered()
    {
        const SandboxAnswer one = m_service->model(model);
        QCOMPARE(one.body.value(u"display_name"_s).toString(), u"Kling 3.0 Pro"_s);
        QCOMPARE(one.body.value(u"price_unit"_s).toString(), u"second"_s);
        QCOMPARE(m_service->models({u"KLING"_s}).body.value(u"total"_s).toInt(), 17);
        QCOMPARE(m_service->models({u"veo"_s}).body.value(u"total"_s).toInt(), 0);
        SandboxService::ModelQuery beyond;
        beyond.offset = 122;
        QCOMPARE(m_service->models(beyond).body.value(u"models"_s).toArray().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSandboxService)
#include "tst_sandboxservice.moc"
