// The whole window where money is spent: what is shown is what is sent, caps stand before every click,
// signing in, the ledger. Against a service over real HTTP.
#include "app/base/settings.h"
#include "app/studio/studio.h"
#include "tests/fakes/fakekeyring.h"
#include "tests/fakes/wireserver.h"
#include "ui/composer/clippane.h"
#include "ui/composer/generatebutton.h"
#include "ui/composer/promptpane.h"
#include "ui/queue/queueview.h"
#include "ui/settings/preferences.h"
#include "ui/settings/servicesdialog.h"
#include "ui/settings/signindialog.h"
#include "ui/settings/spendingdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobdetails.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/moneydesk.h"
#include "ui/shell/queuedesk.h"
#include "ui/shell/topbar.h"
#include "ui/shell/workbench.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"
#include "ui/timeline/timelineview.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTableView>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QByteArray goodToken = "good-token-4711";

/// A service that takes one token, holds every job in its queue and answers what the test asks for.
struct Shop
{
    WireServer server;
    QByteArray token = goodToken;
    QByteArray price = "0.112";
    QByteArray balance = "12.3";
    QByteArray result = {}; ///< what a finished job's result says; empty: it is never finished
    bool loses = false;     ///< accepts a job and closes without a word
    int submits = 0;

    Shop()
    {
        server.onWhole = [this](QTcpSocket& socket, const WireServer::Seen& seen) { answer(socket, seen); };
    }

    void answer(QTcpSocket& socket, const WireServer::Seen& seen)
    {
        const bool isSubmit = seen.method == "POST" && !seen.target.endsWith("/cancel");
        if (seen.header("Authorization") != "Bearer " + token)
            socket.write(WireServer::answer(400, R"({"error_code":400004,"error_message":"token refused"})"));
        else if (isSubmit && loses)
            socket.abort();
        else if (isSubmit)
            socket.write(
                WireServer::answer(200, R"({"request_id":"r)" + QByteArray::number(++submits) + R"("})"));
        else if (seen.method == "POST")
            socket.write(WireServer::answer(202, R"({"outcome":"cancelled","status":"cancelled"})"));
        else if (seen.target.endsWith("/balance"))
            socket.write(WireServer::answer(200, R"({"balance_usd":)" + balance + "}"));
        else if (seen.target.startsWith("/v1/models/"))
            socket.write(WireServer::answer(200, R"({"model_id":")" + seen.target.mid(11) +
                                                     R"(","price_unit":"second","base_price_usd":)" + price +
                                                     "}"));
        else if (seen.target.contains("/result"))
            socket.write(WireServer::answer(200, result.isEmpty() ? R"({"status":"in_queue"})" : result));
        else
            socket.write(WireServer::answer(200, result.isEmpty()
                                                     ? R"({"status":"in_queue","queue_position":1})"
                                                     : R"({"status":"completed"})"));
    }

    [[nodiscard]] QString id() const { return serviceIdOf(*serviceAddress(server.base())); }
    [[nodiscard]] QJsonObject sent() const
    {
        for (auto seen = server.seen().crbegin(); seen != server.seen().crend(); ++seen) {
            if (seen->method == "POST" && !seen->body.isEmpty())
                return QJsonDocument::fromJson(seen->body).object();
        }
        return {};
    }
};

