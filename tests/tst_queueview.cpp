#include "app/catalogue/catalogue.h"
#include "app/queue/jobmodel.h"
#include "tests/eventloop.h"
#include "tests/visiblelabels.h"
#include "ui/queue/jobdelegate.h"
#include "ui/queue/queueview.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rushes;

Q_DECLARE_METATYPE(rushes::JobState)

namespace {

constexpr Instant present = fromMs(100'000'000);

Job job(JobId id, JobState state, const QString& scene = u"Tuscany"_s)
{
    Job made;
    made.id = id;
    made.state = state;
    made.sceneName = scene;
    made.request.duration = 15;
    made.request.prompt = u"a prompt"_s;
    made.price = Usd{2'520'000};
    made.requestId = RequestId(u"request-%1"_s.arg(id));
    made.path = u"/clips/%1.mp4"_s.arg(id);
    return made;
}

} // namespace

class TestQueueView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }
    void init();
    void cleanup();

    void wordsSayTheState_data();
    void wordsSayTheState();
    void aPictureIsShown();
    void aFreeJobIsNotSaidToCost();
    void theSummaryCountsWhatIsAtTheService();
    void theSummaryShortensInANarrowPane();
    void aRowIsMeasuredAlikeWhileItsJobIsUnderWay();
    void theBarShowsBytesAndTime();
    void nothingJumpsWhileTheSecondsRun();

    void aClickOnTheActionDoesIt_data();
    void aClickOnTheActionDoesIt();
    void anUnknownJobsActionOpensItsWaysOut();
    void aClickBesideTheActionOnlySelects();
    void aDoubleClickOnTheActionDoesItOnce();
    void aJobThatWentOnMeanwhileIsNotActedUpon();
    void anOldMenuBuysNothing();
    void theHandShowsOverTheActionOnly();
    void enterSpaceAndDeleteActOnTheRow();
    void deleteNeverTouchesWhatMayBeCharged();
    void unknownOffersFourWaysOut();
    void theMenuCopiesAndShows();

    void cancelJobSaysWhatItWillDo_data();
    void cancelJobSaysWhatItWillDo();
    void cancelJobTakesTheOnlyOneWithoutASelection();
    void cancelJobIsAPressableControl();

    void selectionSurvivesUpdatesAndInserts();
    void whatIsReadStaysWhereItIs();
    void theTopStaysAtTheTop();
    void rowsSayStateAndScene();
    void anEmptyQueueSaysWhatToDo();
    void anEmptyQueueShowsItsFocus();
    void theMenuKeySpeaksOfTheJobAtHand();
    void secondsTickOnlyWhileARunningRowIsSeen();

    void aHalfSeenRowStaysUnderTheButton();
    void rowsWaitForThePointerToLeave();
    void aDoubleClickNeverReachesASecondRow();
    void aRemovedJobCanBePutBackForAWhile();
    void theHeadOverlapsNowhere();
    void atThePanesWidthTheHeadIsOneRow();
    void pausingShowsInHeadAndRows();
    void aRequestWithoutAnAnswerHasRoomForItsWords();

private:
    /// The pointer goes elsewhere.
    void leave()
    {
        QEvent event(QEvent::Leave);
        QCoreApplication::sendEvent(m_view->list().viewport(), &event);
    }
    void click(JobId id, Qt::MouseButton button = Qt::LeftButton);
    [[nodiscard]] QPoint actionOfRow(JobId id) const;
    [[nodiscard]] QRect rowOf(JobId id) const { return m_view->list().visualRect(m_view->indexOf(id)); }
    [[nodiscard]] QAction* menuEntry(const QString& text) const;

    std::unique_ptr<JobModel> m_model = {};
    std::unique_ptr<QueueView> m_view = {};
};

