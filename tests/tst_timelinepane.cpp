#include "app/timeline/scenemodel.h"
#include "tests/timelineroom.h"
#include "ui/shell/timelinepane.h"
#include "ui/style/controls.h"
#include "ui/style/pane.h"
#include "ui/style/tabulartext.h"
#include "ui/timeline/scenecard.h"
#include "ui/timeline/scenestrip.h"
#include "ui/timeline/shotstable.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace rushes;

namespace {

/// Notes what assistive technology is told.
class HeardPane : public TimelinePane
{
public:
    using TimelinePane::TimelinePane;
    QStringList alerts = {};

protected:
    void announce(const QString& why) override
    {
        alerts.append(why);
        TimelinePane::announce(why);
    }
};

/// The pane with its timeline and its table, in a window of its own.
struct Stage
{
    explicit Stage(const Seconds& seconds, bool asTable)
        : document(withShots(seconds, 5))
    {
        pane.resize(1500, 260);
        pane.show();
        pane.activateWindow();
        if (asTable)
            pane.show(TimelinePane::View::Table);
        (asTable ? static_cast<QWidget*>(table()) : &timeline)->setFocus();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&pane); }
    [[nodiscard]] ShotsTable* table() { return pane.findChild<ShotsTable*>(); }
    [[nodiscard]] QString note() { return pane.findChild<PaneHead*>()->note(); }
    [[nodiscard]] QAction* action(const QString& text)
    {
        for (QAction* one : timeline.shotActions()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

    Document document;
    TimelineModel model{document};
    SceneModel scenes{document};
    // The pane takes them for its children.
    TimelineView& timeline = *new TimelineView(model);
    SceneStrip& strip = *new SceneStrip(scenes);
    HeardPane pane{timeline, strip};
};

} // namespace

class TestTimelinePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says so of windows with a least size and of menus.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support ).*"_s));
    }

    void theTimelineSaysWhyItGoesNoFurther();
    void theTableSaysWhyItGoesNoFurther();
    void theTableHasTheTimelinesMenu();
    void aPromptIsEditedWhereItsShotsAreShown();
    void aSnippetIsDroppedOnARow();
    void theScenesStandInLineWithTheTimeline();
    void theViewsSwitchFitsANarrowPane();
    void theKeyToThePaneLeadsToTheShots();
    void tabGoesWhereTheEyeGoes();
    void aTableWithoutShotsSaysWhatToDo();
};

void TestTimelinePane::theKeyToThePaneLeadsToTheShots()
{
    Stage stage({4, 3}, false);
    QVERIFY(stage.isReady());
    stage.document.addScene();
    QCOMPARE(stage.pane.focusProxy(), &stage.timeline);
    stage.pane.show(TimelinePane::View::Table);
    QCOMPARE(stage.pane.focusProxy(), stage.table());
    stage.pane.show(TimelinePane::View::Blocks);
    QCOMPARE(stage.pane.focusProxy(), &stage.timeline);
}

void TestTimelinePane::tabGoesWhereTheEyeGoes()
{
    Stage stage({4, 3}, false);
    stage.document.addScene();
    QVERIFY(stage.isReady());
    stage.strip.setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Add scene"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), &stage.timeline);
}

void TestTimelinePane::aTableWithoutShotsSaysWhatToDo()
{
    Stage stage({}, true);
    QVERIFY(stage.isReady());
    QCOMPARE(stage.model.rowCount(), 0);
    const QImage said = stage.table()->viewport()->grab().toImage();
    stage.document.replaceProject(withShots({4, 3}, 7), {});
    QVERIFY(stage.table()->viewport()->grab().toImage() != said);
    QImage blank(said.size(), said.format());
    blank.fill(said.pixelColor(0, 0));
    QVERIFY(said != blank);
}

void TestTimelinePane::theViewsSwitchFitsANarrowPane()
{
    Stage stage({4, 3}, false);
    QVERIFY(stage.isReady());
    auto* views = stage.pane.findChild<Segmented*>();
    const QList<QRadioButton*> buttons = views->findChildren<QRadioButton*>();
    QCOMPARE(buttons.size(), 3);
    auto* head = stage.pane.findChild<PaneHead*>();
    for (const int width : {900, 290, 170}) {
        head->resize(width, 34);
        for (const QRadioButton* button : buttons) {
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
            QCOMPARE(button->toolTip(), button->text());
        }
        QVERIFY(views->geometry().right() <= width);
    }
}

