#include "app/studio/token.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theEnvironmentComesFirst()
    {
        QProcessEnvironment environment = withClientFile(R"({"access_token":"from-file"})");
        environment.insert(u"RUNCOMFY_TOKEN"_s, u" from-environment\n"_s);
        const Result<Token> token = findToken(environment);
        QVERIFY(token);
        QCOMPARE(token->source, TokenSource::Environment);
        QCOMPARE(token->secret.reveal(), QByteArray("from-environment"));
    }

    void theOfficialClientsFileIsRead()
    {
        const Result<Token> token = findToken(withClientFile(R"({"access_token":"abc","other":1})"));
        QVERIFY(token);
        QCOMPARE(token->source, TokenSource::OfficialClient);
        QCOMPARE(token->secret.reveal(), QByteArray("abc"));
    }

    void nothingOrRubbishIsNoToken_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("rubbish") << QByteArray("<html>");
        QTest::newRow("another type") << QByteArray(R"({"access_token":7})");
        QTest::newRow("empty") << QByteArray(R"({"access_token":"  "})");
        QTest::newRow("missing") << QByteArray("{}");
    }
    void nothingOrRubbishIsNoToken()
    {
        QFETCH(QByteArray, json);
        const Result<Token> token = findToken(withClientFile(json));
        QVERIFY(token);
        QCOMPARE(token->source, TokenSource::None);
        QVERIFY(token->secret.isEmpty());
    }

    void aTokenThatWouldBreakTheHeaderIsRefused()
    {
        QProcessEnvironment environment;
        environment.insert(u"RUNCOMFY_TOKEN"_s, u"abc\r\nX-Evil: 1"_s);
        QCOMPARE(findToken(environment).error().kind, ErrorKind::SignIn);
        environment.insert(u"RUNCOMFY_TOKEN"_s, u"tökén"_s);
        QCOMPARE(findToken(environment).error().kind, ErrorKind::SignIn);
    }

    void aSecretDoesNotPrintItself()
    {
        QString printed;
        QDebug(&printed) << Secret("hush");
        QVERIFY(!printed.contains(u"hush"_s));
        QVERIFY(printed.contains(u"(secret)"_s));
    }

private:
    QProcessEnvironment withClientFile(const QByteArray& json)
    {
        const QString folder = m_home.filePath(u"config"_s);
        QDir().mkpath(folder);
        QFile file(folder + u"/token.json"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("The test's file cannot be written");
        QProcessEnvironment environment;
        environment.insert(u"RUNCOMFY_CONFIG_DIR"_s, folder);
        return environment;
    }

    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestToken)
#include "tst_token.moc"