void TestQueueView::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_model = std::make_unique<JobModel>();
    m_view = std::make_unique<QueueView>(*m_model);
    m_view->setClock([] { return present; });
    m_view->setTypicalRun([](const Job&) { return 160s; });
    m_view->resize(300, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestQueueView::cleanup()
{
    m_view.reset();
    m_model.reset();
}

QPoint TestQueueView::actionOfRow(JobId id) const
{
    const auto* delegate = qobject_cast<JobDelegate*>(m_view->list().itemDelegate());
    return delegate->actionRect(m_view->indexOf(id), rowOf(id)).center();
}

void TestQueueView::click(JobId id, Qt::MouseButton button)
{
    QTest::mouseClick(m_view->list().viewport(), button, {}, actionOfRow(id));
}

QAction* TestQueueView::menuEntry(const QString& text) const
{
    for (const QMenu* menu : m_view->findChildren<QMenu*>()) {
        if (!menu->isVisible())
            continue;
        for (QAction* action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
    }
    return nullptr;
}

void TestQueueView::wordsSayTheState_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("action");

    Job made = job(1, JobState::Running);
    QTest::newRow("running, not seen yet") << made << u"Running"_s << u"Can’t be cancelled; $2.52"_s;
    made.started = present - 72'000ms;
    QTest::newRow("running") << made << u"Running · 1:12 of about 2:40"_s << u"Can’t be cancelled; $2.52"_s;
    made.started = present - 172'900ms;
    QTest::newRow("running long") << made << u"Running · 2:52, usually 2:40"_s
                                  << u"Can’t be cancelled; $2.52"_s;
    made.error = Error{ErrorKind::Unreachable, {}, {}};
    QTest::newRow("no network") << made << u"Running · 2:52, usually 2:40 · trying again"_s
                                << u"Can’t be cancelled; $2.52"_s;
    made = job(1, JobState::Queued);
    made.queuePosition = 3;
    QTest::newRow("queued") << made << u"Queued · position 3"_s << u"Cancel, free"_s;
    made.cancelWanted = true;
    QTest::newRow("cancelling") << made << u"Queued · position 3"_s << u"Cancelling…"_s;
    QTest::newRow("waiting") << job(1, JobState::Waiting) << u"Waiting · 15 s · $2.52"_s << u"Remove"_s;
    QTest::newRow("submitting") << job(1, JobState::Submitting) << u"Submitting"_s << QString();
    made = job(1, JobState::Downloading);
    made.received = 14'000'000;
    made.total = 31'000'000;
    QTest::newRow("downloading") << made << u"Downloading · 14 of 31 MB"_s << QString();
    made.error = Error{ErrorKind::DiskFull, u"/videos"_s, {}};
    QTest::newRow("disk full") << made
                               << u"The download stopped: The disk is full. Free some space, then try again. "
                                  "The clip is safe at the service for now. (/videos)"_s
                               << u"Try again"_s;
    made = job(1, JobState::Done);
    QTest::newRow("done") << made << u"Done · 0:15 · about $2.52"_s << u"Play"_s;
    made.cost = Usd{840'000};
    QTest::newRow("done, cost told") << made << u"Done · 0:15 · $0.84, estimated $2.52"_s << u"Play"_s;
    made = job(1, JobState::Failed);
    QTest::newRow("failed") << made << u"Failed"_s << u"Retry"_s;
    made.error = Error{ErrorKind::ContentRefused, u"the prompt was refused"_s, {}};
    QTest::newRow("refused")
        << made
        << u"Failed: The content policy refused the prompt. Change the prompt. (the prompt was refused)"_s
        << u"Why?"_s;
    QTest::newRow("cancelled") << job(1, JobState::Cancelled) << u"Cancelled"_s << u"Again, $2.52"_s;
    QTest::newRow("unknown") << job(1, JobState::Unknown) << u"Unknown: may have been charged"_s
                             << u"Resolve…"_s;
}

void TestQueueView::wordsSayTheState()
{
    QFETCH(const Job, job);
    QFETCH(const QString, text);
    QFETCH(const QString, action);
    JobPresenter presenter;
    presenter.now = [] { return present; };
    presenter.typicalRun = [](const Job&) { return 160s; };
    QCOMPARE(presenter.text(job), text);
    QCOMPARE(actionOf(job).text, action);
    QVERIFY(presenter.fullText(job).contains(text));
    QVERIFY(!iconOf(job).name.isEmpty());
}

/// It has no length, and does not play.
void TestQueueView::aPictureIsShown()
{
    Job picture = job(1, JobState::Waiting);
    const QList<Model>& models = Catalogue::builtIn().models();
    const auto model = std::find_if(models.begin(), models.end(),
                                    [](const Model& one) { return one.output == MediaKind::Image; });
    QVERIFY(model != models.end());
    picture.request.model = model->id;
    QCOMPARE(JobPresenter{}.text(picture), u"Waiting · $2.52"_s);
    picture.state = JobState::Done;
    QCOMPARE(JobPresenter{}.text(picture), u"Done · about $2.52"_s);
    QCOMPARE(actionOf(picture).text, u"Show"_s);
}

void TestQueueView::aFreeJobIsNotSaidToCost()
{
    Job free = job(1, JobState::Running);
    free.price = {};
    QCOMPARE(actionOf(free).text, u"Can’t be cancelled"_s);
    QCOMPARE(cancelOfferOf(free).text, u"Running: it can’t be cancelled"_s);
    free.state = JobState::Done;
    QCOMPARE(JobPresenter{}.text(free), u"Done · 0:15 · free"_s);
    free.state = JobState::Unknown;
    QCOMPARE(JobPresenter{}.text(free), u"Unknown: no answer came"_s);
}

void TestQueueView::theSummaryCountsWhatIsAtTheService()
{
    QCOMPARE(queueSummary({}), QString());
    Job queued = job(2, JobState::Queued);
    queued.price = Usd{1'680'000};
    const QList<Job> jobs = {job(1, JobState::Running),     queued,
                             job(3, JobState::Downloading), job(4, JobState::Done),
                             job(5, JobState::Waiting),     job(6, JobState::Unknown)};
    QCOMPARE(queueSummary(jobs), u"2 active · 1 downloading · 1 waiting · 1 unknown · $9.24"_s);
    QCOMPARE(shortQueueSummary(jobs), u"5 · $9.24"_s);
    Job free = job(1, JobState::Running);
    free.price = {};
    QCOMPARE(queueSummary({free}), u"1 active"_s);
    QCOMPARE(queueSummary({job(1, JobState::Downloading)}), u"1 downloading"_s);
    QCOMPARE(queueSummary({job(1, JobState::Waiting), job(2, JobState::Done)}), u"1 waiting · $2.52"_s);
    QCOMPARE(queueSummary({job(1, JobState::Done)}), QString());
}

void TestQueueView::theSummaryShortensInANarrowPane()
{
    m_model->put(job(1, JobState::Running));
    const auto shown = [&] {
        QStringList texts;
        for (const QLabel* label : m_view->head().findChildren<QLabel*>())
            texts.append(label->text());
        return texts;
    };
    m_view->resize(420, 400);
    QTRY_VERIFY(shown().contains(u"1 active · $2.52"_s));
    m_model->put(job(2, JobState::Waiting));
    m_model->put(job(3, JobState::Unknown));
    m_view->resize(160, 400);
    QTRY_VERIFY(shown().contains(u"3 · $7.56"_s));
}

/// Neither the digits that run nor the beginning of the run change what a row is measured with.
void TestQueueView::aRowIsMeasuredAlikeWhileItsJobIsUnderWay()
{
    JobPresenter presenter;
    presenter.now = [] { return present; };
    presenter.typicalRun = [](const Job&) { return 160s; };
    const QString queued = presenter.widestText(job(1, JobState::Queued));
    Job running = job(1, JobState::Running);
    for (const int seconds : {11, 44, 159}) {
        running.started = present - seconds * 1s;
        QCOMPARE(presenter.widestText(running), queued);
    }
}

void TestQueueView::theBarShowsBytesAndTime()
{
    JobPresenter presenter;
    presenter.now = [] { return present; };
    Job made = job(1, JobState::Downloading);
    QCOMPARE(presenter.progress(made), std::optional<double>(0.0));
    made.received = 25;
    made.total = 100;
    QCOMPARE(presenter.progress(made), std::optional<double>(0.25));
    made = job(1, JobState::Running);
    made.started = present - 40'000ms;
    QVERIFY2(!presenter.progress(made), "how long it usually takes is not known");
    presenter.typicalRun = [](const Job&) { return 80s; };
    QCOMPARE(presenter.progress(made), std::optional<double>(0.5));
    made.started = present - 400'000ms;
    QVERIFY2(*presenter.progress(made) < 1, "a guess is never finished");
    made.started = present + 5000ms;
    QCOMPARE(presenter.progress(made), std::optional<double>(0.0));
    QVERIFY(!presenter.progress(job(1, JobState::Done)));
}

void TestQueueView::nothingJumpsWhileTheSecondsRun()
{
    Instant now = present;
    m_view->setClock([&now] { return now; });
    for (const int width : {200, 230, 260, 300}) {
        m_view->resize(width, 400);
        Job running = job(1, JobState::Running);
        running.started = present;
        m_model->put(running);
        now = present;
        const auto* delegate = qobject_cast<JobDelegate*>(m_view->list().itemDelegate());
        const int height = delegate->layoutOf(running, width).height;
        for (const int seconds : {1, 11, 59, 60, 119, 159, 161, 599}) {
            now = present + seconds * 1s;
            QCOMPARE(delegate->layoutOf(running, width).height, height);
        }
        Job downloading = job(2, JobState::Downloading);
        downloading.total = 131'000'000;
        const int bytes = delegate->layoutOf(downloading, width).height;
        for (const qint64 received : {900'000LL, 9'900'000LL, 99'000'000LL, 131'000'000LL}) {
            downloading.received = received;
            QCOMPARE(delegate->layoutOf(downloading, width).height, bytes);
        }
    }
}

void TestQueueView::aClickOnTheActionDoesIt_data()
{
    QTest::addColumn<Job>("job");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("queued") << job(7, JobState::Queued) << QByteArray(SIGNAL(cancelRequested(rushes::JobId)));
    QTest::newRow("waiting") << job(7, JobState::Waiting)
                             << QByteArray(SIGNAL(removeRequested(rushes::JobId)));
    QTest::newRow("done") << job(7, JobState::Done) << QByteArray(SIGNAL(playRequested(rushes::JobId)));
    QTest::newRow("failed") << job(7, JobState::Failed)
                            << QByteArray(SIGNAL(retryRequested(rushes::JobId, rushes::Usd)));
    Job made = job(7, JobState::Failed);
    made.error = Error{ErrorKind::Refused, {}, {}};
    QTest::newRow("refused") << made << QByteArray(SIGNAL(detailsRequested(rushes::JobId)));
    made = job(7, JobState::Downloading);
    made.error = Error{ErrorKind::NotWritable, {}, {}};
    QTest::newRow("download stopped") << made << QByteArray(SIGNAL(retryDownloadRequested(rushes::JobId)));
}

void TestQueueView::aClickOnTheActionDoesIt()
{
    QFETCH(const Job, job);
    QFETCH(const QByteArray, signal);
    for (const int width : {300, 170}) {
        m_view->resize(width, 400);
        m_model->reset({job, ::job(8, JobState::Done), ::job(6, JobState::Queued)});
        QSignalSpy spy(m_view.get(), signal.constData());
        QVERIFY(spy.isValid());
        click(7);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.constFirst().constFirst().value<JobId>(), 7);
        QCOMPARE(m_view->selectedJob(), 7);
        for (QMenu* menu : m_view->findChildren<QMenu*>())
            menu->close();
    }
}

void TestQueueView::anUnknownJobsActionOpensItsWaysOut()
{
    m_model->reset({job(7, JobState::Unknown)});
    click(7);
    const QList<QMenu*> menus = m_view->findChildren<QMenu*>();
    QCOMPARE(menus.size(), 1);
    QVERIFY(menus.first()->isVisible());
    QCOMPARE(menus.first()->actions().size(), 4);
    menus.first()->close();
}

void TestQueueView::aClickBesideTheActionOnlySelects()
{
    m_model->reset({job(1, JobState::Queued), job(2, JobState::Running), job(3, JobState::Done)});
    QSignalSpy cancelled(m_view.get(), &QueueView::cancelRequested);
    QSignalSpy played(m_view.get(), &QueueView::playRequested);
    for (const JobId id : {1, 2, 3}) {
        QTest::mouseClick(m_view->list().viewport(), Qt::LeftButton, {},
                          rowOf(id).topLeft() + QPoint(40, 15));
        QCOMPARE(m_view->selectedJob(), id);
        // Where a link stands in other rows, there are only words in a running one.
        QTest::mouseClick(m_view->list().viewport(), Qt::RightButton, {},
                          rowOf(id).topRight() + QPoint(-30, 15));
    }
    QTest::mouseClick(m_view->list().viewport(), Qt::LeftButton, {}, rowOf(2).topRight() + QPoint(-30, 15));
    QCOMPARE(cancelled.size() + played.size(), 0);
}

void TestQueueView::aDoubleClickOnTheActionDoesItOnce()
{
    m_model->put(job(1, JobState::Failed));
    QSignalSpy retried(m_view.get(), &QueueView::retryRequested);
    QWidget* viewport = m_view->list().viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, actionOfRow(1));
    QCOMPARE(retried.size(), 1);
    QMouseEvent second(QEvent::MouseButtonDblClick, actionOfRow(1), viewport->mapToGlobal(actionOfRow(1)),
                       Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &second);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, actionOfRow(1));
    QCOMPARE(retried.size(), 1);
}