void TestTimelinePane::theTimelineSaysWhyItGoesNoFurther()
{
    Stage stage({4, 3}, false);
    QVERIFY(stage.isReady());
    stage.timeline.setCurrentShot(1);
    QTest::keyClick(&stage.timeline, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(stage.note(), u"a shot lasts at least 3 s"_s);
    QCOMPARE(stage.pane.alerts, QStringList{u"a shot lasts at least 3 s"_s});
    // What it is told of says it by its name.
    auto* label = stage.pane.findChild<NumberLabel*>();
    QCOMPARE(QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name),
             u"a shot lasts at least 3 s"_s);
    // Asked again, told again.
    QTest::keyClick(&stage.timeline, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(stage.pane.alerts.size(), 2);
    // What goes is no alert.
    QTest::keyClick(&stage.timeline, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(stage.pane.alerts.size(), 2);

    // By the mouse: once, not at every pixel.
    stage.pane.alerts.clear();
    QWidget* ground = stage.timeline.viewport();
    const QPoint cut(stage.timeline.measures().xOf(3), 60);
    QTest::mousePress(ground, Qt::LeftButton, {}, cut);
    for (const int pixels : {150, 200, 250}) {
        QMouseEvent move(QEvent::MouseMove, cut - QPoint(pixels, 0),
                         ground->mapToGlobal(cut - QPoint(pixels, 0)), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(ground, &move);
    }
    QTest::mouseRelease(ground, Qt::LeftButton, {}, cut);
    QCOMPARE(stage.pane.alerts, QStringList{u"a shot lasts at least 3 s"_s});
}

void TestTimelinePane::theTableSaysWhyItGoesNoFurther()
{
    Stage stage({4, 3, 5}, true);
    QVERIFY(stage.isReady());
    ShotsTable& table = *stage.table();
    table.selectAll();
    table.selectionModel()->setCurrentIndex(stage.model.index(0, TimelineModel::SecondsColumn),
                                            QItemSelectionModel::NoUpdate);
    QTest::keyClick(&table, Qt::Key_Return);
    auto* box = table.findChild<QSpinBox*>();
    QVERIFY(box);
    box->selectAll();
    QTest::keyClicks(box, u"6"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_COMPARE(stage.model.request().duration, 15);
    QCOMPARE(stage.note(), u"a clip lasts at most 15 s"_s);
    QCOMPARE(stage.pane.alerts, QStringList{u"a clip lasts at most 15 s"_s});
}

void TestTimelinePane::theScenesStandInLineWithTheTimeline()
{
    Stage stage({4, 3}, false);
    QVERIFY(stage.isReady());
    stage.document.addScene();
    stage.document.setCurrentIndex(0);
    QTRY_VERIFY(stage.strip.isVisible());
    const auto left = [&](const QAbstractScrollArea& view, const QRect& card) {
        return view.viewport()->mapTo(&stage.pane, card.topLeft()).x();
    };
    const int scene = left(stage.strip, SceneCard::cardIn(stage.strip.visualRect(stage.scenes.index(0))));
    const int shot = left(stage.timeline, stage.timeline.measures().card(0));
    QCOMPARE(scene, shot);
    // Beside the table as well.
    stage.pane.show(TimelinePane::View::Table);
    QTRY_COMPARE(left(stage.strip, SceneCard::cardIn(stage.strip.visualRect(stage.scenes.index(0)))), shot);
}

void TestTimelinePane::theTableHasTheTimelinesMenu()
{
    Stage stage({4, 3, 5}, true);
    QVERIFY(stage.isReady());
    ShotsTable& table = *stage.table();
    const QPoint at = table.visualRect(stage.model.index(1, TimelineModel::PromptColumn)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, table.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(table.viewport(), &event);
    QCOMPARE(stage.timeline.currentShot(), 1);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(menu->actions(), stage.timeline.shotActions());
    stage.action(u"Duplicate"_s)->trigger();
    QCOMPARE(stage.model.rowCount(), 4);
    menu->close();
    QTRY_VERIFY(!QApplication::activePopupWidget());
}

void TestTimelinePane::aPromptIsEditedWhereItsShotsAreShown()
{
    Stage stage({4, 3}, true);
    QVERIFY(stage.isReady());
    stage.table()->selectRow(1);
    stage.action(u"Edit prompt"_s)->trigger();
    QVERIFY(!stage.timeline.editor());
    auto* line = stage.table()->findChild<QLineEdit*>();
    QVERIFY(line);
    QCOMPARE(line->text(), u"B"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(!stage.table()->findChild<QLineEdit*>());
    // The clip's prompt is no row: the timeline comes forward.
    stage.timeline.setCurrentShot(-1);
    stage.action(u"Edit prompt"_s)->trigger();
    QCOMPARE(stage.pane.view(), TimelinePane::View::Blocks);
    QVERIFY(stage.timeline.editor());
    QCOMPARE(stage.timeline.editor()->accessibleName(), u"Prompt of the clip"_s);
}

void TestTimelinePane::aSnippetIsDroppedOnARow()
{
    const Snippet snippet{PhraseKind::Light, u"Dusk"_s, u"Blue dusk."_s};
    const auto drop = [](QWidget* on, QPoint at, const QByteArray& bytes) {
        QMimeData data;
        data.setData(snippetMimeType, bytes);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(on, &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(on, &move);
        on->grab();
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(on, &event);
        return enter.isAccepted() && move.isAccepted();
    };
    Stage stage({4, 3}, true);
    QVERIFY(stage.isReady());
    ShotsTable& table = *stage.table();
    QSignalSpy dropped(&stage.timeline, &TimelineView::snippetDropped);
    const QPoint second = table.visualRect(stage.model.index(1, 0)).center();
    QVERIFY(drop(table.viewport(), second, snippetsToJson({snippet})));
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.first().at(0).toInt(), 1);
    QCOMPARE(dropped.first().at(1).value<Snippet>(), snippet);
    QCOMPARE(stage.timeline.currentShot(), 1);
    // Neither beneath the rows nor what is no snippet.
    QVERIFY(!drop(table.viewport(), {10, table.viewport()->height() - 2}, snippetsToJson({snippet})));
    drop(table.viewport(), second, "oops");
    QCOMPARE(dropped.count(), 1);

    Stage clip({}, true);
    QSignalSpy onClip(&clip.timeline, &TimelineView::snippetDropped);
    QVERIFY(drop(clip.table()->viewport(), {20, 20}, snippetsToJson({snippet})));
    QCOMPARE(onClip.count(), 1);
    QCOMPARE(onClip.first().at(0).toInt(), -1);
}

QTEST_MAIN(TestTimelinePane)
#include "tst_timelinepane.moc"
