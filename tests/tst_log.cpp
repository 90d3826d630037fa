#include "app/base/log.h"

#include <QDebug>
#include <QLoggingCategory>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { hideInLogs(Secret("tok/en+\"1\"=")); }
    // What is logged on purpose goes to a Log, which stands before the handler that counts warnings.
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void credentialsAreHidden_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("shown");

        const auto row = [](const char* given, const char* shown) {
            QTest::newRow(given) << QString::fromLatin1(given) << QString::fromLatin1(shown);
        };
        row("Authorization: Bearer abc.def-123", "Authorization: Bearer (secret)");
        row("(\"Authorization\", \"Bearer abc\")", "(\"Authorization\", \"Bearer (secret)\")");
        row("authorization: bearer   abc, next", "authorization: bearer (secret), next");
        row("Proxy-Authorization: Basic dTpw", "Proxy-Authorization: Basic (secret)");
        row("got tok/en+\"1\"= from", "got (secret) from");
        row("?t=tok%2Fen%2B%221%22%3D&x", "?t=(secret)&x");
        row("{\"t\":\"tok\\/en+\\\"1\\\"=\"}", "{\"t\":\"(secret)\"}");
        row("Bearer tok/en+\"1\"=", "Bearer (secret)");
        row("https://a/b?x=1&X-Amz-Signature=aaa&y=2", "https://a/b?x=1&X-Amz-Signature=(secret)&y=2");
        row("https://a/b?token=aaa", "https://a/b?token=(secret)");
        row("Bearer", "Bearer");
        row("nothing to hide", "nothing to hide");
        row("", "");
    }

    void credentialsAreHidden()
    {
        QFETCH(QString, given);
        QFETCH(QString, shown);
        QCOMPARE(redacted(given), shown);
        QCOMPARE(redacted(shown), shown);
    }

    void shortSecretsAreNotHidden()
    {
        hideInLogs(Secret("abc"));
        hideInLogs(Secret());
        QCOMPARE(redacted(u"abcabc"_s), u"abcabc"_s);
    }

    void everyMessageIsRedacted()
    {
        QList<QByteArray> lines;
        {
            const Log log([&](const QByteArray& line) { lines.append(line); });
            qDebug() << "token" << u"Bearer xyz987"_s;
            qInfo("Bearer %s", "xyz987");
            qWarning() << QByteArray("tok/en+\"1\"=").constData() << Secret("another");
            qCritical("plain");
        }
        QCOMPARE(lines.size(), 4);
        for (const QByteArray& line : std::as_const(lines)) {
            QVERIFY2(!line.contains("xyz987") && !line.contains("tok/en") && !line.contains("another"),
                     line.constData());
            QVERIFY(line.endsWith('\n'));
        }
        QVERIFY(lines.constLast().contains("plain"));
    }

    void threadsMayLog()
    {
        int count = 0;
        {
            const Log log([&](const QByteArray&) { ++count; });
            std::thread other([] {
                for (int i = 0; i < 200; ++i)
                    qInfo("one");
            });
            for (int i = 0; i < 200; ++i)
                qInfo("two");
            other.join();
        }
        QCOMPARE(count, 400);
    }

    void theHandlerBeforeComesBack()
    {
        const QtMessageHandler before = qInstallMessageHandler(nullptr);
        qInstallMessageHandler(before);
        {
            const Log log([](const QByteArray&) {});
        }
        const QtMessageHandler after = qInstallMessageHandler(nullptr);
        qInstallMessageHandler(after);
        QVERIFY(after == before);
    }

    void messagesGoToStderr()
    {
        QProcess self;
        self.start(QCoreApplication::applicationFilePath(), {u"--log-once"_s});
        QVERIFY(self.waitForFinished());
        QCOMPARE(self.exitCode(), 0);
        QCOMPARE(self.readAllStandardError().trimmed(), "to stderr: Bearer (secret)"_ba);
        QVERIFY(self.readAllStandardOutput().isEmpty());
    }
};

int main(int argc, char** argv)
{
    if (argc == 2 && QByteArrayView(argv[1]) == "--log-once") {
        const Log log;
        qWarning("to stderr: Bearer %s", "xyz987");
        return 0;
    }
    QCoreApplication app(argc, argv);
    TestLog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_log.moc"
