// Outputs that stand in the result itself, or beside it: data: URIs and relative addresses. Whatever can't be
// had is named, and nothing is asked of a host that no one allowed.
#include "answers.h"
#include "app/api/apiparse.h"
#include "app/api/httpaccess.h"
#include "app/api/httpvideoapi.h"
#include "app/api/inlineoutput.h"
#include "tests/fakes/ruledservice.h"
#include "wireserver.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const RequestId id(u"r-1"_s);

/// A whole PNG of one pixel.
const QByteArray png = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

QByteArray inlined(const QByteArray& type, const QByteArray& bytes)
{
    return "data:" + type + ";base64," + bytes.toBase64();
}

} // namespace

class TestInlineOutputs : public QObject
{
    Q_OBJECT

    HttpAccess m_network;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void addressesAreTakenByTheAnswers_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* output, const char* found) {
            QTest::newRow(output) << QByteArray(output).replace('\'', '"') << QString::fromLatin1(found);
        };
        const char* own = "https://api.x.example/v1/requests/r-1";
        row("'/files/a.mp4'", "https://api.x.example/files/a.mp4");
        row("['/files/a.mp4','/files/b.mp4']",
            "https://api.x.example/files/a.mp4 https://api.x.example/files/b.mp4");
        row("{'video':{'url':'/f/a?sig=%2f+%2F'}}", "https://api.x.example/f/a?sig=%2f+%2F");
        row("{'video':'//cdn.x.example/a.mp4'}", "https://cdn.x.example/a.mp4");
        row("{'video':'./a.mp4'}", qPrintable(QLatin1StringView(own) + u"/a.mp4"_s));
        row("{'video':'a.mp4?x=1'}", qPrintable(QLatin1StringView(own) + u"/a.mp4?x=1"_s));
        row("{'url':'../../f/a.webm'}", "https://api.x.example/v1/f/a.webm");
        row("{'videos':[{'uri':'../../../../../../a.mp4'}]}", "https://api.x.example/a.mp4");
        row("{'data':{'url':'/dl/7'}}", "https://api.x.example/dl/7");
        // What is told whole comes first.
        row("{'video':{'file':'/tmp/a.mp4','url':'https:\\/\\/c.x.example/a.mp4'}}",
            "https://c.x.example/a.mp4");
        // Words, and places on the service's own disk.
        row("{'prompt':'/imagine','path':'/tmp/a.mp4','file_name':'a.mp4','video_path':'/srv/a.mp4'}", "");
        row("{'video':'none','video_format':'a.mp4','status':'/','content_type':'video/mp4'}", "");
        row("{'text':'see a.mp4'}", "");
        row("'done'", "");
        // What can't be followed is named; nothing else of it is used.
        row("{'video':'s3:\\/\\/bucket/a.mp4'}", "s3://bucket/a.mp4");
        row("{'video':'file:\\/\\/\\/etc/passwd'}", "file:///etc/passwd");
        row("{'video':'javascript:alert(1)'}", "");
        row("{'video':'data:text/html,hello'}", "");
        row("{'video':'data:video/mp4;base64,AAAA','poster':'data:image/png;base64,AAAA'}",
            "https://api.x.example/v1/requests/r-1/result?include_cost=true#inline=1");
        row("{'video':'https:\\/\\/api.x.example/v1/requests/r-1/result#inline=0'}",
            "https://api.x.example/v1/requests/r-1/result");
    }
    void addressesAreTakenByTheAnswers()
    {
        QFETCH(const QByteArray, output);
        QFETCH(const QString, found);
        HttpAnswer answer{200, "application/json", {}, {}, {}, {}};
        answer.body = j("{'request_id':'r-1','status':'succeeded','output':") + output + '}';
        answer.asked = QUrl(u"https://api.x.example/v1/requests/r-1/result?include_cost=true"_s);
        const Result<RequestResult> result = parseResult(answer, id);
        if (found.isEmpty()) {
            QVERIFY(!result);
            QVERIFY(result.error().kind == ErrorKind::NotUnderstood);
            return;
        }
        QVERIFY(result);
        QVERIFY(result->stage == RequestResult::Stage::Succeeded);
        QStringList addresses;
        for (const Output& one : result->outputs)
            addresses.append(addressText(one.url));
        QCOMPARE(addresses.join(u' '), found);
    }

    void whatStandsInTheAnswerBecomesAFile_data()
    {
        QTest::addColumn<QByteArray>("uri");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("ending");
        const QByteArray clip = RuledService::clip();
        QTest::newRow("a clip") << inlined("video/mp4", clip) << clip << u"mp4"_s;
        QTest::newRow("with more words") << QByteArray("data:video/mp4; codecs=\"avc1\" ; Base64 ,")
                                                .replace('"', "")
                                                .append(clip.toBase64())
                                         << clip << u"mp4"_s;
        QTest::newRow("without padding, in the other alphabet")
            << QByteArray("data:application/octet-stream;base64," +
                          clip.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))
            << clip << u"mp4"_s;
        QTest::newRow("in lines") << QByteArray("DATA:video/mp4;base64," + clip.toBase64().insert(400, "\\n"))
                                  << clip << u"mp4"_s;
        QTest::newRow("percent") << QByteArray("data:image/png," + png.toPercentEncoding()) << png
                                 << u"png"_s;
        QTest::newRow("a small picture that is called a clip")
            << inlined("video/mp4", png) << png << u"png"_s;
    }
    void whatStandsInTheAnswerBecomesAFile()
    {
        QFETCH(const QByteArray, uri);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, ending);
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write(WireServer::answer(
                200, j("{'request_id':'r-1','status':'succeeded','output':{'video':'") + uri + "\"}}"));
        };
        const ServiceAddress service = *serviceAddress(server.base());
        const QTemporaryDir folder;
        QObject context;
        // From the answer itself, and after a restart, when it is asked for again.
        QUrl url;
        for (const int asked : {1, 2}) {
            HttpVideoApi api(m_network, service, Secret("token-of-a-test"_ba));
            if (asked == 1) {
                api.result(id, &context, [&](const Result<RequestResult>& got) {
                    url = got ? got->output : QUrl(u"none"_s);
                });
                QTRY_VERIFY(!url.isEmpty());
                QVERIFY2(inlineIndexOf(url) == 0 && url.toString().size() < 200, qPrintable(url.toString()));
            }
            const QString path = folder.filePath(u"take %1.mp4"_s.arg(asked));
            Result<QString> kept = failure(ErrorKind::Internal);
            api.download(
                url, path, &context, [](Transfer) {}, [&](const Result<QString>& got) { kept = got; });
            QTRY_VERIFY2(kept || kept.error().kind != ErrorKind::Internal, "No answer came");
            QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().detail));
            QCOMPARE(QFileInfo(*kept).suffix(), ending);
            QFile file(*kept);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), bytes);
            QCOMPARE(server.count("GET"), asked);
        }
        for (const WireServer::Seen& seen : server.seen())
            QVERIFY(seen.target.startsWith("/v1/requests/r-1/result"));
    }

    void whatIsNoFileIsSaid_data()
    {
        QTest::addColumn<QByteArray>("uri");
        QTest::addColumn<QString>("kind");
        QTest::newRow("no base64") << QByteArray("data:video/mp4;base64,%%%") << u"notUnderstood"_s;
        QTest::newRow("nothing") << QByteArray("data:video/mp4;base64,") << u"notUnderstood"_s;
        QTest::newRow("a page") << inlined("video/mp4", "<html><title>Hm</title></html>") << u"webPage"_s;
        QTest::newRow("a cut clip") << inlined("video/mp4", RuledService::clip().left(2000))
                                    << u"incomplete"_s;
        QTest::newRow("too large") << inlined("video/mp4", RuledService::clip()) << u"tooLarge"_s;
    }
    void whatIsNoFileIsSaid()
    {
        QFETCH(const QByteArray, uri);
        QFETCH(const QString, kind);
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write(WireServer::answer(200, j("{'request_id':'r-1','status':'succeeded','output':'") +
                                                     uri + "\"}"));
        };
        HttpVideoApi::Options options;
        if (kind == "tooLarge"_L1)
            options.mostFileBytes = 1000;
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret("token-of-a-test"_ba), options);
        const QTemporaryDir folder;
        QObject context;
        QString came;
        QUrl url = server.at(u"/v1/requests/r-1/result"_s);
        url.setFragment(u"inline=0"_s);
        api.download(
            url, folder.filePath(u"a.mp4"_s), &context, [](Transfer) {},
            [&](const Result<QString>& got) { came = got ? *got : nameOf(got.error().kind); });
        QTRY_COMPARE(came, kind);
        QVERIFY(!QFile::exists(folder.filePath(u"a.mp4"_s)));
    }
};

QTEST_GUILESS_MAIN(TestInlineOutputs)
#include "tst_inlineoutputs.moc"