/// One run of the program on a person's computer.
class Run
{
public:
    explicit Run(Shop& shop, bool signedIn = true)
        : m_settings(m_home.filePath(u"rushes.ini"_s))
    {
        m_settings.set(setting::videosFolder, m_home.filePath(u"videos"_s));
        Studio::Setup setup;
        setup.folders = {m_home.filePath(u"data"_s), m_home.filePath(u"videos"_s)};
        setup.environment.insert(u"HOME"_s, m_home.path());
        setup.keyring = keyring;
        setup.ownServices = {{u"Shop"_s, shop.server.base()}};
        m_settings.set(setting::service, shop.id());
        if (signedIn) {
            setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, shop.server.base().toString());
            setup.environment.insert(u"RUNCOMFY_TOKEN"_s, QString::fromLatin1(goodToken));
        }
        Result<std::unique_ptr<Studio>> studio = Studio::open(setup);
        if (!studio)
            qFatal("The studio does not open: %s", qUtf8Printable(studio.error().detail));
        m_studio = *std::move(studio);
        m_workbench = std::make_unique<Workbench>(*m_studio, m_settings);
        Request request = Request::defaultsOf(Catalogue::builtIn().standard());
        request.prompt = u"A lighthouse at dawn"_s;
        request.negativePrompt = u"blur"_s;
        request.duration = 9;
        show(request);
        window().show();
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window()))
            qFatal("The window does not become active");
    }

    void show(const Request& request)
    {
        Project project = Project::create(Catalogue::builtIn().standard());
        project.id = u"project"_s;
        project.scenes.first().name = u"Lighthouse"_s;
        project.scenes.first().request = request;
        m_workbench->document().replaceProject(project, {});
    }

    MainWindow& window() { return m_workbench->window(); }
    Studio& studio() { return *m_studio; }
    Settings& settings() { return m_settings; }
    Workbench& workbench() { return *m_workbench; }
    [[nodiscard]] const Request& request() { return m_workbench->document().currentScene().request; }
    template<typename T>
    T* room()
    {
        return window().findChild<T*>();
    }
    template<typename T>
    T* named(const QString& name)
    {
        for (T* widget : window().findChildren<T*>()) {
            if (widget->isVisible() && wordsOf(*widget) == name)
                return widget;
        }
        return nullptr;
    }
    QPushButton* button(const QString& name) { return named<QPushButton>(name); }
    GenerateButton* generateButton() { return room<ClipPane>()->generateButton(); }
    void generate()
    {
        QTRY_VERIFY(!generateButton()->isResting());
        generateButton()->setFocus();
        QTest::keyClick(generateButton(), Qt::Key_Space);
    }
    QAction* action(ActionId id) { return window().actionTable()[id]; }
    [[nodiscard]] QList<Job> jobs() const { return m_studio->jobs().jobs(); }
    QMessageBox* question()
    {
        for (auto* box : window().findChildren<QMessageBox*>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }

    std::shared_ptr<FakeKeyring> keyring = std::make_shared<FakeKeyring>();

private:
    static QString wordsOf(const QWidget& widget)
    {
        const auto* button = qobject_cast<const QPushButton*>(&widget);
        return widget.accessibleName().isEmpty() && button ? button->text().remove(u'&')
                                                           : widget.accessibleName();
    }

    QTemporaryDir m_home = {};
    Settings m_settings;
    std::unique_ptr<Studio> m_studio = {};
    std::unique_ptr<Workbench> m_workbench = {};
};

void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    widget->setFocus();
    QTest::keyClick(widget, key, modifiers);
}

} // namespace

Q_DECLARE_METATYPE(std::function<void(Run&)>)
Q_DECLARE_METATYPE(std::function<QJsonValue(Run&)>)

