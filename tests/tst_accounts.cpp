// Tokens, services of the user's own, balances and prices: with a keyring that answers when told, and a
// service over real HTTP.
#include "app/catalogue/catalogue.h"
#include "app/studio/studio.h"
#include "tests/eventloop.h"
#include "tests/fakes/fakekeyring.h"
#include "tests/fakes/fakevideoapi.h"
#include "tests/fakes/wireserver.h"

#include "app/base/settings.h"
#include "app/queue/queuesummary.h"
#include "app/studio/studiosettings.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const Secret first("first-token-4711");
const Secret second("second-token-4712");

Scene scene()
{
    Scene made = Scene::create(u"Lighthouse"_s, defaultsOf(Catalogue::builtIn().standard()));
    made.request.prompt = u"A lighthouse at dawn"_s;
    made.request.duration = 3;
    made.request.sound = false;
    return made;
}

struct Home
{
    QTemporaryDir folder = {};
    std::shared_ptr<FakeKeyring> keyring = std::make_shared<FakeKeyring>();
    Studio::Setup setup = {};

    Home()
    {
        setup.folders = {folder.filePath(u"data"_s), folder.filePath(u"videos"_s)};
        setup.environment.insert(u"HOME"_s, folder.path());
        setup.keyring = keyring;
    }
    [[nodiscard]] std::unique_ptr<Studio> open() const
    {
        Result<std::unique_ptr<Studio>> studio = Studio::open(setup);
        if (!studio)
            qFatal("The studio does not open");
        return *std::move(studio);
    }
};

