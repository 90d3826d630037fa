// Prices that change while they are displayed: a job is queued at the displayed price, or not at all.
#include "app/catalogue/catalogue.h"
#include "tests/windowtest.h"
#include "ui/composer/generateoptions.h"
#include "ui/composer/promptpane.h"
#include "ui/queue/queueview.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobdialog.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/topbar.h"
#include "ui/style/theme.h"
#include "ui/timeline/timelineview.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const Usd oldPrice{336'000}; ///< 3 s of the catalogue's
const Usd newPrice{600'000}; ///< 3 s at 0.2 a second

} // namespace

class TestPrices : public WindowTest
{
    Q_OBJECT

private:
    [[nodiscard]] ServiceId serviceId() { return run().studio().standardService(); }
    [[nodiscard]] static QString model() { return Catalogue::builtIn().standard().id; }
    /// From now on the service charges 0.2 a second.
    void raisePrice() { run().studio().wallet().takeRate(serviceId(), {model(), {}, Usd{200'000}, {}}); }
    /// The entry of the row's menu that starts with these words.
    QAction* entry(JobId id, const QString& start)
    {
        queue().selectJob(id);
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(&queue().list(), &asked);
        const QList<QAction*> entries = run().menu() ? run().menu()->actions() : QList<QAction*>();
        for (QAction* entry : entries) {
            if (entry->text().startsWith(start))
                return entry;
        }
        return nullptr;
    }
    /// Another process on the same computer.
    std::unique_ptr<Studio> other(bool overCap = false)
    {
        Studio::Setup setup = m_computer->setup(m_service.get());
        setup.overCap = overCap;
        setup.jobs = Studio::Jobs::Own;
        return *Studio::open(setup);
    }
    [[nodiscard]] const Scene& scene() { return run().mainController().document().currentScene(); }
    [[nodiscard]] bool says(const QString& words)
    {
        auto* bar = run().room<MessageBar>();
        return bar->isVisible() &&
               QString(bar->accessibleName() + bar->accessibleDescription()).contains(words);
    }
    JobDialog* edit(JobId id)
    {
        queue().selectJob(id);
        queue().list().setFocus();
        QTest::keyClick(&queue().list(), Qt::Key_F2);
        return run().room<JobDialog>();
    }

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { open(); }
    void cleanup() { close(); }

    // What is shown is what is queued -----------------------------------------------------------------------

    void theEditDialogShowsThePriceThatIsStored()
    {
        run().generate();
        const JobId id = run().runner().waiting().first();
        raisePrice();
        JobDialog* dialog = edit(id);
        QVERIFY(dialog && dialog->isVisible());
        auto* save = dialog->findChild<ClipPane*>()->generateButton();
        QCOMPARE(save->accessibleDescription(), newPrice.text());
        QTest::keyClicks(dialog->findChild<PromptPane*>()->editor(), u", rain"_s);
        save->click();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(run().runner().job(id)->price, newPrice);
    }

    void theEditDialogFollowsAPriceThatChangesAlsoAsANewJob()
    {
        run().generate();
        const JobId id = run().runner().waiting().first();
        JobDialog* dialog = edit(id);
        auto* save = dialog->findChild<ClipPane*>()->generateButton();
        QCOMPARE(save->accessibleDescription(), oldPrice.text());
        raisePrice();
        QCOMPARE(save->accessibleDescription(), newPrice.text());
        dialog->offerNewJob(u"It has started."_s);
        save->click();
        QCOMPARE(run().jobs().size(), 2);
        QCOMPARE(run().jobs().first().price, newPrice);
    }

    void aPriceThatChangesWhileTheMenuIsOpenQueuesNothing()
    {
        QTest::mouseClick(run().room<GenerateOptions>(), Qt::LeftButton);
        QVERIFY(run().menu());
        QAction* four = nullptr;
        for (QAction* entry : run().menu()->actions()) {
            if (entry->text().contains((oldPrice * 4).text()))
                four = entry;
        }
        QVERIFY(four);
        raisePrice();
        four->trigger();
        if (QMenu* menu = run().menu())
            menu->close();
        QCOMPARE(run().jobs().size(), 0);
        QVERIFY(says(u"The price has changed: it is %1 now"_s.arg((newPrice * 4).text())));
        QCOMPARE(m_service->count(u"submit"_s), 0);
    }

    void theServiceThatIsLeftHasItsOwnPrices()
    {
        m_computer->ownServices = {{u"Elsewhere"_s, QUrl(u"https://elsewhere.invalid/v1"_s)}};
        start();
        ServiceId elsewhere;
        for (const Service& service : run().studio().services()) {
            if (service.isOwn)
                elsewhere = service.id;
        }
        QVERIFY(!elsewhere.isEmpty());
        run().studio().wallet().takeRate(elsewhere, {model(), {}, Usd{200'000}, {}});
        Q_EMIT run().window().topBar().serviceChosen(elsewhere);
        QCOMPARE(*run().room<ClipPane>()->price(), newPrice);
        QVERIFY(run().studio().removeService(elsewhere));
        QCOMPARE(run().generateButton()->accessibleDescription(), u"Add to queue, %1"_s.arg(oldPrice.text()));
        run().generate();
        QCOMPARE(run().jobs().size(), 1);
        QCOMPARE(run().jobs().first().price, oldPrice);
    }

    // Sent again, it costs what it costs today
    // ---------------------------------------------------------------

    void whatFailedIsSentAgainAtTodaysPrice()
    {
        m_service->fault(R"({"on":"submit","nth":"always","fail_job":"broken"})");
        run().runner().setPaused(false);
        run().generate();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), JobState::Failed, 30'000);
        run().runner().setPaused(true);
        const JobId id = run().jobs().first().id;
        QCOMPARE(run().jobs().first().price, oldPrice);
        raisePrice();
        QAction* again = entry(id, u"Retry"_s);
        QVERIFY(again && again->toolTip().contains(newPrice.text()));
        if (QMenu* menu = run().menu())
            menu->close();
        run().window().actionTable()[ActionId::RetryFailed]->trigger();
        QVERIFY(run().question() && run().question()->text().contains(newPrice.text()));
        run().question()->reject();
        QTRY_VERIFY(!run().question());
        run().setCap(&Caps::click, 50); // between the two
        Q_EMIT queue().retryRequested(id, newPrice);
        QVERIFY(run().question());
        QCOMPARE(run().question()->text(), u"This click costs %1."_s.arg(newPrice.text()));
        QVERIFY(run().answer(u"Queue anyway"_s));
        QCOMPARE(run().jobs().size(), 1);
        QVERIFY(run().jobs().first().id != id);
        QCOMPARE(run().jobs().first().price, newPrice);
        QCOMPARE(run().studio().purchases().spendingTotals()->day.open, newPrice);
    }

    void aPriceThatChangesUnderTheRowsMenuQueuesNothing()
    {
        run().generate();
        const JobId id = run().jobs().first().id;
        QVERIFY(run().runner().cancel(id));
        QAction* again = entry(id, u"Again, "_s + oldPrice.text());
        QVERIFY(again);
        raisePrice();
        again->trigger();
        if (QMenu* menu = run().menu())
            menu->close();
        QCOMPARE(run().state(), JobState::Cancelled);
        QVERIFY(says(u"The price has changed: it is %1 now"_s.arg(newPrice.text())));
        again = entry(id, u"Again, "_s + newPrice.text());
        QVERIFY(again);
        again->trigger();
        if (QMenu* menu = run().menu())
            menu->close();
        QCOMPARE(run().state(), JobState::Waiting);
        QCOMPARE(run().jobs().first().price, newPrice);
    }

    void anUnknownJobIsSubmittedAgainAtTodaysPrice()
    {
        m_service->fault(R"({"on":"submit","nth":1,"close":true})");
        run().runner().setPaused(false);
        run().generate();
        QTRY_COMPARE(run().state(), JobState::Unknown);
        run().runner().setPaused(true);
        raisePrice();
        const JobId id = run().jobs().first().id;
        Q_EMIT queue().submitAgainRequested(id);
        QVERIFY(run().question() && run().question()->informativeText().contains(newPrice.text()));
        QVERIFY(run().answer(u"Submit again"_s));
        QCOMPARE(run().state(), JobState::Waiting);
        QCOMPARE(run().jobs().first().price, newPrice);
        QCOMPARE(run().studio().purchases().spendingTotals()->day.unknown, oldPrice);
        QCOMPARE(run().studio().purchases().spendingTotals()->day.open, newPrice);
    }

    void whatIsPutBackSaysThatItCostsMoreNow()
    {
        run().generate();
        raisePrice();
        queue().selectJob(run().jobs().first().id);
        QTest::keyClick(&queue().list(), Qt::Key_Delete);
        QCOMPARE(run().jobs().size(), 0);
        QTest::keyClick(&queue().list(), Qt::Key_Return); // Undo, in its row
        QVERIFY(run().question() && run().question()->text().contains(newPrice.text()));
        QVERIFY(run().answer(u"Put back"_s));
        QCOMPARE(run().jobs().size(), 1);
        QCOMPARE(run().jobs().first().price, newPrice);
    }

    // Caps stand where it is stored
    // --------------------------------------------------------------------------

    void twoProcessesDoNotCrossACapTogether()
    {
        const auto studio = other();
        const Caps caps{Usd{500'000}, {}, {}};
        run().studio().unguardedPurchases().setCaps(caps);
        studio->unguardedPurchases().setCaps(caps);
        QVERIFY(studio->purchases().exceededLimits(oldPrice)->isEmpty());
        QVERIFY(run().studio().purchases().exceededLimits(oldPrice)->isEmpty());
        QVERIFY(studio->unguardedPurchases().generate(ProjectId(u"project"_s), scene(), serviceId()));
        const auto second =
            run().studio().unguardedPurchases().generate(ProjectId(u"project"_s), scene(), serviceId());
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::OverCap);
        QVERIFY(second.error().detail.contains(u"daily cap of $0.50"_s));
        QCOMPARE(run().jobs().size(), 0);
        QCOMPARE(run().studio().purchases().spendingTotals()->day.open, oldPrice);
    }

    void whatWasAgreedToIsAskedAgainWhenOthersSpentMeanwhile()
    {
        run().setCap(&Caps::day, 50);
        run().setCap(&Caps::click, 10);
        run().generate();
        QVERIFY(run().question());
        QCOMPARE(run().question()->text(), u"This click costs %1."_s.arg(oldPrice.text()));
        const auto studio = other(true);
        QVERIFY(studio->unguardedPurchases().generate(ProjectId(u"project"_s), scene(), serviceId()));
        QVERIFY(run().answer(u"Queue anyway"_s));
        QCOMPARE(run().jobs().size(), 0);
        QTRY_VERIFY(run().question());
        QCOMPARE(run().question()->text(), u"This would cross the daily cap of $0.50."_s);
        QVERIFY(run().answer(u"Queue anyway"_s));
        QCOMPARE(run().jobs().size(), 1);
    }

    void anEditAndASecondSubmitLookAtTheCapToo()
    {
        run().generate();
        const JobId id = run().jobs().first().id;
        run().studio().unguardedPurchases().setCaps({Usd{400'000}, {}, {}});
        const Request before = run().jobs().first().request;
        Request longer = before;
        longer.duration = 6;
        const auto edited = run().studio().unguardedPurchases().editJob(id, longer, oldPrice * 2);
        QVERIFY(!edited);
        QCOMPARE(edited.error().kind, ErrorKind::OverCap);
        QCOMPARE(run().runner().job(id)->request, before);
        QCOMPARE(run().runner().job(id)->price, oldPrice);
        const auto exceeded = run().studio().purchases().exceededLimits(oldPrice);
        QVERIFY(run().studio().unguardedPurchases().editJob(id, longer, oldPrice * 2, *exceeded));
        QCOMPARE(run().runner().job(id)->price, oldPrice * 2);

        m_service->fault(R"({"on":"submit","nth":1,"close":true})");
        run().runner().setPaused(false);
        QTRY_COMPARE(run().state(), JobState::Unknown);
        run().runner().setPaused(true);
        const Job unknown = *run().runner().job(id);
        const auto again = run().studio().unguardedPurchases().resubmit(id, oldPrice * 2);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::OverCap);
        QCOMPARE(*run().runner().job(id), unknown);
        QCOMPARE(run().studio().purchases().spendingTotals()->day.unknown, oldPrice * 2);
    }

    void generateAllQueuesForTheProjectItAskedAbout()
    {
        QAction* all = run().window().actionTable()[ActionId::GenerateAll];
        QTRY_VERIFY(all->isEnabled());
        all->trigger();
        QVERIFY(run().question());
        Project other = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        run().mainController().document().replaceProject(other, {});
        QVERIFY(run().answer(u"Generate all"_s));
        QCOMPARE(run().jobs().size(), 1);
        QCOMPARE(run().jobs().first().projectId, u"project"_s);
    }

    void inTheMiddleOfADragNothingIsQueued()
    {
        Request preview = run().mainController().document().currentScene().request;
        preview.duration = 5;
        auto* timeline = run().room<TimelineView>();
        QAction* generate = run().window().actionTable()[ActionId::Generate];
        Q_EMIT timeline->previewChanged(preview);
        generate->trigger();
        QCOMPARE(run().jobs().size(), 0);
        // Nor where the price is the same: what would be queued is not what is seen.
        preview.duration = 3;
        preview.prompt += u"!"_s;
        Q_EMIT timeline->previewChanged(preview);
        generate->trigger();
        QCOMPARE(run().jobs().size(), 0);
        Q_EMIT timeline->previewEnded();
        generate->trigger();
        QCOMPARE(run().jobs().size(), 1);
    }
};

QTEST_MAIN(TestPrices)
#include "tst_prices.moc"
