#include "app/library/worddiff.h"

#include <QRegularExpression>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

/// The runs with what differs in brackets.
QString marked(const QList<DiffRun>& runs)
{
    QString text;
    for (const DiffRun& run : runs)
        text += run.differs ? u'[' + run.text + u']' : run.text;
    return text;
}

QString joined(const QList<DiffRun>& runs)
{
    QString text;
    for (const DiffRun& run : runs)
        text += run.text;
    return text;
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatDiffers_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("markedA");
        QTest::addColumn<QString>("markedB");
        QTest::addColumn<int>("words");
        const auto row = [](const char* name, const QString& a, const QString& b, const QString& markedA,
                            const QString& markedB,
                            int words) { QTest::newRow(name) << a << b << markedA << markedB << words; };
        row("nothing", {}, {}, {}, {}, 0);
        row("the same", u"a lamp, rain"_s, u"a lamp, rain"_s, u"a lamp, rain"_s, u"a lamp, rain"_s, 0);
        row("the design's", u"one lamp between them, rain on the window"_s,
            u"one candle between them, snow on the window"_s,
            u"one [lamp] between them, [rain] on the window"_s,
            u"one [candle] between them, [snow] on the window"_s, 2);
        row("a mark is no part of its word", u"a lamp, rain"_s, u"a lamp rain"_s, u"a lamp[,] rain"_s,
            u"a lamp rain"_s, 0);
        row("more in one", u"a dog"_s, u"a small brown dog"_s, u"a dog"_s, u"a [small brown] dog"_s, 2);
        row("all gone", u"a dog"_s, {}, u"[a dog]"_s, {}, 2);
        row("another word order", u"red blue"_s, u"blue red"_s, u"[red] blue"_s, u"blue [red]"_s, 1);
        row("case counts", u"Rain falls"_s, u"rain falls"_s, u"[Rain] falls"_s, u"[rain] falls"_s, 1);
        row("accents count", u"cafe"_s, u"café"_s, u"[cafe]"_s, u"[café]"_s, 1);
        row("line breaks are spaces", u"a lamp\nrain"_s, u"a lamp rain"_s, u"a lamp\nrain"_s,
            u"a lamp rain"_s, 0);
        row("Chinese, sign by sign", u"雨中的灯"_s, u"雪中的灯"_s, u"[雨]中的灯"_s, u"[雪]中的灯"_s, 1);
        row("Japanese", u"雨の窓"_s, u"雨の扉"_s, u"雨の[窓]"_s, u"雨の[扉]"_s, 1);
        row("Russian", u"дождь в окне"_s, u"снег в окне"_s, u"[дождь] в окне"_s, u"[снег] в окне"_s, 1);
        row("numbers", u"for 4 s"_s, u"for 5 s"_s, u"for [4] s"_s, u"for [5] s"_s, 1);
        row("an emoji is whole", u"a 🐶 runs"_s, u"a 🐱 runs"_s, u"a [🐶] runs"_s, u"a [🐱] runs"_s, 1);
    }
    void whatDiffers()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        const WordDiff diff = wordDiff(a, b);
        QTEST(marked(diff.a), "markedA");
        QTEST(marked(diff.b), "markedB");
        QTEST(diff.words, "words");
        QCOMPARE(joined(diff.a), a);
        QCOMPARE(joined(diff.b), b);
    }

    void itIsSymmetric()
    {
        const QString a = u"Slow pan right along the table: a train ticket under her hand."_s;
        const QString b = u"Slow pan left along a table: the ticket under his hand, then hers."_s;
        const WordDiff one = wordDiff(a, b);
        const WordDiff other = wordDiff(b, a);
        QCOMPARE(one.words, other.words);
    }

    void longTextsDoNotTakeForEver()
    {
        QStringList a;
        QStringList b;
        for (int i = 0; i < 20'000; ++i) {
            a.append(QString::number(i));
            b.append(QString::number(i * 7 % 20'000));
        }
        const WordDiff diff = wordDiff(a.join(u' '), b.join(u' '));
        QVERIFY(diff.words > 0);
        QCOMPARE(joined(diff.a), a.join(u' '));
    }

    void longStretchesThatAreTheSameAreCutShort()
    {
        const QString a =
            u"one two three four five six seven eight nine lamp ten eleven twelve thirteen fourteen"_s;
        QString b = a;
        b.replace(u"lamp"_s, u"candle"_s);
        QCOMPARE(marked(shortened(wordDiff(a, b).a, 2)), u"… eight nine [lamp] ten eleven …"_s);
        QCOMPARE(marked(shortened(wordDiff(u"a lamp here"_s, u"a candle here"_s).b, 2)),
                 u"a [candle] here"_s);
        // Words were only added: what they were added to is seen on the other side too.
        QCOMPARE(marked(shortened(wordDiff(a, a + u" more"_s).a, 2)),
                 u"one two three … twelve thirteen fourteen"_s);
    }
};

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
