#include "app/api/download.h"
#include "app/api/httpaccess.h"
#include "app/api/httpvideoapi.h"
#include "tcpproxy.h"
#include "wireserver.h"

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
}

/// As every MP4 begins.
const QByteArray videoStart("\0\0\0\x18"
                            "ftypmp42",
                            12);

/// Whole by its boxes.
const QByteArray smallVideo =
    videoStart + QByteArray(12, '\0') + QByteArray("\0\0\0\x08moov\0\0\0\x0bmdatabc", 19);

QByteArray noise(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(7);
    for (char& byte : bytes)
        byte = static_cast<char>(random.generate() & 0xff);
    return bytes.replace(0, videoStart.size(), videoStart);
}

/// A file as a store keeps it, with Range and If-Range.
struct Store
{
    QByteArray file = {};
    QByteArray etag = "\"v1\"";
    bool honoursIfRange = true;

    QByteArray answerTo(const WireServer::Seen& seen) const
    {
        const QByteArray tags =
            (etag.isEmpty() ? QByteArray() : "ETag: " + etag + "\r\n") + "Accept-Ranges: bytes\r\n";
        const QByteArray range = seen.header("Range");
        const bool matches = !honoursIfRange || seen.header("If-Range") == etag;
        if (range.isEmpty() || !matches)
            return WireServer::answer(200, file, tags, "video/mp4");
        const qint64 from = range.mid(6).chopped(1).toLongLong();
        const QByteArray size = QByteArray::number(file.size());
        if (from >= file.size())
            return WireServer::answer(416, {}, tags + "Content-Range: bytes */" + size + "\r\n", "video/mp4");
        return WireServer::answer(206, file.mid(from),
                                  tags + "Content-Range: bytes " + QByteArray::number(from) + '-' +
                                      QByteArray::number(file.size() - 1) + '/' + size + "\r\n",
                                  "video/mp4");
    }
};

/// One grey pixel.
QByteArray smallTiff()
{
    QByteArray tiff("II\x2a\0\x08\0\0\0", 8);
    const auto number = [&tiff](quint32 value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            tiff += static_cast<char>(value >> (8 * i));
    };
    const QList<std::pair<int, quint32>> entries = {{256, 1},   {257, 1}, {258, 8}, {259, 1}, {262, 1},
                                                    {273, 122}, {277, 1}, {278, 1}, {279, 1}};
    number(entries.size(), 2);
    for (const auto& [tag, value] : entries) {
        number(tag, 2);
        number(4, 2);
        number(1, 4);
        number(value, 4);
    }
    number(0, 4);
    return tiff + 'x';
}

} // namespace

class TestDownload : public QObject
{
    Q_OBJECT

    struct Told
    {
        int times = 0;
        Result<QString> path = failure(ErrorKind::Internal);
        QList<Transfer> progress = {};
        QList<qint64> at = {};

        QString kind() const { return path ? QString() : nameOf(path.error().kind); }
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    HttpAccess m_network;

    std::unique_ptr<HttpVideoApi> apiAt(const QUrl& base, std::chrono::milliseconds stall = 30s,
                                        qint64 cap = 1 << 30)
    {
        HttpVideoApi::Options options;
        options.stallTimeout = stall;
        options.mostFileBytes = cap;
        return std::make_unique<HttpVideoApi>(m_network, *serviceAddress(base), Secret("token-of-a-test"),
                                              options);
    }

    void fetch(HttpVideoApi& api, const QUrl& url, Told& told, const QString& path = {})
    {
        told = {};
        QObject context;
        QElapsedTimer clock;
        clock.start();
        api.download(
            url, path.isEmpty() ? m_path : path, &context,
            [&](Transfer transfer) {
                QCOMPARE(told.times, 0);
                told.progress.append(transfer);
                told.at.append(clock.elapsed());
            },
            [&](const Result<QString>& got) {
                ++told.times;
                told.path = got;
            });
        QTRY_COMPARE_WITH_TIMEOUT(told.times, 1, 60'000);
    }

    QStringList filesLeft() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private Q_SLOTS:
    void aDiskThatSaysNothingIsNotFull()
    {
        QVERIFY(isRoomFor(100, 100, 1000));
        QVERIFY(!isRoomFor(101, 100, 1000));
        QVERIFY(!isRoomFor(1, 0, 1000));
        QVERIFY(isRoomFor(100, 0, 0));
        QVERIFY(isRoomFor(100, -1, 1000));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"take.mp4"_s);
    }

