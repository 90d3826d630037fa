// Files of every kind out of whatever an answer's `output` is.
#include "app/api/apiparse.h"
#include "app/media/endings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

// The addresses in JSON are written with \/: moc takes what follows two slashes in a raw string for a
// comment.
class TestOutputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyFormIsRead_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QString>("found"); // kind and file, in their order
        const auto row = [](const char* name, const char* output, const char* found) {
            QTest::newRow(name) << QByteArray(output) << QString::fromLatin1(found);
        };
        row("a string", R"("https:\/\/e.x/a.mp4")", "video a.mp4");
        row("a list", R"(["https:\/\/e.x/a.png","https:\/\/e.x/b.png"])", "image a.png, image b.png");
        row("video", R"({"video":"https:\/\/e.x/a"})", "video a");
        row("video below url", R"({"video":{"url":"https:\/\/e.x/a","content_type":"video/mp4"}})",
            "video a");
        row("videos", R"({"videos":[{"url":"https:\/\/e.x/a"},{"url":"https:\/\/e.x/b"}]})",
            "video a, video b");
        row("image and images, doubles once",
            R"({"image":"https:\/\/e.x/a","images":["https:\/\/e.x/a","https:\/\/e.x/b"]})",
            "image a, image b");
        row("audio", R"({"audio":"https:\/\/e.x/a"})", "audio a");
        row("audios with nulls", R"({"audio":null,"audios":[null,"https:\/\/e.x/a.wav",7,{}]})",
            "audio a.wav");
        row("video and audio", R"({"audio":"https:\/\/e.x/s","video":"https:\/\/e.x/v"})",
            "video v, audio s");
        row("a picture of the video is aside",
            R"({"video":"https:\/\/e.x/v","thumbnail":"https:\/\/e.x/t.jpg"})", "video v");
        row("another key", R"({"generated_image":"https:\/\/e.x/a"})", "image a");
        row("a key that says nothing", R"({"result":{"file":"https:\/\/e.x/a.webm"}})", "video a.webm");
        row("only what is aside", R"({"preview":"https:\/\/e.x/a.png"})", "");
        row("no address", R"({"video":"a.mp4","image":"ftp:\/\/e.x/a","audio":"data:audio/wav;base64,AA=="})",
            "");
        row("nothing", R"(null)", "");
        row("what can be kept before what can't",
            R"({"model":"https:\/\/e.x/a.glb","all":"https:\/\/e.x/a.zip","images":["https:\/\/e.x/a","https:\/\/e.x/b.tiff"]})",
            "image a, image b.tiff, file a.zip, file a.glb");
        row("a video by its key, an archive by its ending", R"({"video":"https:\/\/e.x/a.zip?x=1"})",
            "file a.zip");
        row("spaces", R"(" https:\/\/e.x/a.gif ")", "image a.gif");
    }
    void everyFormIsRead()
    {
        QFETCH(QByteArray, output);
        QFETCH(QString, found);
        QStringList files;
        const QJsonValue value = QJsonDocument::fromJson('[' + output + ']').array().at(0);
        for (const Output& one : filesIn(value, {}).outputs)
            files.append(nameOf(one.kind) + u' ' + one.url.fileName());
        QCOMPARE(files.join(u", "_s), found);
    }

    void aBombOfAddressesIsBounded()
    {
        QJsonArray many;
        for (int i = 0; i < 1000; ++i)
            many.append(u"https://e.x/%1.png"_s.arg(i));
        QCOMPARE(filesIn(many, {}).outputs.size(), mostOutputs);
        QJsonValue deep = u"https://e.x/a.png"_s;
        for (int i = 0; i < 100; ++i)
            deep = QJsonArray{deep};
        QVERIFY(filesIn(deep, {}).outputs.isEmpty());
    }

    void filesKeepTheirOwnEndings_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<MediaKind>("kind");
        QTest::addColumn<QString>("ending");
        const auto row = [](const char* url, const char* type, MediaKind kind, const char* ending) {
            QTest::addRow("%s %s", url, type)
                << QString::fromLatin1(url) << QByteArray(type) << kind << QString::fromLatin1(ending);
        };
        row("https://e.x/a.PNG?x=1", "", MediaKind::Video, "png");
        row("https://e.x/a.jpeg", "", MediaKind::Image, "jpg");
        for (const char* ending :
             {"png", "jpg", "webp", "gif", "wav", "mp3", "flac", "ogg", "webm", "mov", "mp4"})
            row(qPrintable(u"https://e.x/a."_s + QLatin1StringView(ending)), "application/octet-stream",
                MediaKind::File, ending);
        row("https://e.x/a", "audio/mpeg; charset=x", MediaKind::Audio, "mp3");
        row("https://e.x/a", "VIDEO/WEBM", MediaKind::Video, "webm");
        row("https://e.x/a.php", "", MediaKind::Image, "png");
        row("https://e.x/v1.2/file", "", MediaKind::Audio, "mp3");
        row("https://e.x/a", "", MediaKind::File, "mp4");
    }
    void filesKeepTheirOwnEndings()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, type);
        QFETCH(MediaKind, kind);
        QTEST(endingOf(QUrl(url), type, kind), "ending");
    }

    void theResultHasThemAll()
    {
        const HttpAnswer answer{
            200,
            "application/json",
            {},
            R"({"request_id":"r","status":"succeeded","output":{"images":["https:\/\/e.x/a.png","https:\/\/e.x/b.png"]}})",
            {}};
        const Result<RequestResult> result = parseResult(answer, RequestId(u"r"_s));
        QVERIFY(result);
        QCOMPARE(result->outputs.size(), 2);
        QCOMPARE(result->output, result->outputs.constFirst().url);
    }

    void aPageOfTheCatalogueIsRead()
    {
        const auto page = [](const char* body) {
            return parseCatalogue({200, "application/json", {}, body, {}});
        };
        QCOMPARE(page(R"({"models":[{},7,null],"total":3})")->models.size(), 3);
        QCOMPARE(page(R"({"models":[]})")->total, -1);
        QCOMPARE(page(R"({"models":[],"total":-4})")->total, -1);
        QVERIFY(!page(R"({"models":null})"));
        QVERIFY(!page("[]"));
        QVERIFY(!page("<html>"));
    }
};

QTEST_GUILESS_MAIN(TestOutputs)
#include "tst_outputs.moc"
