#include "app/animatic/animatic.h"
#include "app/animatic/animaticsound.h"
#include "app/base/clock.h"
#include "app/catalogue/catalogue.h"
#include "app/sandbox/sandboxserver.h"
#include "tests/sandboxoptions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <httplib.h>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const char* const submitPath = "/v1/models/kling/kling-3.0/pro/text-to-video";

QJsonObject json(const httplib::Result& answer)
{
    return answer ? QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object() : QJsonObject();
}

QByteArray run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    return process.readAllStandardOutput();
}

QJsonObject probed(const QString& file)
{
    return QJsonDocument::fromJson(
               run(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-count_frames"_s, u"-show_streams"_s,
                                  u"-show_format"_s, u"-of"_s, u"json"_s, file}))
        .object();
}

QJsonObject streamOf(const QJsonObject& probe, const QString& type)
{
    for (const QJsonValue& stream : probe.value(u"streams"_s).toArray()) {
        if (stream[u"codec_type"_s].toString() == type)
            return stream.toObject();
    }
    return {};
}

/// Mean difference of two grey pictures.
double difference(const QByteArray& a, const QByteArray& b)
{
    double sum = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        sum += qAbs(static_cast<quint8>(a.at(i)) - static_cast<quint8>(b.at(i)));
    return sum / static_cast<double>(a.size());
}

/// Hz, by zero crossings of 16-bit mono samples between two times in s.
double pitchIn(const QByteArray& samples, double from, double to)
{
    const auto* sample = reinterpret_cast<const qint16*>(samples.constData());
    int crossings = 0;
    for (int i = static_cast<int>(from * soundRate); i < static_cast<int>(to * soundRate); ++i)
        crossings += sample[i] < 0 && sample[i + 1] >= 0 ? 1 : 0;
    return crossings / (to - from);
}

} // namespace