    void aWholeFileArrives()
    {
        const Store store{noise(3'000'000)};
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto& seen) { socket.write(store.answerTo(seen)); };
        const auto api = apiAt(server.base());
        Told told;
        fetch(*api, server.at(u"/files/a.mp4?sig=1"_s), told);
        QCOMPARE(told.kind(), QString());
        QCOMPARE(*told.path, m_path);
        QVERIFY(contents(m_path) == store.file);
        QCOMPARE(filesLeft(), QStringList{u"take.mp4"_s});
        QVERIFY(!told.progress.isEmpty());
        QCOMPARE(told.progress.constLast().received, store.file.size());
        QCOMPARE(told.progress.constLast().total, store.file.size());
        QCOMPARE(server.seen().size(), 1);
        const WireServer::Seen& seen = server.seen().constFirst();
        QCOMPARE(seen.target, "/files/a.mp4?sig=1"_ba);
        QVERIFY(!seen.head.contains("token-of-a-test"));
        QVERIFY(seen.header("Authorization").isEmpty());
        QVERIFY(seen.header("Cookie").isEmpty());
        QVERIFY(seen.header("Range").isEmpty());
        QCOMPARE(seen.header("Accept-Encoding"), "identity"_ba);
    }

    void anInterruptedFileIsResumed()
    {
        const Store store{noise(1'000'000)};
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto& seen) { socket.write(store.answerTo(seen)); };
        TcpProxy proxy(QHostAddress::LocalHost, static_cast<quint16>(server.base().port()));
        QUrl base = server.base();
        base.setPort(proxy.port());
        const auto api = apiAt(base);
        QUrl url = base;
        url.setPath(u"/a.mp4"_s);
        Told told;
        qint64 before = 0;
        for (const qint64 cut : {150, 300'000, 250'000, 100'000}) {
            proxy.setFaults({}, {.cutAfter = cut});
            fetch(*api, url, told);
            QCOMPARE(told.kind(), u"noAnswer"_s);
            const qint64 size = QFileInfo(m_path + u".part"_s).size();
            QVERIFY(size >= before);
            before = size;
            QVERIFY(!QFile::exists(m_path));
        }
        QVERIFY(before > 500'000);
        proxy.mend();
        fetch(*api, url, told);
        QCOMPARE(told.kind(), QString());
        QVERIFY(contents(m_path) == store.file);
        QCOMPARE(filesLeft(), QStringList{u"take.mp4"_s});
        QCOMPARE(server.seen().constLast().header("Range"), "bytes=" + QByteArray::number(before) + '-');
        QCOMPARE(server.seen().constLast().header("If-Range"), "\"v1\""_ba);
        QCOMPARE(told.progress.constFirst().total, store.file.size());
        QVERIFY(told.progress.constFirst().received >= before);
    }

    void aFileThatChangedStartsAgain_data()
    {
        QTest::addColumn<bool>("honoursIfRange");
        QTest::newRow("answered 200") << true;
        QTest::newRow("answered 206 all the same") << false;
    }

    void aFileThatChangedStartsAgain()
    {
        QFETCH(bool, honoursIfRange);
        Store store{noise(200'000)};
        store.honoursIfRange = honoursIfRange;
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto& seen) {
            socket.write(seen.target == "/cut" ? store.answerTo(seen).chopped(100'000)
                                               : store.answerTo(seen));
            if (seen.target == "/cut")
                socket.disconnectFromHost();
        };
        const auto api = apiAt(server.base());
        Told told;
        fetch(*api, server.at(u"/cut"_s), told);
        QCOMPARE(told.kind(), u"noAnswer"_s);
        QCOMPARE(QFileInfo(m_path + u".part"_s).size(), 100'000);
        store.file = videoStart + QByteArray(150'000, 'n');
        store.etag = "\"v2\"";
        fetch(*api, server.at(u"/a"_s), told);
        QCOMPARE(told.kind(), QString());
        QVERIFY(contents(m_path) == store.file);
    }

    void aPartThatIsWholeIsFinished()
    {
        const Store store{noise(50'000)};
        for (const auto& [name, bytes] :
             {std::pair(u".part"_s, store.file),
              std::pair(u".part.from"_s, "{\"etag\":\"\\\"v1\\\"\",\"total\":50000}"_ba)}) {
            QFile file(m_path + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto& seen) { socket.write(store.answerTo(seen)); };
        const auto api = apiAt(server.base());
        Told told;
        fetch(*api, server.at(u"/a"_s), told);
        QCOMPARE(told.kind(), QString());
        QCOMPARE(server.seen().size(), 1);
        QVERIFY(contents(m_path) == store.file);
    }

    void aWrongRangeStartsAgain_data()
    {
        QTest::addColumn<QByteArray>("header");
        for (const char* header :
             {"", "Content-Range: rubbish\r\n", "Content-Range: bytes 0-99/50000\r\n",
              "Content-Range: bytes 10001-49999/50000\r\n", "Content-Range: bytes 10000-9999/50000\r\n",
              "Content-Range: bytes 10000-49999/40000\r\n", "Content-Range: bytes 10000-59999/60000\r\n",
              "Content-Range: bytes */50000\r\n", "Content-Range: bytes -1-2/3\r\n",
              "Content-Range: bytes 99999999999999999999-999999999999999999999/999999999999999999999\r\n"})
            QTest::newRow(QByteArray(header).trimmed().constData()) << QByteArray(header);
    }

    void aWrongRangeStartsAgain()
    {
        QFETCH(QByteArray, header);
        const Store store{noise(50'000)};
        for (const auto& [name, bytes] :
             {std::pair(u".part"_s, store.file.left(10'000)),
              std::pair(u".part.from"_s, "{\"etag\":\"\\\"v1\\\"\",\"total\":50000}"_ba)}) {
            QFile file(m_path + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto& seen) {
            socket.write(seen.header("Range").isEmpty()
                             ? store.answerTo(seen)
                             : WireServer::answer(206, QByteArray(40'000, 'x'), "ETag: \"v1\"\r\n" + header));
        };
        const auto api = apiAt(server.base());
        Told told;
        fetch(*api, server.at(u"/a"_s), told);
        QCOMPARE(told.kind(), QString());
        QVERIFY(contents(m_path) == store.file);
        QCOMPARE(server.seen().size(), 2);
    }

    void everyAnswerHasItsKind_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("kind");

        const auto row = [](const char* name, const QByteArray& answer, const char* kind) {
            QTest::newRow(name) << answer << QString::fromLatin1(kind);
        };
        row("400", WireServer::answer(400, "x"), "notFound");
        row("401", WireServer::answer(401, "x", "WWW-Authenticate: Basic realm=\"x\"\r\n"), "notFound");
        row("403", WireServer::answer(403, "x"), "notFound");
        row("404", WireServer::answer(404, "x"), "notFound");
        row("410", WireServer::answer(410, "x"), "notFound");
        row("416", WireServer::answer(416, "x"), "notUnderstood");
        row("429", WireServer::answer(429, "x"), "busy");
        row("500", WireServer::answer(500, "x"), "serviceDown");
        row("503", WireServer::answer(503, "<html>"), "serviceDown");
        row("418", WireServer::answer(418, "x"), "notUnderstood");
        row("204", "HTTP/1.1 204 No\r\n\r\n", "notUnderstood");
        row("206 unasked", WireServer::answer(206, "x"), "notUnderstood");
        row("empty", WireServer::answer(200, {}), "notUnderstood");
        row("empty to the close", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", "notUnderstood");
        row("a page", WireServer::answer(200, "<html>log in</html>", {}, "text/html; charset=utf-8"),
            "webPage");
        row("511", WireServer::answer(511, "<html>log in</html>"), "webPage");
        row("a login page elsewhere", WireServer::answer(302, {}, "Location: http://portal.example/\r\n"),
            "webPage");
        row("JSON", WireServer::answer(200, R"({"message":"no such file"})"), "notUnderstood");
        row("JSON that is called a video", WireServer::answer(200, R"({"message":"gone"})", {}, "video/mp4"),
            "notUnderstood");
        row("XML", WireServer::answer(200, "<?xml version=\"1.0\"?><Error/>", {}, "application/xml"),
            "notUnderstood");
        row("a page that is called a video", WireServer::answer(200, "<!doctype html><p>no", {}, "video/mp4"),
            "webPage");
        row("a few bytes", WireServer::answer(200, "abc", {}, "video/mp4"), "notUnderstood");
        row("a video that is called something else", WireServer::answer(200, smallVideo, {}, "text/plain"),
            "");
        row("compressed", WireServer::answer(200, "xx", "Content-Encoding: gzip\r\n"), "incomplete");
        row("compressed in a way that is not known",
            WireServer::answer(200, smallVideo, "Content-Encoding: zstd\r\n"), "incomplete");
        row("said to be compressed, and is not",
            WireServer::answer(200, smallVideo, "Content-Encoding: gzip\r\n"), "");
        row("cut within its boxes", WireServer::answer(200, smallVideo.chopped(2)), "incomplete");
        row("cut before its media", WireServer::answer(200, smallVideo.left(32)), "incomplete");
        row("cut to the close", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + smallVideo.chopped(2),
            "incomplete");
        row("whole, and its length is a lie", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + smallVideo,
            "");
        row("whole, and the last chunk is forgotten",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
                QByteArray::number(smallVideo.size(), 16) + "\r\n" + smallVideo + "\r\n",
            "");
        row("short", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc", "noAnswer");
        row("short chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc", "noAnswer");
        row("no last chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", "noAnswer");
        row("nothing", {}, "noAnswer");
        row("garbage", "\x01\x02 garbage\r\n\r\n", "noAnswer");
        row("announced too large", "HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\nabc", "tooLarge");
        row("redirect without an address", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
            "notUnderstood");
        row("redirect elsewhere", WireServer::answer(302, {}, "Location: https://evil.example/x\r\n"),
            "untrusted");
        row("redirect to another port", WireServer::answer(307, {}, "Location: http://127.0.0.1:1/x\r\n"),
            "unreachable");
        row("redirect to a file", WireServer::answer(301, {}, "Location: file:///etc/passwd\r\n"),
            "untrusted");
        row("a length beside pieces",
            "HTTP/1.1 200 OK\r\nContent-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\n" +
                QByteArray::number(smallVideo.size(), 16) + "\r\n" + smallVideo + "\r\n0\r\n\r\n",
            "");
        row("plain twice", WireServer::answer(200, smallVideo, "Content-Encoding: identity, identity\r\n"),
            "");
        row("redirect in circles", WireServer::answer(302, {}, "Location: /again\r\n"), "notUnderstood");
        row("to the close", "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + smallVideo, "");
        row("in chunks",
            "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: "
            "chunked\r\n\r\n" +
                QByteArray::number(smallVideo.size(), 16) + "\r\n" + smallVideo + "\r\n0\r\n\r\n",
            "");
    }

    void everyAnswerHasItsKind()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, kind);
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write(answer);
            socket.disconnectFromHost();
        };
        const auto api = apiAt(server.base(), 30s, 1'000'000);
        Told told;
        fetch(*api, server.at(u"/a"_s), told);
        QCOMPARE(told.kind(), kind);
        QCOMPARE(QFile::exists(m_path), kind.isEmpty());
        QVERIFY(server.seen().size() <= 6);
        for (const WireServer::Seen& seen : server.seen())
            QVERIFY(!seen.head.contains("token-of-a-test"));
        QTRY_VERIFY(m_network.children().size() < 20);
    }

    /// Whatever the server calls them, or does not.
    void everyKindKeepsItsEnding_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("ending");
        QByteArray bmp;
        QBuffer buffer(&bmp);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && QImage(8, 8, QImage::Format_RGB32).save(&buffer, "BMP"));
        const QByteArray svg =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!-- " + QByteArray(500, 'x') +
            " -->\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><g/></svg>";
        for (const char* type :
             {"", "application/octet-stream", "binary/octet-stream", "text/plain", "video/mp4"}) {
            const auto row = [type](const char* name, const QByteArray& file, const char* ending) {
                QTest::newRow(qPrintable(QLatin1StringView(name) + u" as "_s + QLatin1StringView(type)))
                    << file << QByteArray(type) << QString::fromLatin1(ending);
            };
            row("bmp", bmp, "bmp");
            row("tiff", smallTiff(), "tiff");
            row("svg", svg, "svg");
            row("small svg", "<svg/>", "svg");
            row("aac", QByteArray("\xff\xf1\x50\x80\x02\x1f\xfc", 7) + QByteArray(200, 'a'), "aac");
        }
    }
    void everyKindKeepsItsEnding()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, type);
        QFETCH(QString, ending);
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(file.size()) +
                         (type.isEmpty() ? QByteArray() : QByteArray("\r\nContent-Type: " + type)) +
                         "\r\n\r\n" + file);
            socket.disconnectFromHost();
        };
        const auto api = apiAt(server.base());
        Told told;
        fetch(*api, server.at(u"/a"_s), told);
        QVERIFY2(told.path, qPrintable(told.path ? QString() : told.path.error().detail));
        QCOMPARE(QFileInfo(*told.path).suffix(), ending);
        QFile kept(*told.path);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), file);
    }

    /// In one clear sentence, so that somebody knows what to look for in Generations.
    void whatIsSomethingElseIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QString>("words");
        const auto row = [](const QByteArray& file, const QByteArray& type, const char* words) {
            QTest::newRow(words) << file << type << QString::fromLatin1(words);
        };
        const QByteArray octets = "application/octet-stream";
        row("glTF\2\1\1\1" + QByteArray(200, 'x'), octets, "a 3D model (GLB)");
        row("ply\nformat ascii 1.0\nelement vertex 8\n", "text/plain", "a 3D model (PLY)");
        row("# Blender\nmtllib a.mtl\no Cube\nv 1.0 1.0 -1.0\nv 1.0 -1.0 -1.0\n", "text/plain",
            "a 3D model (OBJ)");
        row("solid cube\nfacet normal 0 0 0\n", octets, "a 3D model (STL)");
        row("PK\x03\x04" + QByteArray(200, 'x'), "application/zip", "an archive (ZIP)");
        row("{\"frames\": [1, 2, 3]}", "application/json", "JSON");
        row("WEBVTT\n\n00:00.000 --> 00:01.000\nHello there, whoever reads this one line\n", "text/vtt",
            "a text");
        row("%PDF-1.7 " + QByteArray(200, 'x'), "application/pdf", "a document (PDF)");
        row("8BPS" + QByteArray(200, '\1'), octets, "a picture of a kind that is not read here (PSD)");
        row(QByteArray(200, '\1'), octets, "It is no video, picture or sound");
        row(QByteArray(200, '\2'), "application/x-odd", "application/x-odd");
    }
    void whatIsSomethingElseIsNamed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, type);
        QFETCH(QString, words);
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write(WireServer::answer(200, file, {}, type));
            socket.disconnectFromHost();
        };
        const auto api = apiAt(server.base());
        Told told;
        fetch(*api, server.at(u"/a"_s), told);
        QCOMPARE(told.kind(), u"notUnderstood"_s);
        QVERIFY2(told.path.error().detail.contains(words), qPrintable(told.path.error().detail));
        QVERIFY(!told.path.error().detail.contains(u"octet-stream"_s));
        QVERIFY(!QFile::exists(m_path));
    }

    void redirectsAreFollowedByHand()
    {
        const Store store{noise(1000)};
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto& seen) {
            const int hop = seen.target.mid(1).toInt();
            socket.write(hop == 5 ? store.answerTo(seen)
                                  : WireServer::answer(QList{301, 302, 303, 307, 308}.at(hop), {},
                                                       "Location: /" + QByteArray::number(hop + 1) + "\r\n"));
        };
        const auto api = apiAt(server.base());
        Told told;
        fetch(*api, server.at(u"/0"_s), told);
        QCOMPARE(told.kind(), QString());
        QVERIFY(contents(m_path) == store.file);
        QCOMPARE(server.seen().size(), 6);
    }

    void aRedirectWithoutASchemeKeepsIts()
    {
        const Store store{noise(1000)};
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto& seen) {
            const QByteArray there = "//127.0.0.1:" + QByteArray::number(server.base().port()) + "/there";
            socket.write(seen.target == "/there"
                             ? store.answerTo(seen)
                             : WireServer::answer(308, {}, "Location: " + there + "\r\n"));
        };
        const auto api = apiAt(server.base());
        Told told;
        fetch(*api, server.at(u"/0"_s), told);
        QCOMPARE(told.kind(), QString());
        QVERIFY(contents(m_path) == store.file);
    }

    void anUntrustedAddressIsNotAsked_data()
    {
        QTest::addColumn<QString>("url");
        for (const char* url :
             {"https://evil.example/a.mp4", "http://files.runcomfy.net/a.mp4", "file:///etc/passwd", ""})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void anUntrustedAddressIsNotAsked()
    {
        QFETCH(QString, url);
        const auto api = apiAt(QUrl(u"http://127.0.0.1:9/v1"_s));
        Told told;
        fetch(*api, QUrl(url), told);
        const bool isPlain = QUrl(url).scheme() == "http"_L1; // no host is allowed without TLS
        QCOMPARE(told.kind(), isPlain ? u"insecure"_s : u"untrusted"_s);
        QVERIFY(filesLeft().isEmpty());
    }

    void whatGrowsTooLargeIsStopped()
    {
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + noise(3'000'000));
            socket.disconnectFromHost();
        };
        const auto api = apiAt(server.base(), 30s, 1'000'000);
        Told told;
        fetch(*api, server.at(u"/a"_s), told);
        QCOMPARE(told.kind(), u"tooLarge"_s);
        QVERIFY(filesLeft().isEmpty());
    }

