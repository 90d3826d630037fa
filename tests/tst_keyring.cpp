// The desktop's own keyring. With one (with_keyring starts it) tokens are kept; without any, that is told.
#include "app/catalogue/catalogue.h"
#include "app/domain/project.h"
#include "app/store/keyring.h"
#include "app/store/projectjson.h"
#include "tests/e2e/program.h"
#include "tests/e2e/service.h"

#include <QDir>
#include <QFile>
#include <QLibrary>
#include <QRegularExpression>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestKeyring : public QObject
{
    Q_OBJECT

    static bool isThere() { return qEnvironmentVariableIsSet("TEST_KEYRING"); }

    template<typename T, typename Call>
    Result<T> answerOf(Call call)
    {
        std::optional<Result<T>> told;
        call([&](const Result<T>& answer) { told = answer; });
        if (!QTest::qWaitFor([&] { return told.has_value(); }, 60'000))
            qFatal("The keyring does not answer");
        return *told;
    }
    Result<Secret> read(Keyring& keyring, const QString& name)
    {
        return answerOf<Secret>([&](const Answer<Secret>& answer) { keyring.read(name, this, answer); });
    }
    Result<void> write(Keyring& keyring, const QString& name, const QByteArray& token)
    {
        return answerOf<void>(
            [&](const Answer<void>& answer) { keyring.write(name, Secret(token), this, answer); });
    }
    Result<void> remove(Keyring& keyring, const QString& name)
    {
        return answerOf<void>([&](const Answer<void>& answer) { keyring.remove(name, this, answer); });
    }

private Q_SLOTS:
    /// Kept loaded: what it leaves to the end of the process is to be told by its name, not as a part that is
    /// gone.
    void initTestCase()
    {
        QLibrary secret(u"secret-1"_s, 0);
        secret.setLoadHints(QLibrary::PreventUnloadHint);
        secret.load();
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aTokenIsKeptReadReplacedAndRemoved()
    {
        if (!isThere())
            QSKIP("There is no keyring here: with_keyring starts one.");
        DesktopKeyring keyring;
        const QString id = u"runcomfy https://example.com/v1"_s;
        QCOMPARE(read(keyring, id), Secret());
        QVERIFY(remove(keyring, id)); // nothing there is fine
        QVERIFY(write(keyring, id, "rc-secret-4711+/=\"\\"));
        QCOMPARE(read(keyring, id), Secret("rc-secret-4711+/=\"\\"));
        QCOMPARE(read(keyring, u"runcomfy"_s), Secret()); // each service has its own
        QVERIFY(write(keyring, id, "rc-secret-4712"));
        QCOMPARE(read(keyring, id), Secret("rc-secret-4712"));
        // Another program run finds it too.
        DesktopKeyring again;
        QCOMPARE(read(again, id), Secret("rc-secret-4712"));
        QVERIFY(remove(again, id));
        QCOMPARE(read(keyring, id), Secret());
    }

    void aRunWithoutAWindowUsesTheTokenThatTheKeyringKeeps()
    {
        if (!isThere())
            QSKIP("There is no keyring here: with_keyring starts one.");
        ::TestService service;
        DesktopKeyring keyring;
        const QString id = u"runcomfy "_s + service.base().toString();
        QVERIFY(write(keyring, id, "rc-secret-4711"));
        const Program program;
        QDir().mkpath(program.path(u"config/rushes"_s));
        QSettings settings(program.path(u"config/rushes/rushes.ini"_s), QSettings::IniFormat);
        settings.setValue(u"service/own"_s, QStringList{service.base().toString() + u" Shop"_s});
        settings.setValue(u"service/in_keyring"_s, QStringList{id});
        settings.sync();
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        project.scenes.first().request.prompt = u"A lighthouse"_s;
        project.scenes.first().request.duration = 3;
        QFile file(program.path(u"short.rushes"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(toJson(project)) > 0);
        file.close();
        const Program::Ended ended = program.run({u"render"_s, file.fileName(), u"--service"_s, u"shop"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(service.authorized(u"submit"_s), 1);
        QVERIFY(remove(keyring, id));
        const Program::Ended signedOut =
            program.run({u"render"_s, file.fileName(), u"--service"_s, u"shop"_s});
        QVERIFY2(signedOut.code == 77, signedOut.err.constData());
    }

    void withoutAKeyringThatIsTold()
    {
        if (isThere())
            QSKIP("There is a keyring here.");
        DesktopKeyring keyring;
        const Result<Secret> token = read(keyring, u"runcomfy"_s);
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::MissingProgram);
        const Result<void> kept = write(keyring, u"runcomfy"_s, "rc-secret-4711");
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::MissingProgram);
        QVERIFY(!kept.error().detail.contains(u"4711"));
    }

    void aDeadAskerIsNotAnswered()
    {
        DesktopKeyring keyring;
        bool answered = false;
        {
            QObject asker;
            keyring.read(u"runcomfy"_s, &asker, [&](const Result<Secret>&) { answered = true; });
        }
        (void)read(keyring, u"runcomfy"_s); // jobs go one after the other
        QVERIFY(!answered);
    }
};

QTEST_MAIN(TestKeyring)
#include "tst_keyring.moc"
