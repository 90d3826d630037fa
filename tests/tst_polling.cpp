#include "tests/pollingday.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestPolling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aDayTakesHalfTheQuestionsAndIsNoLater_data()
    {
        QTest::addColumn<int>("day");
        QTest::addColumn<double>("questions");
        QTest::addColumn<double>("delay");
        const std::vector<PollingDay> days = pollingDays();
        const auto row = [&](const QString& name, double questions, double delay) {
            for (std::size_t i = 0; i < days.size(); ++i) {
                if (days[i].name == name)
                    QTest::newRow(qPrintable(name)) << static_cast<int>(i) << questions << delay;
            }
        };
        row(u"the day, nothing known before"_s, 0.5, 1);
        row(u"the day, after 200 runs"_s, 0.5, 1);
        // Where the history is wrong it may cost a little, for a while.
        row(u"3 times slower than guessed"_s, 0.52, 1.03);
        row(u"3 times faster from noon"_s, 0.5, 1.05);
        row(u"bursts of 100"_s, 0.5, 1.03);
        row(u"no start is told"_s, 0.52, 1.03);
    }
    void aDayTakesHalfTheQuestionsAndIsNoLater()
    {
        QFETCH(int, day);
        QFETCH(double, questions);
        QFETCH(double, delay);
        const PollingCount count = PollingSimulation(pollingDays()[static_cast<std::size_t>(day)]).run();
        QCOMPARE(count.finished, 1000);
        QVERIFY2(count.questionRatio() <= questions, qPrintable(QString::number(count.questionRatio())));
        QVERIFY2(count.delay <= delay, qPrintable(QString::number(count.delay)));
        QVERIFY2(count.mostInASecond <= 5.5, qPrintable(QString::number(count.mostInASecond)));
        QVERIFY2(count.longestDelay <= 60, qPrintable(QString::number(count.longestDelay)));
    }
};

QTEST_GUILESS_MAIN(TestPolling)
#include "tst_polling.moc"
