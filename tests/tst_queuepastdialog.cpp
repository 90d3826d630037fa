// The queue's past as a strip and as a table.
#include "ui/queue/queuepastdialog.h"
#include "ui/queue/queuepastmodel.h"
#include "ui/queue/queuepaststrip.h"
#include "ui/queue/queuepasttext.h"
#include "ui/style/controls.h"
#include "ui/style/emptystate.h"
#include "ui/style/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QHelpEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rushes;

namespace {

constexpr std::chrono::minutes minute(1);

Instant now()
{
    return fromDateTime(QDateTime(QDate(2026, 5, 4), QTime(15, 30)));
}

Job job(JobId id, JobState state, int minutesAgo, int waited, int ran)
{
    Job job;
    job.id = id;
    job.sceneName = u"Scene %1"_s.arg(id);
    job.state = state;
    job.created = now() - minutesAgo * minute;
    job.submitted = state == JobState::Waiting ? Instant{} : job.created;
    job.started = ran > 0 || state == JobState::Running ? job.created + waited * minute : Instant{};
    job.finished = isFinal(state) ? job.created + (waited + ran) * minute : Instant{};
    return job;
}

QList<Job> someJobs()
{
    return {job(1, JobState::Done, 50, 5, 10),      job(2, JobState::Failed, 40, 2, 3),
            job(3, JobState::Cancelled, 300, 4, 0), job(4, JobState::Running, 20, 5, 0),
            job(5, JobState::Waiting, 10, 0, 0),    job(6, JobState::Unknown, 4000, 10, 0)};
}

} // namespace

class TestQueuePastDialog : public QObject
{
    Q_OBJECT

    QList<Job> m_jobs = {};

    std::unique_ptr<QueuePastDialog> opened()
    {
        auto dialog = std::make_unique<QueuePastDialog>([this] { return m_jobs; }, [] { return now(); });
        dialog->show();
        if (!QTest::qWaitForWindowActive(dialog.get()))
            qFatal("The dialog does not become active");
        return dialog;
    }

