#include "answers.h"
#include "app/domain/modelid.h"
#include "app/domain/requestid.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;

namespace {

const RequestId id(u"req-1"_s);

} // namespace

class TestApiParse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyErrorHasItsKind_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("submit");
        QTest::addColumn<QString>("read");

        const QByteArray page = "<!DOCTYPE html><html><body><h1>Oh no</h1></body></html>";
        // What a read does not find is a request; what a submit does not find, or may not do, is of the
        // address and the token.
        const auto row = [](int code, const QByteArray& body, const char* submit, const char* read) {
            QTest::addRow("%d %s", code, body.left(60).constData())
                << code << body << QString::fromLatin1(submit) << QString::fromLatin1(read);
        };
        // The documented codes, at the status one expects, at 400, at 200 and at 500.
        struct Known
        {
            int code = 0;
            int status = 0;
            const char* kind = nullptr;
        };
        for (const Known& known : {Known{400001, 400, "notFound"}, Known{400002, 402, "topUp"},
                                   Known{400004, 401, "signIn"}, Known{403001, 403, "forbidden"},
                                   Known{404001, 404, "notFound"}, Known{422001, 422, "refused"}}) {
            const QByteArray number = QByteArray::number(known.code);
            const char* submit = known.status == 403                    ? "signIn"
                                 : qstrcmp(known.kind, "notFound") == 0 ? "wrongAddress"
                                                                        : known.kind;
            for (const int status : {known.status, 400, 200, 500}) {
                row(status, j("{'error_code':") + number + j(",'message':'no'}"), submit, known.kind);
                row(status, j("{'error_code':'") + number + j("','error':'no'}"), submit, known.kind);
                row(status, j("{'code':") + number + j(",'detail':'no'}"), submit, known.kind);
            }
        }
        // The status alone.
        row(400, "{}", "refused", "refused");
        row(401, "{}", "signIn", "signIn");
        row(402, "{}", "topUp", "topUp");
        row(403, "{}", "signIn", "forbidden");
        row(404, "{}", "wrongAddress", "unrouted");
        row(404, j("{'detail':'Not Found'}"), "wrongAddress", "unrouted");
        row(410, "{}", "wrongAddress", "unrouted");
        row(413, "{}", "refused", "notUnderstood");
        row(422, j("{'detail':[]}"), "refused", "refused");
        row(429, "{}", "busy", "busy");
        row(500, "{}", "serviceDown", "serviceDown");
        row(502, page, "serviceDown", "serviceDown");
        row(503, "", "serviceDown", "serviceDown");
        row(599, "", "serviceDown", "serviceDown");
        // A gateway before the service; one that asks for something else than the token says so (RFC 9110,
        // 11.6.1).
        row(401, page, "signIn", "signIn");
        row(429, page, "busy", "busy");
        // This page is not by the service: it tells nothing about a token, a request or a balance.
        row(403, page, "lost", "webPage");
        // What leads nowhere proves that a submit was not accepted, but must not end a paid job.
        row(404, page, "wrongAddress", "notUnderstood");
        row(404, "", "wrongAddress", "unrouted");
        // What says nothing we know.
        row(301, "{}", "lost", "notUnderstood");
        row(302, page, "lost", "webPage");
        row(304, "", "lost", "notUnderstood");
        row(307, "{}", "lost", "notUnderstood");
        row(408, "{}", "lost", "notUnderstood");
        row(409, "{}", "lost", "notUnderstood");
        row(418, "{}", "lost", "notUnderstood");
        row(600, "{}", "lost", "notUnderstood");
        row(200, "", "lost", "notUnderstood");
        row(204, "", "lost", "notUnderstood");
        row(200, page, "lost", "webPage");
        row(511, page, "lost", "webPage");
        row(429, j("{'code':1102,'message':'Account balance not enough'}"), "topUp", "topUp");
        row(429, j("{'error':{'type':'insufficient_quota','message':'You ran out of credits'}}"), "topUp",
            "topUp");
        row(429, j("{'message':'quota exceeded: 5 requests per minute'}"), "busy", "busy");
        row(429, j("{'message':'quota exceeded: 100 requests per day'}"), "busy", "busy");
        for (const char* words :
             {"You exceeded your current quota, please check your plan and billing details.",
              "Quota exceeded", "Monthly quota reached", "Billing hard limit has been reached",
              "You have reached your spending limit", "Over quota"})
            row(429, QByteArray("{\"message\":\"").append(words).append("\"}"), "topUp", "topUp");
        row(422, j("{'detail':[{'msg':'Flagged by the content checker','type':'content_policy_violation'}]}"),
            "contentRefused", "contentRefused");
        row(200, "\x1f\x8b", "lost", "notUnderstood");
        row(200, "rubbish", "lost", "notUnderstood");
        row(200, "[]", "lost", "notUnderstood");
        row(200, "null", "lost", "notUnderstood");
        row(200, "{", "lost", "notUnderstood");
        row(200, QByteArray("{\"a\":\0}", 7), "lost", "notUnderstood");
        row(200, "{}", "lost", "notUnderstood");
        row(200, j("{'error_code':999999,'message':'hm'}"), "lost", "notUnderstood");
        row(200, j("{'error_code':true}"), "lost", "notUnderstood");
        row(200, j("{'error_code':{'x':1}}"), "lost", "notUnderstood");
        // Upstream's.
        row(400, j("{'error':'1301: sensitive content'}"), "contentRefused", "contentRefused");
        row(400, j("{'error':{'code':1300,'message':'risk control'}}"), "contentRefused", "contentRefused");
        row(400, j("{'error':'(code 1302) too many'}"), "busy", "busy");
        row(400, j("{'code':1303,'message':'parallel'}"), "busy", "busy");
        row(400, j("{'code':1201,'message':'bad'}"), "refused", "refused");
        row(400, j("{'code':5001,'message':'later'}"), "serviceDown", "serviceDown");
        // Said within a 5xx they do not prove that nothing was accepted.
        row(500, j("{'code':1302,'message':'x'}"), "serviceDown", "busy");
        row(500, j("{'code':1301,'message':'x'}"), "serviceDown", "contentRefused");
        row(400, j("{'message':'width 1300 is too much'}"), "refused", "refused");
    }

    void everyErrorHasItsKind()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, body);
        QFETCH(QString, submit);
        QFETCH(QString, read);

        const HttpAnswer given = answer(code, body, body.startsWith('<') ? "text/html" : "application/json");
        QCOMPARE(kindOf(parseSubmit(given)), submit);
        QCOMPARE(kindOf(parseStatus(given, id)), read);
        QCOMPARE(kindOf(parseResult(given, id)), read);
        QCOMPARE(kindOf(parseCancel(given, id)), code == 409 ? u"notUnderstood"_s : read);
        QCOMPARE(kindOf(parseModel(given, u"a/b"_s)), read);
        QCOMPARE(kindOf(parseBalance(given)), read);
        QVERIFY(!detailOf(parseStatus(given, id)).contains(u'<'));
    }

    void anErrorHasItsWords_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");

        const auto row = [](const QByteArray& body, const QString& text) {
            QTest::addRow("%s", body.left(80).constData()) << body << text;
        };
        row(j("{'error_message':'a','message':'b','error':'c','detail':'d'}"), u"a"_s);
        row(j("{'message':'b','error':'c','detail':'d'}"), u"b"_s);
        row(j("{'error':'c','detail':'d'}"), u"c"_s);
        row(j("{'detail':'d'}"), u"d"_s);
        row(j("{'error_message':null,'message':'','error':'c'}"), u"c"_s);
        row(j("{'error':{'message':'inner'}}"), u"inner"_s);
        row(j("{'error':{'reason':'inner'}}"), u"inner"_s);
        row(j("{'error':['one','two']}"), u"one\ntwo"_s);
        row(j("{'error':12}"), u"12"_s);
        row(j("{'error':{'strange':[1]}}"), u"{\"strange\":[1]}"_s);
        row(j("{'detail':[{'loc':['body','duration'],'msg':'at most "
              "15'},{'loc':['body','multi_prompt',2,'prompt'],'msg':'missing'}]}"),
            u"duration: at most 15\nmulti_prompt[2].prompt: missing"_s);
        row(j("{'message':'Refused','detail':[{'loc':['body','sound'],'msg':'a boolean'}]}"),
            u"Refused\nsound: a boolean"_s);
        row(j("{'detail':[{'loc':'prompt','msg':'empty'}]}"), u"prompt: empty"_s);
        row(j("{'detail':[{'msg':'empty'}]}"), u"empty"_s);
        row(j("{'message':'<html><style>p{}</style><body>Bad <b>gate</b>way</body></html>'}"),
            u"Bad gate way"_s);
        row(j("{'message':'3 < 4 and 5 > 4'}"), u"3 < 4 and 5 > 4"_s);
        row(j("{'message':'a\\u0000\\u001b[31mb\\r\\n c'}"), u"a [31mb\nc"_s);
        row("{}", u"HTTP 400"_s);
        row("<html>x</html>", u"HTTP 400"_s);
        row("rubbish", u"HTTP 400"_s);
    }

    void anErrorHasItsWords()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        QCOMPARE(detailOf(parseSubmit(answer(400, body))), text);
    }

    void plainTextIsShownShortened()
    {
        const Result<Usd> told =
            parseBalance(answer(503, "upstream   is away\n" + QByteArray(5000, 'x'), "text/plain"));
        QVERIFY(detailOf(told).startsWith(u"HTTP 503: upstream is away"_s));
        QVERIFY(detailOf(told).size() < 250);
        QCOMPARE(detailOf(parseBalance(answer(503, "<b>x</b>", "text/plain"))), u"HTTP 503"_s);
    }

    void longAndDeepErrorsStayShort()
    {
        const QByteArray longText = j("{'message':'") + QByteArray(100'000, 'a') + j("'}");
        QVERIFY(detailOf(parseSubmit(answer(400, longText))).size() <= 2000);
        for (const int depth : {7, 50, 900, 2000, 100'000}) {
            const QByteArray nested = j("{'error':") + QByteArray(depth, '[') + QByteArray(depth, ']') + '}';
            QCOMPARE(kindOf(parseSubmit(answer(400, nested))), u"refused"_s);
            QVERIFY(!kindOf(parseSubmit(answer(200, nested))).isEmpty());
        }
        QByteArray objects;
        for (int i = 0; i < 500; ++i)
            objects += j("{'error':");
        objects += "1" + QByteArray(500, '}');
        QCOMPARE(kindOf(parseStatus(answer(422, objects), id)), u"refused"_s);
        const QByteArray many = j("{'detail':[") + (j("{'loc':['a'],'msg':'b'},")).repeated(10'000) + "1]}";
        QVERIFY(detailOf(parseSubmit(answer(422, many))).size() <= 2000);
    }

    void retryAfterHasTwoForms_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("seconds"); // -1: nothing

        QTest::newRow("seconds") << "30"_ba << 30;
        QTest::newRow("with spaces") << " 30 "_ba << 30;
        QTest::newRow("nothing at all") << "0"_ba << 1;
        QTest::newRow("too long") << "86400"_ba << 3600;
        QTest::newRow("far too long") << "99999999999999999999999999"_ba << 3600;
        QTest::newRow("date") << "Sun, 22 Nov 2026 12:00:45 GMT"_ba << 45;
        QTest::newRow("past date") << "Sun, 22 Nov 2026 11:00:00 GMT"_ba << 1;
        QTest::newRow("far date") << "Sun, 22 Nov 2099 11:00:00 GMT"_ba << 3600;
        QTest::newRow("RFC 850") << "Sunday, 22-Nov-26 12:01:00 GMT"_ba << 60;
        QTest::newRow("asctime") << "Sun Nov 22 12:02:00 2026"_ba << 120;
        QTest::newRow("empty") << QByteArray() << -1;
        QTest::newRow("negative") << "-5"_ba << -1;
        QTest::newRow("fraction") << "45.0"_ba << 45;
        QTest::newRow("with its unit") << "30s"_ba << 30;
        QTest::newRow("seconds in words") << "30 seconds"_ba << 30;
        QTest::newRow("milliseconds") << "30000 ms"_ba << 30;
        QTest::newRow("minutes") << "2m"_ba << 120;
        QTest::newRow("ISO date") << "2026-11-22T12:00:45Z"_ba << 45;
        QTest::newRow("ISO date elsewhere") << "2026-11-22T14:00:45+02:00"_ba << 45;
        QTest::newRow("an unknown unit") << "3 days"_ba << -1;
        QTest::newRow("words") << "soon"_ba << -1;
        QTest::newRow("rubbish") << QByteArray("\xff\x00\x01", 3) << -1;
    }

    void retryAfterHasTwoForms()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, seconds);
        const auto told = retryAfter(header, QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC));
        QCOMPARE(told.has_value(), seconds >= 0);
        if (told)
            QCOMPARE(told->count(), seconds * 1000);
        HttpAnswer busy = answer(429, "{}");
        busy.retryAfter = header;
        QCOMPARE(parseStatus(busy, id).error().retryAfter, told);
    }

    void aSubmitNeedsAWellFormedId_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("id");

        QTest::newRow("good") << j("{'request_id':'aZ0_-9'}") << u"aZ0_-9"_s;
        QTest::newRow("with the rest")
            << j("{'request_id':'r','error_code':null,'error':null,'code':0}") << u"r"_s;
        QTest::newRow("code of success") << j("{'request_id':'r','code':200,'error_code':0}") << u"r"_s;
        QTest::newRow("128 long") << j("{'request_id':'") + QByteArray(128, 'a') + j("'}")
                                  << QString(128, u'a');
        QTest::newRow("129 long") << j("{'request_id':'") + QByteArray(129, 'a') + j("'}") << QString();
        for (const QByteArray& wrong :
             QByteArrayList{j("''"), j("'a/b'"), j("'../x'"), j("'a b'"), j("'a\\n'"), j("'ä'"), j("'a?b'"),
                            "12", "null", "[]", j("['a']"), "{}", "true", j("'a%2f'")})
            QTest::addRow("%s", wrong.constData()) << j("{'request_id':") + wrong + '}' << QString();
        QTest::newRow("absent") << j("{'id':'r'}") << QString();
        QTest::newRow("with an error") << j("{'request_id':'r','error_code':400002}") << QString();
    }

    void aSubmitNeedsAWellFormedId()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, id);
        const Result<QString> got = parseSubmit(answer(200, body));
        QCOMPARE(got.value_or(QString()), id);
        if (id.isEmpty())
            QCOMPARE(kindOf(got), u"lost"_s);
    }

    void statusWordsAreUnderstood_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("stage");

        using Stage = RequestStatus::Stage;
        const auto row = [](const char* word, Stage stage) {
            QTest::newRow(word) << QString::fromLatin1(word) << static_cast<int>(stage);
        };
        row("in_queue", Stage::Queued);
        row("pending", Stage::Queued);
        row("waiting", Stage::Queued);
        row("in_progress", Stage::Running);
        row("starting", Stage::Running);
        row("processing", Stage::Running);
        row("completed", Stage::Finished);
        row("succeeded", Stage::Finished);
        row("failed", Stage::Finished);
        row("cancelled", Stage::Cancelled);
        row("canceled", Stage::Cancelled);
        row("COMPLETED", Stage::Finished);
        row("paused_by_moon", Stage::Other);
        // As other services, enums and shells of them say it.
        row("TASK_STATUS_QUEUED", Stage::Queued);
        row("TASK_STATUS_PROCESSING", Stage::Running);
        row("TASK_STATUS_SUCCEED", Stage::Finished);
        row("JobStatus.COMPLETED", Stage::Finished);
        row("Ready", Stage::Finished);
        row("aborted", Stage::Finished);
        row("TIMED_OUT", Stage::Finished);
        row("expired", Stage::Finished);
        row("THROTTLED", Stage::Queued);
    }

    void statusWordsAreUnderstood()
    {
        QFETCH(QString, word);
        QFETCH(int, stage);
        const Result<RequestStatus> got = parseStatus(
            answer(200, j("{'request_id':'req-1','status':'") + word.toLatin1() + j("','queue_position':3}")),
            id);
        QVERIFY(got.has_value());
        QCOMPARE(static_cast<int>(got->stage), stage);
        QCOMPARE(got->word, word);
        QCOMPARE(got->queuePosition, got->stage == RequestStatus::Stage::Queued ? 3 : -1);
    }

    void aQueuePositionIsACount_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("position");
        QTest::newRow("0") << "0"_ba << 0;
        QTest::newRow("7") << "7"_ba << 7;
        QTest::newRow("a text") << j("'3'") << 3;
        for (const QByteArray& wrong :
             QByteArrayList{"-1", "1.5", "1e300", "null", j("'next'"), "[]", "{}", "true", "1e10"})
            QTest::newRow(wrong.constData()) << wrong << -1;
    }

    void aQueuePositionIsACount()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, position);
        QCOMPARE(parseStatus(answer(200, j("{'status':'in_queue','queue_position':") + json + '}'), id)
                     ->queuePosition,
                 position);
    }

    void aStatusWithoutAWordIsNotUnderstood_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const QByteArray& body : QByteArrayList{
                 "{}", j("{'status':null}"), j("{'status':3}"), j("{'status':''}"), j("{'status':' '}"),
                 j("{'status':['in_queue']}"), j("{'request_id':'other','status':'in_queue'}")})
            QTest::newRow(body.constData()) << body;
        QTest::newRow("no output yet") << j("{'request_id':'req-1','output':null}");
    }

    void aStatusWithoutAWordIsNotUnderstood()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(kindOf(parseStatus(answer(200, body), id)), u"notUnderstood"_s);
        QCOMPARE(kindOf(parseResult(answer(200, body), id)), u"notUnderstood"_s);
    }

    void anOutputHasManyShapes_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QString>("url");

        const QString video = u"https://x.runcomfy.net/v.mp4"_s;
        const auto row = [](const QByteArray& output, const QString& url) {
            QTest::addRow("%s", output.constData()) << output << url;
        };
        row(j("'https://x.runcomfy.net/v.mp4'"), video);
        row(j("['https://x.runcomfy.net/v.mp4','https://x.runcomfy.net/w.mp4']"), video);
        row(j("{'video':'https://x.runcomfy.net/v.mp4'}"), video);
        row(j("{'videos':['https://x.runcomfy.net/v.mp4']}"), video);
        row(j("{'image':'https://x.runcomfy.net/i.png','video':'https://x.runcomfy.net/v.mp4'}"), video);
        row(j("{'images':['https://x.runcomfy.net/i.png'],'videos':[],'video':null}"),
            u"https://x.runcomfy.net/i.png"_s);
        row(j("{'video':{'url':'https://x.runcomfy.net/v.mp4'}}"), video);
        row(j("['', null, 3, 'https://x.runcomfy.net/v.mp4']"), video);
        row(j("'http://127.0.0.1:80/v.mp4'"), u"http://127.0.0.1:80/v.mp4"_s);
        for (const QByteArray& none : QByteArrayList{
                 "null", j("''"), "3", "[]", "{}", "true", j("'v.mp4'"), j("'file:///etc/passwd'"),
                 j("'javascript:1'"), j("'https://'"), j("{'status_url':'https://x.runcomfy.net/v.mp4'}"),
                 j("[[[[[['https://x.runcomfy.net/v.mp4']]]]]]")})
            row(none, QString());
    }

    void anOutputHasManyShapes()
    {
        QFETCH(QByteArray, output);
        QFETCH(QString, url);
        for (const QByteArray& word : QByteArrayList{"succeeded", "completed"}) {
            const Result<RequestResult> got = parseResult(
                answer(200, j("{'request_id':'req-1','status':'") + word + j("','output':") + output + '}'),
                id);
            if (url.isEmpty()) {
                QCOMPARE(kindOf(got), u"notUnderstood"_s);
            } else {
                QVERIFY(got.has_value());
                QCOMPARE(got->stage, RequestResult::Stage::Succeeded);
                QCOMPARE(got->output.toString(), url);
            }
        }
    }

    void anAddressElsewhereIsNoOutput()
    {
        const Result<RequestResult> got =
            parseResult(answer(200, j("{'status':'succeeded','video':'https://x.runcomfy.net/"
                                      "v.mp4','result_url':'https://x.runcomfy.net/v.mp4'}")),
                        id);
        QCOMPARE(kindOf(got), u"notUnderstood"_s);
    }

    void onlyAFinishedResultHasAnOutput()
    {
        using Stage = RequestResult::Stage;
        const QList<std::pair<QByteArray, Stage>> words = {
            {"in_queue", Stage::Queued},     {"in_progress", Stage::Running}, {"processing", Stage::Running},
            {"cancelled", Stage::Cancelled}, {"canceled", Stage::Cancelled},  {"brewing", Stage::Other},
            {"failed", Stage::Failed}};
        for (const auto& [word, stage] : words) {
            const Result<RequestResult> got = parseResult(
                answer(200, j("{'status':'") + word + j("','output':'https://x.runcomfy.net/v.mp4'}")), id);
            QVERIFY(got.has_value());
            QCOMPARE(got->stage, stage);
            QVERIFY(got->output.isEmpty());
            QCOMPARE(got->word, QString::fromLatin1(word));
            QCOMPARE(got->error.has_value(), stage == Stage::Failed);
        }
    }

    void aFailedJobSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");

        const auto row = [](const QByteArray& rest, const char* kind, const QString& text) {
            QTest::addRow("%s", rest.constData()) << rest << QString::fromLatin1(kind) << text;
        };
        row(j("'error':'it broke'"), "jobFailed", u"it broke"_s);
        row(j("'error':{'message':'it broke','code':77}"), "jobFailed", u"it broke"_s);
        row(j("'error':['a','b']"), "jobFailed", u"a\nb"_s);
        row(j("'error':42"), "jobFailed", u"42"_s);
        row(j("'error':null"), "jobFailed", QString());
        row(j("'x':1"), "jobFailed", QString());
        row(j("'error':null,'message':'elsewhere'"), "jobFailed", u"elsewhere"_s);
        row(j("'error':'1301: the prompt'"), "contentRefused", u"1301: the prompt"_s);
        row(j("'error':{'code':'1300','message':'the prompt'}"), "contentRefused", u"the prompt"_s);
        row(j("'error_code':1301,'error':'the prompt'"), "contentRefused", u"the prompt"_s);
        row(j("'error':'Error code: 1302, slow down'"), "busy", u"Error code: 1302, slow down"_s);
        row(j("'error':'[1303] parallel'"), "busy", u"[1303] parallel"_s);
        row(j("'error':'1201 bad parameter'"), "refused", u"1201 bad parameter"_s);
        row(j("'error_code':422001,'error':'x'"), "refused", u"x"_s);
        row(j("'error':'5001 later'"), "serviceDown", u"5001 later"_s);
        row(j("'error_code':404001,'error':'x'"), "jobFailed", u"x"_s);
        row(j("'error':'took 1301 ms'"), "jobFailed", u"took 1301 ms"_s);
    }

    void aFailedJobSaysWhy()
    {
        QFETCH(QByteArray, rest);
        QFETCH(QString, kind);
        QFETCH(QString, text);
        const Result<RequestResult> got =
            parseResult(answer(200, j("{'request_id':'req-1','status':'failed',") + rest + '}'), id);
        QVERIFY2(got.has_value(), qPrintable(detailOf(got)));
        QCOMPARE(got->stage, RequestResult::Stage::Failed);
        QCOMPARE(nameOf(got->error->kind), kind);
        QCOMPARE(got->error->detail, text);
    }

    void aCompletedJobWithAnErrorHasFailed()
    {
        const Result<RequestResult> got =
            parseResult(answer(200, j("{'status':'completed','error':'it broke'}")), id);
        QVERIFY(got.has_value());
        QCOMPARE(got->stage, RequestResult::Stage::Failed);
        QCOMPARE(got->error->detail, u"it broke"_s);
    }

    void aCostIsAnAmountOrNothing_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("micros"); // -1: nothing
        QTest::newRow("0") << "0"_ba << qint64(0);
        QTest::newRow("2.52") << "2.52"_ba << qint64(2'520'000);
        QTest::newRow("a text") << j("'2.52'") << qint64(2'520'000);
        QTest::newRow("a text with its currency") << j("'$2.52'") << qint64(2'520'000);
        for (const QByteArray& wrong : QByteArrayList{"-1", "null", j("'2,52'"), j("'free'"), j("'nan'"),
                                                      j("'-1'"), "[]", "{}", "true", "1e12", "1e308"})
            QTest::newRow(wrong.constData()) << wrong << qint64(-1);
    }

    void aCostIsAnAmountOrNothing()
    {
        QFETCH(QByteArray, json);
        QFETCH(qint64, micros);
        const Result<RequestResult> got =
            parseResult(answer(200, j("{'status':'in_queue','cost':") + json + '}'), id);
        QVERIFY(got.has_value());
        QCOMPARE(got->cost ? got->cost->micros : qint64(-1), micros);
    }

    void aNumberThatIsNoneIsRubbish()
    {
        for (const QByteArray& number : QByteArrayList{"NaN", "Infinity", "-Infinity", "0x10", "1e999999"}) {
            const Result<RequestResult> got =
                parseResult(answer(200, j("{'status':'in_queue','cost':") + number + '}'), id);
            QVERIFY(!got || !got->cost);
        }
    }

    void aCancelIsDecidedByItsOutcome_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("outcome");
        const auto row = [](int code, const QByteArray& body, const char* outcome) {
            QTest::addRow("%d %s", code, body.constData()) << code << body << QString::fromLatin1(outcome);
        };
        row(202, j("{'request_id':'req-1','status':'completed','outcome':'cancelled'}"), "cancelled");
        row(202, j("{'request_id':'req-1','status':'cancelled','outcome':'not_cancellable'}"),
            "not_cancellable");
        row(200, j("{'outcome':'canceled'}"), "cancelled");
        row(409, j("{'outcome':'not_cancellable'}"), "not_cancellable");
        row(202, j("{'status':'cancelled'}"), "notUnderstood");
        row(202, j("{'status':'cancelled','outcome':null}"), "notUnderstood");
        row(202, j("{'outcome':['cancelled']}"), "notUnderstood");
        row(202, j("{'outcome':'perhaps'}"), "notUnderstood");
        row(202, j("{'request_id':'other','outcome':'cancelled'}"), "notUnderstood");
        row(404, j("{'error_code':404001}"), "notFound");
        row(202, j("{'outcome':'cancelled','error_code':403001}"), "forbidden");
    }

    void aCancelIsDecidedByItsOutcome()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, body);
        QFETCH(QString, outcome);
        const Result<CancelOutcome> got = parseCancel(answer(code, body), id);
        QCOMPARE(got ? (*got == CancelOutcome::Cancelled ? u"cancelled"_s : u"not_cancellable"_s)
                     : kindOf(got),
                 outcome);
    }

    void aModelHasItsPrice()
    {
        const Result<ModelPrice> got = parseModel(
            answer(
                200,
                j("{'model_id':'a/"
                  "b','display_name':'B','base_price_usd':0.112,'price_unit':'second','pricing_note':'n'}")),
            u"a/b"_s);
        QVERIFY(got.has_value());
        QCOMPARE(got->basePerSecond, Usd{112'000});
        QCOMPARE(got->displayName, u"B"_s);
        QCOMPARE(got->note, u"n"_s);
        for (const QByteArray& body :
             QByteArrayList{j("{'model_id':'a/b','base_price_usd':0.1,'price_unit':'video'}"),
                            j("{'model_id':'a/b','base_price_usd':'0.1','price_unit':'second'}"),
                            j("{'model_id':'a/b','base_price_usd':-1,'price_unit':'second'}"),
                            j("{'model_id':'a/b'}")}) {
            const Result<ModelPrice> untold = parseModel(answer(200, body), u"a/b"_s);
            QVERIFY(untold.has_value());
            QVERIFY(!untold->basePerSecond);
        }
        QCOMPARE(kindOf(parseModel(answer(200, j("{'model_id':'c'}")), u"a/b"_s)), u"notUnderstood"_s);
    }

    void aBalanceIsInDollars()
    {
        QCOMPARE(parseBalance(answer(200, j("{'balance_usd':12.3,'currency':'USD'}"))).value_or(Usd{}),
                 Usd{12'300'000});
        QCOMPARE(parseBalance(answer(200, j("{'balance_usd':-0.5}"))).value_or(Usd{}), Usd{-500'000});
        for (const QByteArray& body :
             QByteArrayList{j("{'balance_usd':12.3,'currency':'EUR'}"), j("{'balance_usd':'12.3'}"),
                            j("{'balance_usd':null}"), j("{'balance_usd':1e300}"), j("{'balance':3}")})
            QCOMPARE(kindOf(parseBalance(answer(200, body))), u"notUnderstood"_s);
    }

    void onlyPlainIdsGoIntoAddresses()
    {
        for (const QByteArray& good : QByteArrayList{"a", "A-b_9", "00000000-0000-0000-0000-000000000000"})
            QVERIFY(isRequestId(QString::fromLatin1(good)));
        for (const QByteArray& bad :
             QByteArrayList{"", "a/b", "..", "a?b", "a#b", "a b", "a\n", "a%20", "a.b"})
            QVERIFY(!isRequestId(QString::fromLatin1(bad)));
        for (const QString& good : {u"kling/kling-3.0/pro/text-to-video"_s, u"a"_s, u"a.b/c_d"_s,
                                    u"lab/modèle:v2@1"_s, u"模型/图像"_s, u"a/b+c(1)"_s})
            QVERIFY2(isModelId(good), qPrintable(good));
        for (const QByteArray& bad : QByteArrayList{"", "/a", "a/", "a//b", "a/../b", "..", "./a", "a/.",
                                                    "a?b", "a#b", "a b", "a\n", "a%2e"})
            QVERIFY2(!isModelId(QString::fromLatin1(bad)), bad.constData());
    }
};

QTEST_GUILESS_MAIN(TestApiParse)
#include "tst_apiparse.moc"
