// Reordering, filtering, batches, and that nothing jumps while jobs change.
#include "app/queue/jobmodel.h"
#include "tests/eventloop.h"
#include "tests/visiblelabels.h"
#include "ui/queue/jobdelegate.h"
#include "ui/queue/queueview.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>
#include <random>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Job job(JobId id, JobState state, const QString& scene = u"Tuscany"_s)
{
    Job made;
    made.id = id;
    made.order = id;
    made.state = state;
    made.sceneName = scene;
    made.request.duration = 15;
    made.request.prompt = u"a prompt"_s;
    made.price = Usd{2'520'000};
    return made;
}

using Ids = QList<JobId>;

} // namespace

class TestQueueManners : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<JobModel> m_model = {};
    std::unique_ptr<QueueView> m_view = {};

    [[nodiscard]] QListView& list() const { return m_view->list(); }
    [[nodiscard]] QRect rowOf(JobId id) const { return list().visualRect(m_view->indexOf(id)); }
    /// Beside its words and its link.
    [[nodiscard]] QPoint body(JobId id) const { return rowOf(id).topLeft() + QPoint(60, 12); }
    void drag(QPoint from, QPoint to)
    {
        QWidget* viewport = list().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, from + QPoint(0, 3));
        const int step = to.y() > from.y() ? 10 : -10;
        for (int y = from.y() + 2 * step; std::abs(y - to.y()) > 10; y += step)
            QTest::mouseMove(viewport, QPoint(from.x(), y));
        QTest::mouseMove(viewport, to);
    }
    [[nodiscard]] QAction* menuEntry(const QString& text) const
    {
        for (QAction* action : m_view->findChildren<QAction*>()) {
            const auto* menu = qobject_cast<QMenu*>(action->parent());
            if (menu && action->text() == text)
                return action;
        }
        return nullptr;
    }
    void openMenu(JobId id)
    {
        m_view->selectJob(id);
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(&list(), &asked);
    }
    void closeMenus()
    {
        for (QMenu* menu : m_view->findChildren<QMenu*>())
            menu->close();
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_model = std::make_unique<JobModel>();
        m_view = std::make_unique<QueueView>(*m_model);
        m_view->resize(300, 500);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        closeMenus();
        m_view.reset();
        m_model.reset();
    }

    // By the mouse

    void aWaitingJobIsDraggedToAnotherPlace()
    {
        for (JobId id = 1; id <= 4; ++id)
            m_model->put(job(id, JobState::Waiting));
        QSignalSpy moved(m_view.get(), &QueueView::moveRequested);
        drag(body(1), rowOf(3).bottomLeft() + QPoint(60, -3));
        QVERIFY2(moved.isEmpty(), "nothing moves before it is dropped");
        QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, rowOf(3).bottomLeft() + QPoint(60, -3));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.first().at(0).value<Ids>(), Ids{1});
        QCOMPARE(moved.first().at(1).value<JobId>(), 4);
        QCOMPARE(m_view->selectedJob(), 1);

        m_view->selectJob(4);
        drag(body(4), rowOf(1).topLeft() + QPoint(60, 2));
        QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, rowOf(1).topLeft() + QPoint(60, 2));
        QCOMPARE(moved.last().at(1).value<JobId>(), 1);
        QCOMPARE(m_view->selectedJob(), 4);
        drag(body(1), QPoint(60, 480));
        QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, QPoint(60, 480));
        QCOMPARE(moved.last().at(1).value<JobId>(), 0);
    }

    void onlyWhatWaitsIsDragged()
    {
        m_model->reset({job(1, JobState::Running), job(2, JobState::Waiting), job(3, JobState::Done)});
        QSignalSpy moved(m_view.get(), &QueueView::moveRequested);
        for (const JobId id : {1, 3}) {
            drag(body(id), body(2));
            QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, body(2));
        }
        QVERIFY(moved.isEmpty());
        // Over rows that do not wait it lands at the nearest end of those that do.
        drag(body(2), body(1));
        QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, body(1));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.first().at(1).value<JobId>(), 2);
    }

    void escapeTakesADragBack()
    {
        m_model->reset({job(1, JobState::Waiting), job(2, JobState::Waiting)});
        QSignalSpy moved(m_view.get(), &QueueView::moveRequested);
        list().setFocus();
        drag(body(1), body(2));
        QTest::keyClick(&list(), Qt::Key_Escape);
        QTest::mouseMove(list().viewport(), body(2) + QPoint(0, 5));
        QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, body(2));
        QVERIFY(moved.isEmpty());
        QCOMPARE(m_view->selectedJob(), 1);
    }

    void aPressThatHardlyMovesIsAClick()
    {
        m_model->reset({job(1, JobState::Waiting), job(2, JobState::Waiting)});
        QSignalSpy moved(m_view.get(), &QueueView::moveRequested);
        QTest::mousePress(list().viewport(), Qt::LeftButton, {}, body(2));
        QTest::mouseMove(list().viewport(), body(2) + QPoint(1, 1));
        QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, body(2) + QPoint(1, 1));
        QVERIFY(moved.isEmpty());
        QCOMPARE(m_view->selectedJob(), 2);
    }

    void aDragNearAnEdgeScrolls()
    {
        for (JobId id = 1; id <= 60; ++id)
            m_model->put(job(id, JobState::Waiting));
        QScrollBar* bar = list().verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 1000);
        QSignalSpy moved(m_view.get(), &QueueView::moveRequested);
        const QPoint edge(60, list().viewport()->height() - 3);
        drag(body(1), edge);
        QTRY_VERIFY(bar->value() > 300);
        QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, edge);
        QCOMPARE(moved.size(), 1);
        QVERIFY(moved.first().at(1).value<JobId>() > 12);
        const int value = bar->value();
        QVERIFY(comesToRest(list()));
        QCOMPARE(bar->value(), value); // and stops
    }

    void aBatchIsDraggedByItsHead()
    {
        m_model->put(job(1, JobState::Waiting));
        for (JobId id = 2; id <= 4; ++id) {
            Job one = job(id, JobState::Waiting);
            one.batch = BatchId(u"b"_s);
            m_model->put(one);
        }
        QTRY_COMPARE(rowOf(2).height(), rowOf(3).height() + JobRowLayout::headHeight);
        QSignalSpy moved(m_view.get(), &QueueView::moveRequested);
        drag(rowOf(2).topLeft() + QPoint(60, 10), rowOf(1).topLeft() + QPoint(60, 2));
        QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, rowOf(1).topLeft() + QPoint(60, 2));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.first().at(0).value<Ids>(), (Ids{2, 3, 4}));
        QCOMPARE(moved.first().at(1).value<JobId>(), 1);
    }

    void aDoubleClickOnAWaitingJobEditsIt()
    {
        m_model->reset({job(1, JobState::Waiting), job(2, JobState::Running)});
        QSignalSpy edited(m_view.get(), &QueueView::editRequested);
        for (const JobId id : {1, 2}) {
            QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, body(id));
            QTest::mouseDClick(list().viewport(), Qt::LeftButton, {}, body(id));
        }
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.first().first().value<JobId>(), 1);
    }

    // By keys

    void altAndAnArrowMoveAWaitingJob()
    {
        m_model->put(job(9, JobState::Running));
        for (JobId id = 1; id <= 4; ++id)
            m_model->put(job(id, JobState::Waiting));
        QSignalSpy moved(m_view.get(), &QueueView::moveRequested);
        list().setFocus();
        m_view->selectJob(2);
        const auto press = [&](Qt::Key key) {
            moved.clear();
            QTest::keyClick(&list(), key, Qt::AltModifier);
            return moved.isEmpty() ? JobId(-1) : moved.first().at(1).value<JobId>();
        };
        QCOMPARE(press(Qt::Key_Up), 1);
        QCOMPARE(press(Qt::Key_Down), 4);
        QCOMPARE(press(Qt::Key_Home), 1);
        QCOMPARE(press(Qt::Key_End), 0);
        QCOMPARE(m_view->selectedJob(), 2);
        m_view->selectJob(1);
        QCOMPARE(press(Qt::Key_Up), -1); // it is the first already
        m_view->selectJob(4);
        QCOMPARE(press(Qt::Key_Down), -1);
        m_view->selectJob(9);
        QCOMPARE(press(Qt::Key_Down), -1);
    }

    void enterAndF2EditAWaitingJobAndNothingElse()
    {
        m_model->reset({job(1, JobState::Waiting), job(2, JobState::Done)});
        QSignalSpy edited(m_view.get(), &QueueView::editRequested);
        QSignalSpy played(m_view.get(), &QueueView::playRequested);
        list().setFocus();
        m_view->selectJob(1);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_F2, Qt::Key_Space})
            QTest::keyClick(&list(), key);
        QCOMPARE(edited.size(), 4);
        m_view->selectJob(2);
        QTest::keyClick(&list(), Qt::Key_F2);
        QCOMPARE(edited.size(), 4);
        QCOMPARE(played.size(), 0);
    }

    void ctrlZTakesAMoveBackOnlyWhereThereIsOne()
    {
        m_model->put(job(1, JobState::Waiting));
        QSignalSpy undone(m_view.get(), &QueueView::undoMoveRequested);
        QAction windowUndo;
        windowUndo.setShortcut(QKeySequence(u"Ctrl+Z"_s));
        m_view->addAction(&windowUndo);
        QSignalSpy documentUndone(&windowUndo, &QAction::triggered);
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        list().setFocus();
        QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.size(), 0);
        QCOMPARE(documentUndone.size(), 1);
        m_view->setCanUndoMove(true);
        QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.size(), 1);
        QCOMPARE(documentUndone.size(), 1);
    }

    void aScreenReaderHearsTheNewPlace()
    {
        m_model->reset({job(1, JobState::Waiting), job(2, JobState::Waiting)});
        m_view->selectJob(2);
        Job front = job(2, JobState::Waiting);
        front.order = 0;
        m_model->put(front);
        m_view->announceSelected();
        QAccessibleInterface* rows = QAccessible::queryAccessibleInterface(&list());
        QCOMPARE(rows->child(0)->text(QAccessible::Name), u"Waiting, 1 of 2: Tuscany"_s);
    }

    void theMenuMovesAndEdits()
    {
        for (JobId id = 1; id <= 3; ++id)
            m_model->put(job(id, JobState::Waiting));
        QSignalSpy moved(m_view.get(), &QueueView::moveRequested);
        QSignalSpy edited(m_view.get(), &QueueView::editRequested);
        openMenu(3);
        QVERIFY(menuEntry(u"Edit…"_s));
        QVERIFY(!menuEntry(u"Later"_s)->isEnabled());
        QVERIFY(!menuEntry(u"Undo the move"_s));
        menuEntry(u"To the front"_s)->trigger();
        QCOMPARE(moved.last().at(1).value<JobId>(), 1);
        menuEntry(u"Sooner"_s)->trigger();
        QCOMPARE(moved.last().at(1).value<JobId>(), 2);
        menuEntry(u"Edit…"_s)->trigger();
        QCOMPARE(edited.size(), 1);
        closeMenus();
        m_view->setCanUndoMove(true);
        openMenu(1);
        QVERIFY(menuEntry(u"Undo the move"_s));
        QVERIFY(!menuEntry(u"To the front"_s)->isEnabled());
    }

    void aHostIsAllowedFromTheMenuOfWhatWasNotFetched()
    {
        Job made = job(1, JobState::NotFetched);
        made.requestId = RequestId(u"r1"_s);
        made.output = QUrl(u"https://media.example/a.mp4"_s);
        made.error = Error{ErrorKind::Untrusted, u"media.example"_s, {}};
        m_model->put(made);
        QSignalSpy allowed(m_view.get(), &QueueView::allowHostRequested);
        QSignalSpy asked(m_view.get(), &QueueView::askAgainRequested);
        openMenu(1);
        QVERIFY(menuEntry(u"Allow host media.example"_s));
        menuEntry(u"Allow host media.example"_s)->trigger();
        QCOMPARE(allowed.size(), 1);
        QCOMPARE(allowed.first().at(1).toString(), u"media.example"_s);
        QVERIFY(menuEntry(u"Copy address"_s));
        menuEntry(u"Ask again"_s)->trigger();
        QCOMPARE(asked.size(), 1);
        closeMenus();
        made.error = Error{ErrorKind::NotUnderstood, u"no video"_s, {}};
        m_model->put(made);
        openMenu(1);
        QVERIFY2(!menuEntry(u"Allow host no video"_s), "no host is in the way");
        QVERIFY(menuEntry(u"Ask again"_s));
    }

    void aBatchHasItsOwnVerbs()
    {
        QList<Job> jobs;
        for (JobId id = 1; id <= 4; ++id) {
            Job one = job(id, id == 1 ? JobState::Failed : id == 2 ? JobState::Queued : JobState::Waiting);
            one.batch = BatchId(u"b"_s);
            jobs.append(one);
        }
        m_model->reset(jobs + QList{job(9, JobState::Waiting)});
        QSignalSpy cancelled(m_view.get(), &QueueView::cancelAllRequested);
        QSignalSpy retried(m_view.get(), &QueueView::retryAllRequested);
        QSignalSpy moved(m_view.get(), &QueueView::moveRequested);
        openMenu(4);
        menuEntry(u"Cancel queued…"_s)->trigger();
        QCOMPARE(cancelled.first().first().value<Ids>(), (Ids{3, 4, 2}));
        menuEntry(u"Retry failed"_s)->trigger();
        QCOMPARE(retried.first().first().value<Ids>(), Ids{1});
        menuEntry(u"Waiting ones to the front"_s)->trigger();
        QCOMPARE(moved.first().at(0).value<Ids>(), (Ids{3, 4}));
    }

    // What is shown

    void theFilterSaysWhatItShowsAndShowsAllAgain()
    {
        m_model->reset({job(1, JobState::Waiting), job(2, JobState::Running), job(3, JobState::Failed)});
        QToolButton* show = nullptr;
        for (auto* button : m_view->findChildren<QToolButton*>()) {
            if (button->accessibleName() == u"Show"_s)
                show = button;
        }
        QVERIFY(show);
        show->click();
        QVERIFY(menuEntry(u"All (3)"_s)->isChecked());
        menuEntry(u"Failed or cancelled (1)"_s)->trigger();
        closeMenus();
        QCOMPARE(m_view->filter(), JobFilter::Failed);
        QCOMPARE(list().model()->rowCount(), 1);
        QCOMPARE(show->accessibleDescription(), u"Failed or cancelled"_s);
        const auto words = [&] { return visibleLabels(*m_view); };
        QVERIFY(words().contains(u"Failed or cancelled: 1 of 3"_s));
        m_model->put(job(3, JobState::Waiting));
        QVERIFY(words().contains(u"Failed or cancelled: 0 of 3"_s));
        for (auto* button : m_view->findChildren<QPushButton*>()) {
            if (button->text() == u"Show all"_s)
                button->click();
        }
        QCOMPARE(list().model()->rowCount(), 3);
        QVERIFY(!words().contains(u"Failed or cancelled: 0 of 3"_s));
        // A job that was just queued is never hidden.
        m_view->setFilter(JobFilter::Done);
        m_view->selectJob(1);
        QCOMPARE(m_view->selectedJob(), 1);
    }

    void aHeadCostsItsHeightAndSaysTheTotal()
    {
        m_model->put(job(1, JobState::Waiting));
        const int alone = rowOf(1).height();
        Job one = job(1, JobState::Waiting);
        Job two = job(2, JobState::Waiting);
        one.batch = two.batch = BatchId(u"b"_s);
        m_model->reset({one, two});
        QTRY_COMPARE(rowOf(1).height(), alone + JobRowLayout::headHeight);
        QCOMPARE(rowOf(2).height(), alone);
        const auto* delegate = qobject_cast<JobDelegate*>(list().itemDelegate());
        const JobRowLayout row = delegate->layoutOf(m_view->indexOf(1), 300);
        QCOMPARE(row.shownHead, u"Tuscany · 2 take(s)"_s);
        QVERIFY(row.price.right() < 300);
        QVERIFY(!row.head.intersects(row.price));
        QVERIFY(!row.head.intersects(row.name));
        // The link is hit where it is drawn.
        QSignalSpy removed(m_view.get(), &QueueView::removeRequested);
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                          delegate->actionRect(m_view->indexOf(1), rowOf(1)).center());
        QCOMPARE(removed.size(), 1);
    }

    void noEmptyLineStandsAboveAnAction()
    {
        // 1280 px wide, the pane is 240.
        m_view->setClock([] { return fromMs(100'000'000); });
        m_view->setTypicalRun([](const Job&) { return std::chrono::milliseconds(160'000); });
        Job running = job(1, JobState::Running);
        running.started = fromMs(100'000'000 - 72'000);
        const auto* delegate = qobject_cast<JobDelegate*>(list().itemDelegate());
        for (int width = 200; width <= 300; width += 10) {
            const JobRowLayout row = delegate->layoutOf(running, width);
            if (row.action.top() < row.text.top())
                continue; // beside the name
            const int lines = static_cast<int>(row.shownText.size());
            const int lineHeight = QFontMetrics(Theme::smallFont()).height();
            QVERIFY2(row.action.top() <= row.text.top() + lines * lineHeight + 2,
                     qPrintable(QString::number(width)));
        }
    }

    // Nothing jumps

    void selectionAndScrollSurviveManyUpdates()
    {
        QList<Job> jobs;
        for (JobId id = 1; id <= 300; ++id)
            jobs.append(job(id, id <= 100 ? JobState::Done : JobState::Waiting));
        m_model->reset(jobs);
        QScrollBar* bar = list().verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 5000);
        m_view->selectJob(220);
        QTest::keyClick(&list(), Qt::Key_Down);
        const JobId selected = m_view->selectedJob();
        QCOMPARE(selected, 221);
        const int value = bar->value();
        QVERIFY(value > 0);
        const QRect place = rowOf(selected);

        // Words that change in place: many jobs, many times.
        for (int i = 0; i < 1000; ++i) {
            Job one = job(101 + i % 200, JobState::Waiting);
            if (i % 3 == 0)
                one.error = Error{ErrorKind::Busy, u"x"_s, {}};
            m_model->put(one);
            if (i % 50 == 0)
                QApplication::sendPostedEvents();
        }
        for (JobId id = 101; id <= 300; ++id)
            m_model->put(job(id, JobState::Waiting));
        QTRY_COMPARE(bar->value(), value);
        QCOMPARE(m_view->selectedJob(), selected);
        QCOMPARE(list().currentIndex(), m_view->indexOf(selected));
        QCOMPARE(rowOf(selected), place);
    }

    void whatIsSeenStaysWhileJobsGoTheirWay()
    {
        QList<Job> jobs;
        for (JobId id = 1; id <= 200; ++id)
            jobs.append(job(id, JobState::Waiting));
        m_model->reset(jobs);
        QScrollBar* bar = list().verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 5000);
        m_view->selectJob(100);
        const QRect place = rowOf(100);
        QVERIFY(list().viewport()->rect().intersects(place));
        const QPersistentModelIndex top(list().indexAt(QPoint(60, 1)));
        const JobId topId = top.data(JobModel::IdRole).value<JobId>();
        // Jobs far above start, run, finish and go far below; the topmost one that is seen moves away, too.
        std::mt19937 random(3);
        for (int i = 0; i < 60; ++i) {
            const JobId id = 1 + i % 20;
            const auto state = static_cast<JobState>(random() % 9);
            m_model->put(job(id, state));
            if (random() % 10 == 0)
                QTRY_COMPARE(rowOf(100), place);
        }
        QTRY_COMPARE(rowOf(100), place);
        m_model->put(job(topId, JobState::Done));
        QVERIFY(turnPasses());
        QVERIFY2(list().viewport()->rect().intersects(rowOf(100)), "the list does not follow one that goes");
        QCOMPARE(m_view->selectedJob(), 100);
        QCOMPARE(list().currentIndex(), m_view->indexOf(100));
    }
};

QTEST_MAIN(TestQueueManners)
#include "tst_queuemanners.moc"