    void aStalledFileMayPass()
    {
        const Store store{noise(500'000)};
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto& seen) { socket.write(store.answerTo(seen)); };
        TcpProxy proxy(QHostAddress::LocalHost, static_cast<quint16>(server.base().port()));
        QUrl url = server.base();
        url.setPort(proxy.port());
        const auto api = apiAt(url, 1s);
        Told told;
        for (const qint64 stall : {0, 50, 200'000}) {
            proxy.setFaults({}, {.stallAfter = stall});
            fetch(*api, url, told);
            QCOMPARE(told.kind(), u"noAnswer"_s);
            QVERIFY(mayPass(told.path.error().kind));
        }
        proxy.mend();
        fetch(*api, url, told);
        QCOMPARE(told.kind(), QString());
        QVERIFY(contents(m_path) == store.file);
        QVERIFY(!server.seen().constLast().header("Range").isEmpty());
    }

    void aSlowFileDoesNotStall()
    {
        const Store store{noise(250'000)};
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto& seen) { socket.write(store.answerTo(seen)); };
        TcpProxy proxy(QHostAddress::LocalHost, static_cast<quint16>(server.base().port()));
        proxy.setFaults({}, {.bytesPerSecond = 100'000});
        QUrl url = server.base();
        url.setPort(proxy.port());
        const auto api = apiAt(url, 2s);
        Told told;
        fetch(*api, url, told);
        QCOMPARE(told.kind(), QString());
        QVERIFY(contents(m_path) == store.file);
        QVERIFY(told.progress.size() > 2);
        QCOMPARE(told.progress.constLast().received, store.file.size());
        for (qsizetype i = 1; i < told.progress.size(); ++i)
            QVERIFY(told.progress.at(i).received >= told.progress.at(i - 1).received);
        // At most ten a second (timers may be 5 % early), and the first and the last on top.
        QVERIFY2(told.progress.size() <= told.at.constLast() / 95 + 2,
                 QByteArray::number(told.progress.size()).constData());
    }

    void nobodyThereIsUnreachable()
    {
        QUrl base;
        {
            const WireServer server;
            base = server.base();
        }
        const auto api = apiAt(base);
        Told told;
        fetch(*api, base, told);
        QCOMPARE(told.kind(), u"unreachable"_s);
    }

    void anUnwritableFolderIsNamed()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        WireServer server;
        const auto api = apiAt(server.base());
        Told told;
        fetch(*api, server.at(u"/a"_s), told, m_folder->filePath(u"file/take.mp4"_s));
        QCOMPARE(told.kind(), u"notWritable"_s);
        QCOMPARE(told.path.error().detail, m_folder->filePath(u"file"_s));
        QVERIFY(server.seen().isEmpty());
    }

#ifdef Q_OS_UNIX
    void aFullDiskIsSaidAndGoneOnWith()
    {
        const Store store{noise(2'000'000)};
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto& seen) { socket.write(store.answerTo(seen)); };
        const auto api = apiAt(server.base());
        Told told;

        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit = {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        rlimit small = limit;
        small.rlim_cur = 700'000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        fetch(*api, server.at(u"/a"_s), told);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        std::signal(SIGXFSZ, before);
        QCOMPARE(told.kind(), u"diskFull"_s);
        QCOMPARE(told.path.error().detail, m_folder->path());
        QCOMPARE(QFileInfo(m_path + u".part"_s).size(), 700'000);

        fetch(*api, server.at(u"/a"_s), told);
        QCOMPARE(told.kind(), QString());
        QCOMPARE(server.seen().constLast().header("Range"), "bytes=700000-"_ba);
        QVERIFY(contents(m_path) == store.file);
    }
#endif

    void aDeadContextIsNotAnswered()
    {
        const Store store{noise(2'000'000)};
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto& seen) { socket.write(store.answerTo(seen)); };
        TcpProxy proxy(QHostAddress::LocalHost, static_cast<quint16>(server.base().port()));
        proxy.setFaults({}, {.bytesPerSecond = 500'000});
        QUrl url = server.base();
        url.setPort(proxy.port());
        const auto api = apiAt(url);
        auto context = std::make_unique<QObject>();
        bool moved = false;
        int answers = 0;
        api->download(
            url, m_path, context.get(),
            [&](Transfer) {
                moved = true;
                context.reset(); // from within a callback of its own
            },
            [&](const Result<QString>&) { ++answers; });
        QTRY_VERIFY(moved);
        QVERIFY(!context);
        QTRY_COMPARE(m_network.findChildren<QNetworkReply*>().size(), 0);
        Told told;
        proxy.mend();
        fetch(*api, url, told);
        QCOMPARE(told.kind(), QString());
        QCOMPARE(answers, 0);
        QVERIFY(contents(m_path) == store.file);
    }

    void memoryStaysConstant()
    {
        // The server makes the file as it is taken; what the client holds would show in the resident size.
        constexpr qint64 total = 300'000'000;
        const QByteArray block = videoStart + QByteArray(1'000'000 - videoStart.size(), 'm');
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            auto left = std::make_shared<qint64>(total);
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(total) + "\r\n\r\n");
            const auto feed = [&socket, left, &block] {
                while (*left > 0 && socket.bytesToWrite() < block.size()) {
                    socket.write(block);
                    *left -= block.size();
                }
            };
            connect(&socket, &QTcpSocket::bytesWritten, &socket, feed);
            feed();
        };
        const auto resident = [] {
            QFile file(u"/proc/self/statm"_s);
            return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096
                                                  : 0;
        };
        const auto api = apiAt(server.base());
        const qint64 before = resident();
        qint64 most = 0;
        QObject context;
        bool done = false;
        api->download(
            server.at(u"/a"_s), m_path, &context, [&](Transfer) { most = std::max(most, resident()); },
            [&](const Result<QString>& got) { done = got.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(done, 120'000);
        QCOMPARE(QFileInfo(m_path).size(), total);
        // The sanitizer keeps what was freed for a while; holding the file would cost 300 MB.
        QVERIFY2(most - before < 200'000'000 || before == 0, QByteArray::number(most - before).constData());
    }
};

QTEST_GUILESS_MAIN(TestDownload)
#include "tst_download.moc"