void TestQueueView::aJobThatWentOnMeanwhileIsNotActedUpon()
{
    m_model->put(job(1, JobState::Queued));
    QSignalSpy cancelled(m_view.get(), &QueueView::cancelRequested);
    QSignalSpy played(m_view.get(), &QueueView::playRequested);
    const QPoint place = actionOfRow(1);
    QTest::mousePress(m_view->list().viewport(), Qt::LeftButton, {}, place);
    m_model->put(job(1, JobState::Done));
    QTest::mouseRelease(m_view->list().viewport(), Qt::LeftButton, {}, actionOfRow(1));
    QCOMPARE(cancelled.size() + played.size(), 0);

    m_model->put(job(1, JobState::Queued));
    QTest::mousePress(m_view->list().viewport(), Qt::LeftButton, {}, place);
    Job earlier = job(2, JobState::Queued);
    earlier.order = -1;
    m_model->put(earlier);
    QTest::mouseRelease(m_view->list().viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(cancelled.at(0).at(0).value<JobId>(), 1); // what was under it, not who would come first
}

void TestQueueView::theHandShowsOverTheActionOnly()
{
    m_model->put(job(1, JobState::Done));
    QWidget* viewport = m_view->list().viewport();
    QTest::mouseMove(viewport, actionOfRow(1));
    QCOMPARE(viewport->cursor().shape(), Qt::PointingHandCursor);
    const auto* delegate = qobject_cast<JobDelegate*>(m_view->list().itemDelegate());
    QCOMPARE(delegate->hovered(), 1);
    QTest::mouseMove(viewport, rowOf(1).topLeft() + QPoint(40, 15));
    QCOMPARE(viewport->cursor().shape(), Qt::ArrowCursor);
    QCOMPARE(delegate->hovered(), 0);
}

void TestQueueView::enterSpaceAndDeleteActOnTheRow()
{
    m_model->reset({job(3, JobState::Queued), job(2, JobState::Done), job(1, JobState::Waiting)});
    QSignalSpy cancelled(m_view.get(), &QueueView::cancelRequested);
    QSignalSpy played(m_view.get(), &QueueView::playRequested);
    QSignalSpy removed(m_view.get(), &QueueView::removeRequested);
    m_view->list().setFocus();
    m_view->selectJob(3);
    QTest::keyClick(&m_view->list(), Qt::Key_Return);
    QCOMPARE(cancelled.size(), 1);
    QTest::keyClick(&m_view->list(), Qt::Key_Delete);
    QCOMPARE(cancelled.size(), 2);
    QTest::keyClick(&m_view->list(), Qt::Key_Down);
    QCOMPARE(m_view->selectedJob(), 1);
    QTest::keyClick(&m_view->list(), Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.constLast().constFirst().value<JobId>(), 1);
    QTest::keyClick(&m_view->list(), Qt::Key_Down);
    QCOMPARE(m_view->selectedJob(), 2);
    QTest::keyClick(&m_view->list(), Qt::Key_Space);
    QCOMPARE(played.size(), 1);
    QTest::keyClick(&m_view->list(), Qt::Key_Enter);
    QCOMPARE(played.size(), 2);
    QTest::keyClick(&m_view->list(), Qt::Key_Delete);
    QCOMPARE(removed.size(), 2);
    QCOMPARE(removed.constLast().constFirst().value<JobId>(), 2);
}

void TestQueueView::deleteNeverTouchesWhatMayBeCharged()
{
    m_model->reset({job(4, JobState::Submitting), job(3, JobState::Running), job(2, JobState::Downloading),
                    job(1, JobState::Unknown)});
    QSignalSpy cancelled(m_view.get(), &QueueView::cancelRequested);
    QSignalSpy removed(m_view.get(), &QueueView::removeRequested);
    QSignalSpy forgotten(m_view.get(), &QueueView::forgetRequested);
    for (const JobId id : {1, 2, 3, 4}) {
        m_view->selectJob(id);
        QTest::keyClick(&m_view->list(), Qt::Key_Delete);
    }
    QCOMPARE(cancelled.size() + removed.size() + forgotten.size(), 0);
}

void TestQueueView::unknownOffersFourWaysOut()
{
    m_model->put(job(5, JobState::Unknown));
    const QList<std::pair<QString, QByteArray>> ways = {
        {u"Attach a request id…"_s, SIGNAL(attachRequested(rushes::JobId))},
        {u"Open Generations"_s, SIGNAL(openGenerationsRequested(rushes::JobId))},
        {u"Submit again (may be charged twice)…"_s, SIGNAL(submitAgainRequested(rushes::JobId))},
        {u"Forget"_s, SIGNAL(forgetRequested(rushes::JobId))},
    };
    for (const auto& [text, signal] : ways) {
        QSignalSpy spy(m_view.get(), signal.constData());
        click(5);
        QAction* entry = menuEntry(text);
        QVERIFY2(entry, qPrintable(text));
        entry->trigger();
        QCOMPARE(spy.size(), 1);
        for (QMenu* menu : m_view->findChildren<QMenu*>())
            menu->close();
    }
}

void TestQueueView::anOldMenuBuysNothing()
{
    m_model->put(job(1, JobState::Queued));
    QSignalSpy cancelled(m_view.get(), &QueueView::cancelRequested);
    QSignalSpy retried(m_view.get(), &QueueView::retryRequested);
    m_view->selectJob(1);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(&m_view->list(), &asked);
    QAction* entry = menuEntry(u"Cancel, free"_s);
    QVERIFY(entry);
    Job failed = job(1, JobState::Failed);
    failed.error = Error{ErrorKind::JobFailed, {}, {}};
    QCOMPARE(actionOf(failed).kind, JobAction::Retry);
    m_model->put(failed);
    entry->trigger();
    QCOMPARE(retried.size(), 0);
    QCOMPARE(cancelled.size(), 0);
    m_model->put(job(1, JobState::Queued));
    entry->trigger();
    QCOMPARE(cancelled.size(), 1);
    for (QMenu* menu : m_view->findChildren<QMenu*>())
        menu->close();
}

void TestQueueView::theMenuCopiesAndShows()
{
    m_model->put(job(5, JobState::Done));
    QSignalSpy shown(m_view.get(), &QueueView::showInFolderRequested);
    QSignalSpy reused(m_view.get(), &QueueView::reuseRequested);
    m_view->selectJob(5);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(&m_view->list(), &asked);
    QVERIFY(menuEntry(u"Copy request id"_s));
    menuEntry(u"Copy request id"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"request-5"_s);
    menuEntry(u"Copy prompt"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"a prompt"_s);
    menuEntry(u"Show file in folder"_s)->trigger();
    QCOMPARE(shown.constFirst().constFirst().toString(), u"/clips/5.mp4"_s);
    menuEntry(u"Reuse settings"_s)->trigger();
    QCOMPARE(reused.size(), 1);
    QVERIFY(menuEntry(u"Remove from the list"_s));
    for (QMenu* menu : m_view->findChildren<QMenu*>())
        menu->close();
}

void TestQueueView::cancelJobSaysWhatItWillDo_data()
{
    QTest::addColumn<JobState>("state");
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<QString>("description");
    QTest::newRow("waiting") << JobState::Waiting << true << u"Waiting: cancel, free"_s;
    QTest::newRow("submitting") << JobState::Submitting << false
                                << u"Submitting: it can be cancelled once it is queued"_s;
    QTest::newRow("queued") << JobState::Queued << true << u"Cancel, free"_s;
    QTest::newRow("running") << JobState::Running << false
                             << u"Running: it can’t be cancelled and will be charged"_s;
    QTest::newRow("downloading") << JobState::Downloading << false << u"Finished: the clip is downloading"_s;
    QTest::newRow("done") << JobState::Done << false << u"Done: there is nothing to cancel"_s;
    QTest::newRow("failed") << JobState::Failed << false << u"Failed: there is nothing to cancel"_s;
    QTest::newRow("cancelled") << JobState::Cancelled << false << u"It is cancelled"_s;
    QTest::newRow("unknown") << JobState::Unknown << false << u"Unknown: resolve it first"_s;
}

void TestQueueView::cancelJobSaysWhatItWillDo()
{
    QFETCH(const JobState, state);
    QFETCH(const bool, enabled);
    QFETCH(const QString, description);
    m_model->put(job(1, JobState::Waiting));
    m_view->selectJob(1);
    m_model->put(job(1, state));
    QCOMPARE(m_view->cancelAction().isEnabled(), enabled);
    QCOMPARE(m_view->cancelAction().toolTip(), u"“Tuscany”: "_s + description);
    QSignalSpy cancelled(m_view.get(), &QueueView::cancelRequested);
    m_view->cancelAction().trigger();
    QCOMPARE(cancelled.size(), enabled ? 1 : 0);
}

void TestQueueView::cancelJobTakesTheOnlyOneWithoutASelection()
{
    QVERIFY(!m_view->cancelAction().isEnabled());
    m_model->reset({job(1, JobState::Queued), job(2, JobState::Running), job(3, JobState::Done)});
    QCOMPARE(m_view->selectedJob(), 0);
    QVERIFY(m_view->cancelAction().isEnabled());
    QSignalSpy cancelled(m_view.get(), &QueueView::cancelRequested);
    m_view->cancelAction().trigger();
    QCOMPARE(cancelled.constFirst().constFirst().value<JobId>(), 1);
    m_model->put(job(4, JobState::Queued));
    QVERIFY2(!m_view->cancelAction().isEnabled(), "which of the two is not known");
    m_view->selectJob(4);
    QVERIFY(m_view->cancelAction().isEnabled());
    m_view->selectJob(2);
    QVERIFY2(!m_view->cancelAction().isEnabled(), "the selected one counts");
    m_view->selectJob(0);
    QCOMPARE(m_view->cancelAction().toolTip(), u"Select the job to cancel"_s);
    m_model->remove(1);
    m_model->remove(4);
    QCOMPARE(m_view->cancelAction().toolTip(), u"Running: it can’t be cancelled and will be charged"_s);
    m_model->remove(2);
    QCOMPARE(m_view->cancelAction().toolTip(), u"Nothing to cancel"_s);
}

void TestQueueView::cancelJobIsAPressableControl()
{
    m_model->put(job(1, JobState::Queued));
    QToolButton* button = nullptr;
    for (auto* found : m_view->findChildren<QToolButton*>()) {
        if (found->accessibleName() == u"Cancel job"_s)
            button = found;
    }
    QVERIFY(button);
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    QSignalSpy cancelled(m_view.get(), &QueueView::cancelRequested);
    QAccessibleInterface* control = QAccessible::queryAccessibleInterface(button);
    QCOMPARE(control->text(QAccessible::Name), u"Cancel job"_s);
    QCOMPARE(control->text(QAccessible::Description), u"“Tuscany”: Cancel, free"_s);
    QVERIFY(!control->state().disabled);
    control->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(cancelled.size(), 1);
    m_model->put(job(1, JobState::Running));
    QVERIFY(control->state().disabled);
    QCOMPARE(control->text(QAccessible::Description),
             u"Running: it can’t be cancelled and will be charged"_s);
}

void TestQueueView::selectionSurvivesUpdatesAndInserts()
{
    m_model->reset({job(1, JobState::Queued), job(2, JobState::Running)});
    m_view->selectJob(1);
    m_model->put(job(3, JobState::Waiting));
    m_model->put(job(1, JobState::Running));
    m_model->put(job(1, JobState::Downloading));
    m_model->remove(2);
    QCOMPARE(m_view->selectedJob(), 1);
    QCOMPARE(m_view->list().currentIndex().row(), 0);
}

void TestQueueView::whatIsReadStaysWhereItIs()
{
    QList<Job> jobs;
    for (JobId id = 1; id <= 60; ++id)
        jobs.append(job(id, id % 3 ? JobState::Done : JobState::Failed, u"Scene %1"_s.arg(id)));
    m_model->reset(jobs);
    QScrollBar* bar = m_view->list().verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 1000);
    bar->setValue(700);
    const JobId seen = m_view->list().indexAt(QPoint(50, 60)).data(JobModel::IdRole).value<JobId>();
    const QRect before = rowOf(seen);
    QVERIFY(before.isValid());
    for (JobId id = 61; id <= 65; ++id)
        m_model->put(job(id, JobState::Waiting));
    QCOMPARE(rowOf(seen), before);
    Job taller = job(65, JobState::Failed);
    taller.error =
        Error{ErrorKind::Refused, u"a reason that is long enough for a second line of small text"_s, {}};
    m_model->put(taller);
    QTRY_COMPARE(rowOf(seen), before);
    m_model->remove(63);
    QTRY_COMPARE(rowOf(seen), before);
}