class TestSandboxServer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};
    SandboxOptions m_options = {};
    std::unique_ptr<SandboxServer> m_server;
    std::unique_ptr<httplib::Client> m_client;

    void serve()
    {
        m_server = std::make_unique<SandboxServer>(m_folder.path(), m_options);
        const Result<quint16> port = m_server->start();
        QVERIFY(port.has_value());
        m_client = std::make_unique<httplib::Client>("127.0.0.1", *port);
        m_client->set_read_timeout(60);
    }
    QString submit(const QByteArray& body = R"({"prompt":"a hill","duration":3})")
    {
        return json(m_client->Post(submitPath, body.toStdString(), "application/json"))
            .value(u"request_id"_s)
            .toString();
    }
    QJsonObject get(const QString& path) { return json(m_client->Get(path.toStdString())); }
    QString status(const QString& id)
    {
        return get(u"/v1/requests/%1/status"_s.arg(id)).value(u"status"_s).toString();
    }
    QJsonObject result(const QString& id)
    {
        return get(u"/v1/requests/%1/result?include_cost=true"_s.arg(id));
    }
    void fault(const QJsonObject& fault) { QVERIFY(m_server->addFault(fault).has_value()); }
    int count(const QString& call) { return m_server->counts().value(call)[u"count"_s].toInt(); }

    /// Waits for the clip and keeps it as a file; its path, or nothing when it failed.
    QString clip(const QString& id)
    {
        if (!QTest::qWaitFor([&] { return status(id) == "completed"_L1; }, 120000))
            return {};
        const QUrl address(result(id).value(u"output"_s)[u"video"_s].toString());
        const httplib::Result got = m_client->Get(address.path().toStdString());
        QFile file(m_folder.filePath(u"got.mp4"_s));
        if (!got || got->status != 200 || !file.open(QIODevice::WriteOnly))
            return {};
        file.write(QByteArray::fromStdString(got->body));
        return file.fileName();
    }

    /// As if it had been rendered: a finished request with ten bytes for a video.
    QString finished()
    {
        m_server.reset();
        SandboxService service(m_folder.path(), Catalogue::builtIn(), m_options);
        const Instant now = currentInstant();
        if (!service.store().claim(false) || !service.open(now))
            return {};
        const QString id = service.submit(u"kling/kling-3.0/pro/text-to-video"_s, R"({"prompt":"a"})", now)
                               .body.value(u"request_id"_s)
                               .toString();
        (void)service.takeWork(now);
        QFile file(service.store().filePath(id));
        if (!file.open(QIODevice::WriteOnly) || file.write("0123456789") != 10)
            return {};
        service.finishWork(id, {}, now);
        return id;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = QTemporaryDir();
        m_options = withoutQueueTime();
        m_options.faults = true;
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void aClipIsWhatWasAskedFor()
    {
        serve();
        const QString file =
            clip(submit(R"({"prompt":"Tuscany","duration":6,"aspect_ratio":"1:1","multi_prompt":[
            {"prompt":"Static, hills at golden hour","duration":3},{"prompt":"Static, the sea at night","duration":3}]})"));
        QVERIFY(!file.isEmpty());
        const QJsonObject probe = probed(file);
        const QJsonObject video = streamOf(probe, u"video"_s);
        QCOMPARE(video.value(u"codec_name"_s).toString(), u"h264"_s);
        QCOMPARE(video.value(u"pix_fmt"_s).toString(), u"yuv420p"_s);
        QCOMPARE(video.value(u"width"_s).toInt(), 720);
        QCOMPARE(video.value(u"height"_s).toInt(), 720);
        QCOMPARE(video.value(u"r_frame_rate"_s).toString(), u"24/1"_s);
        QCOMPARE(video.value(u"nb_read_frames"_s).toString(), u"144"_s);
        QCOMPARE(video.value(u"duration"_s).toString().toDouble(), 6.0);
        const QJsonObject audio = streamOf(probe, u"audio"_s);
        QCOMPARE(audio.value(u"codec_name"_s).toString(), u"aac"_s);
        QVERIFY(qAbs(audio.value(u"duration"_s).toString().toDouble() - 6.0) < 0.03);

        // The picture changes from frame 71 to 72 and not before or after it.
        constexpr qsizetype size = 64 * 64;
        const QByteArray grey =
            run(u"ffmpeg"_s,
                {u"-v"_s, u"error"_s, u"-i"_s, file, u"-vf"_s, u"select='between(n,70,73)',scale=64:64"_s,
                 u"-vsync"_s, u"0"_s, u"-f"_s, u"rawvideo"_s, u"-pix_fmt"_s, u"gray"_s, u"-"_s});
        QCOMPARE(grey.size(), 4 * size);
        const auto frame = [&](int i) { return grey.mid(i * size, size); };
        QVERIFY(difference(frame(0), frame(1)) < 1.5);
        QVERIFY(difference(frame(1), frame(2)) > 15);
        QVERIFY(difference(frame(2), frame(3)) < 1.5);

        // So does the sound, and it is there to the end but does not click.
        const QByteArray samples = run(
            u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-i"_s, file, u"-ac"_s, u"1"_s, u"-f"_s, u"s16le"_s, u"-"_s});
        QVERIFY(samples.size() >= qsizetype(6) * soundRate * 2);
        QVERIFY(qAbs(pitchIn(samples, 2.7, 2.96) / pitchOf(0) - 1) < 0.04);
        QVERIFY(qAbs(pitchIn(samples, 3.04, 3.3) / pitchOf(1) - 1) < 0.04);
        const auto* sample = reinterpret_cast<const qint16*>(samples.constData());
        int step = 0;
        for (int i = 1; i < 6 * soundRate; ++i)
            step = qMax(step, qAbs(sample[i] - sample[i - 1]));
        QVERIFY2(step < 1200, qPrintable(QString::number(step)));
    }

    void withoutSoundThereIsNoAudioStream()
    {
        serve();
        const QString id =
            submit(R"({"prompt":"A street in the rain","duration":3,"aspect_ratio":"9:16","sound":false})");
        const QString file = clip(id);
        QVERIFY(!file.isEmpty());
        const QJsonObject probe = probed(file);
        QVERIFY(streamOf(probe, u"audio"_s).isEmpty());
        QCOMPARE(streamOf(probe, u"video"_s).value(u"width"_s).toInt(), 720);
        QCOMPARE(streamOf(probe, u"video"_s).value(u"height"_s).toInt(), 1280);
        QCOMPARE(streamOf(probe, u"video"_s).value(u"nb_read_frames"_s).toString(), u"72"_s);
        QCOMPARE(result(id).value(u"cost"_s), QJsonValue(0));
    }

    void framesAreDrawnTheSameAgain()
    {
        Request request = defaultsOf(Catalogue::builtIn().standard());
        request.prompt = u"Push in on a city at night"_s;
        Animatic first(request);
        Animatic second(request);
        QCOMPARE(first.size(), QSize(1280, 720));
        QCOMPARE(first.frames(), request.duration * 24);
        const QImage there = first.frame(60).copy();
        QCOMPARE(second.frame(60), there);
        QVERIFY(first.frame(0) != there);
        QCOMPARE(first.frame(60), there);
    }

    void aMissingFfmpegIsSaid()
    {
        m_options.ffmpeg = u"/nowhere/ffmpeg"_s;
        serve();
        const QString id = submit();
        QTRY_COMPARE_WITH_TIMEOUT(status(id), u"completed"_s, 30000);
        QCOMPARE(result(id).value(u"status"_s).toString(), u"failed"_s);
        QVERIFY(result(id).value(u"error"_s).toString().contains(u"Install"_s));
    }

    void aServerEndsInTheMiddleOfARender()
    {
        serve();
        const QString id = submit(R"({"prompt":"a hill","duration":15})");
        QTRY_COMPARE_WITH_TIMEOUT(status(id), u"in_progress"_s, 30000);
        m_server.reset();
        QCOMPARE(run(u"pgrep"_s, {u"-f"_s, m_folder.path()}), QByteArray());
        // And the next one takes it up.
        serve();
        QTRY_COMPARE_WITH_TIMEOUT(status(id), u"in_progress"_s, 30000);
    }

    void aTakenPortAndAUsedFolderAreSaid()
    {
        serve();
        SandboxOptions options;
        options.port = m_server->baseUrl().port();
        const QTemporaryDir other;
        SandboxServer second(other.path(), options);
        QCOMPARE(second.start().error().kind, ErrorKind::Refused);
        SandboxServer third(m_folder.path());
        QCOMPARE(third.start().error().kind, ErrorKind::NotWritable);
        QVERIFY(!third.isRunning());
        QVERIFY(third.baseUrl().isEmpty());
    }

    void filesAreServedInParts()
    {
        const QString id = finished();
        serve();
        const std::string path = "/files/" + id.toStdString() + "/1.mp4";
        const httplib::Result whole = m_client->Get(path);
        QCOMPARE(whole->status, 200);
        QCOMPARE(whole->body, std::string("0123456789"));
        QCOMPARE(whole->get_header_value("Accept-Ranges"), std::string("bytes"));
        QCOMPARE(whole->get_header_value("Content-Length"), std::string("10"));
        QVERIFY(!whole->get_header_value("Last-Modified").empty());
        const std::string tag = whole->get_header_value("ETag");
        QVERIFY(!tag.empty());

        const auto part = [&](const char* range, const std::string& unless = {}) {
            httplib::Headers headers{{"Range", range}};
            if (!unless.empty())
                headers.emplace("If-Range", unless);
            return m_client->Get(path, headers);
        };
        const httplib::Result rest = part("bytes=4-");
        QCOMPARE(rest->status, 206);
        QCOMPARE(rest->body, std::string("456789"));
        QCOMPARE(rest->get_header_value("Content-Range"), std::string("bytes 4-9/10"));
        QCOMPARE(part("bytes=2-3")->body, std::string("23"));
        QCOMPARE(part("bytes=8-99")->body, std::string("89"));
        QCOMPARE(part("bytes=-3")->body, std::string("789"));
        QCOMPARE(part("bytes=4-", tag)->status, 206);
        QCOMPARE(part("bytes=4-", "\"other\"")->status, 200);
        QCOMPARE(part("bytes=4-", "\"other\"")->body, std::string("0123456789"));
        const httplib::Result beyond = part("bytes=10-");
        QCOMPARE(beyond->status, 416);
        QCOMPARE(beyond->get_header_value("Content-Range"), std::string("bytes */10"));

        QCOMPARE(m_client->Get("/files/" + id.toStdString() + "/2.mp4")->status, 404);
        QCOMPARE(m_client->Get("/files/..%2frequests/1.mp4")->status, 404);
    }

    void anExpiredFileComesBackWithResult()
    {
        const QString id = finished();
        serve();
        fault({{u"on"_s, u"file"_s}, {u"expire"_s, true}});
        const std::string path = "/files/" + id.toStdString() + "/1.mp4";
        QCOMPARE(m_client->Get(path)->status, 404);
        QCOMPARE(m_client->Get(path)->status, 404);
        const QUrl fresh(result(id).value(u"output"_s)[u"video"_s].toString());
        QCOMPARE(m_client->Get(fresh.path().toStdString())->body, std::string("0123456789"));
    }

    void aFileCanBreakOff()
    {
        const QString id = finished();
        serve();
        fault({{u"on"_s, u"file"_s}, {u"close"_s, true}, {u"bytes"_s, 4}});
        const std::string path = "/files/" + id.toStdString() + "/1.mp4";
        QVERIFY(!m_client->Get(path));
        QCOMPARE(m_client->Get(path)->body, std::string("0123456789"));
    }

    void tokensAreAskedForAndNeverKept()
    {
        m_options.requireToken = true;
        serve();
        const httplib::Result without = m_client->Get("/prod/v2/balance");
        QCOMPARE(without->status, 400);
        QCOMPARE(json(without).value(u"error_code"_s).toInt(), 400004);
        const httplib::Result with = m_client->Get("/prod/v2/balance", {{"Authorization", "Bearer sesame"}});
        QCOMPARE(with->status, 200);
        QCOMPARE(json(with).value(u"currency"_s).toString(), u"USD"_s);
        const QJsonObject counts = get(u"/sandbox/counts"_s);
        QCOMPARE(counts.value(u"balance"_s)[u"count"_s].toInt(), 2);
        QCOMPARE(counts.value(u"balance"_s)[u"authorized"_s].toInt(), 1);
        QVERIFY(!QJsonDocument(counts).toJson().contains("sesame"));
    }

    void whatIsNotUnderstoodIsRefused()
    {
        serve();
        const httplib::Result large =
            m_client->Post(submitPath, std::string(64 * 1024 * 1024 + 1, ' '), "application/json");
        QVERIFY(!large || large->status == 413);
        QCOMPARE(m_client->Post(submitPath, "{", "application/json")->status, 422);
        QCOMPARE(m_client->Post("/v1/models/none", "{}", "application/json")->status, 400);
        const httplib::Result nowhere = m_client->Get("/v1/elsewhere");
        QCOMPARE(nowhere->status, 404);
        QCOMPARE(json(nowhere).value(u"error_code"_s).toInt(), 404001);
        QCOMPARE(json(m_client->Get("/v1/models?search=kling&include_schema=true")).value(u"total"_s).toInt(),
                 17);
        QCOMPARE(json(m_client->Get(submitPath)).value(u"display_name"_s).toString(), u"Kling 3.0 Pro"_s);
    }

    void aLostAnswerMayHaveDoneItsWork()
    {
        serve();
        fault({{u"on"_s, u"submit"_s}, {u"close"_s, true}});
        QVERIFY(!m_client->Post(submitPath, R"({"prompt":"a","duration":3})", "application/json"));
        QCOMPARE(count(u"submit"_s), 1);
        QVERIFY(m_server->counts().value(u"requests"_s).toObject().isEmpty());

        fault({{u"on"_s, u"submit"_s}, {u"close"_s, true}, {u"after_work"_s, true}});
        QVERIFY(!m_client->Post(submitPath, R"({"prompt":"a","duration":3})", "application/json"));
        QCOMPARE(count(u"submit"_s), 2);
        const QString id = m_server->counts().value(u"requests"_s).toObject().keys().value(0);
        QVERIFY(!status(id).isEmpty());
    }

    void answersCanBeReplacedAndBent()
    {
        serve();
        const QJsonObject proxy{{u"on"_s, u"balance"_s},
                                {u"nth"_s, 2},
                                {u"http"_s, 502},
                                {u"body"_s, u"<html>Bad gateway"_s},
                                {u"content_type"_s, u"text/html"_s},
                                {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"3"_s}}}};
        QCOMPARE(
            m_client->Post("/sandbox/faults", QJsonDocument(proxy).toJson().toStdString(), "application/json")
                ->status,
            200);
        QCOMPARE(m_client->Get("/prod/v2/balance")->status, 200);
        const httplib::Result bad = m_client->Get("/prod/v2/balance");
        QCOMPARE(bad->status, 502);
        QCOMPARE(bad->body, std::string("<html>Bad gateway"));
        QCOMPARE(bad->get_header_value("Retry-After"), std::string("3"));
        QCOMPARE(m_client->Get("/prod/v2/balance")->status, 200);

        fault({{u"on"_s, u"status"_s},
               {u"nth"_s, u"always"_s},
               {u"set"_s, QJsonObject{{u"status"_s, u"pondering"_s}}},
               {u"drop"_s, QJsonArray{u"queue_position"_s}}});
        fault({{u"on"_s, u"submit"_s}, {u"fail_job"_s, QJsonArray{1301, u"content policy"_s}}});
        const QString id = submit();
        QCOMPARE(status(id), u"pondering"_s);
        QCOMPARE(status(id), u"pondering"_s);
        QCOMPARE(m_client->Delete("/sandbox/faults")->status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(status(id), u"completed"_s, 30000);
        QCOMPARE(result(id).value(u"status"_s).toString(), u"failed"_s);
        QCOMPARE(result(id).value(u"error"_s), QJsonValue(QJsonArray{1301, u"content policy"_s}));
        QCOMPARE(m_client->Post("/sandbox/faults", R"({"on":"submit","typo":1})", "application/json")->status,
                 422);
    }

    void aLongDelayDoesNotHoldUpTheEnd()
    {
        serve();
        fault({{u"on"_s, u"balance"_s}, {u"delay_ms"_s, 600000}});
        std::thread waiting([this] { (void)m_client->Get("/prod/v2/balance"); });
        QTRY_COMPARE(count(u"balance"_s), 1);
        m_server.reset();
        waiting.join();
    }
};

QTEST_MAIN(TestSandboxServer)
#include "tst_sandboxserver.moc"
