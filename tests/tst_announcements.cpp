// What a screen reader is told while jobs run: what became of them, once, and not every step and second.
#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/shell/jobannouncer.h"
#include "ui/shell/shellcontext.h"
#include "ui/shell/statusline.h"
#include "ui/style/tabulartext.h"

#include <QAccessible>
#include <QRegularExpression>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// What is said of jobs from now on.
class Listener : public QObject
{
public:
    QStringList words = {};

    explicit Listener(Run& run, bool looks = true)
    {
        auto* announcer = run.window().findChild<JobAnnouncer*>();
        announcer->setLooking([looks] { return looks; });
        connect(announcer, &JobAnnouncer::said, this, [this](const QString& said) { words.append(said); });
    }
    /// How many takes that were.
    [[nodiscard]] int takes() const
    {
        static const QRegularExpression several(u"^(\\d+) take\\S* are ready"_s);
        int count = 0;
        for (const QString& said : words) {
            const auto match = several.match(said);
            count += match.hasMatch() ? match.captured(1).toInt() : said.contains(u"is ready"_s) ? 1 : 0;
        }
        return count;
    }
};

} // namespace

class TestAnnouncements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { failOnWarnings(); }

    void tenJobsAreAFewSentences()
    {
        ::TestService service;
        const Computer computer;
        Run run(computer, &service);
        QVERIFY(QTest::qWaitForWindowExposed(&run.window()));
        const Listener listener(run);
        int changes = 0;
        connect(&run.runner(), &JobRunner::jobChanged, &listener, [&changes] { ++changes; });
        const Scene& scene = run.mainController().document().currentScene();
        const auto queued =
            run.studio().unguardedPurchases().generate({.projectId = ProjectId(u"project"_s),
                                                        .scenes = QList<Scene>(10, scene),
                                                        .service = run.studio().standardService()});
        QVERIFY(queued);
        QTRY_COMPARE_WITH_TIMEOUT(run.takes().size(), 10, 120'000);
        // The last ones are told a moment later.
        QTRY_COMPARE_WITH_TIMEOUT(listener.takes(), 10, 10'000);
        QVERIFY2(changes > 40, qPrintable(QString::number(changes)));
        QVERIFY2(listener.words.size() <= 10, qPrintable(listener.words.join(u'\n')));
        for (const QString& words : listener.words)
            QVERIFY2(words.contains(u"ready"_s), qPrintable(words)); // no step on the way
        // What was said is what is read, in the tree, as a notification.
        const auto voices = run.window().context().statusLine.findChildren<QWidget*>();
        const auto voice = std::find_if(voices.begin(), voices.end(), [&](const QWidget* one) {
            return one->accessibleName() == listener.words.constLast();
        });
        QVERIFY(voice != voices.end() && (*voice)->isVisible());
        QCOMPARE(QAccessible::queryAccessibleInterface(*voice)->role(), QAccessible::Notification);
    }

    void whatNeedsSomebodyIsSaidWithItsReason()
    {
        ::TestService service;
        service.fault(R"({"on":"submit","http":422,"body":{"detail":"no such thing"},"times":1})");
        const Computer computer;
        Run run(computer, &service);
        const Listener listener(run);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.generate();
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), JobState::Failed, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(listener.words.size(), 1, 5'000);
        QVERIFY2(listener.words.constFirst().contains(u"“Lighthouse” needs you. "_s),
                 qPrintable(listener.words.constFirst()));
    }

    void whoLooksElsewhereIsToldByTheDesktopAlone()
    {
        ::TestService service;
        const Computer computer;
        Run run(computer, &service);
        const Listener listener(run, false);
        QTRY_VERIFY(run.generateButton()->hindrance().isEmpty());
        run.generate();
        QTRY_COMPARE_WITH_TIMEOUT(run.takes().size(), 1, 30'000);
        const auto* moment = run.window().findChild<JobAnnouncer*>()->findChild<QTimer*>();
        QVERIFY(moment);
        QTRY_VERIFY(!moment->isActive()); // in which it would be said
        QVERIFY(listener.words.isEmpty());
    }

    void secondsThatCountAreReadAndNotTold()
    {
        StatusLine line;
        line.show();
        QueueForecast forecast;
        forecast.counts.running = 1;
        forecast.left = std::chrono::seconds(90);
        line.setQueue(forecast);
        QHash<const NumberLabel*, QString> told; // a widget's own name is told whenever it changes
        for (const NumberLabel* label : line.findChildren<NumberLabel*>())
            told.insert(label, label->accessibleName());
        for (int second = 89; second > 80; --second) {
            forecast.left = std::chrono::seconds(second);
            line.setQueue(forecast);
        }
        QStringList read;
        for (NumberLabel* label : line.findChildren<NumberLabel*>()) {
            QCOMPARE(label->accessibleName(), told.value(label));
            read.append(QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name));
        }
        QVERIFY2(read.contains(u"about 1:21 left"_s), qPrintable(read.join(u'|')));
        forecast.left = {};
        forecast.counts.running = 0;
        line.setQueue(forecast);
        QVERIFY(line.findChildren<NumberLabel*>().constFirst()->accessibleName() !=
                told.value(line.findChildren<NumberLabel*>().constFirst()));
    }
};

QTEST_MAIN(TestAnnouncements)
#include "tst_announcements.moc"
