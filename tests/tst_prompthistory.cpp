#include "app/prompt/prompthistory.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestPromptHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theNewestIsFirstAndNothingIsThereTwice()
    {
        PromptHistory history({u"b"_s, u"a"_s, u"b"_s, u" "_s});
        QCOMPARE(history.prompts(), (QStringList{u"b"_s, u"a"_s}));
        QVERIFY(history.add(u"c"_s));
        QVERIFY(history.add(u"a"_s));
        QVERIFY(!history.add(u"a"_s));
        QVERIFY(!history.add(u" \n"_s));
        QCOMPARE(history.prompts(), (QStringList{u"a"_s, u"c"_s, u"b"_s}));
    }

    void aHundredAreKept()
    {
        PromptHistory history;
        for (int i = 0; i < 130; ++i)
            history.add(QString::number(i));
        QCOMPARE(history.prompts().size(), PromptHistory::most);
        QCOMPARE(history.prompts().constFirst(), u"129"_s);
        QCOMPARE(history.prompts().constLast(), u"30"_s);
    }

    void aWalkComesBackToWhatWasWritten()
    {
        PromptHistory history({u"b"_s, u"a"_s});
        QCOMPARE(history.older(u"draft"_s), u"b"_s);
        QCOMPARE(history.older(u"b"_s), u"a"_s);
        QCOMPARE(history.older(u"a"_s), std::nullopt);
        QCOMPARE(history.newer(u"a"_s), u"b"_s);
        QCOMPARE(history.newer(u"b"_s), u"draft"_s);
        QCOMPARE(history.newer(u"draft"_s), std::nullopt);
    }

    void whatIsShownAlreadyIsPassedOver()
    {
        PromptHistory history({u"b"_s, u"a"_s});
        QCOMPARE(history.older(u"b"_s), u"a"_s);
        QCOMPARE(history.newer(u"a"_s), u"b"_s);
        QCOMPARE(history.newer(u"b"_s), std::nullopt);
    }

    void writingEndsAWalk()
    {
        PromptHistory history({u"b"_s, u"a"_s});
        QCOMPARE(history.older(u"draft"_s), u"b"_s);
        QCOMPARE(history.newer(u"b and more"_s), std::nullopt);
        QCOMPARE(history.older(u"b and more"_s), u"b"_s);
        QCOMPARE(history.newer(u"b"_s), u"b and more"_s);
    }

    void anEmptyHistoryHasNothing()
    {
        PromptHistory history;
        QCOMPARE(history.older(u"draft"_s), std::nullopt);
        QCOMPARE(history.newer(u"draft"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestPromptHistory)
#include "tst_prompthistory.moc"
