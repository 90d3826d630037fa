#include "app/sandbox/sandboxserver.h"
#include "tests/sandboxoptions.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <httplib.h>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QByteArray submitPath = "/v1/models/kling/kling-3.0/pro/text-to-video";

bool write(const QString& path, const QByteArray& bytes = "mine")
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// Who may talk to the sandbox, and which folders it touches.
class TestSandboxDoors : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};
    SandboxOptions m_options = {};
    std::unique_ptr<SandboxServer> m_server;
    quint16 m_port = 0;

    void serve()
    {
        m_server = std::make_unique<SandboxServer>(m_folder.path(), m_options);
        const Result<quint16> port = m_server->start();
        QVERIFY2(port.has_value(), port ? "" : qPrintable(port.error().detail));
        m_port = *port;
    }

    std::unique_ptr<QTcpSocket> connection() const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(u"127.0.0.1"_s, m_port);
        return socket;
    }
    QByteArray head(const QByteArray& verb, const QByteArray& path, const QByteArray& more = {}) const
    {
        return verb + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n" +
               more + "\r\n";
    }
    /// The status of the answer to these bytes; 0: the connection was closed without one.
    int asked(const QByteArray& bytes) const
    {
        const std::unique_ptr<QTcpSocket> socket = connection();
        socket->write(bytes);
        QByteArray answer;
        (void)QTest::qWaitFor(
            [&] {
                if (socket->isOpen())
                    answer += socket->readAll();
                return answer.contains("\r\n\r\n") || socket->state() == QAbstractSocket::UnconnectedState;
            },
            15000);
        return answer.split(' ').value(1).toInt();
    }
    Error refusal(const QString& folder) const
    {
        SandboxServer server(folder, m_options);
        const Result<quint16> port = server.start();
        return port ? Error{ErrorKind::Internal, u"it started"_s, {}} : port.error();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = QTemporaryDir();
        m_options = withoutQueueTime();
    }
    void cleanup() { m_server.reset(); }

    // Folders -----------------------------------------------------------------------------------------------

    void aFolderWithFilesInItIsLeftAlone()
    {
        const QDir folder(m_folder.path());
        QVERIFY(folder.mkpath(u"work/paper"_s) && folder.mkpath(u"files"_s));
        QVERIFY(write(folder.filePath(u"work/paper/thesis.txt"_s)) &&
                write(folder.filePath(u"files/one.mp4"_s)));
        QCOMPARE(refusal(folder.path()).kind, ErrorKind::Refused);
        QVERIFY(refusal(folder.path()).detail.contains(folder.path()));
        QVERIFY(QFile::exists(folder.filePath(u"work/paper/thesis.txt"_s)));
        QVERIFY(QFile::exists(folder.filePath(u"files/one.mp4"_s)));
    }

    void aLinkIsRefusedAsTheFolderAndInsideIt()
    {
        const QTemporaryDir mine;
        QVERIFY(QDir(mine.path()).mkpath(u"work"_s) && write(mine.filePath(u"work/thesis.txt"_s)));
        const QString link = m_folder.filePath(u"link"_s);
        QVERIFY(QFile::link(mine.path(), link));
        QCOMPARE(refusal(link).kind, ErrorKind::Refused);

        const QString own = m_folder.filePath(u"own"_s);
        QCOMPARE(refusal(own).detail, u"it started"_s);
        QVERIFY(QDir(own + u"/work"_s).removeRecursively() &&
                QFile::link(mine.filePath(u"work"_s), own + u"/work"_s));
        QCOMPARE(refusal(own).kind, ErrorKind::Refused);
        QVERIFY(QFile::exists(mine.filePath(u"work/thesis.txt"_s)));
    }

    void aFileIsNoFolder()
    {
        QVERIFY(write(m_folder.filePath(u"file"_s)));
        QCOMPARE(refusal(m_folder.filePath(u"file"_s)).kind, ErrorKind::Refused);
    }

    void aFolderOfItsOwnIsUsedAgainAndWhatSomebodyPutThereStays()
    {
        const QString own = m_folder.filePath(u"new/own"_s);
        QCOMPARE(refusal(own).detail, u"it started"_s);
        QVERIFY(write(own + u"/files/holiday.mp4"_s) && write(own + u"/work/notes.txt"_s));
        QVERIFY(write(own + u"/files/5e0f1c52-7f0b-4c39-9a55-2a6d1d6f0b15.mp4"_s)); // left of a lost request
        QVERIFY(QDir().mkpath(own + u"/work/render-abc"_s));
        QCOMPARE(refusal(own).detail, u"it started"_s);
        QVERIFY(QFile::exists(own + u"/files/holiday.mp4"_s) && QFile::exists(own + u"/work/notes.txt"_s));
        QVERIFY(!QFile::exists(own + u"/files/5e0f1c52-7f0b-4c39-9a55-2a6d1d6f0b15.mp4"_s));
        QVERIFY(!QFile::exists(own + u"/work/render-abc"_s));
    }

    void theProgramsOwnFoldersOfEarlierVersionsAreTakenUp()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"requests"_s));
        QCOMPARE(refusal(m_folder.path()).kind, ErrorKind::Refused);
        m_options.isOwnFolder = true;
        QCOMPARE(refusal(m_folder.path()).detail, u"it started"_s);
        m_options.isOwnFolder = false;
        QCOMPARE(refusal(m_folder.path()).detail, u"it started"_s);
    }

    void aTakenPortIsSaidBeforeAnythingElse()
    {
        serve();
        m_options.port = m_port;
        QVERIFY(
            refusal(m_folder.path()).detail.contains(QString::number(m_port))); // the folder is in use too
    }

    // Web pages, strangers
    // ------------------------------------------------------------------------------------

    void webPagesAreTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        QTest::newRow("by no page") << QByteArray() << 200;
        QTest::newRow("another page's") << QByteArray("Origin: https://evil.example\r\n") << 403;
        QTest::newRow("a page in a file or a sandboxed frame") << QByteArray("Origin: null\r\n") << 403;
        QTest::newRow("a page on another port") << QByteArray("Origin: http://127.0.0.1:9\r\n") << 403;
        QTest::newRow("a picture or a form of a page") << QByteArray("Sec-Fetch-Site: cross-site\r\n") << 403;
        QTest::newRow("typed by the user") << QByteArray("Sec-Fetch-Site: none\r\n") << 200;
    }
    void webPagesAreTurnedAway()
    {
        QFETCH(const QByteArray, headers);
        QFETCH(const int, status);
        serve();
        QCOMPARE(asked(head("GET", "/v1/models", headers)), status);
        const QByteArray body = R"({"prompt":"a"})";
        QCOMPARE(asked(head("POST", submitPath, headers + "Content-Length: 14\r\n") + body), status);
    }

    void namesThatAreMadeToLeadHereAreTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("good");
        QTest::newRow("address") << QByteArray("127.0.0.1:PORT") << true;
        QTest::newRow("localhost") << QByteArray("LocalHost:PORT") << true;
        QTest::newRow("rebound") << QByteArray("evil.example:PORT") << false;
        QTest::newRow("longer") << QByteArray("127.0.0.1.evil.example:PORT") << false;
        QTest::newRow("by way of another port") << QByteArray("127.0.0.1:80") << true;
        QTest::newRow("the other loopback") << QByteArray("[::1]:PORT") << true;
        QTest::newRow("another machine") << QByteArray("192.168.0.1:PORT") << false;
        QTest::newRow("empty") << QByteArray("") << false;
        QTest::newRow("two") << QByteArray("127.0.0.1:PORT\r\nHost: evil.example") << false;
    }
    void namesThatAreMadeToLeadHereAreTurnedAway()
    {
        QFETCH(QByteArray, host);
        QFETCH(const bool, good);
        serve();
        host.replace("PORT", QByteArray::number(m_port));
        QCOMPARE(asked("GET /v1/models HTTP/1.1\r\nHost: " + host + "\r\n\r\n"), good ? 200 : 421);
    }

    void aSecretIsAskedForWhereThereIsOne()
    {
        m_options.secret = u"sesame-of-this-run"_s;
        serve();
        QCOMPARE(asked(head("GET", "/v1/models")), 400);
        QCOMPARE(asked(head("GET", "/v1/models", "Authorization: Bearer another\r\n")), 400);
        QCOMPARE(asked(head("GET", "/v1/models", "Authorization: Bearer sesame-of-this-run\r\n")), 200);
        QCOMPARE(asked(head("GET", "/prod/v2/balance")), 400);
        m_options.secret.clear();
        serve();
        QCOMPARE(asked(head("GET", "/v1/models", "Authorization: Bearer anything\r\n")), 200);
    }

    void faultsAreForTestsAlone()
    {
        serve();
        QCOMPARE(asked(head("GET", "/sandbox/counts")), 404);
        QCOMPARE(asked(head("POST", "/sandbox/faults", "Content-Length: 15\r\n") + R"({"on":"submit"})"),
                 404);
        m_options.faults = true;
        serve();
        QCOMPARE(asked(head("GET", "/sandbox/counts")), 200);
    }

    // Connections
    // ---------------------------------------------------------------------------------------------

    void requestsInOnePacketAreAllAnswered()
    {
        serve();
        const std::unique_ptr<QTcpSocket> socket = connection();
        QByteArray packet;
        for (int i = 0; i < 5; ++i) {
            packet += head("GET", "/v1/models?limit=0");
            packet += head("POST", submitPath, "Content-Length: 2\r\n") + "{}";
            packet += head("POST", "/v1/requests/none/cancel"); // no length: no body
        }
        socket->write(packet);
        QByteArray answers;
        QTRY_COMPARE_WITH_TIMEOUT((answers += socket->readAll()).count("HTTP/1.1 "), 15, 4000);
        QCOMPARE(answers.count("HTTP/1.1 200"), 5);
        QCOMPARE(answers.count("HTTP/1.1 422"), 5);
        QCOMPARE(answers.count("HTTP/1.1 404"), 5);
    }

    void aHundredIdleConnectionsHoldNobodyUp()
    {
        serve();
        std::vector<std::unique_ptr<QTcpSocket>> idle;
        for (int i = 0; i < 100; ++i) {
            idle.push_back(connection());
            QVERIFY(idle.back()->waitForConnected());
            if (i % 2)
                idle.back()->write("GET /v1/mod"); // and half a request
        }
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(asked(head("GET", "/v1/models")), 200);
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    }

    void aChunkedBodyIsLimitedLikeAny()
    {
        serve();
        const QByteArray chunk = "100000\r\n" + QByteArray(0x100000, ' ') + "\r\n"; // 1 MiB
        const auto post = [&](int chunks) {
            return asked(head("POST", submitPath, "Transfer-Encoding: chunked\r\n") + chunk.repeated(chunks) +
                         "e\r\n{\"prompt\":\"a\"}\r\n0\r\n\r\n");
        };
        QCOMPARE(post(1), 200);
        QCOMPARE(post(65), 413);
        QVERIFY(post(80) != 200); // no more than it may is read
    }

    /// Before any of it has come.
    void aLengthThatIsNoneOrTooLargeIsRefusedAtOnce_data()
    {
        QTest::addColumn<QByteArray>("length");
        QTest::addColumn<int>("status");
        QTest::newRow("too large") << QByteArray("99999999999") << 413;
        QTest::newRow("more than a number holds") << QByteArray("99999999999999999999999") << 413;
        QTest::newRow("below nothing") << QByteArray("-1") << 400;
        QTest::newRow("no number") << QByteArray("2a") << 400;
        QTest::newRow("two") << QByteArray("2\r\nContent-Length: 14") << 400;
    }
    void aLengthThatIsNoneOrTooLargeIsRefusedAtOnce()
    {
        QFETCH(const QByteArray, length);
        QFETCH(const int, status);
        serve();
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(asked(head("POST", submitPath, "Content-Length: " + length + "\r\n") + "{}"), status);
        QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    }

    void whatIsFinishedGoesByAgeAndBySizeWhileItRuns()
    {
        m_options.keptBytes = 25;
        SandboxService service(m_folder.path(), Catalogue::builtIn(), m_options);
        const Instant start = fromMs(1'800'000'000'000);
        QVERIFY(service.open(start));
        QStringList ids;
        for (int i = 0; i < 4; ++i) {
            ids.append(service
                           .submit(QString::fromLatin1(submitPath.mid(11)), R"({"prompt":"a"})",
                                   start + std::chrono::milliseconds(i))
                           .body.value(u"request_id"_s)
                           .toString());
            QVERIFY(service.takeWork(start + std::chrono::milliseconds(i)));
            QVERIFY(write(service.store().filePath(ids.last()), "0123456789"));
            service.finishWork(ids.last(), {}, start + std::chrono::milliseconds(i));
        }
        (void)service.takeWork(start + std::chrono::milliseconds(10));
        QCOMPARE(service.status(ids.at(0)).http, 404);
        QCOMPARE(service.status(ids.at(1)).http, 404);
        QVERIFY(!QFile::exists(service.store().filePath(ids.at(1))));
        QCOMPARE(service.status(ids.at(2)).http, 200);
        (void)service.takeWork(start + m_options.kept + std::chrono::seconds(1));
        QCOMPARE(service.status(ids.at(3)).http, 404);
        QVERIFY(!QFile::exists(service.store().filePath(ids.at(3))));
    }
};

QTEST_MAIN(TestSandboxDoors)
#include "tst_sandboxdoors.moc"
