// The queue's manners over the whole window, with real stores and a service over real HTTP.
#include "tests/eventloop.h"
#include "tests/windowtest.h"
#include "ui/composer/generateoptions.h"
#include "ui/composer/promptpane.h"
#include "ui/composer/variationsdialog.h"
#include "ui/library/libraryview.h"
#include "ui/player/playerview.h"
#include "ui/queue/queueview.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobdialog.h"
#include "ui/shell/messagebar.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

using Ids = QList<JobId>;

} // namespace

class TestQueueWindow : public WindowTest
{
    Q_OBJECT

private:
    QAction& action(ActionId id) { return *run().window().actionTable()[id]; }
    Ids waiting() { return run().runner().waiting(); }
    QPoint body(JobId id)
    {
        return queue().list().visualRect(queue().indexOf(id)).topLeft() + QPoint(60, 36);
    }
    /// A way of the menu beside Generate.
    void choose(const QString& start)
    {
        QTest::mouseClick(run().room<GenerateOptions>(), Qt::LeftButton);
        for (QMenu* menu : run().window().findChildren<QMenu*>()) {
            if (!menu->isVisible())
                continue;
            for (QAction* entry : menu->actions()) {
                if (entry->text().startsWith(start)) {
                    menu->close();
                    entry->trigger();
                    return;
                }
            }
        }
        QFAIL("no such way");
    }
    QString barText()
    {
        auto* bar = run().room<MessageBar>();
        return bar->isVisible() ? bar->accessibleName() : QString();
    }
    void pressBar()
    {
        for (auto* button : run().room<MessageBar>()->findChildren<QPushButton*>()) {
            if (button->isVisible())
                button->click();
        }
    }

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { open(); }
    void cleanup() { close(); }