    static QRadioButton* span(QueuePastDialog& dialog, const QString& name)
    {
        for (QRadioButton* button : dialog.findChildren<QRadioButton*>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        m_jobs = someJobs();
    }

    void theSpanIsSwitched()
    {
        const auto dialog = opened();
        const QAbstractItemModelTester tester(dialog->table()->model());
        QCOMPARE(dialog->table()->model()->rowCount(), 5); // a day
        QTest::mouseClick(span(*dialog, u"Last hour"_s), Qt::LeftButton);
        QCOMPARE(dialog->table()->model()->rowCount(), 4);
        QTest::mouseClick(span(*dialog, u"Last week"_s), Qt::LeftButton);
        QCOMPARE(dialog->table()->model()->rowCount(), 6);
        QCOMPARE(dialog->strip()->past().jobs.size(), 6);
    }

    /// Two takes of a scene are told apart, in the table and to who hears the strip.
    void takesOfASceneAreToldApart()
    {
        m_jobs = {job(1, JobState::Done, 50, 5, 10), job(2, JobState::Done, 30, 5, 10),
                  job(3, JobState::Failed, 10, 1, 1)};
        for (Job& one : m_jobs)
            one.sceneName = u"Harbour"_s;
        m_jobs[0].takeNumber = 1;
        m_jobs[1].takeNumber = 2;
        const auto dialog = opened();
        QStringList names;
        const QAbstractItemModel& table = *dialog->table()->model();
        for (int row = 0; row < table.rowCount(); ++row)
            names.append(table.index(row, 0).data().toString());
        QCOMPARE(names, (QStringList{u"Harbour"_s, u"Harbour · take 2"_s, u"Harbour · take 1"_s}));
        const PastJob& second = dialog->strip()->past().jobs.at(dialog->strip()->past().indexOf(2));
        QVERIFY(pastText(second, now()).startsWith(u"Harbour · take 2: sent"_s));
    }

    void barsStandWhereTheTimesAre()
    {
        QueuePastStrip strip;
        strip.resize(616, 200);
        strip.setPast(QueuePast::of(m_jobs, now() - 60 * minute, now()));
        const auto barOf = [&](JobId id) {
            return strip.barOf(strip.past().jobs.at(strip.past().indexOf(id)));
        };
        // 10 px a minute, 8 px at the sides
        const PastBar done = barOf(1);
        QCOMPARE(done.waiting.left(), 108.0);
        QCOMPARE(done.waiting.right(), 158.0);
        QCOMPARE(done.running.left(), 158.0);
        QCOMPARE(done.running.right(), 258.0);
        QCOMPARE(done.end.center().x(), 258.0);
        QVERIFY(done.waiting.height() < done.running.height());
        QVERIFY(barOf(5).running.isEmpty());
        QCOMPARE(barOf(5).waiting.right(), 608.0);
        QCOMPARE(barOf(4).running.right(), 608.0);
    }

    /// Seconds of a day: waiting, running and the end are told apart side by side, also at the strip's edge.
    void whatTookSecondsIsSeenInADay()
    {
        QueuePastStrip strip;
        strip.resize(760, 200);
        m_jobs.clear();
        for (const std::chrono::seconds ago : {40'000s, 12s}) {
            Job one = job(m_jobs.size() + 1, JobState::Done, 0, 0, 0);
            one.created = one.submitted = now() - ago;
            one.started = one.created + 2s;
            one.finished = one.created + 9s;
            m_jobs.append(one);
        }
        strip.setPast(QueuePast::of(m_jobs, now() - 1440 * minute, now()));
        QCOMPARE(strip.past().jobs.size(), 2);
        for (const PastJob& past : strip.past().jobs) {
            const PastBar bar = strip.barOf(past);
            QVERIFY(bar.waiting.width() >= 6);
            QVERIFY(bar.running.width() >= 6);
            QCOMPARE(bar.running.left(), bar.waiting.right());
            QVERIFY(bar.end.left() >= bar.running.right());
            QVERIFY(bar.end.right() <= strip.width());
            QVERIFY(bar.whole.width() <= QueuePastStrip::leastWidth);
        }
    }

    void itOpensAtTheHourWhereThatHoldsAll()
    {
        m_jobs.removeIf([](const Job& one) { return one.id == 3; }); // of five hours ago
        const auto dialog = opened();
        QVERIFY(span(*dialog, u"Last hour"_s)->isChecked());
        QCOMPARE(dialog->strip()->past().jobs.size(), 4);
        m_jobs = someJobs();
        QVERIFY(span(*opened(), u"Last day"_s)->isChecked());
        m_jobs.clear();
        QVERIFY(span(*opened(), u"Last day"_s)->isChecked());
    }

    void fewLanesNeedNoScrollBar()
    {
        for (const int lanes : {1, 2, 3}) {
            m_jobs.clear();
            for (int i = 0; i < lanes; ++i)
                m_jobs.append(job(i + 1, JobState::Done, 300, 5, 100));
            const auto dialog = opened();
            QCOMPARE(dialog->strip()->past().lanes, lanes);
            const auto* bar = dialog->findChild<QScrollArea*>()->verticalScrollBar();
            QTRY_VERIFY(bar->maximum() == 0 && !bar->isVisible());
        }
    }

    void aClickAndTheKeysOpenAJob()
    {
        const auto dialog = opened();
        QTest::mouseClick(span(*dialog, u"Last hour"_s), Qt::LeftButton);
        QueuePastStrip& strip = *dialog->strip();
        QSignalSpy details(dialog.get(), &QueuePastDialog::detailsRequested);
        QTRY_VERIFY(strip.width() > 200);
        const PastBar bar = strip.barOf(strip.past().jobs.at(strip.past().indexOf(1)));
        QTest::mouseClick(&strip, Qt::LeftButton, {}, bar.running.center().toPoint());
        QCOMPARE(details.count(), 1);
        QCOMPARE(details.last().first().value<JobId>(), 1);
        // The table shows the same one.
        const auto* model = static_cast<QueuePastModel*>(dialog->table()->model());
        QCOMPARE(model->jobAt(dialog->table()->currentIndex().row()), 1);
        QVERIFY(strip.accessibleDescription().contains(u"Scene 1: sent"_s));
        QVERIFY(strip.accessibleDescription().contains(u"ran 10:00"_s));
        // Arrows walk in the order of time.
        strip.setFocus();
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(strip.current(), 2);
        QTest::keyClick(&strip, Qt::Key_End);
        QCOMPARE(strip.current(), 5);
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(strip.current(), 5);
        QTest::keyClick(&strip, Qt::Key_Home);
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(details.count(), 2);
        QCOMPARE(details.last().first().value<JobId>(), 1);
        // A held key opens nothing more.
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);
        QApplication::sendEvent(&strip, &held);
        QCOMPARE(details.count(), 2);
        // A row of the table
        dialog->table()->setFocus();
        dialog->table()->selectRow(0); // the newest
        QCOMPARE(strip.current(), 5);
        QTest::keyClick(dialog->table(), Qt::Key_Return);
        QCOMPARE(details.last().first().value<JobId>(), 5);
    }

    void tabGoesThroughAllOfIt()
    {
        const auto dialog = opened();
        span(*dialog, u"Last day"_s)->setFocus();
        QStringList reached;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.append(QApplication::focusWidget()->accessibleName());
        }
        QCOMPARE(reached, (QStringList{u"Queue's past as a strip"_s, u"Queue's past as a table"_s, u"Close"_s,
                                       u"Last day"_s}));
        QVERIFY(dialog->strip()->current() != 0); // something to start from
    }