void TestQueueView::theTopStaysAtTheTop()
{
    QList<Job> jobs;
    for (JobId id = 1; id <= 30; ++id)
        jobs.append(job(id, JobState::Done));
    m_model->reset(jobs);
    QTRY_VERIFY(m_view->list().verticalScrollBar()->maximum() > 0);
    leave();
    m_model->put(job(31, JobState::Waiting));
    QCOMPARE(rowOf(31).top(), 0);
}

void TestQueueView::rowsSayStateAndScene()
{
    Job queued = job(1, JobState::Queued, u"Harbour at dawn"_s);
    queued.queuePosition = 3;
    m_model->reset({queued, job(2, JobState::Done)});
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&m_view->list());
    QCOMPARE(list->text(QAccessible::Name), u"Queue"_s);
    QStringList rows;
    for (int i = 0; i < list->childCount(); ++i) {
        if (list->child(i)->role() == QAccessible::ListItem)
            rows.append(list->child(i)->text(QAccessible::Name));
    }
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows.at(1).contains(u"Done"_s) && rows.at(1).contains(u"Tuscany"_s));
    QVERIFY(rows.at(0).contains(u"Queued"_s) && rows.at(0).contains(u"position 3"_s) &&
            rows.at(0).contains(u"Harbour at dawn"_s));
}