void acceptAll(WireServer& server, const QByteArray& price = "0.112")
{
    server.onWhole = [price, submits = 0](QTcpSocket& socket, const WireServer::Seen& seen) mutable {
        if (seen.method == "POST")
            socket.write(
                WireServer::answer(200, R"({"request_id":"r)" + QByteArray::number(++submits) + R"("})"));
        else if (seen.target.endsWith("/balance"))
            socket.write(WireServer::answer(200, R"({"balance_usd":12.3,"currency":"USD"})"));
        else if (seen.target.startsWith("/v1/models/"))
            socket.write(WireServer::answer(
                200, R"({"model_id":")" + seen.target.mid(11) +
                         R"(","display_name":"K","price_unit":"second","base_price_usd":)" + price + "}"));
        else
            socket.write(WireServer::answer(200, R"({"status":"in_queue","queue_position":1})"));
    };
}

} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // Tokens ------------------------------------------------------------------------------------------------

    void theKeyringIsNotAskedBeforeItIsTold()
    {
        auto keyring = std::make_shared<FakeKeyring>();
        keyring->held.insert(u"a"_s, first.reveal());
        Accounts accounts(keyring, {u"a"_s});
        QVERIFY(keyring->log.isEmpty());
        QVERIFY(accounts.isAwaited(ServiceId(u"a"_s)));
        accounts.load();
        accounts.load();
        QCOMPARE(keyring->log, QStringList{u"read a"_s});
        QSignalSpy changed(&accounts, &Accounts::changed);
        QVERIFY(keyring->answer());
        QCOMPARE(changed.count(), 1);
        QVERIFY(!accounts.isAwaited(ServiceId(u"a"_s)));
        QCOMPARE(accounts.token(ServiceId(u"a"_s)).secret, first);
        QCOMPARE(accounts.token(ServiceId(u"a"_s)).source, TokenSource::Keyring);
    }

    void theEnvironmentStandsAboveTheKeyring()
    {
        auto keyring = std::make_shared<FakeKeyring>();
        keyring->held.insert(u"a"_s, first.reveal());
        Accounts accounts(keyring, {u"a"_s});
        accounts.put(ServiceId(u"a"_s), {second, TokenSource::Environment});
        QVERIFY(!accounts.isAwaited(ServiceId(u"a"_s)));
        accounts.load();
        QVERIFY(keyring->log.isEmpty());
        QCOMPARE(accounts.token(ServiceId(u"a"_s)).secret, second);
    }

    void theKeyringStandsAboveTheOfficialClient()
    {
        auto keyring = std::make_shared<FakeKeyring>();
        keyring->held.insert(u"a"_s, first.reveal());
        Accounts accounts(keyring, {u"a"_s});
        accounts.put(ServiceId(u"a"_s), {second, TokenSource::OfficialClient});
        QVERIFY(accounts.isAwaited(ServiceId(u"a"_s))); // it is not used before the answer
        accounts.load();
        keyring->answerAll();
        QCOMPARE(accounts.token(ServiceId(u"a"_s)).secret, first);
    }

    void whatIsTypedIsKeptAndRememberedToBeKept()
    {
        auto keyring = std::make_shared<FakeKeyring>();
        Accounts accounts(keyring, {});
        QSignalSpy kept(&accounts, &Accounts::keptChanged);
        std::optional<TokenSource> where;
        accounts.signIn(ServiceId(u"a"_s), first, this,
                        [&](const Result<TokenSource>& told) { where = *told; });
        QCOMPARE(accounts.token(ServiceId(u"a"_s)).secret, first); // at once
        QVERIFY(!where);
        keyring->answerAll();
        QCOMPARE(where, TokenSource::Keyring);
        QCOMPARE(keyring->held.value(u"a"_s), first.reveal());
        QCOMPARE(accounts.kept(), QStringList{u"a"_s});
        QCOMPARE(kept.count(), 1);
    }

    void aKeyringThatRefusesIsNoLongerAsked()
    {
        auto keyring = std::make_shared<FakeKeyring>();
        Accounts accounts(keyring, {});
        QSignalSpy settled(&accounts, &Accounts::settled);
        keyring->problem = Error{ErrorKind::Internal, u"locked"_s, {}};
        accounts.signIn(ServiceId(u"a"_s), Secret(first), this, [](const Result<TokenSource>&) {});
        QVERIFY(accounts.isBeingKept(ServiceId(u"a"_s)));
        keyring->answerAll();
        QVERIFY(!accounts.isBeingKept(ServiceId(u"a"_s)));
        QCOMPARE(settled.size(), 1);
    }

    void withoutAKeyringItLastsForThisRunAndSaysSo()
    {
        for (const bool refuses : {false, true}) {
            auto keyring = refuses ? std::make_shared<FakeKeyring>() : nullptr;
            if (keyring)
                keyring->problem = Error{ErrorKind::MissingProgram, u"no service"_s, {}};
            Accounts accounts(keyring, {});
            std::optional<TokenSource> where;
            accounts.signIn(ServiceId(u"a"_s), first, this,
                            [&](const Result<TokenSource>& told) { where = *told; });
            if (keyring)
                keyring->answerAll();
            QCOMPARE(where, TokenSource::ThisRun);
            QCOMPARE(accounts.token(ServiceId(u"a"_s)).secret, first);
            QCOMPARE(accounts.token(ServiceId(u"a"_s)).source, TokenSource::ThisRun);
            QVERIFY(accounts.kept().isEmpty());
        }
    }

    void signedOutIsForgottenInTheKeyringToo()
    {
        auto keyring = std::make_shared<FakeKeyring>();
        Accounts accounts(keyring, {});
        accounts.signIn(ServiceId(u"a"_s), first, this, [](const Result<TokenSource>&) {});
        keyring->answerAll();
        bool done = false;
        accounts.signOut(ServiceId(u"a"_s), this, [&](const Result<void>& told) { done = told.has_value(); });
        QVERIFY(accounts.token(ServiceId(u"a"_s)).secret.isEmpty());
        keyring->answerAll();
        QVERIFY(done);
        QVERIFY(keyring->held.isEmpty());
        QVERIFY(accounts.kept().isEmpty());
    }

    void signedOutWhileTheKeyringWritesItIsTakenOutAgain()
    {
        auto keyring = std::make_shared<FakeKeyring>();
        Accounts accounts(keyring, {});
        accounts.signIn(ServiceId(u"a"_s), first, this, [](const Result<TokenSource>&) {});
        accounts.signOut(ServiceId(u"a"_s), this, [](const Result<void>&) {});
        keyring->answerAll();
        QVERIFY(keyring->held.isEmpty());
        QVERIFY(accounts.kept().isEmpty());
        QVERIFY(accounts.token(ServiceId(u"a"_s)).secret.isEmpty());
    }

    void whoSignsInWhileTheKeyringIsReadIsNotOverruled()
    {
        auto keyring = std::make_shared<FakeKeyring>();
        keyring->held.insert(u"a"_s, first.reveal());
        Accounts accounts(keyring, {u"a"_s});
        accounts.load();
        accounts.signIn(ServiceId(u"a"_s), second, this, [](const Result<TokenSource>&) {});
        keyring->answerAll();
        QCOMPARE(accounts.token(ServiceId(u"a"_s)).secret, second);
        QCOMPARE(keyring->held.value(u"a"_s), second.reveal());
    }

    void aKeyringThatLostTheTokenIsSaidOnce()
    {
        auto keyring = std::make_shared<FakeKeyring>();
        Accounts accounts(keyring, {u"a"_s});
        accounts.load();
        keyring->answerAll();
        QVERIFY(accounts.token(ServiceId(u"a"_s)).secret.isEmpty());
        QVERIFY(accounts.kept().isEmpty()); // it is not waited for at the next start
    }

    void aKeyringThatIsAwayKeepsItsPlace()
    {
        auto keyring = std::make_shared<FakeKeyring>();
        keyring->problem = Error{ErrorKind::MissingProgram, u"no bus"_s, {}};
        Accounts accounts(keyring, {u"a"_s});
        accounts.load();
        keyring->answerAll();
        QVERIFY(accounts.isLoaded());
        QCOMPARE(accounts.kept(), QStringList{u"a"_s}); // the next start asks again
    }

    // Jobs wait for the keyring -----------------------------------------------------------------------------

    void jobsWaitUntilTheKeyringHasAnswered()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.setup.ownServices = {{u"Mine"_s, server.base()}};
        const ServiceId id = serviceIdOf(*serviceAddress(server.base()));
        home.setup.keptTokens = {id};
        home.keyring->held.insert(id, first.reveal());
        const auto studio = home.open();
        QVERIFY(!studio->service(id)->ready);
        QVERIFY(!studio->service(id)->needsToken);
        QVERIFY(studio->service(id)->note.contains(u"keyring"_s));
        const auto job = studio->unguardedPurchases().generate(ProjectId(u"p"_s), scene(), id);
        QVERIFY(job);
        // A job that may leave is no longer waiting after a turn.
        QVERIFY(turnPasses());
        QCOMPARE(studio->runner().job(*job)->state, JobState::Waiting);
        QCOMPARE(server.connections(), 0);
        studio->accounts().load();
        home.keyring->answerAll();
        QVERIFY(studio->service(id)->ready);
        QTRY_COMPARE(studio->runner().job(*job)->requestId, u"r1"_s);
        QCOMPARE(server.seen().first().header("Authorization"), "Bearer " + first.reveal());
    }

    void aJobOfAServiceWithoutATokenWaitsAndGoesOnAfterSigningIn()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, server.base().toString());
        home.setup.environment.insert(u"RUNCOMFY_TOKEN"_s, u"environment-token"_s);
        ServiceId id;
        {
            home.setup.paused = true;
            const auto studio = home.open();
            id = studio->standardService();
            QVERIFY(studio->unguardedPurchases().generate(ProjectId(u"p"_s), scene(), id));
        }
        // The next start has neither: the job's service is there all the same, and asks for a token.
        home.setup.environment.remove(u"RUNCOMFY_MODEL_API_BASE"_s);
        home.setup.environment.remove(u"RUNCOMFY_TOKEN"_s);
        home.setup.paused = false;
        const auto studio = home.open();
        QVERIFY(studio->service(id));
        QVERIFY(studio->service(id)->needsToken);
        QCOMPARE(server.connections(), 0);
        QCOMPARE(studio->unguardedPurchases().generate(ProjectId(u"p"_s), scene(), id).error().kind,
                 ErrorKind::SignIn);
        studio->accounts().signIn(id, first, this, [](const Result<TokenSource>&) {});
        QTRY_COMPARE(summarise(studio->runner().jobs()).queued, 1);
        QCOMPARE(server.seen().first().header("Authorization"), "Bearer " + first.reveal());
        // After a replacement the next calls have the new one; no call under way is lost.
        studio->accounts().signIn(id, second, this, [](const Result<TokenSource>&) {});
        QVERIFY(studio->unguardedPurchases().generate(ProjectId(u"p"_s), scene(), id));
        QTRY_COMPARE(summarise(studio->runner().jobs()).queued, 2);
        QCOMPARE(server.seen().last().header("Authorization"), "Bearer " + second.reveal());
        // Signed out, nothing is asked, and nothing is lost.
        studio->accounts().signOut(id, this, [](const Result<void>&) {});
        QVERIFY(studio->service(id)->needsToken);
        QCOMPARE(summarise(studio->runner().jobs()).queued, 2);
    }

    // Services of the user's own ----------------------------------------------------------------------------

    void aServiceIsAddedChosenAndRemoved()
    {
        Home home;
        const auto studio = home.open();
        Services& services = studio->serviceList();
        QCOMPARE(services.add({u"  "_s, QUrl(u"https://example.com/v1"_s)}).error().kind, ErrorKind::Refused);
        QCOMPARE(services.add({u"Plain"_s, QUrl(u"http://example.com/v1"_s)}).error().kind,
                 ErrorKind::Insecure);
        const auto id = services.add({u"Mine"_s, QUrl(u"https://example.com/v1/"_s)});
        QVERIFY(id);
        QCOMPARE(services.find(*id)->name, u"Mine"_s);
        QVERIFY(services.find(*id)->needsToken && services.find(*id)->charges && services.find(*id)->isOwn);
        QCOMPARE(services.all().last().id, QString(sandboxId));
        QCOMPARE(services.add({u"Other"_s, QUrl(u"https://example.com/v1"_s)}).error().kind,
                 ErrorKind::Refused);
        QCOMPARE(services.add({u"Mine"_s, QUrl(u"https://example.org/v1"_s)}).error().kind,
                 ErrorKind::Refused);
        QCOMPARE(services.add({u"Theirs"_s, runComfyAddress().base}).error().kind, ErrorKind::Refused);
        QVERIFY(services.add({u"Local"_s, QUrl(u"http://127.0.0.1:9000/v1"_s)}));
        QCOMPARE(services.own().size(), 2);
        QCOMPARE(studio->removeService(runComfyId).error().kind, ErrorKind::NotFound);
        QVERIFY(studio->removeService(*id));
        QVERIFY(!services.find(*id));
    }

    void aServiceThatAJobNeedsStays()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.setup.ownServices = {{u"Mine"_s, server.base()}};
        home.setup.paused = true;
        const ServiceId id = serviceIdOf(*serviceAddress(server.base()));
        const auto studio = home.open();
        studio->accounts().signIn(id, first, this, [](const Result<TokenSource>&) {});
        const auto job = studio->unguardedPurchases().generate(ProjectId(u"p"_s), scene(), id);
        QVERIFY(job);
        QCOMPARE(studio->removeService(id).error().kind, ErrorKind::Refused);
        QVERIFY(studio->runner().cancel(*job));
        home.keyring->answerAll();
        QVERIFY(studio->removeService(id));
        home.keyring->answerAll();
        QVERIFY(home.keyring->held.isEmpty()); // its token went too
    }

    void ownServicesOutlastTheProgram()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"rushes.ini"_s));
        const QList<OwnService> services = {
            {u"My own, with spaces"_s, QUrl(u"https://example.com/a%20b/v1"_s)},
            {u"Local"_s, QUrl(u"http://127.0.0.1:9000/v1"_s)}};
        keepOwnServices(settings, services);
        QVERIFY(settings.sync());
        QCOMPARE(ownServicesOf(Settings(folder.filePath(u"rushes.ini"_s))), services);
    }

    void aTokenIsCheckedBeforeItIsBelieved()
    {
        WireServer server;
        server.onWhole = [](QTcpSocket& socket, const WireServer::Seen& seen) {
            if (seen.header("Authorization") == "Bearer " + first.reveal())
                socket.write(WireServer::answer(200, R"({"model_id":")" + seen.target.mid(11) + R"("})"));
            else
                socket.write(WireServer::answer(400, R"({"error_code":400004,"error_message":"bad token"})"));
        };
        Home home;
        home.setup.ownServices = {{u"Mine"_s, server.base()}};
        const ServiceId id = serviceIdOf(*serviceAddress(server.base()));
        const auto studio = home.open();
        std::optional<Result<ModelPrice>> told;
        const auto answer = [&](const Result<ModelPrice>& price) { told = price; };
        studio->serviceList().check(id, second, this, answer);
        QTRY_VERIFY(told);
        QCOMPARE(told->error().kind, ErrorKind::SignIn);
        told.reset();
        studio->serviceList().check(id, first, this, answer);
        QTRY_VERIFY(told);
        QVERIFY(told->has_value());
        QCOMPARE(server.count("POST"), 0);        // nothing that could cost
        QVERIFY(studio->service(id)->needsToken); // checked is not kept
    }

    // Balances, prices, evidence ----------------------------------------------------------------------------

    void thePriceThatTheServiceTellsIsShownQueuedAndKept()
    {
        WireServer server;
        acceptAll(server, "0.2");
        Home home;
        home.setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, server.base().toString());
        home.setup.environment.insert(u"RUNCOMFY_TOKEN"_s, u"environment-token"_s);
        {
            home.setup.paused = true;
            const auto studio = home.open();
            const ServiceId id = studio->standardService();
            const auto before = studio->unguardedPurchases().generate(ProjectId(u"p"_s), scene(), id);
            QSignalSpy changed(&studio->wallet(), &Wallet::priceChanged);
            studio->wallet().refreshRates(id);
            QTRY_COMPARE(changed.count(), 1);
            QCOMPARE(studio->purchases().priceOf(scene().request, id).text(), u"$0.60"_s);
            const auto after = studio->unguardedPurchases().generate(ProjectId(u"p"_s), scene(), id);
            QCOMPARE(studio->runner().job(*before)->price.text(), u"$0.336"_s); // as it was shown
            QCOMPARE(studio->runner().job(*after)->price.text(), u"$0.60"_s);
            studio->wallet().refreshRates(id); // read today: not asked again
            QCOMPARE(server.count("GET"), 1);
        }
        const auto again = home.open();
        QCOMPARE(again->purchases().priceOf(scene().request, again->standardService()).text(), u"$0.60"_s);
        QCOMPARE(
            again->wallet().rates(again->standardService()).live(Catalogue::builtIn().standard().id)->read,
            QDate::currentDate());
    }

    void aBalanceThatCannotBeReadIsNotKnown()
    {
        QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"x.sqlite"_s));
        SpendingStore store(**database);
        FakeVideoApi api;
        Instant now = fromMs(1000);
        Wallet wallet({store, [&](const QString&) { return &api; }, [&] { return now; }});
        QVERIFY(!wallet.balance(ServiceId(u"a"_s)).known());
        wallet.refreshBalance(ServiceId(u"a"_s));
        wallet.refreshBalance(ServiceId(u"a"_s)); // under way: asked once more after it
        QCOMPARE(api.log.size(), 1);
        QVERIFY(api.answerBalance(Usd{5'000'000}));
        QCOMPARE(api.log.size(), 2);
        QCOMPARE(wallet.balance(ServiceId(u"a"_s)).known(), Usd{5'000'000});
        QVERIFY(api.answerBalance(failure(ErrorKind::Unreachable)));
        QVERIFY(!wallet.balance(ServiceId(u"a"_s)).known());
        QCOMPARE(wallet.balance(ServiceId(u"a"_s)).seen->amount, Usd{5'000'000});
        // Another account: its answer is not the former's.
        wallet.refreshBalance(ServiceId(u"a"_s));
        wallet.forgetBalance(ServiceId(u"a"_s));
        QVERIFY(api.answerBalance(Usd{7'000'000}));
        QVERIFY(!wallet.balance(ServiceId(u"a"_s)).seen);
    }

    void theBalancesAroundALostAnswerAreKept()
    {
        QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"x.sqlite"_s));
        const auto lock = RunnerLock::acquire(folder.filePath(u"runners"_s));
        JobStore jobs(**database, **lock);
        SpendingStore store(**database);
        Job job;
        job.service = ServiceId(u"a"_s);
        job.request = scene().request;
        job.price = Usd{336'000};
        job = *jobs.add(job);
        FakeVideoApi api;
        Instant now = fromMs(1000);
        const Wallet::Parts parts{store, [&](const QString&) { return &api; }, [&] { return now; }};
        {
            Wallet wallet(parts);
            wallet.refreshBalance(ServiceId(u"a"_s));
            QVERIFY(api.answerBalance(Usd{5'000'000}));
            now = fromMs(2000);
            job.state = JobState::Submitting;
            wallet.follow(job);
            job.state = JobState::Unknown;
            wallet.follow(job);
            QCOMPARE(api.log.size(), 2); // asked at once
            QVERIFY(api.answerBalance(failure(ErrorKind::Unreachable)));
            QVERIFY(!wallet.evidence(job.id).after);
            QCOMPARE(wallet.evidence(job.id).before, (BalanceSeen{Usd{5'000'000}, fromMs(1000)}));
        }
        // The next run reads what this one could not.
        Wallet wallet(parts);
        now = fromMs(9000);
        wallet.follow(job);
        QVERIFY(api.answerBalance(Usd{4'664'000}));
        QCOMPARE(wallet.evidence(job.id), (Evidence{BalanceSeen{Usd{5'000'000}, fromMs(1000)},
                                                    BalanceSeen{Usd{4'664'000}, fromMs(9000)}}));
        // What is read later is not what was after it.
        wallet.refreshBalance(ServiceId(u"a"_s));
        QVERIFY(api.answerBalance(Usd{1}));
        QCOMPARE(wallet.evidence(job.id).after->at, fromMs(9000));
    }

    void capsHoldForWhatWaitsAndRuns()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, server.base().toString());
        home.setup.environment.insert(u"RUNCOMFY_TOKEN"_s, u"environment-token"_s);
        home.setup.oldCaps->day = Usd{1'000'000};
        const auto studio = home.open();
        const ServiceId id = studio->standardService();
        const Usd price = studio->purchases().priceOf(scene().request, id);
        QCOMPARE(price.text(), u"$0.336"_s);
        QVERIFY(studio->purchases().exceededLimits(price)->isEmpty());
        QVERIFY(studio->unguardedPurchases().generate(ProjectId(u"p"_s), scene(), id));
        QTRY_COMPARE(summarise(studio->runner().jobs()).queued, 1);
        studio->runner().setPaused(true);
        QVERIFY(studio->unguardedPurchases().generate(ProjectId(u"p"_s), scene(), id));
        QCOMPARE(studio->purchases().spendingTotals()->day.open, price * 2);
        QCOMPARE(studio->purchases().exceededLimits(price)->size(), 1);
        QVERIFY(studio->purchases().exceededLimits({})->isEmpty());
    }
};

QTEST_MAIN(TestAccounts)
#include "tst_accounts.moc"