    void theTableSaysItInWords()
    {
        const auto dialog = opened();
        const QAbstractItemModel& model = *dialog->table()->model();
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, QueuePastModel::Ended), u"still waiting"_s);
        QCOMPARE(text(0, QueuePastModel::Sent), u"–"_s);
        QCOMPARE(text(0, QueuePastModel::Waited), u"10:00"_s);
        QCOMPARE(text(1, QueuePastModel::Ended), u"still running"_s);
        QCOMPARE(text(1, QueuePastModel::Ran), u"15:00"_s);
        QCOMPARE(text(2, QueuePastModel::Ended), u"failed"_s);
        QCOMPARE(text(3, QueuePastModel::Ended), u"arrived"_s);
        QCOMPARE(text(3, QueuePastModel::When), QLocale().toString(QTime(14, 55), QLocale::ShortFormat));
        QVERIFY(whenText(now() - 4000 * minute, now()).contains(u','));
    }

    void whatChangesIsShownAndWhatWasChosenStays()
    {
        const auto dialog = opened();
        dialog->strip()->setCurrent(2);
        m_jobs.append(job(7, JobState::Done, 5, 1, 1));
        dialog->jobsChanged();
        QTRY_COMPARE(dialog->table()->model()->rowCount(), 6);
        QCOMPARE(dialog->strip()->current(), 2);
        const auto* model = static_cast<QueuePastModel*>(dialog->table()->model());
        QCOMPARE(model->jobAt(dialog->table()->currentIndex().row()), 2);
    }

    void nothingIsSaidWhereNothingWas()
    {
        m_jobs.clear();
        const auto dialog = opened();
        QVERIFY(dialog->findChild<EmptyState*>()->isVisible());
        QVERIFY(!dialog->table()->isVisible());
        QVERIFY(!dialog->strip()->isVisible());
    }

    void aToolTipSaysWhatABarIs()
    {
        const auto dialog = opened();
        QueuePastStrip& strip = *dialog->strip();
        const QPoint place =
            strip.barOf(strip.past().jobs.at(strip.past().indexOf(4))).whole.center().toPoint();
        QHelpEvent help(QEvent::ToolTip, place, strip.mapToGlobal(place));
        QApplication::sendEvent(&strip, &help);
        QTRY_VERIFY(QToolTip::text().startsWith(u"Scene 4:"_s));
        QToolTip::hideText();
    }

    void statesDifferByFormNotOnlyByColour()
    {
        QueuePastStrip strip;
        strip.resize(616, 120);
        QList<QByteArray> forms;
        for (const JobState state :
             {JobState::Done, JobState::Failed, JobState::Cancelled, JobState::Unknown}) {
            strip.setPast(QueuePast::of({job(1, state, 40, 10, 0)}, now() - 60 * minute, now()));
            const QRect mark = strip.barOf(strip.past().jobs.at(0)).end.toAlignedRect();
            const QImage seen = strip.grab(mark).toImage().convertToFormat(QImage::Format_Grayscale8);
            // What is drawn, whatever its shade: brighter than half of the brightest.
            int brightest = 0;
            for (int y = 0; y < seen.height(); ++y) {
                for (int x = 0; x < seen.width(); ++x)
                    brightest = std::max(brightest, qGray(seen.pixel(x, y)));
            }
            QByteArray form;
            for (int y = 0; y < seen.height(); ++y) {
                for (int x = 0; x < seen.width(); ++x)
                    form.append(qGray(seen.pixel(x, y)) * 2 > brightest ? '1' : '0');
            }
            QVERIFY(!forms.contains(form));
            forms.append(form);
        }
    }

    void thousandsOfJobsAreShownAtOnce()
    {
        m_jobs.clear();
        for (int i = 0; i < 20'000; ++i)
            m_jobs.append(job(i + 1, JobState::Done, 10'000 - i / 2, 1, 3));
        QElapsedTimer timer;
        timer.start();
        const auto dialog = opened();
        QTest::mouseClick(span(*dialog, u"Last week"_s), Qt::LeftButton);
        dialog->grab();
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(dialog->strip()->past().jobs.size() > 19'000);
    }
};

QTEST_MAIN(TestQueuePastDialog)
#include "tst_queuepastdialog.moc"