void TestQueueView::anEmptyQueueSaysWhatToDo()
{
    const auto words = [&] { return visibleLabels(*m_view); };
    QVERIFY(words().contains(u"Nothing queued"_s));
    QVERIFY(m_view->list().isVisible()); // for those who look for it by its name
    m_model->put(job(1, JobState::Waiting));
    QVERIFY(!words().contains(u"Nothing queued"_s));
    QVERIFY(m_view->list().isVisible());
    m_model->remove(1);
    QVERIFY(words().contains(u"Nothing queued"_s));
}

void TestQueueView::anEmptyQueueShowsItsFocus()
{
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    const auto edge = [this] {
        const QImage picture = m_view->list().grab().toImage();
        return picture.pixelColor(picture.width() / 2, 1);
    };
    QVERIFY(edge() != Theme::current().accent);
    m_view->setAttribute(Qt::WA_KeyboardFocusChange);
    m_view->list().setFocus(Qt::TabFocusReason);
    QCOMPARE(edge(), Theme::current().accent);
    // A row shows it itself.
    m_model->put(job(1, JobState::Waiting));
    QVERIFY(edge() != Theme::current().accent);
}

void TestQueueView::theMenuKeySpeaksOfTheJobAtHand()
{
    for (JobId id = 1; id <= 30; ++id)
        m_model->put(job(id, JobState::Waiting));
    m_view->selectJob(30);
    QListView& list = m_view->list();
    QScrollBar* bar = list.verticalScrollBar();
    bar->setValue(bar->value() > 0 ? 0 : bar->maximum());
    QVERIFY(!list.viewport()->rect().contains(rowOf(30).center()));
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(&list, &asked);
    QVERIFY(list.viewport()->rect().contains(rowOf(30).center()));
    auto* menu = m_view->findChild<QMenu*>();
    QVERIFY(menu);
    menu->close();
}