    void aDoubleClickOnGenerateIsOneJob()
    {
        // As a window system sends it: press, release, double click, release.
        GenerateButton* button = run().generateButton();
        const QPointF place(20, 20);
        for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease,
                                        QEvent::MouseButtonDblClick, QEvent::MouseButtonRelease}) {
            QMouseEvent event(type, place, button->mapToGlobal(place), Qt::LeftButton,
                              type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton,
                              Qt::NoModifier);
            QApplication::sendEvent(button, &event);
        }
        QCOMPARE(run().jobs().size(), 1);
        // Another one right after it is the same habit; later it is a wish.
        run().generate();
        QCOMPARE(run().jobs().size(), 1);
        QTest::keyClick(&run().window(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(run().jobs().size(), 1);
        const auto* bar = run().room<MessageBar>();
        QVERIFY(bar->isVisible()); // why not is said
        QTRY_VERIFY(!button->isResting());
        run().generate();
        QCOMPARE(run().jobs().size(), 2);
        QVERIFY(!bar->isVisible()); // what it asked for was done
    }

    void aKeyThatIsHeldIsOneJob()
    {
        GenerateButton* button = run().generateButton();
        button->setFocus();
        QTest::keyPress(button, Qt::Key_Return);
        for (int i = 0; i < 5; ++i) {
            QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
            QApplication::sendEvent(button, &again);
        }
        QTest::keyRelease(button, Qt::Key_Return);
        QCOMPARE(run().jobs().size(), 1);
    }

    void severalTakesSayTheirPriceAndBecomeOneBatch()
    {
        QTest::mouseClick(run().room<GenerateOptions>(), Qt::LeftButton);
        QStringList ways;
        for (QMenu* menu : run().window().findChildren<QMenu*>()) {
            if (!menu->isVisible())
                continue;
            for (const QAction* entry : menu->actions())
                ways.append(entry->text());
            menu->close();
        }
        QVERIFY2(ways.contains(u"4 take(s)\t$1.344"_s), qPrintable(ways.join(u'\n')));
        choose(u"4 take(s)"_s);
        QCOMPARE(run().jobs().size(), 4);
        QCOMPARE(run().jobs().first().price.text(), u"$0.336"_s);
        const QModelIndex first = queue().list().model()->index(0, 0);
        QCOMPARE(first.data(QueueRows::HeadRole).toString(), u"Lighthouse · 4 take(s)"_s);
        QCOMPARE(first.data(QueueRows::HeadPriceRole).toString(), u"$1.344"_s);
        QCOMPARE(m_service->count(u"submit"_s), 0);
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(run().takes().size(), 4, patience);
        QCOMPARE(m_service->count(u"submit"_s), 4);
        QCOMPARE(m_service->requestIds().size(), 4);
    }

    void toTheFrontByKeyAndByMenu()
    {
        run().generate();
        const JobId first = run().jobs().first().id;
        const auto press = [&] {
            QTest::keyClick(&run().window(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        };
        press(); // a hand that has not come to rest yet
        QCOMPARE(run().jobs().size(), 1);
        QTRY_VERIFY(!run().generateButton()->isResting());
        press();
        QCOMPARE(run().jobs().size(), 2);
        QCOMPARE(waiting(), (Ids{run().jobs().first().id, first}));
        choose(u"To the front"_s);
        QCOMPARE(waiting().constFirst(), run().jobs().first().id);
        QCOMPARE(queue().selectedJob(), run().jobs().first().id);
    }

    void keysMoveAJobAndCtrlZTakesItBackAndARestartKeepsIt()
    {
        choose(u"4 take(s)"_s);
        const Ids ids = waiting();
        queue().list().setFocus();
        queue().selectJob(ids.at(2));
        QTest::keyClick(&queue().list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(waiting(), (Ids{ids.at(0), ids.at(2), ids.at(1), ids.at(3)}));
        QCOMPARE(queue().selectedJob(), ids.at(2));
        QCOMPARE(queue().list().currentIndex(), queue().indexOf(ids.at(2)));
        QTest::keyClick(&queue().list(), Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(waiting().constFirst(), ids.at(2));
        QTest::keyClick(&queue().list(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(&queue().list(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(waiting(), ids);
        QTest::keyClick(&queue().list(), Qt::Key_End, Qt::AltModifier);
        const Ids moved = {ids.at(0), ids.at(1), ids.at(3), ids.at(2)};
        QCOMPARE(waiting(), moved);
        start();
        QCOMPARE(waiting(), moved);
        QCOMPARE(queue().list().model()->index(0, 0).data(JobModel::IdRole).value<JobId>(), ids.at(0));
        QCOMPARE(m_service->count(u"submit"_s), 0);
    }

    void aJobIsDraggedInTheWindow()
    {
        choose(u"3 take(s)"_s);
        const Ids ids = waiting();
        QWidget* viewport = queue().list().viewport();
        queue().list().scrollToTop();
        const QPoint from = body(ids.at(1));
        const QPoint to = queue().list().visualRect(queue().indexOf(ids.at(0))).topLeft() + QPoint(60, 3);
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from - QPoint(0, 12));
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QCOMPARE(waiting(), (Ids{ids.at(1), ids.at(0), ids.at(2)}));
    }

    void aWaitingJobIsEditedAndSentAsEdited()
    {
        run().generate();
        const JobId id = waiting().first();
        queue().list().setFocus();
        queue().selectJob(id);
        QTest::keyClick(&queue().list(), Qt::Key_F2);
        auto* dialog = run().room<JobDialog>();
        QVERIFY(dialog && dialog->isVisible());
        // While it is open it is not sent, whatever the queue does.
        run().runner().setPaused(false);
        QVERIFY(comesToRest(run().runner()));
        QCOMPARE(run().runner().job(id)->state, JobState::Waiting);
        auto* prompt = dialog->findChild<PromptPane*>()->editor();
        prompt->selectAll();
        QTest::keyClicks(prompt, u"Rain on the pier"_s);
        for (auto* sound : dialog->findChildren<ToggleSwitch*>())
            sound->click();
        auto* save = dialog->findChild<ClipPane*>()->generateButton();
        QCOMPARE(save->accessibleDescription(), u"$0.504"_s);
        save->click();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(run().runner().job(id)->price.text(), u"$0.504"_s);
        QCOMPARE(run().mainController().document().currentScene().request.prompt,
                 u"A lighthouse at dawn, slow pan left"_s);
        QTRY_COMPARE_WITH_TIMEOUT(run().takes().size(), 1, patience);
        QCOMPARE(run().takes().first().request.prompt, u"Rain on the pier"_s);
        QCOMPARE(m_service->count(u"submit"_s), 1);
    }

    void anEditThatIsDroppedLetsTheJobGo()
    {
        run().generate();
        const JobId id = waiting().first();
        queue().selectJob(id);
        QTest::keyClick(&queue().list(), Qt::Key_Return);
        auto* dialog = run().room<JobDialog>();
        run().runner().setPaused(false);
        dialog->reject();
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), JobState::Done, patience);
    }

    void aJobThatIsGoneWhileItIsEditedLosesNothing()
    {
        run().generate();
        const JobId id = waiting().first();
        queue().selectJob(id);
        QTest::keyClick(&queue().list(), Qt::Key_F2);
        auto* dialog = run().room<JobDialog>();
        QTest::keyClicks(dialog->findChild<PromptPane*>()->editor(), u", rain"_s);
        run().runner().release(id); // as if another hand had let it go
        run().runner().setPaused(false);
        QTRY_VERIFY(dialog->offersNewJob());
        run().runner().setPaused(true);
        dialog->findChild<ClipPane*>()->generateButton()->click();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(run().jobs().size(), 2);
        QVERIFY(run().jobs().first().request.prompt.endsWith(u", rain"_s));
        QVERIFY(!run().jobs().last().request.prompt.endsWith(u", rain"_s));
    }

    void variationsAreQueuedAsTheyWereShown()
    {
        action(ActionId::Variations).trigger();
        auto* dialog = run().room<VariationsDialog>();
        QVERIFY(dialog);
        for (auto* field : dialog->findChildren<QLineEdit*>()) {
            if (field->accessibleName() == u"CFG scales"_s)
                field->setText(u"0.2 0.8"_s);
        }
        const QList<Request> shown = dialog->requests();
        QCOMPARE(shown.size(), 2);
        QCOMPARE(dialog->total().text(), u"$0.672"_s);
        // The scene goes on meanwhile: what was shown is what is queued.
        Request later = run().mainController().document().currentScene().request;
        later.prompt = u"Something else"_s;
        run().mainController().document().editRequest(later, u"x"_s);
        QCOMPARE(run().jobs().size(), 0);
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->text().startsWith(u"Queue"_s))
                button->click();
        }
        QCOMPARE(run().jobs().size(), 2);
        QCOMPARE(run().runner().job(waiting().at(0))->request, shown.at(0));
        QCOMPARE(run().runner().job(waiting().at(1))->request, shown.at(1));
        QVERIFY(!run().jobs().first().batch.isEmpty());
    }

    void variationsThatAreNotQueuedStayWritten()
    {
        action(ActionId::Variations).trigger();
        QPointer dialog = run().room<VariationsDialog>();
        QVERIFY(dialog);
        QLineEdit* scales = nullptr;
        for (auto* field : dialog->findChildren<QLineEdit*>()) {
            if (field->accessibleName() == u"CFG scales"_s)
                scales = field;
        }
        scales->setText(u"0.2 0.8"_s);
        const auto queue = [&] {
            for (auto* button : dialog->findChildren<QPushButton*>()) {
                if (button->text().startsWith(u"Queue"_s)) {
                    QTRY_VERIFY(button->isEnabled());
                    button->click();
                    QVERIFY2(!button->isEnabled(), "a second click right after it is none");
                    return;
                }
            }
        };
        run().setCap(&Caps::click, 50);
        queue();
        QVERIFY(run().answer(u"Don’t"_s));
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(scales->text(), u"0.2 0.8"_s);
        QVERIFY(run().jobs().isEmpty());
        queue();
        QVERIFY(run().answer(u"Queue anyway"_s));
        QVERIFY(!dialog || !dialog->isVisible());
        QCOMPARE(run().jobs().size(), 2);
    }

    void cancelAllSaysWhatItDoesAndDoesThat()
    {
        choose(u"3 take(s)"_s);
        action(ActionId::CancelAllQueued).trigger();
        QVERIFY(run().question());
        QCOMPARE(run().question()->text(), u"Cancel 3 job(s)?"_s);
        QVERIFY(run().question()->informativeText().contains(u"nothing is charged"_s));
        QVERIFY(run().answer(u"Keep them"_s));
        QCOMPARE(waiting().size(), 3);
        QTRY_VERIFY(!run().question());
        action(ActionId::CancelAllQueued).trigger();
        QVERIFY(run().answer(u"Cancel jobs"_s));
        QVERIFY(waiting().isEmpty());
        QCOMPARE(m_service->count(u"submit"_s), 0);
        QVERIFY(!action(ActionId::CancelAllQueued).isEnabled());
        action(ActionId::ClearFinished).trigger();
        QVERIFY(run().jobs().isEmpty());
    }

    void retryAllAsksForTheMoneyAndLeavesOthersAlone()
    {
        m_service->fault(R"({"on":"submit","http":422,"body":{"detail":"no"},"times":1})");
        run().generate();
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(run().state(), JobState::Failed, patience);
        run().runner().setPaused(true);
        const Job refused = run().jobs().first();
        // The service refused the request: the same again would fail again.
        action(ActionId::RetryFailed).trigger();
        QVERIFY(!run().question());
        QCOMPARE(barText(), u"1 failed job(s) left as they are."_s);
        QCOMPARE(run().jobs().size(), 1);
        QCOMPARE(run().jobs().first(), refused);
    }

    void aRemovedWaitingJobComesBack()
    {
        choose(u"3 take(s)"_s);
        const Ids ids = waiting();
        queue().list().setFocus();
        queue().selectJob(ids.at(1));
        QTest::keyClick(&queue().list(), Qt::Key_Delete);
        QCOMPARE(waiting(), (Ids{ids.at(0), ids.at(2)}));
        QCOMPARE(barText(), QString());
        // Where it stood, the same key takes it back.
        QCOMPARE(queue().selectedJob(), ids.at(1));
        QTest::keyClick(&queue().list(), Qt::Key_Return);
        QCOMPARE(waiting().size(), 3);
        QCOMPARE(waiting().at(1), run().jobs().first().id);
        QCOMPARE(queue().selectedJob(), waiting().at(1));
    }

    /// Space, pressed to pause what plays by itself, must not pay for another one.
    void theFocusLeavesGenerateForTheTakeThatPlays()
    {
        run().runner().setPaused(false);
        GenerateButton* button = run().generateButton();
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(button->hasFocus());
        QTRY_VERIFY_WITH_TIMEOUT(run().room<PlayerView>()->position() > 0, patience);
        QVERIFY(!button->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(!run().room<PlayerView>()->isPlaying());
        QCOMPARE(run().jobs().size(), 1);
    }

    void aTakeRemovedFromTheLibraryComesBack()
    {
        run().runner().setPaused(false);
        run().generate();
        QTRY_COMPARE_WITH_TIMEOUT(run().takes().size(), 1, patience);
        const Take take = run().takes().first();
        Q_EMIT run().room<LibraryView>()->removeRequested({take.id});
        QVERIFY(run().takes().isEmpty());
        QVERIFY(QFile::exists(take.path));
        QVERIFY(barText().contains(u"Removed"_s));
        pressBar();
        QCOMPARE(run().takes(), QList<Take>{take});
    }

    void pauseAndResume()
    {
        choose(u"2 take(s)"_s);
        QVERIFY(comesToRest(run().runner()));
        QCOMPARE(m_service->count(u"submit"_s), 0);
        QVERIFY(action(ActionId::PauseQueue).isChecked());
        action(ActionId::PauseQueue).trigger();
        QTRY_COMPARE_WITH_TIMEOUT(run().takes().size(), 2, patience);
        QCOMPARE(m_service->count(u"submit"_s), 2);
    }
};

QTEST_MAIN(TestQueueWindow)
#include "tst_queuewindow.moc"
