// The whole window where money is spent: what is shown is what is sent, caps stand before every click.
// Against a service over real HTTP.
#include "app/catalogue/prices.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "tests/shop.h"
#include "tests/windowsetup.h"

using namespace Qt::StringLiterals;
using namespace rushes;

Q_DECLARE_METATYPE(std::function<void(rushes::Run&)>)
Q_DECLARE_METATYPE(std::function<QJsonValue(rushes::Run&)>)

class TestSpending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { failOnWarnings(); }

    // What is shown is what is sent -------------------------------------------------------------------------

    void everyFieldIsSentAsItIsShown_data()
    {
        using Change = std::function<void(Run&)>;
        using Shown = std::function<QJsonValue(Run&)>;
        QTest::addColumn<Field>("field");
        QTest::addColumn<Change>("change");
        QTest::addColumn<Shown>("shown");
        const auto field = [](Field which, const Change& change, const Shown& shown) {
            QTest::newRow(qPrintable(rushes::nameOf(which, 1))) << which << change << shown;
        };
        const auto text = [](QWidget* widget) { return static_cast<TextField*>(widget)->text(); };
        const auto typed = [](QWidget* widget) {
            widget->setFocus();
            static_cast<TextField*>(widget)->moveCursor(QTextCursor::End);
            QTest::keyClicks(widget, u", \"rain\""_s);
        };
        field(
            Field::Prompt, [typed](Run& run) { typed(run.room<PromptPane>()->editor()); },
            [text](Run& run) { return text(run.room<PromptPane>()->editor()); });
        field(
            Field::NegativePrompt, [typed](Run& run) { typed(run.named<TextField>(u"Negative prompt"_s)); },
            [text](Run& run) { return text(run.named<TextField>(u"Negative prompt"_s)); });
        field(
            Field::Duration, [](Run& run) { press(run.named<Slider>(u"Duration"_s), Qt::Key_Right); },
            [](Run& run) { return run.named<Slider>(u"Duration"_s)->value(); });
        field(
            Field::AspectRatio, [](Run& run) { run.named<QRadioButton>(u"9:16"_s)->click(); },
            [](Run& run) {
                for (const QString& name : {u"16:9"_s, u"9:16"_s, u"1:1"_s}) {
                    if (run.named<QRadioButton>(name)->isChecked())
                        return name;
                }
                return QString();
            });
        field(
            Field::CfgScale, [](Run& run) { press(run.named<Slider>(u"CFG scale"_s), Qt::Key_Right); },
            [](Run& run) { return run.named<Slider>(u"CFG scale"_s)->words().toDouble(); });
        field(
            Field::Sound, [](Run& run) { press(run.named<ToggleSwitch>(u"Sound"_s), Qt::Key_Space); },
            [](Run& run) { return run.named<ToggleSwitch>(u"Sound"_s)->isChecked(); });
        field(
            Field::Shots,
            [](Run& run) {
                run.room<TimelineView>()->setPlayhead(4);
                press(run.room<TimelineView>(), Qt::Key_S);
            },
            [](Run& run) {
                QJsonArray shots;
                for (const Shot& shot : run.request().shots)
                    shots.append(QJsonObject{{u"prompt"_s, shot.prompt}, {u"duration"_s, shot.seconds}});
                return shots;
            });
        const auto withShots = [](Run& run) {
            Request request = run.request();
            request.shots = {{u"One, a lighthouse"_s, 4}, {u"Two, a lighthouse"_s, 5}};
            run.show(request);
            run.room<TimelineView>()->setCurrentShot(1);
        };
        field(
            Field::ShotPrompt,
            [withShots, typed](Run& run) {
                withShots(run);
                typed(run.room<PromptPane>()->editor());
            },
            [text](Run& run) { return text(run.room<PromptPane>()->editor()); });
        field(
            Field::ShotSeconds,
            [withShots](Run& run) {
                withShots(run);
                press(run.room<TimelineView>(), Qt::Key_7);
            },
            [](Run& run) { return run.request().shots.at(1).seconds; });
    }
    void everyFieldIsSentAsItIsShown()
    {
        QFETCH(Field, field);
        QFETCH(std::function<void(Run&)>, change);
        QFETCH(std::function<QJsonValue(Run&)>, shown);
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        const QJsonObject before = toServiceJson(run.request());
        change(run);
        const QJsonValue value = shown(run);
        const QString price = run.generateButton()->accessibleDescription();
        run.generate();
        QTRY_COMPARE(run.jobs().size(), 1);
        QTRY_COMPARE(shop.submits, 1);

        const QJsonObject sent = shop.sent();
        const QString key = rushes::nameOf(field, 1);
        QJsonValue told = sent.value(key);
        if (field == Field::ShotPrompt)
            told = sent.value(u"multi_prompt"_s).toArray().at(1).toObject().value(u"prompt"_s);
        if (field == Field::ShotSeconds)
            told = sent.value(u"multi_prompt"_s).toArray().at(1).toObject().value(u"duration"_s);
        QCOMPARE(told, value);
        QVERIFY(sent != before); // the change got through at all
        QCOMPARE(sent, toServiceJson(run.request()));
        QCOMPARE(run.jobs().first().price.text(), price);
        QCOMPARE(*priceOf(run.request()), run.jobs().first().price);
        // Nothing else moved.
        for (const QString& other : before.keys()) {
            const bool follows = other == key || (other == u"duration" &&
                                                  (field == Field::ShotSeconds || field == Field::Shots));
            if (!follows)
                QCOMPARE(sent.value(other), before.value(other));
        }
        QCOMPARE(sent.value(u"shot_type"_s), before.value(u"shot_type"_s));
        QCOMPARE(shop.server.seen().last().header("Host").isEmpty(), false);
    }

    void theModelIsTheAddress()
    {
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.generate();
        QTRY_COMPARE(shop.submits, 1);
        bool found = false;
        for (const WireServer::Seen& seen : shop.server.seen())
            found = found ||
                    (seen.method == "POST" && seen.target == "/v1/models/" + run.request().model.toUtf8());
        QVERIFY(found);
    }

    void aPriceThatTheServiceTellsIsOnTheButtonAndInTheJob()
    {
        Shop shop;
        shop.price = "0.14";
        Run run(shop);
        QTRY_COMPARE(run.generateButton()->accessibleDescription(), u"$1.89"_s); // 9 s × 0.21
        auto* bar = run.room<MessageBar>();
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->key(), u"price"_s);
        QVERIFY(bar->accessibleDescription().contains(u"$0.14"_s));
        run.generate();
        QCOMPARE(run.jobs().first().price.text(), u"$1.89"_s);
    }

    // Caps --------------------------------------------------------------------------------------------------

    void aCapAsksByNameAndDontQueuesNothing()
    {
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.setCap(&Caps::day, 200); // $2.00
        run.generate();
        QTRY_COMPARE(run.jobs().size(), 1); // $1.51: below
        QVERIFY(!run.question());
        run.generate();
        QTRY_VERIFY(run.question());
        QCOMPARE(run.question()->text(), u"This would cross the daily cap of $2.00."_s);
        const QString words = run.question()->informativeText();
        QVERIFY2(words.contains(u"$1.512 committed"_s) && words.contains(u"adds $1.512: $3.024 in all"_s),
                 qPrintable(words));
        QTest::keyClick(run.question(), Qt::Key_Escape);
        QTRY_VERIFY(!run.question());
        QCOMPARE(run.jobs().size(), 1);
        // The key for "go on" does not spend either: it is on Don't.
        run.generate();
        QTRY_VERIFY(run.question());
        QTest::keyClick(run.question()->defaultButton(), Qt::Key_Space);
        QTRY_VERIFY(!run.question());
        QCOMPARE(run.jobs().size(), 1);
        QTRY_COMPARE(shop.submits, 1);
    }

    void severalTakesAreOneClickForTheCap()
    {
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.setCap(&Caps::day, 500); // $5.00: three takes fit, four do not
        run.window().findChild<ClipPane*>()->generate(4);
        QTRY_VERIFY(run.question());
        QVERIFY2(run.question()->informativeText().contains(u"adds $6.048"_s),
                 qPrintable(run.question()->informativeText()));
        QCOMPARE(run.jobs().size(), 0);
        QTest::keyClick(run.question(), Qt::Key_Escape);
        QTRY_VERIFY(!run.question());
        QCOMPARE(run.jobs().size(), 0);
        run.window().findChild<ClipPane*>()->generate(3);
        QTRY_COMPARE(run.jobs().size(), 3);
        QVERIFY(!run.question());
        QTRY_COMPARE(shop.submits, 3);
    }

    void generateAllIsOneClickForTheCap()
    {
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        Document& document = run.mainController().document();
        document.duplicateScene(0);
        document.duplicateScene(0);
        run.setCap(&Caps::day, 400);
        QTRY_VERIFY(run.action(ActionId::GenerateAll)->text().contains(u"3 scene"_s));
        run.action(ActionId::GenerateAll)->trigger();
        QTRY_VERIFY(run.question());
        QVERIFY2(run.question()->text().contains(u"3 scene"_s) &&
                     run.question()->text().contains(u"$4.536"_s),
                 qPrintable(run.question()->text()));
        QTest::mouseClick(run.button(u"Generate all"_s), Qt::LeftButton);
        QTRY_VERIFY(run.question() && run.question()->text().contains(u"daily cap of $4.00"_s));
        QCOMPARE(run.jobs().size(), 0);
        QTest::keyClick(run.question(), Qt::Key_Escape);
        QTRY_VERIFY(!run.question());
        // One scene less fits, and the ones on their way are not asked for again.
        document.removeScene(2);
        QTRY_VERIFY(run.action(ActionId::GenerateAll)->text().contains(u"2 scene"_s));
        run.action(ActionId::GenerateAll)->trigger();
        QTRY_VERIFY(run.question());
        QTest::mouseClick(run.button(u"Generate all"_s), Qt::LeftButton);
        QTRY_COMPARE(run.jobs().size(), 2);
        QTRY_COMPARE(shop.submits, 2);
        QTRY_VERIFY(!run.action(ActionId::GenerateAll)->isEnabled());
    }

    /// What the user took out comes back only where the caps let it.
    void whatIsPutBackCountsToo()
    {
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.studio().runner().setPaused(true);
        run.generate();
        QTRY_COMPARE(run.jobs().size(), 1);
        run.setCap(&Caps::day, 100);
        auto* queue = run.window().findChild<QueueView*>();
        queue->selectJob(run.jobs().constFirst().id);
        QTest::keyClick(&queue->list(), Qt::Key_Delete);
        QTRY_COMPARE(run.jobs().size(), 0);
        QTest::keyClick(&queue->list(), Qt::Key_Return); // Undo, in its row
        QTRY_VERIFY(run.question());
        QCOMPARE(run.jobs().size(), 0);
        QCOMPARE(shop.submits, 0);
    }

    void queueAnywayQueuesOneJobAndKeepsTheCap()
    {
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.setCap(&Caps::month, 100);
        run.generate();
        QTRY_VERIFY(run.question());
        QVERIFY(run.question()->text().contains(u"monthly cap of $1.00"_s));
        QTest::mouseClick(run.button(u"Queue anyway"_s), Qt::LeftButton);
        QTRY_COMPARE(run.jobs().size(), 1);
        QCOMPARE(run.cap(&Caps::month), 100);
        run.generate();
        QTRY_VERIFY(run.question());
    }

    void raisedItGoesOnAndAnotherCapAsksAgain()
    {
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.setCap(&Caps::day, 100);
        run.setCap(&Caps::click, 50);
        run.generate();
        QTRY_VERIFY(run.question());
        QTest::mouseClick(run.button(u"Raise the daily cap…"_s), Qt::LeftButton);
        auto* dialog = run.room<QInputDialog>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->doubleValue(), 2.0);
        QTest::mouseClick(run.button(u"Raise and queue"_s), Qt::LeftButton);
        QTRY_COMPARE(run.cap(&Caps::day), 200);
        QVERIFY(run.jobs().isEmpty());
        QTRY_VERIFY(run.question()); // the warning stands behind it
        QCOMPARE(run.question()->text(), u"This click costs $1.512."_s);
        QTest::mouseClick(run.button(u"Queue anyway"_s), Qt::LeftButton);
        QTRY_COMPARE(run.jobs().size(), 1);
    }

    void theQuestionIsOfWhatWasShownEvenWhenTheSceneIsEditedMeanwhile()
    {
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.setCap(&Caps::click, 100);
        const Request asked = run.request();
        run.generate();
        QTRY_VERIFY(run.question());
        Request later = asked;
        later.duration = 15;
        run.mainController().document().editRequest(later, u"x"_s);
        QTest::mouseClick(run.button(u"Queue anyway"_s), Qt::LeftButton);
        QTRY_COMPARE(run.jobs().size(), 1);
        QCOMPARE(run.jobs().first().request, asked);
    }

    void retryAndSubmitAgainAreAskedAboutToo()
    {
        Shop shop;
        shop.result = R"({"status":"failed","error":"no"})";
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.generate();
        QTRY_COMPARE(run.jobs().first().state, JobState::Failed);
        run.setCap(&Caps::click, 100);
        Q_EMIT run.room<QueueView>()->retryRequested(run.jobs().first().id, run.jobs().first().price);
        QTRY_VERIFY(run.question());
        QTest::keyClick(run.question(), Qt::Key_Escape);
        QTRY_VERIFY(!run.question());
        run.action(ActionId::RetryFailed)->trigger();
        QTRY_VERIFY(run.question());
        QTest::keyClick(run.question(), Qt::Key_Escape);
        QTRY_VERIFY(!run.question());
        QCOMPARE(shop.submits, 1);

        shop.loses = true;
        run.setCap(&Caps::click, 0);
        run.generate();
        QTRY_COMPARE(run.jobs().first().state, JobState::Unknown);
        run.setCap(&Caps::click, 100);
        Q_EMIT run.room<QueueView>()->submitAgainRequested(run.jobs().first().id);
        QTRY_VERIFY(run.question());
        QTest::mouseClick(run.button(u"Submit again"_s), Qt::LeftButton);
        QTRY_VERIFY(run.button(u"Queue anyway"_s));
        QTest::keyClick(run.question(), Qt::Key_Escape);
        QTRY_VERIFY(!run.question());
        QCOMPARE(run.jobs().first().state, JobState::Unknown);
    }

    void theSandboxIsNeverAskedAbout()
    {
        Shop shop;
        Run run(shop);
        run.setCap(&Caps::day, 1);
        run.setCap(&Caps::click, 1);
        QTRY_VERIFY(run.studio().service(sandboxId));
        QVERIFY(run.studio().wake(sandboxId));
        const auto exceeded = run.studio().purchases().exceededLimits(
            run.studio().purchases().priceOf(run.request(), sandboxId));
        QVERIFY(exceeded->isEmpty());
    }

    void capsAreSetInThePreferences()
    {
        Shop shop;
        Run run(shop);
        run.action(ActionId::Preferences)->trigger();
        auto* day = run.named<QDoubleSpinBox>(u"Daily cap"_s);
        QVERIFY(day);
        QVERIFY(QTest::qWaitForWindowActive(day->window()));
        QCOMPARE(day->text(), u"No cap"_s);
        day->setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(day, Qt::Key_Up);
        QCOMPARE(run.cap(&Caps::day), 300);
        QCOMPARE(run.studio().purchases().caps().day, (Usd{3'000'000}));
        auto* warning = run.named<QDoubleSpinBox>(u"Warn above"_s);
        warning->setFocus();
        QTest::keyClick(warning, Qt::Key_Up);
        QCOMPARE(run.studio().purchases().caps().click, (Usd{1'000'000}));
        QCOMPARE(run.studio().purchases().caps().month, std::nullopt);
    }
};

QTEST_MAIN(TestSpending)
#include "tst_spending.moc"
