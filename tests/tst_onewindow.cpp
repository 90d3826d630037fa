#include "app/studio/onewindow.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestOneWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theSecondHandsItsFileToTheFirst()
    {
        const QTemporaryDir folder;
        OneWindow first(folder.path());
        QSignalSpy opened(&first, &OneWindow::openRequested);
        QCOMPARE(first.claim({}), Result<OneWindow::Claim>(OneWindow::Claim::Ours));

        // The second start blocks until the first answers: it is another process in life, another thread
        // here.
        const QString file = u"/films/Ünï code.rushes"_s;
        auto second = QtConcurrent::run([&] { return OneWindow(folder.path()).claim(file); });
        QTRY_VERIFY(second.isFinished());
        QCOMPARE(second.result(), Result<OneWindow::Claim>(OneWindow::Claim::HandedOver));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toString(), file);
    }

    void anotherFolderIsAnotherWindow()
    {
        const QTemporaryDir one, two;
        OneWindow first(one.path()), second(two.path());
        QCOMPARE(first.claim({}), Result<OneWindow::Claim>(OneWindow::Claim::Ours));
        QCOMPARE(second.claim({}), Result<OneWindow::Claim>(OneWindow::Claim::Ours));
    }

    void aWindowThatIsGoneHoldsNothing()
    {
        const QTemporaryDir folder;
        OneWindow first(folder.path());
        QVERIFY(first.claim({}));
        first.release();
        OneWindow next(folder.path());
        QCOMPARE(next.claim({}), Result<OneWindow::Claim>(OneWindow::Claim::Ours));
    }

    void whatAKilledProgramLeftIsTakenOver()
    {
        const QTemporaryDir folder;
        {
            OneWindow first(folder.path());
            QVERIFY(first.claim({}));
        }
        OneWindow next(folder.path());
        QCOMPARE(next.claim({}), Result<OneWindow::Claim>(OneWindow::Claim::Ours));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        OneWindow window(u"/proc/self"_s);
        const Result<OneWindow::Claim> claim = window.claim({});
        QVERIFY(!claim);
        QCOMPARE(claim.error().kind, ErrorKind::NotWritable);
    }
};

QTEST_GUILESS_MAIN(TestOneWindow)
#include "tst_onewindow.moc"