class tst_Spending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        applyTheme(*qApp, Theme::darkTheme());
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support|QRhi|Failed to create|.*GStreamer|.*PulseAudio|.*OpenGL|.*EGL).*"_s));
    }

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
            Field::Sound, [](Run& run) { press(run.room<ToggleSwitch>(), Qt::Key_Space); },
            [](Run& run) { return run.room<ToggleSwitch>()->isChecked(); });
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
        run.settings().set(setting::dayCap, 200); // $2.00
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
        run.settings().set(setting::dayCap, 500); // $5.00: three takes fit, four do not
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
        Document& document = run.workbench().document();
        document.duplicateScene(0);
        document.duplicateScene(0);
        run.settings().set(setting::dayCap, 400);
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

    /// What a person took out comes back only where the caps let it.
    void whatIsPutBackCountsToo()
    {
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.studio().runner().setPaused(true);
        run.generate();
        QTRY_COMPARE(run.jobs().size(), 1);
        run.settings().set(setting::dayCap, 100);
        auto* queue = run.window().findChild<QueueView*>();
        Q_EMIT queue->removeRequested(run.jobs().constFirst().id);
        QTRY_COMPARE(run.jobs().size(), 0);
        QTest::mouseClick(run.window().messageBar().findChild<QPushButton*>(), Qt::LeftButton);
        QTRY_VERIFY(run.question());
        QCOMPARE(run.jobs().size(), 0);
        QCOMPARE(shop.submits, 0);
    }

    void queueAnywayQueuesOneJobAndKeepsTheCap()
    {
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.settings().set(setting::monthCap, 100);
        run.generate();
        QTRY_VERIFY(run.question());
        QVERIFY(run.question()->text().contains(u"monthly cap of $1.00"_s));
        QTest::mouseClick(run.button(u"Queue anyway"_s), Qt::LeftButton);
        QTRY_COMPARE(run.jobs().size(), 1);
        QCOMPARE(run.settings().value(setting::monthCap), 100);
        run.generate();
        QTRY_VERIFY(run.question());
    }

    void raisedItGoesOnAndAnotherCapAsksAgain()
    {
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.settings().set(setting::dayCap, 100);
        run.settings().set(setting::clickWarning, 50);
        run.generate();
        QTRY_VERIFY(run.question());
        QTest::mouseClick(run.button(u"Raise the daily cap…"_s), Qt::LeftButton);
        auto* dialog = run.room<QInputDialog>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->doubleValue(), 2.0);
        QTest::mouseClick(run.button(u"Raise and queue"_s), Qt::LeftButton);
        QTRY_COMPARE(run.settings().value(setting::dayCap), 200);
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
        run.settings().set(setting::clickWarning, 100);
        const Request asked = run.request();
        run.generate();
        QTRY_VERIFY(run.question());
        Request later = asked;
        later.duration = 15;
        run.workbench().document().editRequest(later, u"x"_s);
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
        run.settings().set(setting::clickWarning, 100);
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
        run.settings().set(setting::clickWarning, 0);
        run.generate();
        QTRY_COMPARE(run.jobs().first().state, JobState::Unknown);
        run.settings().set(setting::clickWarning, 100);
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
        run.settings().set(setting::dayCap, 1);
        run.settings().set(setting::clickWarning, 1);
        QTRY_VERIFY(run.studio().service(sandboxId));
        QVERIFY(run.studio().wake(sandboxId));
        const auto hurdles = run.studio().spendingHurdles(run.studio().priceOf(run.request(), sandboxId));
        QVERIFY(hurdles->isEmpty());
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
        QCOMPARE(run.settings().value(setting::dayCap), 300);
        QCOMPARE(run.studio().caps().day, (Usd{3'000'000}));
        auto* warning = run.named<QDoubleSpinBox>(u"Warn above"_s);
        warning->setFocus();
        QTest::keyClick(warning, Qt::Key_Up);
        QCOMPARE(run.studio().caps().click, (Usd{1'000'000}));
        QCOMPARE(run.studio().caps().month, std::nullopt);
    }

    // The balance -------------------------------------------------------------------------------------------

    void theBalanceIsShownReadAgainAndUnknownWhenItIs()
    {
        Shop shop;
        Run run(shop);
        auto* balance = run.button(u"Balance"_s);
        QTRY_VERIFY(balance || (balance = run.button(u"Balance"_s)));
        QTRY_COMPARE(balance->text(), u"$12.30"_s);
        shop.balance = R"("?")";
        QTest::mouseClick(balance, Qt::LeftButton); // the ledger, which reads it again
        QTRY_COMPARE(balance->text(), u"Balance unknown"_s);
        QVERIFY2(balance->toolTip().contains(u"It was $12.30"_s), qPrintable(balance->toolTip()));
        shop.balance = "11.5";
        QTest::mouseClick(run.button(u"Refresh balance"_s), Qt::LeftButton);
        QTRY_COMPARE(balance->text(), u"$11.50"_s);
    }

    void theLedgerIsReachedByKeysAndShowsWhatWasSpent()
    {
        Shop shop;
        shop.result = R"({"status":"failed","error":"no","cost":0.5})";
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.generate();
        QTRY_COMPARE(run.jobs().first().state, JobState::Failed);
        run.action(ActionId::Spending)->trigger();
        auto* dialog = run.room<SpendingDialog>();
        QVERIFY(dialog && dialog->isVisible());
        auto* table = run.named<QTableView>(u"Ledger"_s);
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, SpendingModel::Charged).data().toString(), u"$0.50"_s);
        // Tab goes through all of it, in the order in which it stands.
        dialog->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        run.named<QRadioButton>(u"By day"_s)->setFocus();
        QStringList reached;
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.append(QApplication::focusWidget()->accessibleName());
        }
        QCOMPARE(reached, (QStringList{u"Ledger"_s, u"Export CSV…"_s, u"Caps…"_s, u"Refresh balance"_s,
                                       u"Close"_s, u"By day"_s}));
        run.named<QRadioButton>(u"By project"_s)->click();
        QCOMPARE(table->model()->rowCount(), 1);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"ledger.csv"_s);
        Q_EMIT dialog->exportWanted(path, csvOf(*run.studio().spendingStore().entries()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(",failed,1.512,0.50,0.50\r\n"));
        Q_EMIT dialog->exportWanted(u"/nowhere/at/all.csv"_s, {});
        bool said = false;
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            said = said || label->text().contains(u"can't be written"_s);
        QVERIFY(said);
    }

    void anUnknownJobShowsTheBalancesAsEvidence()
    {
        Shop shop;
        Run run(shop);
        auto* balance = run.button(u"Balance"_s);
        QTRY_VERIFY(balance || (balance = run.button(u"Balance"_s)));
        QTRY_COMPARE(balance->text(), u"$12.30"_s);
        shop.loses = true;
        shop.balance = "10.788"; // 1.512 less
        run.generate();
        QTRY_COMPARE(run.jobs().first().state, JobState::Unknown);
        const JobId id = run.jobs().first().id;
        QTRY_VERIFY(run.studio().wallet().evidence(id).after);
        Q_EMIT run.room<QueueView>()->detailsRequested(id);
        auto* details = run.room<JobDetails>();
        QVERIFY(details && details->isVisible());
        const QString words = details->words();
        QVERIFY2(words.contains(u"$12.30"_s) && words.contains(u"$10.788"_s) &&
                     words.contains(u"looks charged"_s),
                 qPrintable(words));
        QTest::keyClick(details, Qt::Key_Escape);
        // The id is checked with the service before it is believed.
        shop.loses = false;
        const auto type = [&](const QString& text) {
            Q_EMIT run.room<QueueView>()->attachRequested(id);
            QLineEdit* field = nullptr;
            for (auto* dialog : run.window().findChildren<QInputDialog*>()) {
                if (dialog->isVisible())
                    field = dialog->findChild<QLineEdit*>();
            }
            QVERIFY(field);
            QTest::keyClicks(field, text);
            QTest::mouseClick(run.button(u"Attach"_s), Qt::LeftButton);
        };
        type(u"r 1"_s); // not an id at all
        QCOMPARE(run.jobs().first().state, JobState::Unknown);
        type(u"r1"_s);
        QTRY_COMPARE(run.jobs().first().state, JobState::Queued);
        QCOMPARE(run.jobs().first().requestId, u"r1"_s);
        bool asked = false;
        for (const WireServer::Seen& seen : shop.server.seen())
            asked = asked || seen.target.startsWith("/v1/requests/r1/result");
        QVERIFY(asked);
        QCOMPARE(shop.submits, 0);
    }

    // Signing in --------------------------------------------------------------------------------------------

    void aTokenIsTypedCheckedAndKept()
    {
        Shop shop;
        Run run(shop, false);
        QCOMPARE(run.generateButton()->hindrance(), u"Sign in to generate here."_s);
        run.generate(); // leads to what is missing
        auto* dialog = run.room<SignInDialog>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto* field = run.named<QLineEdit>(u"Token"_s);
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QTest::keyClicks(field, u"two words"_s);
        QTest::mouseClick(run.button(u"Sign in"_s), Qt::LeftButton);
        QVERIFY(dialog->accessibleDescription().contains(u"no spaces"_s));
        QCOMPARE(shop.server.connections(), 0);
        field->clear();
        QTest::keyClicks(field, u"wrong-token"_s);
        QTest::mouseClick(run.button(u"Sign in"_s), Qt::LeftButton);
        QTRY_VERIFY(dialog->accessibleDescription().contains(u"refuses this token"_s));
        QVERIFY(run.keyring->log.isEmpty());
        field->clear();
        QTest::keyClicks(field, QString::fromLatin1(' ' + goodToken));
        QTest::mouseClick(run.button(u"Sign in"_s), Qt::LeftButton);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.keyring->answerAll();
        QCOMPARE(run.keyring->held.value(shop.id()), goodToken);
        QCOMPARE(run.settings().value(setting::keptTokens), QStringList{shop.id()});
        QVERIFY(run.studio().service(shop.id())->note.contains(u"in the keyring"_s));
        run.generate();
        QTRY_COMPARE(shop.submits, 1);
    }

    void signingInElsewhereIsSaidWithAWayBack()
    {
        Shop shop;
        Run run(shop, false);
        Q_EMIT run.window().topBar().serviceChosen(sandboxId);
        QCOMPARE(run.settings().value(setting::service), QString(sandboxId));
        run.window().actionTable()[ActionId::Services]->trigger();
        auto* services = run.room<ServicesDialog>();
        QVERIFY(services);
        services->selectService(shop.id());
        QTest::mouseClick(run.button(u"Sign in…"_s), Qt::LeftButton);
        QTRY_VERIFY(run.named<QLineEdit>(u"Token"_s));
        QTest::keyClicks(run.named<QLineEdit>(u"Token"_s), QString::fromLatin1(goodToken));
        QTest::mouseClick(run.button(u"Sign in"_s), Qt::LeftButton);
        QTRY_COMPARE(run.settings().value(setting::service), shop.id());
        run.keyring->answerAll();
        QCOMPARE(run.room<MessageBar>()->accessibleName(), u"Signed in: Generate runs on Shop now."_s);
        QVERIFY(run.button(u"Use Sandbox"_s));
        QTest::mouseClick(run.button(u"Use Sandbox"_s), Qt::LeftButton);
        QCOMPARE(run.settings().value(setting::service), QString(sandboxId));
        QTRY_COMPARE(run.generateButton()->accessibleDescription(), u"Free"_s);
        QVERIFY(!run.room<MessageBar>()->isVisible());
        // Another token for a service that is signed in to is no wish to generate there.
        services->selectService(shop.id());
        QTest::mouseClick(run.button(u"Replace token…"_s), Qt::LeftButton);
        QTRY_VERIFY(run.named<QLineEdit>(u"Token"_s));
        QTest::keyClicks(run.named<QLineEdit>(u"Token"_s), QString::fromLatin1(goodToken));
        QTest::mouseClick(run.button(u"Replace"_s), Qt::LeftButton);
        QTRY_VERIFY(!run.named<QLineEdit>(u"Token"_s));
        QCOMPARE(run.settings().value(setting::service), QString(sandboxId));
    }

    void withoutAKeyringItSaysThatTheTokenLastsForThisRun()
    {
        Shop shop;
        Run run(shop, false);
        run.keyring->trouble = Error{ErrorKind::MissingProgram, u"no bus"_s, {}};
        run.generate();
        QTRY_VERIFY(run.named<QLineEdit>(u"Token"_s));
        QTest::keyClicks(run.named<QLineEdit>(u"Token"_s), QString::fromLatin1(goodToken));
        QTest::mouseClick(run.button(run.button(u"Sign in"_s) ? u"Sign in"_s : u"Replace"_s), Qt::LeftButton);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.keyring->answerAll();
        QVERIFY(run.room<MessageBar>()->accessibleName().contains(u"until Rushes ends"_s));
        QVERIFY(run.settings().value(setting::keptTokens).isEmpty());
    }

    void aRefusedTokenOffersSigningInAndTheQueueGoesOn()
    {
        Shop shop;
        shop.token = "another-token";
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.generate();
        QTRY_VERIFY(run.studio().runner().trouble().has_value());
        auto* bar = run.room<MessageBar>();
        QTRY_COMPARE(bar->key(), u"queue"_s);
        QTest::mouseClick(run.button(u"Sign in…"_s), Qt::LeftButton);
        QTRY_VERIFY(run.named<QLineEdit>(u"Token"_s));
        QTest::keyClicks(run.named<QLineEdit>(u"Token"_s), u"another-token"_s);
        QTest::mouseClick(run.button(run.button(u"Sign in"_s) ? u"Sign in"_s : u"Replace"_s), Qt::LeftButton);
        QTRY_COMPARE(shop.submits, 1);
        QVERIFY(!run.studio().runner().trouble());
        QTRY_COMPARE(run.jobs().first().state, JobState::Queued);
    }

    void aJobWithoutATokenSaysWhyInItsRowAndInAMessage()
    {
        Shop shop;
        Run run(shop);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.action(ActionId::PauseQueue)->trigger();
        run.generate();
        QTRY_COMPARE(run.jobs().size(), 1);
        run.studio().accounts().signOut(shop.id(), this, [](const Result<void>&) {});
        auto* bar = run.room<MessageBar>();
        QTRY_COMPARE(bar->key(), u"account"_s);
        QVERIFY(bar->accessibleDescription().contains(u"Shop"_s));
        const QModelIndex row = run.studio().jobs().index(0);
        QVERIFY(row.isValid());
        QTest::mouseClick(run.button(u"Sign in…"_s), Qt::LeftButton);
        QTRY_VERIFY(run.named<QLineEdit>(u"Token"_s));
        QTest::keyClicks(run.named<QLineEdit>(u"Token"_s), QString::fromLatin1(goodToken));
        QTest::mouseClick(run.button(run.button(u"Sign in"_s) ? u"Sign in"_s : u"Replace"_s), Qt::LeftButton);
        QTRY_VERIFY(!bar->isVisible());
        run.action(ActionId::PauseQueue)->trigger();
        QTRY_COMPARE(shop.submits, 1);
    }

    void servicesAreAddedAndRemovedInTheirDialog()
    {
        Shop shop;
        Run run(shop);
        run.action(ActionId::Services)->trigger();
        auto* dialog = run.room<ServicesDialog>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::mouseClick(run.button(u"Add service…"_s), Qt::LeftButton);
        QTRY_VERIFY(run.named<QLineEdit>(u"Address"_s));
        QTest::keyClicks(run.named<QLineEdit>(u"Name"_s), u"Mine"_s);
        // What is refused is said where it was typed, and what was typed stays.
        QTest::keyClicks(run.named<QLineEdit>(u"Address"_s), u"http://example.com/v1"_s);
        QTest::mouseClick(run.button(u"Add"_s), Qt::LeftButton);
        QCOMPARE(run.named<QLineEdit>(u"Address"_s)->text(), u"http://example.com/v1"_s);
        const auto words = run.named<QLineEdit>(u"Address"_s)->window()->findChildren<QLabel*>();
        QVERIFY(std::any_of(words.cbegin(), words.cend(), [](const QLabel* label) {
            return label->text().contains(u"https"_s) && label->foregroundRole() == QPalette::BrightText;
        }));
        QVERIFY(run.named<QComboBox>(u"Service"_s)->findText(u"Mine"_s) < 0);
        run.named<QLineEdit>(u"Address"_s)->clear();
        QTest::keyClicks(run.named<QLineEdit>(u"Address"_s), u"https://example.com/v1"_s);
        QTest::mouseClick(run.button(u"Add"_s), Qt::LeftButton);
        QTRY_COMPARE(ownServicesOf(run.settings()).size(), 2);
        auto* chooser = run.named<QComboBox>(u"Service"_s);
        QVERIFY(chooser->findText(u"Mine"_s) >= 0);
        QCOMPARE(run.named<QListWidget>(u"Services"_s)->currentItem()->text(), u"Mine"_s);
        QTest::mouseClick(run.button(u"Remove"_s), Qt::LeftButton);
        QTRY_COMPARE(ownServicesOf(run.settings()).size(), 1);
        QVERIFY(chooser->findText(u"Mine"_s) < 0);
    }
};

QTEST_MAIN(tst_Spending)
#include "tst_spending.moc"
