#include "app/domain/advice.h"

#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

Request request()
{
    Request made = Request::defaultsOf(Catalogue::builtIn().standard());
    made.prompt = u"A dinner in Tuscany."_s;
    return made;
}

} // namespace

class TestAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPlainRequestDrawsNone() { QCOMPARE(adviceFor(request()), QList<Advice>()); }

    void withoutShotsTheNegativePromptIsHeeded()
    {
        Request made = request();
        made.negativePrompt = u"blurry"_s;
        QCOMPARE(adviceFor(made).size(), 0);
    }

    void withShotsTheNegativePromptMayBeIgnored()
    {
        Request made = request();
        made.negativePrompt = u"blurry"_s;
        made.shots = {{u"One"_s, 3}, {u"Two"_s, 3}};
        const QList<Advice> advice = adviceFor(made);
        QCOMPARE(advice.size(), 1);
        QCOMPARE(advice.first().rule, AdviceRule::NegativePromptMayBeIgnored);
        QCOMPARE(advice.first().title, u"With shots, Kling may ignore the negative prompt."_s);
        QCOMPARE(advice.first().action, u"Add to shots"_s);
        made.negativePrompt = u"  "_s;
        QCOMPARE(adviceFor(made).size(), 0);
    }

    void mendingSaysItInEachShotOnce()
    {
        Request made = request();
        made.negativePrompt = u"blurry, text"_s;
        made.shots = {{u"One"_s, 3}, {u"Two."_s, 3}, {u"Three. Avoid: blurry, text."_s, 3}, {QString(), 3}};
        const QList<Advice> advice = adviceFor(made);
        QCOMPARE(advice.size(), 1);
        const Request after = mended(made, advice.first());
        QCOMPARE(after.shots.at(0).prompt, u"One. Avoid: blurry, text."_s);
        QCOMPARE(after.shots.at(1).prompt, u"Two. Avoid: blurry, text."_s);
        QCOMPARE(after.shots.at(2).prompt, made.shots.at(2).prompt);
        QCOMPARE(after.shots.at(3).prompt, u"Avoid: blurry, text."_s);
        QCOMPARE(after.negativePrompt, made.negativePrompt);
        QCOMPARE(adviceFor(after).size(), 0);
    }

    void longPromptsAreNamed()
    {
        const Model& model = Catalogue::builtIn().standard();
        Request made = request();
        made.prompt = QString(model.promptAdvice, u'a');
        made.shots = {{QString(model.shotPromptAdvice, u'a'), 3},
                      {QString(model.shotPromptAdvice + 7, u'b'), 3}};
        QList<Advice> advice = adviceFor(made);
        QCOMPARE(advice.size(), 1);
        QCOMPARE(advice.first().rule, AdviceRule::LongShotPrompt);
        QCOMPARE(advice.first().shot, 1);
        QVERIFY(advice.first().text.contains(u"512"_s));
        QVERIFY(advice.first().text.contains(u"7 to cut"_s));
        QVERIFY(advice.first().action.isEmpty());
        QCOMPARE(mended(made, advice.first()), made);

        made.prompt += u'a';
        advice = adviceFor(made);
        QCOMPARE(advice.size(), 2);
        QCOMPARE(advice.first().rule, AdviceRule::LongPrompt);
    }

    void charactersAreCountedAsPeopleDo()
    {
        QCOMPARE(characterCount(QString()), 0);
        QCOMPARE(characterCount(u"dîner 😀"_s), 7);
    }

    void anUnknownModelDrawsNone()
    {
        Request made = request();
        made.model = u"somebody/else"_s;
        made.prompt = QString(9000, u'a');
        QCOMPARE(adviceFor(made).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestAdvice)
#include "tst_advice.moc"
