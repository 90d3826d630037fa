#include "app/base/onfinished.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QTest>
#include <QtConcurrent>

#include <memory>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestOnFinished : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theResultComesInTheContextsThread()
    {
        QObject context;
        int result = 0;
        QThread* where = nullptr;
        onFinished(QtConcurrent::run([] { return 7; }), &context, [&](int answer) {
            result = answer;
            where = QThread::currentThread();
        });
        QTRY_COMPARE(result, 7);
        QCOMPARE(where, QThread::currentThread());
    }

    void aContextThatDiesFirstHearsNothing()
    {
        QSemaphore mayEnd;
        bool heard = false;
        auto context = std::make_unique<QObject>();
        const QFuture<int> future = QtConcurrent::run([&] {
            mayEnd.acquire();
            return 7;
        });
        onFinished(future, context.get(), [&](int) { heard = true; });
        context.reset();
        mayEnd.release();
        QTRY_VERIFY(future.isFinished());
        QCoreApplication::sendPostedEvents();
        QVERIFY(!heard);
    }
};

QTEST_GUILESS_MAIN(TestOnFinished)
#include "tst_onfinished.moc"
