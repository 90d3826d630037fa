// The whole window: balances, the ledger, signing in, services. Against a service over real HTTP.
#include "app/studio/studiosettings.h"
#include "tests/shop.h"
#include "tests/windowsetup.h"
#include "ui/shell/messagebar.h"

#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestSpendingWindow : public QObject
{
    Q_OBJECT

    /// Opens the dialog for a token with one button, and enters the token with the other.
    static void giveToken(Run& run, ServicesDialog& services, const Shop& shop, const QString& opening,
                          const QString& entering)
    {
        services.selectService(ServiceId(shop.id()));
        QTest::mouseClick(run.button(opening), Qt::LeftButton);
        QTRY_VERIFY(run.named<QLineEdit>(u"Token"_s));
        QTest::keyClicks(run.named<QLineEdit>(u"Token"_s), QString::fromLatin1(goodToken));
        QTest::mouseClick(run.button(entering), Qt::LeftButton);
    }

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { failOnWarnings(); }

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

    void aLowBalanceIsMarkedAndSaidOnce()
    {
        Shop shop;
        Run run(shop);
        auto* bar = run.room<MessageBar>();
        auto* balance = run.button(u"Balance"_s);
        QTRY_VERIFY(balance || (balance = run.button(u"Balance"_s)));
        QTRY_COMPARE(balance->text(), u"$12.30"_s);
        QVERIFY(!bar->accessibleName().contains(u"low"_s));
        run.settings().set(setting::lowBalance, 1230); // it is not below that
        QVERIFY(!bar->accessibleName().contains(u"low"_s));
        QVERIFY(!balance->accessibleDescription().contains(u"low"_s));
        run.settings().set(setting::lowBalance, 1231);
        QVERIFY2(bar->accessibleName().contains(u"is low: $12.30"_s), qPrintable(bar->accessibleName()));
        QVERIFY(balance->accessibleDescription().contains(u"low"_s));
        for (auto* button : bar->findChildren<QToolButton*>()) {
            if (button->accessibleName() == u"Dismiss")
                button->click();
        }
        QVERIFY(bar->isHidden());
        // Less of it is no news.
        shop.balance = "11.5";
        QTest::mouseClick(balance, Qt::LeftButton); // the ledger, which reads it again
        QTRY_COMPARE(balance->text(), u"$11.50"_s);
        QVERIFY(bar->isHidden());
        QVERIFY(balance->accessibleDescription().contains(u"low"_s));
        shop.balance = "50";
        QTest::mouseClick(run.button(u"Refresh balance"_s), Qt::LeftButton);
        QTRY_COMPARE(balance->text(), u"$50.00"_s);
        QVERIFY(!balance->accessibleDescription().contains(u"low"_s));
        shop.balance = "2";
        QTest::mouseClick(run.button(u"Refresh balance"_s), Qt::LeftButton);
        QTRY_COMPARE(balance->text(), u"$2.00"_s);
        QTRY_VERIFY(bar->accessibleName().contains(u"is low: $2.00"_s));
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
        Q_EMIT dialog->exportRequested(path, csvOf(*run.studio().spendingStore().entries()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(",failed,1.512,0.50,0.50\r\n"));
        Q_EMIT dialog->exportRequested(u"/nowhere/at/all.csv"_s, {});
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
        giveToken(run, *services, shop, u"Sign in…"_s, u"Sign in"_s);
        QTRY_COMPARE(run.settings().value(setting::service), shop.id());
        run.keyring->answerAll();
        QCOMPARE(run.room<MessageBar>()->accessibleName(), u"Signed in: Generate runs on Shop now."_s);
        QVERIFY(run.button(u"Use Sandbox"_s));
        QTest::mouseClick(run.button(u"Use Sandbox"_s), Qt::LeftButton);
        QCOMPARE(run.settings().value(setting::service), QString(sandboxId));
        QTRY_COMPARE(run.generateButton()->accessibleDescription(), u"Free"_s);
        QVERIFY(!run.room<MessageBar>()->isVisible());
        // Another token for a service that is signed in to is no wish to generate there.
        giveToken(run, *services, shop, u"Replace token…"_s, u"Replace"_s);
        QTRY_VERIFY(!run.named<QLineEdit>(u"Token"_s));
        QCOMPARE(run.settings().value(setting::service), QString(sandboxId));
    }

    void withoutAKeyringWhereItRunsIsStillSaid()
    {
        Shop shop;
        Run run(shop, false);
        run.keyring->problem = Error{ErrorKind::MissingProgram, u"no bus"_s, {}};
        Q_EMIT run.window().topBar().serviceChosen(sandboxId);
        run.window().actionTable()[ActionId::Services]->trigger();
        auto* services = run.room<ServicesDialog>();
        giveToken(run, *services, shop, u"Sign in…"_s, u"Sign in"_s);
        QTRY_COMPARE(run.settings().value(setting::service), shop.id());
        run.keyring->answerAll();
        auto* bar = run.room<MessageBar>();
        QCOMPARE(bar->accessibleName(), u"Signed in: Generate runs on Shop now."_s);
        QVERIFY2(bar->accessibleDescription().contains(u"until Rushes ends"_s),
                 qPrintable(bar->accessibleDescription()));
        QVERIFY(run.button(u"Use Sandbox"_s));
        // Signed out, it is not true any more.
        run.studio().accounts().signOut(ServiceId(shop.id()), bar, [](const Result<void>&) {});
        run.keyring->answerAll();
        QVERIFY(!bar->isVisible() || bar->key() != u"signed in"_s);
    }

    void withoutAKeyringItSaysThatTheTokenLastsForThisRun()
    {
        Shop shop;
        Run run(shop, false);
        run.keyring->problem = Error{ErrorKind::MissingProgram, u"no bus"_s, {}};
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
        QTRY_VERIFY(run.studio().runner().problem().has_value());
        auto* bar = run.room<MessageBar>();
        QTRY_COMPARE(bar->key(), u"queue"_s);
        QTest::mouseClick(run.button(u"Sign in…"_s), Qt::LeftButton);
        QTRY_VERIFY(run.named<QLineEdit>(u"Token"_s));
        QTest::keyClicks(run.named<QLineEdit>(u"Token"_s), u"another-token"_s);
        QTest::mouseClick(run.button(run.button(u"Sign in"_s) ? u"Sign in"_s : u"Replace"_s), Qt::LeftButton);
        QTRY_COMPARE(shop.submits, 1);
        QVERIFY(!run.studio().runner().problem());
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
        run.studio().accounts().signOut(ServiceId(shop.id()), this, [](const Result<void>&) {});
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
        auto* combo = run.named<QComboBox>(u"Service"_s);
        QVERIFY(combo->findText(u"Mine"_s) >= 0);
        QCOMPARE(run.named<QListWidget>(u"Services"_s)->currentItem()->text(), u"Mine"_s);
        QTest::mouseClick(run.button(u"Remove"_s), Qt::LeftButton);
        QTRY_COMPARE(ownServicesOf(run.settings()).size(), 1);
        QVERIFY(combo->findText(u"Mine"_s) < 0);
    }
};

QTEST_MAIN(TestSpendingWindow)
#include "tst_spendingwindow.moc"
