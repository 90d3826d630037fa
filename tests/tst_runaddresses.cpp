// `rushes run` and `rushes render` try an address before anything is paid.
#include "app/catalogue/requestjson.h"
#include "app/store/projectfile.h"
#include "tests/e2e/program.h"
#include "tests/fakes/wireserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QString model = u"kling/kling-3.0/pro/image-to-video"_s;

QString all(const Program::Ended& ended)
{
    return u"exit %1\n%2\n%3"_s.arg(ended.code)
        .arg(QString::fromUtf8(ended.out), QString::fromUtf8(ended.err));
}

} // namespace

class TestRunAddresses : public QObject
{
    Q_OBJECT

    std::unique_ptr<WireServer> m_server = {};
    std::unique_ptr<Program> m_program = {};

    /// A service that takes a request and fails it at once.
    void serve()
    {
        m_server = std::make_unique<WireServer>();
        m_server->onWhole = [](QTcpSocket& socket, const WireServer::Seen& seen) {
            QJsonObject answer{{u"request_id"_s, u"r-1"_s}};
            if (seen.target.endsWith("/status"))
                answer.insert(u"status"_s, u"completed"_s);
            else if (seen.target.contains("/result"))
                answer = {{u"status"_s, u"failed"_s}, {u"error"_s, u"no"_s}};
            else if (seen.method == "GET")
                answer = {{u"models"_s, QJsonArray()}, {u"total"_s, 0}};
            socket.write(WireServer::answer(200, QJsonDocument(answer).toJson(QJsonDocument::Compact)));
        };
    }

    [[nodiscard]] int posts() const
    {
        int count = 0;
        for (const WireServer::Seen& seen : m_server->seen())
            count += seen.method == "POST" ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        serve();
        m_program = std::make_unique<Program>();
        m_program->setService(m_server->base(), u"token"_s);
        m_program->setVariable(u"LD_PRELOAD"_s, QStringLiteral(FAKE_NAMES));
        m_program->setVariable(u"ASAN_OPTIONS"_s,
                               qEnvironmentVariable("ASAN_OPTIONS") + u":verify_asan_link_order=0"_s);
        m_program->setVariable(
            u"FAKE_NAMES"_s,
            u"model-api.runcomfy.net=1.1.1.1;inside.example.com=10.0.0.2;"
            "loop.example.com=127.0.0.1;six.example.com=::1;link.example.com=169.254.169.254;"
            "mapped.example.com=::ffff:192.168.1.1;half.example.com=1.1.1.1,127.0.0.1;"
            "gone.example.com="_s);
    }

    void whereANameLeadsIsLookedAt_data()
    {
        QTest::addColumn<QStringList>("inputs");
        QTest::addColumn<QString>("key");
        const QString start = u"start_image_url"_s;
        for (const char* host : {"inside", "loop", "six", "link", "mapped", "half", "gone"}) {
            const QString address = u"https://%1.example.com/a.png"_s.arg(QString::fromLatin1(host));
            QTest::newRow(host) << QStringList{u"--file"_s, start + u'=' + address} << start;
        }
        QTest::newRow("set") << QStringList{u"--set"_s, start + u"=https://inside.example.com/a.png"_s}
                             << start;
        QTest::newRow("sandbox") << QStringList{u"--file"_s, start + u"=https://inside.example.com/a.png"_s,
                                                u"--service"_s, u"sandbox"_s}
                                 << start;
        QTest::newRow("end") << QStringList{u"--file"_s, start + u"=data:image/png;base64,iVBORw0KGgo="_s,
                                            u"--file"_s, u"end_image_url=https://loop.example.com/a.png"_s}
                             << u"end_image_url"_s;
        QTest::newRow("an element")
            << QStringList{u"--file"_s, start + u"=data:image/png;base64,iVBORw0KGgo="_s, u"--set"_s,
                           u"elements=[{\"frontal_image_url\":\"https://six.example.com/a.png\",\"reference_image_urls\":[\"data:image/png;base64,iVBORw0KGgo=\"]}]"_s}
            << u"elements[0].frontal_image_url"_s;
    }
    void whereANameLeadsIsLookedAt()
    {
        QFETCH(QStringList, inputs);
        QFETCH(QString, key);
        const Program::Ended ended =
            m_program->run(QStringList{u"run"_s, model, u"--set"_s, u"prompt=p"_s, u"--json"_s} + inputs);
        QVERIFY2(ended.code == 65, qPrintable(all(ended)));
        const QJsonObject said = QJsonDocument::fromJson(ended.out).object();
        QCOMPARE(said["problems"_L1].toArray().at(0)["field"_L1], QJsonValue(key));
        QVERIFY2(QString::fromUtf8(ended.err).contains(key), qPrintable(all(ended)));
        QCOMPARE(posts(), 0);
    }

    void aProjectsAddressesAreTriedToo()
    {
        Request request = defaultsOf(*Catalogue::builtIn().model(model));
        request.prompt = u"p"_s;
        request.inputs = {{InputRole::StartImage, u"https://inside.example.com/a.png"_s, {}}};
        const QString path = m_program->path(u"film.rushes"_s);
        QVERIFY(writeProject(path, Project::create(request)));
        const Program::Ended ended = m_program->run({u"render"_s, path, u"--json"_s});
        QVERIFY2(ended.code == 65, qPrintable(all(ended)));
        QCOMPARE(QJsonDocument::fromJson(ended.out)["problems"_L1].toArray().at(0)["field"_L1],
                 QJsonValue(u"start_image_url"_s));
        QCOMPARE(posts(), 0);
        // Nothing of it waits for the next run either.
        QVERIFY2(m_program->run({u"render"_s, u"--resume"_s}).code == 0, "nothing is left");
        QCOMPARE(posts(), 0);
    }

    /// The service may reach what this computer does not.
    void whatCannotBeTriedIsSaidAndSent()
    {
        m_program->setVariable(u"FAKE_NAMES"_s, u"model-api.runcomfy.net=;away.example.com="_s);
        const Program::Ended ended = m_program->run({u"run"_s, model, u"--set"_s, u"prompt=p"_s, u"--file"_s,
                                                     u"start_image_url=https://away.example.com/a.png"_s});
        QCOMPARE(posts(), 1);
        const QString said = QString::fromUtf8(ended.err);
        QVERIFY2(said.contains(u"start_image_url: "_s) && said.contains(u"offline"_s),
                 qPrintable(all(ended)));
    }
};

QTEST_GUILESS_MAIN(TestRunAddresses)
#include "tst_runaddresses.moc"
