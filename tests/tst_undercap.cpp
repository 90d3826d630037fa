// Eight `rushes render` and a window at once, under one cap: it is never exceeded, in whatever order they
// run.
#include "tests/e2e/program.h"
#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/style/theme.h"

#include "app/store/projectjson.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr int renders = 8;
constexpr int patience = 120'000;
constexpr int capCents = 110; ///< room for three takes of $0.336

} // namespace

class TestUnderCap : public QObject
{
    Q_OBJECT

    /// The window's data are those of the command's home.
    static bool share(const Program& program, const Computer& computer)
    {
        const QString data = program.path(u"data/rushes"_s);
        return QDir().mkpath(data) && QFile::link(data, computer.home.filePath(u"data"_s));
    }

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { failOnWarnings(); }

    void eightRendersAndAWindowNeverCrossIt_data()
    {
        QTest::addColumn<int>("before"); ///< so many commands start before the window is asked
        QTest::newRow("the window first") << 0;
        QTest::newRow("the window in the middle") << 4;
        QTest::newRow("the window last") << renders;
    }
    void eightRendersAndAWindowNeverCrossIt()
    {
        QFETCH(const int, before);
        TestService service;
        Program program;
        program.setService(service.base(), u"token-for-the-window"_s);
        Computer computer;
        QVERIFY(share(program, computer));
        Run window(computer, &service);
        QTRY_COMPARE_WITH_TIMEOUT(window.generateButton()->accessibleDescription(), u"$0.336"_s, patience);
        window.setCap(&Caps::day, capCents);
        QFile file(program.path(u"short.rushes"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(toJson(window.mainController().document().project()));
        file.close();

        std::vector<std::unique_ptr<QProcess>> commands;
        for (int i = 0; i <= renders; ++i) {
            if (i == before)
                window.generate();
            if (i < renders)
                commands.push_back(program.start({u"render"_s, u"short.rushes"_s}));
        }
        const auto running = [&] {
            return std::count_if(commands.cbegin(), commands.cend(), [](const auto& command) {
                return command->state() != QProcess::NotRunning;
            });
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 0, patience);
        if (window.question()) // the cap was crossed before the window's click
            QVERIFY(window.jobs().isEmpty());
        else
            QTRY_COMPARE_WITH_TIMEOUT(window.takes().size() >= 1, true, patience);

        int done = window.jobs().isEmpty() ? 0 : 1;
        for (const auto& command : commands) {
            const QByteArray said = command->readAllStandardError();
            QCOMPARE(command->exitStatus(), QProcess::NormalExit);
            QVERIFY2(command->exitCode() == 0 || command->exitCode() == 75, said.constData());
            if (command->exitCode() == 0)
                ++done;
            else
                QVERIFY2(said.contains("daily cap of $1.10"), said.constData());
        }
        QCOMPARE(done, 3);
        QCOMPARE(service.count(u"submit"_s), 3);
        const Result<QList<LedgerEntry>> ledger = window.studio().spendingStore().entries();
        QVERIFY(ledger);
        QCOMPARE(ledger->size(), 3);
        qint64 spent = 0;
        for (const LedgerEntry& entry : *ledger)
            spent += entry.amount().micros;
        QVERIFY2(spent <= capCents * 10'000, QByteArray::number(spent).constData());
    }
};

QTEST_MAIN(TestUnderCap)
#include "tst_undercap.moc"
