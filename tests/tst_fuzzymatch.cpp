#include "app/base/fuzzymatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

/// What is found by a few letters, which of two comes first, and what was chosen most.
class TestFuzzyMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void lettersInOrderAreFound_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::addColumn<QList<qsizetype>>("places");
        using Places = QList<qsizetype>;
        QTest::newRow("nothing typed") << QString() << u"Save"_s << true << Places{};
        QTest::newRow("the whole") << u"save"_s << u"Save"_s << true << Places{0, 1, 2, 3};
        QTest::newRow("initials") << u"sis"_s << u"Split prompt into shots"_s << true << Places{0, 13, 18};
        QTest::newRow("a gap") << u"splt"_s << u"Split"_s << true << Places{0, 1, 2, 4};
        QTest::newRow("a word's start before its middle") << u"as"_s << u"Save as"_s << true << Places{5, 6};
        QTest::newRow("words in any order") << u"shots split"_s << u"Split prompt into shots"_s << true
                                            << Places{0, 1, 2, 3, 4, 18, 19, 20, 21, 22};
        QTest::newRow("accents") << u"cafe"_s << u"Café"_s << true << Places{0, 1, 2, 3};
        QTest::newRow("with accents") << u"café"_s << u"Cafe"_s << true << Places{0, 1, 2, 3};
        QTest::newRow("Cyrillic") << u"сохр"_s << u"Сохранить"_s << true << Places{0, 1, 2, 3};
        QTest::newRow("ё is е") << u"еще"_s << u"Ещё"_s << true << Places{0, 1, 2};
        QTest::newRow("figures") << u"k3"_s << u"Kling 3.0 Pro"_s << true << Places{0, 6};
        QTest::newRow("Chinese") << u"夜市"_s << u"雨中的夜市"_s << true << Places{3, 4};
        QTest::newRow("another order") << u"evas"_s << u"Save"_s << false << Places{};
        QTest::newRow("longer than the text") << u"saves"_s << u"Save"_s << false << Places{};
        QTest::newRow("one word is missing") << u"save film"_s << u"Save"_s << false << Places{};
        QTest::newRow("no text") << u"a"_s << QString() << false << Places{};
    }
    void lettersInOrderAreFound()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(bool, found);
        const std::optional<FuzzyMatch> match = fuzzyMatch(pattern, text);
        QCOMPARE(match.has_value(), found);
        if (match)
            QTEST(match->places, "places");
    }

    void theBetterAnswerScoresHigher_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("start of the text") << u"save"_s << u"Save"_s << u"Autosave"_s;
        QTest::newRow("start of a word") << u"film"_s << u"Export film"_s << u"Microfilm"_s;
        QTest::newRow("together") << u"gen"_s << u"Generate"_s << u"Go to the end"_s;
        QTest::newRow("initials before letters within")
            << u"gf"_s << u"Generate to the front"_s << u"Slightly off"_s;
        QTest::newRow("the shorter of two")
            << u"save"_s << u"Save"_s << u"Save the whole project under a new name"_s;
    }
    void theBetterAnswerScoresHigher()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        const auto one = fuzzyMatch(pattern, better);
        const auto other = fuzzyMatch(pattern, worse);
        QVERIFY(one && other);
        QVERIFY2(one->score > other->score, qPrintable(u"%1 ≤ %2"_s.arg(one->score).arg(other->score)));
    }

    void aLongTextIsReadToItsBound()
    {
        const QString text(100'000, u'a');
        QVERIFY(fuzzyMatch(u"aaa"_s, text));
        QVERIFY(!fuzzyMatch(u"b"_s, text));
    }

    void usesAreCountedMostOftenFirst()
    {
        QStringList uses;
        for (const QString& id : {u"a b"_s, u"c"_s, u"c"_s, u"d"_s})
            uses = withUse(uses, id);
        QCOMPARE(uses, (QStringList{u"2 c"_s, u"1 d"_s, u"1 a b"_s}));
        QCOMPARE(usesOf(uses, u"c"_s), 2);
        QCOMPARE(usesOf(uses, u"a b"_s), 1);
        QCOMPARE(usesOf(uses, u"b"_s), 0);
        for (int i = 0; i < 300; ++i)
            uses = withUse(uses, u"x%1"_s.arg(i));
        QCOMPARE(uses.size(), 100);
        QCOMPARE(uses.constFirst(), u"2 c"_s);
    }
};

QTEST_GUILESS_MAIN(TestFuzzyMatch)

#include "tst_fuzzymatch.moc"
