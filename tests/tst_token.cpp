#include "app/studio/token.h"

#include <QDebug>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

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

    void theFileIsNamedWhereItsTokenIsWrong()
    {
        const QProcessEnvironment environment = withClientFile(R"({"access_token":"a b"})");
        const Result<Token> token = findToken(environment);
        QVERIFY(!token);
        QVERIFY2(token.error().detail.contains("token.json"_L1) &&
                     !token.error().detail.contains("RUNCOMFY_TOKEN"_L1),
                 qPrintable(token.error().detail));
    }

    /// A FIFO would be waited for, for ever.
    void whatIsNoFileIsNotRead()
    {
        const QProcessEnvironment environment = withClientFile("{}");
        const QString path =
            environment.value(u"RUNCOMFY_CONFIG_DIR"_s, environment.value(u"HOME"_s)) + u"/token.json"_s;
        QVERIFY2(QFile::remove(path), qPrintable(path));
        QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
        const Result<Token> token = findToken(environment);
        QVERIFY(QFile::remove(path)); // the next test writes there
        QVERIFY(token);
        QCOMPARE(token->source, TokenSource::None);
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

    void aTokenIsFreedOfWhatPeopleCopyWithIt_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char* text) { QTest::newRow(text) << QString::fromUtf8(text); };
        row("sample-token-6f1c");
        row("  sample-token-6f1c\r\n");
        row("Bearer sample-token-6f1c");
        row("bearer  sample-token-6f1c");
        row("Authorization: Bearer sample-token-6f1c");
        row("-H \"Authorization: Bearer sample-token-6f1c\"");
        row("\"sample-token-6f1c\"");
        row("'sample-token-6f1c'");
        row("“sample-token-6f1c”");
        row("`sample-token-6f1c`");
        row("<sample-token-6f1c>");
        row("RUNCOMFY_TOKEN=sample-token-6f1c");
        row("export RUNCOMFY_TOKEN=\"sample-token-6f1c\"");
        row("RUNCOMFY_TOKEN = 'Bearer sample-token-6f1c';");
        row("{\"access_token\": \"sample-token-6f1c\"}");
        row("token: sample-token-6f1c");
        row("sample-token-6f1c\u200b");
        row("\ufeffsample-token-6f1c");
        row("sample-\u00adtoken-6f1c");
        row("\u00a0sample-token-6f1c\u2060");
        row("sample-t\noken-6f1c");
        row("sample-t\r\n  oken-6f1c");
        row("sample-t oken-6f1c"); // what a field of one line makes of it
    }
    void aTokenIsFreedOfWhatPeopleCopyWithIt()
    {
        QFETCH(const QString, text);
        const Result<Secret> secret = secretFrom(text);
        QVERIFY(secret);
        QCOMPARE(secret->reveal(), QByteArray("sample-token-6f1c"));
    }

    void theCasesOfTokensAreAllOne()
    {
        QFile file(QStringLiteral(TEST_DATA "/service/c20-tokens.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        const QString end = lines.takeLast();
        lines.last() += u'\n' + end;
        QVERIFY(lines.size() >= 5);
        for (const QString& line : std::as_const(lines)) {
            const Result<Secret> secret = secretFrom(line);
            QVERIFY2(secret && secret->reveal() == "sample-token-6f1c", qUtf8Printable(line));
        }
    }

    void whatIsInTheWayIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("a letter") << u"sample-tökén"_s << u"U+00f6"_s;
        QTest::newRow("a quote") << u"sample\"token"_s << u"quotation"_s;
        QTest::newRow("a sentence") << u"my token is sample-token-6f1c"_s << u"White space"_s;
        QTest::newRow("a header") << u"abc\r\nX-Evil: 1"_s << u"White space"_s;
        QTest::newRow("two") << u"rc_sample6f1c rc_other6f1c"_s << u"Two tokens"_s;
        QTest::newRow("two lines") << u"rc_sample6f1c\nrc_other6f1c\n"_s << u"Two tokens"_s;
        QTest::newRow("twice") << u"1234567890abcdef 1234567890abcdef"_s << u"Two tokens"_s;
        QTest::newRow("two of JSON's") << u"eyJhbGciOi.a.b eyJhbGciOi.c.d"_s << u"Two tokens"_s;
        QTest::newRow("a variable") << u"$RUNCOMFY_TOKEN"_s << u"U+0024"_s;
        QTest::newRow("a variable in braces") << u"${RUNCOMFY_TOKEN}"_s << u"U+0024"_s;
        QTest::newRow("a mask") << u"********"_s << u"U+002a"_s;
        QTest::newRow("brackets") << u"(sample-token)"_s << u"U+0028"_s;
        QTest::newRow("a line that goes on") << u"sample-token\\"_s << u"U+005c"_s;
        QTest::newRow("an address") << u"https://www.runcomfy.com/profile"_s << u"address"_s;
        QTest::newRow("a manual's") << u"RUNCOMFY_TOKEN=YOUR_API_KEY"_s << u"put yours there"_s;
        QTest::newRow("a manual's brackets") << u"<your-token>"_s << u"put yours there"_s;
        QTest::newRow("Bearer alone") << u"Bearer "_s << u"Bearer"_s;
    }
    void whatIsInTheWayIsNamed()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        const Result<Secret> secret = secretFrom(text);
        QVERIFY(!secret);
        QCOMPARE(secret.error().kind, ErrorKind::SignIn);
        QVERIFY2(secret.error().detail.contains(words), qUtf8Printable(secret.error().detail));
        QVERIFY(!secret.error().detail.contains(u"6f1c"_s));
    }

    void aTokenThatEndsInAnEqualsSignKeepsIt()
    {
        QCOMPARE(secretFrom(u"QUJDRA=="_s)->reveal(), QByteArray("QUJDRA=="));
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
