// A paid request whose id the disk does not take: the window stays until the user says so.
#include "tests/windowrun.h"
#include "tests/windowsetup.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr int patience = 60'000;

}

class TestUnstored : public QObject
{
    Q_OBJECT

    std::unique_ptr<Computer> m_computer = {};
    std::unique_ptr<TestService> m_service = {};

    /// As a full disk would: the database refuses what is named; nothing: no longer.
    void refuse(const QString& what)
    {
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(m_computer->setup(nullptr).folders.database());
            QVERIFY(other.open());
            QSqlQuery query(other);
            const QString full =
                what.isEmpty()
                    ? u"DROP TRIGGER full"_s
                    : u"CREATE TRIGGER full %1 BEGIN SELECT RAISE(ABORT, 'no room'); END"_s.arg(what);
            QVERIFY2(query.exec(full), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    /// No request id gets into the database.
    void refuseIds(bool refused)
    {
        refuse(refused ? u"BEFORE UPDATE ON jobs WHEN NEW.request_id <> ''"_s : QString());
    }

    void generateWithoutRoom(Run& run)
    {
        QTRY_COMPARE_WITH_TIMEOUT(run.generateButton()->accessibleDescription(), u"$0.336"_s, patience);
        refuseIds(true);
        run.generate();
        QTRY_COMPARE_WITH_TIMEOUT(run.runner().unstored().size(), 1, patience);
    }

    static QMessageBox* question(Run& run)
    {
        for (auto* box : run.window().findChildren<QMessageBox*>()) {
            if (box->isVisible() && box->text() == u"A job at the service could not be stored."_s)
                return box;
        }
        return nullptr;
    }
    static void press(QMessageBox* box, const QString& text)
    {
        for (QAbstractButton* button : box->buttons()) {
            if (button->text() == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        qFatal("No button %s", qUtf8Printable(text));
    }

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }

    void init()
    {
        failOnWarnings();
        m_computer = std::make_unique<Computer>();
        SandboxOptions slow = TestService::quick();
        slow.minRun = std::chrono::milliseconds(3000);
        m_service = std::make_unique<TestService>(slow);
    }

    void cleanup()
    {
        m_service.reset();
        m_computer.reset();
    }

    void theWindowStaysUntilItIsStored()
    {
        Run run(*m_computer, m_service.get());
        generateWithoutRoom(run);
        const QString id = run.runner().unstored().constFirst().requestId;

        QVERIFY(!run.window().close());
        QMessageBox* box = question(run);
        QVERIFY(box);
        QVERIFY2(box->informativeText().contains(id), qPrintable(box->informativeText()));
        press(box, u"Try again"_s);
        QTRY_VERIFY(question(run) && question(run) != box);
        QVERIFY(run.window().isVisible());

        refuseIds(false);
        press(question(run), u"Try again"_s);
        QTRY_VERIFY(!run.window().isVisible());
        QVERIFY(run.runner().unstored().isEmpty());
        QCOMPARE(m_service->count(u"submit"_s), 1);
    }

    void aPersonMayLeaveAllTheSame()
    {
        QString id;
        {
            Run run(*m_computer, m_service.get());
            generateWithoutRoom(run);
            id = run.runner().unstored().constFirst().requestId;
            QVERIFY(!run.window().close());
            press(question(run), u"Quit anyway"_s);
            QTRY_VERIFY(!run.window().isVisible());
        }
        refuseIds(false);
        Run again(*m_computer, m_service.get());
        QCOMPARE(again.state(), JobState::Unknown);
        QVERIFY(again.runner().attach(again.jobs().constFirst().id, RequestId(id)));
        QTRY_COMPARE_WITH_TIMEOUT(again.state(), JobState::Done, patience);
        QCOMPARE(m_service->count(u"submit"_s), 1);
    }

    void changesAreNotGivenUpForAWindowThatStays()
    {
        Run run(*m_computer, m_service.get());
        generateWithoutRoom(run);
        Document& document = run.mainController().document();
        Request request = document.currentScene().request;
        request.prompt += u" at dusk"_s;
        document.editRequest(request, u"x"_s);
        QVERIFY(!run.window().close());
        QVERIFY(question(run));
        press(question(run), u"Cancel"_s);
        QTRY_VERIFY(!question(run));
        QVERIFY(!document.undoStack().isClean());

        // It is left behind on purpose: then the changes are asked about.
        QVERIFY(!run.window().close());
        press(question(run), u"Quit anyway"_s);
        QTRY_VERIFY(run.question());
        QVERIFY(run.question()->text().startsWith(u"Save the changes"_s));
        QVERIFY(run.answer(u"Discard"_s));
        QTRY_VERIFY(!run.window().isVisible());
    }

    void whatWaitsIsOnlyCancelledOrEditedOnTheDisk()
    {
        Run run(*m_computer, m_service.get());
        QTRY_COMPARE_WITH_TIMEOUT(run.generateButton()->accessibleDescription(), u"$0.336"_s, patience);
        run.runner().setPaused(true);
        run.generate();
        const Job job = run.jobs().constFirst();
        QCOMPARE(job.state, JobState::Waiting);
        refuse(u"BEFORE UPDATE ON jobs"_s);
        Request other = job.request;
        other.prompt = u"Something else"_s;
        QVERIFY(!run.runner().cancel(job.id));
        QCOMPARE(run.state(), JobState::Waiting);
        QVERIFY(!run.runner().edit(job.id, other, job.price, {}));
        QCOMPARE(run.jobs().constFirst().request, job.request);
        refuse({});
        QVERIFY(run.runner().cancel(job.id));
        QCOMPARE(run.state(), JobState::Cancelled);
    }

    void nothingIsAskedWhereAllIsStored()
    {
        Run run(*m_computer, m_service.get());
        QTRY_COMPARE_WITH_TIMEOUT(run.generateButton()->accessibleDescription(), u"$0.336"_s, patience);
        run.generate();
        QTRY_COMPARE_WITH_TIMEOUT(m_service->count(u"submit"_s), 1, patience);
        QTRY_VERIFY(run.runner().isSettled());
        QVERIFY(run.window().close());
    }
};

QTEST_MAIN(TestUnstored)
#include "tst_unstored.moc"