void TestQueueView::secondsTickOnlyWhileARunningRowIsSeen()
{
    const auto* tick = m_view->findChild<QTimer*>(u"tick"_s);
    QVERIFY(tick);
    m_model->put(job(1, JobState::Queued));
    QVERIFY(!tick->isActive());
    m_model->put(job(1, JobState::Running));
    QTRY_VERIFY(tick->isActive());
    leave();
    for (JobId id = 2; id <= 40; ++id)
        m_model->put(job(id, JobState::Unknown));
    QTRY_VERIFY2(!tick->isActive(), "it was pushed out of sight");
    m_view->list().scrollToBottom();
    QTRY_VERIFY(tick->isActive());
    m_view->hide();
    QTRY_VERIFY(!tick->isActive());
    m_view->show();
    QTRY_VERIFY(tick->isActive());
    m_model->put(job(1, JobState::Done));
    QTRY_VERIFY(!tick->isActive());
}

void TestQueueView::aHalfSeenRowStaysUnderTheButton()
{
    for (JobId id = 1; id <= 40; ++id)
        m_model->put(job(id, JobState::Queued));
    QScrollBar* bar = m_view->list().verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    // The last row that is seen ends under its link.
    const QWidget* viewport = m_view->list().viewport();
    JobId half = 0;
    for (JobId id = 1; id <= 40 && half == 0; ++id) {
        if (rowOf(id).top() < viewport->height() && rowOf(id).bottom() > viewport->height())
            half = id;
    }
    QVERIFY(half != 0);
    bar->setValue(bar->value() + rowOf(half).top() - viewport->height() + 24);
    const int before = bar->value();
    QSignalSpy cancelled(m_view.get(), &QueueView::cancelRequested);
    const QPoint place(actionOfRow(half).x(), viewport->height() - 8);
    QTest::mousePress(m_view->list().viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(bar->value(), before);
    QTest::mouseRelease(m_view->list().viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(cancelled.at(0).at(0).value<JobId>(), half);
    QCOMPARE(bar->value(), before);
}

void TestQueueView::rowsWaitForThePointerToLeave()
{
    leave();
    for (JobId id = 1; id <= 4; ++id)
        m_model->put(job(id, JobState::Waiting));
    QTest::mouseMove(m_view->list().viewport(), rowOf(3).center());
    const QRect place = rowOf(3);
    m_model->put(job(1, JobState::Done));
    Job failed = job(2, JobState::Failed);
    failed.error = Error{ErrorKind::Refused,
                         u"a reason that is long enough for a second line of small text in this pane"_s,
                         {}};
    m_model->put(failed);
    m_model->put(job(5, JobState::Unknown));
    QVERIFY(turnPasses()); // rows that move are laid out in the next turn
    QCOMPARE(rowOf(3), place);
    QTest::mouseMove(&m_view->head(), QPoint(5, 5));
    leave();
    QTRY_VERIFY(rowOf(3) != place);
    QCOMPARE(m_view->indexOf(5).row(), 0);
}

void TestQueueView::aDoubleClickNeverReachesASecondRow()
{
    m_model->reset({job(1, JobState::Done), job(2, JobState::Done)});
    QSignalSpy played(m_view.get(), &QueueView::playRequested);
    QWidget* viewport = m_view->list().viewport();
    const QPoint place = rowOf(2).topLeft() + QPoint(60, 15);
    QTest::mouseClick(viewport, Qt::LeftButton, {}, place);
    m_model->remove(2);    // another one stands there now
    QVERIFY(turnPasses()); // it is laid out
    QMouseEvent second(QEvent::MouseButtonDblClick, place, viewport->mapToGlobal(place), Qt::LeftButton,
                       Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(viewport, &second);
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, place);
    QCOMPARE(played.size(), 0);
}

void TestQueueView::aRemovedJobCanBePutBackForAWhile()
{
    m_view->setUndoTime(50ms);
    for (JobId id = 1; id <= 3; ++id)
        m_model->put(job(id, JobState::Waiting, u"Scene %1"_s.arg(id)));
    connect(m_view.get(), &QueueView::removeRequested, m_model.get(), &JobModel::remove);
    QSignalSpy back(m_view.get(), &QueueView::putBackRequested);
    const QRect place = rowOf(3);
    click(2);
    QCOMPARE(m_model->jobs().size(), 2);
    QCOMPARE(rowOf(3), place);
    click(2); // Undo, where Remove was
    QCOMPARE(back.size(), 1);
    const Job removed = back.at(0).at(0).value<Job>();
    QCOMPARE(removed.state, JobState::Waiting);
    QCOMPARE(removed.sceneName, u"Scene 2"_s);
    // It was not put back: the offer ends, the row when the pointer has gone.
    const auto* delegate = qobject_cast<JobDelegate*>(m_view->list().itemDelegate());
    QTRY_VERIFY(!delegate->actionAt(m_view->indexOf(2)).isLink());
    QCOMPARE(rowOf(3), place);
    leave();
    QTRY_VERIFY(!m_view->indexOf(2).isValid());
}

void TestQueueView::theHeadOverlapsNowhere()
{
    for (JobId id = 1; id <= 12; ++id)
        m_model->put(job(id, id % 2 ? JobState::Waiting : JobState::Running));
    m_view->setPaused(true);
    for (int width = 160; width <= 700; width += 7) {
        m_view->resize(width, 400);
        QWidget& head = m_view->head();
        QTRY_COMPARE(head.width(), width);
        QList<QRect> places;
        for (const QWidget* child : head.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            if (!child->isVisible() || child->width() == 0)
                continue;
            if (const auto* label = qobject_cast<const QLabel*>(child); label && label->text().isEmpty())
                continue;
            QVERIFY2(head.rect().contains(child->geometry()), qPrintable(QString::number(width)));
            for (const QRect& other : std::as_const(places))
                QVERIFY2(!other.intersects(child->geometry()), qPrintable(QString::number(width)));
            places.append(child->geometry());
        }
    }
}

void TestQueueView::atThePanesWidthTheHeadIsOneRow()
{
    for (JobId id = 1; id <= 3; ++id)
        m_model->put(job(id, JobState::Waiting));
    m_view->setPaused(true);
    m_view->resize(312, 400);
    QWidget& head = m_view->head();
    QTRY_COMPARE(head.width(), 312);
    QTRY_VERIFY(head.height() < 40);
    const QList<QLabel*> labels = head.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel* label) { return label->text() == u"3 waiting · $7.56"_s; }));
    // What it leaves out it says to whom it can.
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) {
        return label->accessibleName() == u"Paused · 3 waiting · $7.56"_s;
    }));
    QCOMPARE(head.findChild<QToolButton*>(u"pauseQueue"_s)->accessibleName(), u"Resume"_s);
}

