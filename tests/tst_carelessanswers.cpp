// Answers as services really write them: not quite JSON, in other words, in other shapes. tst_apiparse has
// those that follow the documentation.
#include "answers.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const RequestId id(u"req-1"_s);

} // namespace

class TestCarelessAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theIdOfWhatWasAcceptedIsFound_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words"); ///< empty: the id is taken
        const auto row = [](const char* body, const char* words = "", int code = 200) {
            QTest::addRow("%d %s", code, body) << code << j(body) << QString::fromLatin1(words);
        };
        row("{'code':0,'data':{'request_id':'req-1'}}");
        row("{'result':{'request_id':'req-1','status':'in_queue'}}");
        row("{'status_url':'https://model-api.runcomfy.net/v1/requests/req-1/status'}");
        row("{'request_id':null,'result_url':'/v1/requests/req-1/result?x=1'}");
        row("{'request_id':'a b','cancel_url':'https://evil.example/v1/requests/req-1/cancel'}");
        row("{'request_id':77}", "77");
        row("{'request_id':'req-1','status':'failed','error':'no'}"); // the status says so by itself
        // What says neither yes nor no is unknown, and what came is told.
        row("{'id':'req-1'}", "{\"id\":\"req-1\"}");
        row("{'status_url':'https://x.example/requests/'}", "x.example/requests/");
        row("{'request_id':'req-1','message':'oops'}", "request_id req-1: oops", 500);
        row("{'data':{'request_id':'req-1'},'message':'conflict'}", "request_id req-1: conflict", 409);
        row("{'request_id':'req-1','error_code':400002}", "request_id req-1");
    }
    void theIdOfWhatWasAcceptedIsFound()
    {
        QFETCH(const int, code);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, words);
        const Result<QString> got = parseSubmit(answer(code, body));
        if (words.isEmpty()) {
            QCOMPARE(got.value_or(QString()), id);
            return;
        }
        QVERIFY(!got && !provesNothingAccepted(got.error().kind));
        QVERIFY2(got.error().detail.contains(words), qUtf8Printable(got.error().detail));
    }

    void whatStandsBesideTheClipIsLeft_data()
    {
        QTest::addColumn<QByteArray>("output");
        const auto row = [](const char* output) { QTest::newRow(output) << j(output); };
        row("[{'url':'https://x.runcomfy.net/poster.jpg','content_type':'image/jpeg'},"
            "{'url':'https://x.runcomfy.net/clip','content_type':'video/mp4'}]");
        row("{'thumbnail':'https://x.runcomfy.net/t.mp4','video':'https://x.runcomfy.net/clip'}");
        row("{'cover_url':'https://x.runcomfy.net/1.png','video_url':'https://x.runcomfy.net/clip'}");
        row("['https://x.runcomfy.net/a.png','https://x.runcomfy.net/clip']");
        row("{'preview':'https://x.runcomfy.net/p.mp4','videos':[{'url':'https://x.runcomfy.net/clip',"
            "'thumbnail_url':'https://x.runcomfy.net/t.jpg'}]}");
        row("{'data':{'videos':[],'result':{'video':{'uri':'https://x.runcomfy.net/clip'}}}}");
        row("{'last_frame':'https://x.runcomfy.net/f.png','video':{'file_name':'v.mp4',"
            "'url':'https://x.runcomfy.net/clip'},'images':['https://x.runcomfy.net/i.png']}");
    }
    void whatStandsBesideTheClipIsLeft()
    {
        QFETCH(const QByteArray, output);
        const QByteArray body = j("{'status':'succeeded','output':") + output + '}';
        const Result<RequestResult> got = parseResult(answer(200, body), id);
        QVERIFY2(got.has_value(), qPrintable(detailOf(got)));
        QCOMPARE(got->output.toString(), u"https://x.runcomfy.net/clip"_s);
    }

    void aPosterAloneIsNoClip()
    {
        QCOMPARE(outputAddress(u"[\"https://x.runcomfy.net/clip\"]"_s).path(),
                 u"/clip"_s); // JSON in a string
        QVERIFY(outputAddress(QJsonObject{{u"poster"_s, u"https://x.runcomfy.net/p.jpg"_s}}).isEmpty());
    }

    void carelessJsonIsReadAsFarAsItMakesSense_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* name, const QByteArray& body) { QTest::newRow(name) << body; };
        const QByteArray rest = j("'status':'succeeded','output':{'video':'https://x.runcomfy.net/v.mp4'}");
        row("NaN", j("{'cost': NaN, ") + rest + '}');
        row("Infinity", j("{'cost': Infinity, 'x': -Infinity, ") + rest + '}');
        row("nan", j("{'cost': nan, 'y': [inf, -inf], ") + rest + '}');
        row("beyond all numbers", j("{'cost': 1e999999, ") + rest + '}');
        row("True and None", j("{'a': True, 'b': None, ") + rest + '}');
        row("a comma too many", "{" + rest + ",}");
        row("a comma too many in a list", j("{'a': [1,2,], ") + rest + '}');
        row("a byte order mark", "\xef\xbb\xbf{" + rest + '}');
        row("something after it", "{" + rest + "}\n<!-- 12 ms -->");
        row("another one after it", "{" + rest + "}{}");
        row("a guard before it", ")]}',\n{" + rest + '}');
        row("a line end in a string", j("{'note':'a\nb',") + rest + '}');
        row("no UTF-8 in a string", j("{'note':'\xff\xfe',") + rest + '}');
        row("an escape that is none", j("{'note':'a\\x41',") + rest + '}');
        row("a key twice", j("{'status':'in_progress',") + rest + '}');
        row("wrapped", j("{'code':0,'message':'success','data':{") + rest + "}}");
        row("without a word", j("{'output':{'video':'https://x.runcomfy.net/v.mp4'}}"));
        row("itself the output", j("{'video':'https://x.runcomfy.net/v.mp4'}"));
        row("a list", j("['https://x.runcomfy.net/v.mp4']"));
        row("an address in quotes", j("'https://x.runcomfy.net/v.mp4'"));
        row("an address alone", "https://x.runcomfy.net/v.mp4\n");
        row("outputs", j("{'status':'succeeded','outputs':[{'url':'https://x.runcomfy.net/v.mp4'}]}"));
        row("wrapped in a list", j("{'code':0,'data':[{") + rest + "}]}");
        row("a status of several parts", j("{'status':{'status_str':'success','completed':true},'output':"
                                           "{'video':'https://x.runcomfy.net/v.mp4'}}"));
        row("a task's words", j("{'code':0,'data':{'task_status':'succeed','task_result':{'videos':[{'url':"
                                "'https://x.runcomfy.net/v.mp4','duration':'5'}]}}}"));
        row("deep within", j("{'status':'succeeded','output':{'a':{'b':{'c':{'video':{'url':"
                             "'https://x.runcomfy.net/v.mp4'}}}}}}"));
        row("with errors, and made", j("{'status':'completed_with_errors','output':"
                                       "'https://x.runcomfy.net/v.mp4'}"));
        row("in Chinese", "{\"status\":\"已完成\",\"output\":\"https://x.runcomfy.net/v.mp4\"}");
        for (const char* empty : {"''", "{}", "[]", "null", "false", "0", "'None'", "{'message':''}"})
            row(empty, j("{'error_code':0,'error':") + j(empty) + ',' + rest + '}');
        row("error codes of success", j("{'error_code':'0','code':200,") + rest + '}');
        for (const char* word : {"SUCCESS", "Completed", "COMPLETE", "Succeed", "done", "finished"})
            row(word, j("{'status':'") + word + j("','output':'https://x.runcomfy.net/v.mp4'}"));
    }
    void carelessJsonIsReadAsFarAsItMakesSense()
    {
        QFETCH(const QByteArray, body);
        const Result<RequestResult> got = parseResult(answer(200, body), id);
        QVERIFY2(got.has_value(), qPrintable(detailOf(got)));
        QCOMPARE(got->stage, RequestResult::Stage::Succeeded);
        QCOMPARE(got->output.toString(), u"https://x.runcomfy.net/v.mp4"_s);
        QVERIFY(!got->cost);
    }

    void wordsAreReadInAnyCase()
    {
        using Stage = RequestStatus::Stage;
        const QList<std::pair<QByteArray, Stage>> words = {
            {"InProgress", Stage::Running}, {"IN_PROGRESS", Stage::Running}, {"in-progress", Stage::Running},
            {"In Queue", Stage::Queued},    {"IN_QUEUE", Stage::Queued},     {"SUCCESS", Stage::Finished},
            {"Completed", Stage::Finished}, {"ERROR", Stage::Finished},      {"Failure", Stage::Finished},
            {"Canceled", Stage::Cancelled}, {"brewing", Stage::Other}};
        for (const auto& [word, stage] : words)
            QCOMPARE(parseStatus(answer(200, j("{'status':'") + word + j("'}")), id)->stage, stage);
    }

    /// fal's queue answers 400 while a result is not there yet.
    void aResultThatIsNotReadyIsNoRefusal()
    {
        for (const char* words :
             {"Request is still in progress", "Result not ready", "The video is not yet available"})
            QCOMPARE(kindOf(parseResult(answer(400, j("{'detail':'") + words + j("'}")), id)),
                     u"notUnderstood"_s);
        QCOMPARE(kindOf(parseResult(
                     answer(422, j("{'detail':[{'loc':['body','duration'],'msg':'too long'}]}")), id)),
                 u"refused"_s);
    }

    void whatIsGoneIsNotFound()
    {
        QCOMPARE(kindOf(parseResult(answer(200, j("{'status':'EXPIRED'}")), id)), u"notFound"_s);
    }

    void whatWasStoppedThereHasFailed()
    {
        for (const char* word : {"aborted", "TIMED_OUT", "rejected", "Request Moderated"}) {
            const auto got =
                parseResult(answer(200, j("{'status':'") + word + j("','error':'gpu lost'}")), id);
            QVERIFY(got);
            QCOMPARE(got->stage, RequestResult::Stage::Failed);
            QCOMPARE(got->error->detail, u"gpu lost"_s);
        }
    }

    void aPageIsNamed()
    {
        QVERIFY(
            parseSubmit(answer(502, "<html><head><title>502 Bad Gateway</title></head></html>", "text/html"))
                .error()
                .detail.contains(u"“502 Bad Gateway”"_s));
        const HttpAnswer page =
            answer(200, "<!doctype html><title>Welcome to Guest WiFi</title>", "text/html");
        QVERIFY(parseStatus(page, id).error().detail.contains(u"Guest WiFi"_s));
        HttpAnswer redirect = answer(302, {}, "text/html");
        redirect.location = "http://portal.example/login";
        QCOMPARE(kindOf(parseStatus(redirect, id)), u"webPage"_s);
        QVERIFY(parseStatus(redirect, id).error().detail.contains(u"portal.example"_s));
        QVERIFY(parseStatus(answer(418, "{}"), id).error().detail.contains(u"418"_s));
    }
};

QTEST_GUILESS_MAIN(TestCarelessAnswers)
#include "tst_carelessanswers.moc"
