// Keyframes over the timeline: moved by mouse and keys, one step each, never two at one time.
#include "app/catalogue/catalogue.h"
#include "app/timeline/document.h"
#include "app/timeline/timelinemodel.h"
#include "tests/windowsetup.h"
#include "ui/timeline/keyframetrack.h"
#include "ui/timeline/timelineview.h"

#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Project projectWith(const QString& model)
{
    Project project = Project::create(defaultsOf(*Catalogue::builtIn().model(model)));
    Request& request = project.scenes.first().request;
    request.duration = 5;
    request.keyframes = {{u"file:///a.png"_s, 0}, {u"file:///b.png"_s, 2.5}};
    return project;
}

struct Room
{
    explicit Room(const QString& modelId = u"blackforestlabs/flux-3/keyframes-to-video"_s)
        : document(projectWith(modelId))
    {
        auto* rows = new QVBoxLayout(&window);
        rows->addWidget(track);
        rows->addWidget(timeline);
        window.resize(900, 260);
        window.show();
        // The marks follow the layout.
        (void)QTest::qWaitFor([this] { return track->marks().isEmpty() || std::abs(offset(1)) <= 1; });
    }
    /// px that a keyframe stands beside its time.
    [[nodiscard]] int offset(int index) const
    {
        return track->mapTo(&window, track->marks().at(index)->geometry().center()).x() -
               timeline->viewport()->mapTo(&window, QPoint()).x() - timeline->measures().xOf(seconds(index));
    }
    [[nodiscard]] double seconds(int index) const
    {
        return document.currentScene().request.keyframes.at(index).seconds;
    }
    /// px of the track that a second is.
    [[nodiscard]] int px(double seconds) const
    {
        return static_cast<int>(timeline->measures().pixelsPerSecond() * seconds);
    }

    Document document;
    TimelineModel model{document};
    QWidget window;
    TimelineView* timeline = new TimelineView(model);
    KeyframeTrack* track = new KeyframeTrack(*timeline);
};

/// Moves the pointer by so many px with the left button held.
void drag(QWidget* widget, int by)
{
    const QPoint from = widget->rect().center();
    const QPoint began = widget->mapToGlobal(from);
    QTest::mousePress(widget, Qt::LeftButton, Qt::NoModifier, from);
    for (const int part : {by / 2, by}) {
        // It goes along with the pointer.
        const QPoint global = began + QPoint(part, 0);
        QMouseEvent move(QEvent::MouseMove, widget->mapFromGlobal(global), global, Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &move);
    }
}

} // namespace

class TestKeyframeTrack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { failOnWarnings(); }

    void theyStandAtTheirTimesAndAreNamed()
    {
        Room room;
        QCOMPARE(room.track->marks().size(), 2);
        QCOMPARE(room.track->marks().at(1)->accessibleName(), u"Keyframe 2, 2.5 s"_s);
        QTRY_VERIFY(std::abs(room.offset(1)) <= 1);
        QVERIFY(room.track->marks().at(0)->x() >= 0);
    }

    void aModelWithoutKeyframesShowsNone()
    {
        Room room(Catalogue::builtIn().standard().id);
        QVERIFY(!room.track->isVisible());
        QVERIFY(room.track->marks().isEmpty());
    }

    void aDragIsOneStep()
    {
        Room room;
        KeyframeMark* mark = room.track->marks().at(1);
        drag(mark, room.px(1));
        QVERIFY2(std::abs(room.seconds(1) - 3.5) < 0.11, qPrintable(QString::number(room.seconds(1))));
        QTest::mouseRelease(mark, Qt::LeftButton);
        QCOMPARE(room.document.undoStack().count(), 1);
        QCOMPARE(room.document.undoStack().undoText(), u"Move keyframe"_s);
        room.document.undoStack().undo();
        QCOMPARE(room.seconds(1), 2.5);
    }

    void escTakesADragBack()
    {
        Room room;
        KeyframeMark* mark = room.track->marks().at(1);
        drag(mark, room.px(1));
        QVERIFY(room.seconds(1) > 3);
        QTest::keyClick(mark, Qt::Key_Escape);
        QCOMPARE(room.seconds(1), 2.5);
        QCOMPARE(room.document.undoStack().count(), 0);
        QTest::mouseRelease(mark, Qt::LeftButton);
        QCOMPARE(room.seconds(1), 2.5);
    }

    void keysMoveItAndSayWhereItEnds()
    {
        Room room;
        KeyframeMark* mark = room.track->marks().at(1);
        QSignalSpy limits(room.track, &KeyframeTrack::limitReached);
        QTest::keyClick(mark, Qt::Key_Right);
        QCOMPARE(room.seconds(1), 2.6);
        QTest::keyClick(mark, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(room.seconds(1), 3.6);
        QCOMPARE(room.document.undoStack().count(), 2);
        QTest::keyClick(mark, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(limits.size(), 0);
        QTest::keyClick(mark, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(room.seconds(1), 5.0);
        QCOMPARE(limits.size(), 1);
        QCOMPARE(limits.takeFirst().constFirst().toString(), u"a keyframe is within the clip"_s);
    }

    void twoAreNeverAtOneTime()
    {
        Room room;
        KeyframeMark* mark = room.track->marks().at(0);
        QSignalSpy limits(room.track, &KeyframeTrack::limitReached);
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(mark, Qt::Key_Right);
        QVERIFY(limits.size() > 0);
        QCOMPARE(limits.constFirst().constFirst().toString(), u"each keyframe has a time of its own"_s);
        QVERIFY(std::abs(room.seconds(0) - room.seconds(1)) > 0.05);
    }

    void deleteRemovesOneAndIsTakenBack()
    {
        Room room;
        QTest::keyClick(room.track->marks().at(0), Qt::Key_Delete);
        QCOMPARE(room.track->marks().size(), 1);
        QCOMPARE(room.seconds(0), 2.5);
        room.document.undoStack().undo();
        QCOMPARE(room.track->marks().size(), 2);
    }
};

QTEST_MAIN(TestKeyframeTrack)
#include "tst_keyframetrack.moc"
