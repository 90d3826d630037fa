// What a screen reader is told while jobs run: what became of them, once, and not every step and second.
#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/shell/jobannouncer.h"
#include "ui/shell/statusline.h"
#include "ui/style/tabulartext.h"

#include <QAccessible>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

struct Told
{
    QAccessible::Event event = {};
    QString name = {};
    QString of = {};
};

QList<Told>* heard = nullptr;

void hear(QAccessibleEvent* event)
{
    if (!heard || !event->object())
        return;
    const QAccessibleInterface* from = QAccessible::queryAccessibleInterface(event->object());
    heard->append({event->type(), from ? from->text(QAccessible::Name) : QString(),
                   QString::fromLatin1(event->object()->metaObject()->className())});
}

int count(const QList<Told>& all, QAccessible::Event event)
{
    return static_cast<int>(
        std::count_if(all.cbegin(), all.cend(), [event](const Told& one) { return one.event == event; }));
}

} // namespace

class TestAnnouncements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setUpWindows();
        QAccessible::setActive(true);
    }
    void init() { failOnWarnings(); }
    void cleanup()
    {
        QAccessible::installUpdateHandler(nullptr);
        heard = nullptr;
    }

    void tenJobsAreAFewSentences()
    {
        ::TestService service;
        const Computer computer;
        Run run(computer, &service);
        QVERIFY(QTest::qWaitForWindowExposed(&run.window()));
        auto* announcer = run.window().findChild<JobAnnouncer*>();
        QVERIFY(announcer);
        announcer->setLooking([] { return true; });
        QList<Told> told;
        heard = &told;
        QAccessible::installUpdateHandler(&hear);
        const Scene& scene = run.mainController().document().currentScene();
        const auto queued = run.studio().purchases().generate({.projectId = ProjectId(u"project"_s),
                                                               .scenes = QList<Scene>(10, scene),
                                                               .service = run.studio().standardService()});
        QVERIFY(queued);
        QTRY_COMPARE_WITH_TIMEOUT(run.takes().size(), 10, 120'000);
        const auto spoken = [&told] {
            QStringList words;
            for (const Told& one : std::as_const(told)) {
                if (one.event == QAccessible::Alert)
                    words.append(one.name);
            }
            return words;
        };
        // The last ones are told a moment later.
        const auto takesTold = [&] {
            int takes = 0;
            for (const QString& words : spoken()) {
                static const QRegularExpression several(u"^(\\d+) takes? are ready"_s);
                const auto match = several.match(words);
                takes += match.hasMatch() ? match.captured(1).toInt() : words.contains(u"is ready"_s) ? 1 : 0;
            }
            return takes;
        };
        QTRY_COMPARE_WITH_TIMEOUT(takesTold(), 10, 10'000);
        QVERIFY2(spoken().size() <= 12, qPrintable(spoken().join(u'\n')));
        // Forty changes of state and the seconds in between are no news of their own.
        QVERIFY2(count(told, QAccessible::NameChanged) <= 60,
                 qPrintable(QString::number(count(told, QAccessible::NameChanged))));
        qInfo("%d alerts, %d names, %d descriptions", count(told, QAccessible::Alert),
              count(told, QAccessible::NameChanged), count(told, QAccessible::DescriptionChanged));
    }

    void whatNeedsSomebodyIsSaidWithItsReason()
    {
        ::TestService service;
        service.fault(R"({"on":"submit","http":422,"body":{"detail":"no such thing"}})");
        const Computer computer;
        Run run(computer, &service);
        auto* announcer = run.window().findChild<JobAnnouncer*>();
        announcer->setLooking([] { return true; });
        QList<Told> told;
        heard = &told;
        QAccessible::installUpdateHandler(&hear);
        run.generate();
        QTRY_VERIFY_WITH_TIMEOUT(std::any_of(told.cbegin(), told.cend(),
                                             [](const Told& one) {
                                                 return one.event == QAccessible::Alert &&
                                                        one.name.contains(u"needs you"_s);
                                             }),
                                 20'000);
    }

    void whoLooksElsewhereIsToldByTheDesktopAlone()
    {
        ::TestService service;
        const Computer computer;
        Run run(computer, &service);
        run.window().findChild<JobAnnouncer*>()->setLooking([] { return false; });
        QList<Told> told;
        heard = &told;
        QAccessible::installUpdateHandler(&hear);
        run.generate();
        QTRY_COMPARE_WITH_TIMEOUT(run.takes().size(), 1, 30'000);
        const auto* moment = run.window().findChild<JobAnnouncer*>()->findChild<QTimer*>();
        QVERIFY(moment);
        QTRY_VERIFY(!moment->isActive()); // in which it would be said
        for (const Told& one : std::as_const(told))
            QVERIFY(one.event != QAccessible::Alert || !one.name.contains(u"is ready"_s));
    }

    void secondsThatCountAreReadAndNotTold()
    {
        StatusLine line;
        line.show();
        QueueForecast forecast;
        forecast.counts.running = 1;
        forecast.left = std::chrono::seconds(90);
        line.setQueue(forecast);
        QList<Told> told;
        heard = &told;
        QAccessible::installUpdateHandler(&hear);
        for (int second = 89; second > 80; --second) {
            forecast.left = std::chrono::seconds(second);
            line.setQueue(forecast);
        }
        QCOMPARE(count(told, QAccessible::NameChanged), 0);
        QStringList read;
        for (NumberLabel* label : line.findChildren<NumberLabel*>())
            read.append(QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name));
        QVERIFY2(read.contains(u"about 1:21 left"_s), qPrintable(read.join(u'|')));
    }
};

QTEST_MAIN(TestAnnouncements)
#include "tst_announcements.moc"