void TestQueueView::pausingShowsInHeadAndRows()
{
    for (JobId id = 1; id <= 3; ++id)
        m_model->put(job(id, JobState::Waiting));
    m_view->resize(500, 400);
    QSignalSpy asked(m_view.get(), &QueueView::pauseRequested);
    auto* pause = m_view->head().findChild<QToolButton*>(u"pauseQueue"_s);
    QCOMPARE(pause->accessibleName(), u"Pause"_s);
    QTest::mouseClick(pause, Qt::LeftButton);
    QCOMPARE(asked.takeFirst().at(0).toBool(), true);
    m_view->setPaused(true);
    QCOMPARE(pause->accessibleName(), u"Resume"_s);
    const QList<QLabel*> labels = m_view->head().findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) {
        return label->text() == u"Paused · 3 waiting · $7.56"_s;
    }));
    JobPresenter presenter;
    presenter.paused = true;
    QCOMPARE(presenter.text(job(1, JobState::Waiting)), u"Paused · 15 s · $2.52"_s);
    QTest::mouseClick(pause, Qt::LeftButton);
    QCOMPARE(asked.takeFirst().at(0).toBool(), false);
}

void TestQueueView::aRequestWithoutAnAnswerHasRoomForItsWords()
{
    Instant now = present;
    m_view->setClock([&now] { return now; });
    Job sent = job(1, JobState::Submitting);
    sent.requestId = {};
    sent.submitted = now;
    m_model->put(sent);
    m_view->resize(225, 400);
    QTRY_VERIFY(rowOf(1).height() > 0);
    const int before = rowOf(1).height();
    now += 11s;
    QTRY_VERIFY2(rowOf(1).height() > before, "the second line is cut off");
}

QTEST_MAIN(TestQueueView)
#include "tst_queueview.moc"
