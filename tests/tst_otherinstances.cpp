// A window beside other runs on the same database: real ones, in processes of their own.
#include "app/studio/studio.h"
#include "tests/e2e/projectfile.h"
#include "tests/e2e/service.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QString token = u"rc-secret-token-4711"_s;
constexpr int patience = 60'000;

std::unique_ptr<Studio> windowOf(const Program& program, const QUrl& base)
{
    Studio::Setup setup;
    setup.folders = {program.path(u"data/rushes"_s), program.path(u"Videos/Rushes"_s)};
    setup.environment.insert(u"HOME"_s, program.path({}));
    if (!base.isEmpty()) {
        setup.environment.insert(u"RUNCOMFY_TOKEN"_s, token);
        setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, base.toString());
    }
    auto studio = Studio::open(std::move(setup));
    if (!studio)
        qFatal("The studio does not open: %s", qUtf8Printable(studio.error().detail));
    (*studio)->watchOtherInstances();
    return *std::move(studio);
}

SandboxOptions slow()
{
    SandboxOptions options = ::TestService::quick();
    options.minQueue = std::chrono::milliseconds(3'600'000);
    return options;
}

bool says(QProcess& process, const QByteArray& word)
{
    QByteArray said;
    return QTest::qWaitFor(
        [&] {
            said += process.readAllStandardError();
            return said.contains(word);
        },
        patience);
}

} // namespace

class TestOtherInstances : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theTakeOfARunBesideThisOneIsShown()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        const auto window = windowOf(program, service.base());
        const auto process = program.start({u"render"_s, projectFile(program), u"--json"_s});
        QTRY_COMPARE_WITH_TIMEOUT(window->takes().rowCount(), 1, patience);
        QVERIFY(QFile::exists(window->takes().takes().first().path));
        QCOMPARE(Program::finish(*process).code, 0);
        QVERIFY2(window->jobs().jobs().isEmpty() || isFinal(window->jobs().jobs().first().state),
                 "its job was its own");
        QCOMPARE(service.count(u"submit"_s), 1);
    }

    /// A window that was started without that address: it can be signed in to without a new start.
    void theServiceOfAJobThatIsGoneOnWithIsKnown()
    {
        ::TestService service(slow());
        Program program;
        program.setService(service.base(), token);
        const auto window = windowOf(program, {});
        const auto dies = program.start({u"render"_s, projectFile(program), u"--json"_s});
        QVERIFY(says(*dies, "\"queued\""));
        ::kill(static_cast<pid_t>(dies->processId()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(window->jobs().rowCount(), 1, patience);
        QVERIFY(window->service(window->jobs().jobs().first().service));
        QVERIFY(!window->service(window->jobs().jobs().first().service)->ready);
    }

    void theJobOfARunThatDiesIsGoneOnWithAndNoOther()
    {
        ::TestService service(slow());
        Program program;
        program.setService(service.base(), token);
        const auto window = windowOf(program, service.base());
        const QString project = projectFile(program);
        const auto dies = program.start({u"render"_s, project, u"--json"_s});
        QVERIFY(says(*dies, "\"queued\""));
        const auto lives = program.start({u"render"_s, project, u"--json"_s});
        QVERIFY(says(*lives, "\"queued\""));
        QVERIFY(window->jobs().jobs().isEmpty());

        ::kill(static_cast<pid_t>(dies->processId()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(window->jobs().rowCount(), 1, patience);
        QCOMPARE(window->jobs().jobs().first().state, JobState::Queued);
        Program::finish(*dies);
        window->checkOtherInstances();
        QCOMPARE(window->jobs().rowCount(), 1);
        QCOMPARE(service.count(u"submit"_s), 2);
        const int asked = service.count(u"status"_s);
        QTRY_VERIFY_WITH_TIMEOUT(service.count(u"status"_s) > asked, patience);

        ::kill(static_cast<pid_t>(lives->processId()), SIGKILL);
        Program::finish(*lives);
        QTRY_COMPARE_WITH_TIMEOUT(window->jobs().rowCount(), 2, patience);
        QCOMPARE(service.count(u"submit"_s), 2);
    }

    void whatADeadRunAskedOfItsSandboxIsRenderedByOurs()
    {
        Program program;
        const auto window = windowOf(program, {});
        QVERIFY(window->wake(sandboxId));
        const auto dies = program.start({u"render"_s, projectFile(program), u"--json"_s});
        QVERIFY(says(*dies, "\"queued\""));
        ::kill(static_cast<pid_t>(dies->processId()), SIGKILL);
        Program::finish(*dies);
        QTRY_COMPARE_WITH_TIMEOUT(window->jobs().rowCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window->jobs().jobs().first().state, JobState::Done, patience);
        QCOMPARE(window->takes().rowCount(), 1);
    }
};

int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    TestOtherInstances test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_otherinstances.moc"
