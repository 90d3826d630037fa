#include "app/film/filmmodel.h"
#include "tests/filmroom.h"
#include "ui/film/filmpane.h"
#include "ui/film/filmview.h"
#include "ui/style/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestFilmView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }
    void init();
    void cleanup();

    void itemsAreToScale();
    void aClickGoesThere();
    void aDragOfAnEndTrimsInFrames();
    void aTrimCanTakeNoMoreThanThereIs();
    void escTakesADragBack();
    void aDragMovesAScene();
    void keysTrimAndMove();
    void endsAtThePlayhead();
    void enterAndADoubleClickOpenTheScene();
    void slatesHaveNoEnds();
    void aScreenReaderHearsTheScenes();
    void zoomKeepsThePlayhead();
    void theHeadSaysWhatHasNoTake();
    void theHelpSaysWhereItEnds();
    void theModelIsSound();

private:
    void show(const QList<int>& seconds);
    [[nodiscard]] QPoint middleOf(int item) const { return view().measures().card(item).center(); }
    void drag(QPoint from, QPoint to);
    [[nodiscard]] FilmView& view() const { return m_pane->track(); }

    std::unique_ptr<FilmModel> m_model;
    std::unique_ptr<FilmPane> m_pane;
};

void TestFilmView::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support ).*"_s));
    m_model = std::make_unique<FilmModel>(u"/no such program"_s);
}

void TestFilmView::cleanup()
{
    m_pane.reset();
    m_model.reset();
}

void TestFilmView::show(const QList<int>& seconds)
{
    FilmRoom(seconds).fill(*m_model);
    m_pane = std::make_unique<FilmPane>(*m_model);
    m_pane->resize(800, 280);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    view().setFocus();
}

void TestFilmView::drag(QPoint from, QPoint to)
{
    QWidget* port = view().viewport();
    QTest::mousePress(port, Qt::LeftButton, {}, from);
    QTest::mouseMove(port, from + (to - from) / 2);
    QTest::mouseMove(port, to);
}

void TestFilmView::itemsAreToScale()
{
    show({12, 6, 3});
    const FilmGeometry geometry = view().measures();
    const auto width = [&](int item) { return geometry.card(item).width() + FilmGeometry::gap; };
    QVERIFY(std::abs(width(0) - 2 * width(1)) <= 2);
    QVERIFY(std::abs(width(1) - 2 * width(2)) <= 2);
    QVERIFY(geometry.card(2).right() <= view().viewport()->width());
    QCOMPARE(m_model->film().frames(), 21 * 24);
}

void TestFilmView::aClickGoesThere()
{
    show({6, 6});
    QSignalSpy sought(&view(), &FilmView::seekRequested);
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, middleOf(1));
    QCOMPARE(sought.size(), 1);
    const qint64 frame = sought.first().first().toLongLong();
    QVERIFY(std::abs(frame - 9 * 24) < 4);
    QCOMPARE(view().current(), 1);
}

void TestFilmView::aDragOfAnEndTrimsInFrames()
{
    show({10, 10});
    QSignalSpy trimmed(&view(), &FilmView::trimRequested);
    const FilmGeometry geometry = view().measures();
    const QRect card = geometry.card(0);
    const QPoint end(card.right() - 2, card.center().y());
    const int by = qRound(48 * geometry.pixelsPerFrame());
    drag(end, end - QPoint(by, 0));
    // While it is dragged the scale stays, and the scene behind comes along.
    QVERIFY(view().isDragging());
    QVERIFY(std::abs(view().measures().card(0).right() - (card.right() - by)) <= 2);
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, end - QPoint(by, 0));
    QCOMPARE(trimmed.size(), 1);
    QCOMPARE(trimmed.first().at(0).toInt(), 0);
    const Trim trim = trimmed.first().at(1).value<Trim>();
    QCOMPARE(trim.head, 0);
    QVERIFY(std::abs(trim.tail - 48) <= 1);
}

void TestFilmView::aTrimCanTakeNoMoreThanThereIs()
{
    show({10, 10});
    QSignalSpy trimmed(&view(), &FilmView::trimRequested);
    QSignalSpy limit(&view(), &FilmView::limitReached);
    const QRect card = view().measures().card(1);
    // Out over its start: there is nothing before it.
    drag(QPoint(card.left() + 2, card.center().y()), QPoint(20, card.center().y()));
    QCOMPARE(limit.size(), 1);
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, QPoint(20, card.center().y()));
    QCOMPARE(trimmed.size(), 0);
    // All of it: one frame stays.
    drag(QPoint(card.left() + 2, card.center().y()), QPoint(card.right() + 200, card.center().y()));
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, QPoint(card.right() + 200, card.center().y()));
    QCOMPARE(trimmed.size(), 1);
    QCOMPARE(trimmed.first().at(1).value<Trim>(), (Trim{239, 0}));
}

void TestFilmView::escTakesADragBack()
{
    show({10, 10});
    QSignalSpy trimmed(&view(), &FilmView::trimRequested);
    QSignalSpy moved(&view(), &FilmView::moveRequested);
    const QRect card = view().measures().card(0);
    const QPoint end(card.right() - 2, card.center().y());
    drag(end, end - QPoint(80, 0));
    QTest::keyClick(&view(), Qt::Key_Escape);
    QVERIFY(!view().isDragging());
    QCOMPARE(view().measures().card(0), card);
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, end - QPoint(80, 0));
    drag(middleOf(0), middleOf(1) + QPoint(60, 0));
    QTest::keyClick(&view(), Qt::Key_Escape);
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, middleOf(1));
    QCOMPARE(trimmed.size(), 0);
    QCOMPARE(moved.size(), 0);
}

void TestFilmView::aDragMovesAScene()
{
    show({5, 5, 5});
    QSignalSpy moved(&view(), &FilmView::moveRequested);
    drag(middleOf(0), middleOf(2) + QPoint(40, 0));
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, middleOf(2) + QPoint(40, 0));
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved.first(), (QVariantList{0, 2}));
    // A few px are a click.
    QTest::mousePress(view().viewport(), Qt::LeftButton, {}, middleOf(0));
    QTest::mouseMove(view().viewport(), middleOf(0) + QPoint(2, 1));
    QTest::mouseRelease(view().viewport(), Qt::LeftButton, {}, middleOf(0) + QPoint(2, 1));
    QCOMPARE(moved.size(), 1);
}

void TestFilmView::keysTrimAndMove()
{
    show({5, 5, 5});
    QSignalSpy trimmed(&view(), &FilmView::trimRequested);
    QSignalSpy moved(&view(), &FilmView::moveRequested);
    QSignalSpy limit(&view(), &FilmView::limitReached);
    view().setPlayhead(130);
    QTest::keyClick(&view(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(trimmed.size(), 1);
    QCOMPARE(trimmed.last().at(0).toInt(), 1);
    QCOMPARE(trimmed.last().at(1).value<Trim>(), (Trim{1, 0}));
    QTest::keyClick(&view(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(trimmed.last().at(1).value<Trim>(), (Trim{0, 1}));
    QTest::keyClick(&view(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(trimmed.size(), 2);
    QCOMPARE(limit.size(), 1);
    QTest::keyClick(&view(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(&view(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(moved, (QList<QVariantList>{{1, 2}, {1, 0}}));
}

void TestFilmView::endsAtThePlayhead()
{
    show({5, 5});
    QSignalSpy trimmed(&view(), &FilmView::trimRequested);
    view().setPlayhead(120 + 30);
    QTest::keyClick(&view(), Qt::Key_Q);
    QCOMPARE(trimmed.last().at(1).value<Trim>(), (Trim{30, 0}));
    QTest::keyClick(&view(), Qt::Key_W);
    QCOMPARE(trimmed.last().at(1).value<Trim>(), (Trim{0, 120 - 31}));
}

void TestFilmView::enterAndADoubleClickOpenTheScene()
{
    show({5, 5});
    QSignalSpy opened(&view(), &FilmView::openRequested);
    view().setPlayhead(125);
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(opened, (QList<QVariantList>{{1}}));
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, middleOf(0));
    QCOMPARE(opened.last(), (QVariantList{0}));
}

void TestFilmView::slatesHaveNoEnds()
{
    show({5, 0, 5});
    QSignalSpy trimmed(&view(), &FilmView::trimRequested);
    const QRect card = view().measures().card(1);
    QCOMPARE(view().measures().hit(QPoint(card.left() + 1, card.center().y())).place,
             FilmGeometry::Place::Body);
    view().setPlayhead(130);
    QCOMPARE(view().current(), 1);
    QTest::keyClick(&view(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(trimmed.size(), 0);
}

void TestFilmView::aScreenReaderHearsTheScenes()
{
    show({12, 0, 5});
    QAccessibleInterface* track = QAccessible::queryAccessibleInterface(&view());
    QCOMPARE(track->text(QAccessible::Name), u"Film"_s);
    QCOMPARE(track->role(), QAccessible::List);
    QCOMPARE(track->childCount(), 3);
    QCOMPARE(track->child(0)->text(QAccessible::Name), u"Scene 1, Scene 1, 12 s"_s);
    QCOMPARE(track->child(0)->text(QAccessible::Description), u"take 1, starts at 0:00:00"_s);
    QVERIFY(track->child(1)->text(QAccessible::Description).contains(u"no take yet"_s));
    QVERIFY(track->child(0)->state().focused);
    QSignalSpy sought(&view(), &FilmView::seekRequested);
    track->child(2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(sought.last().first().toLongLong(), 15 * 24);
}

void TestFilmView::zoomKeepsThePlayhead()
{
    show({12, 6, 3});
    view().setPlayhead(200);
    const int before = view().measures().xOf(200);
    QTest::keyClick(&view(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(view().zoom(), 1.5);
    QVERIFY(std::abs(view().measures().xOf(200) - before) <= 1);
    QTest::keyClick(&view(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view().zoom(), 1.0);
}

void TestFilmView::theHeadSaysWhatHasNoTake()
{
    show({12, 0, 0});
    const auto buttons = m_pane->findChildren<QToolButton*>();
    const auto missing = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton* button) {
        return button->text().contains(u"no take"_s);
    });
    QVERIFY(missing != buttons.end());
    QSignalSpy wanted(m_pane.get(), &FilmPane::slateRequested);
    QTest::mouseClick(*missing, Qt::LeftButton);
    QCOMPARE(wanted, (QList<QVariantList>{{1}}));
}

/// Where there is no room for all of it, that is seen, and a tool tip has the rest.
void TestFilmView::theHelpSaysWhereItEnds()
{
    show({5, 5});
    const auto labels = m_pane->findChildren<QLabel*>();
    const auto help = std::find_if(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->accessibleName().startsWith(u"Drag a scene"_s);
    });
    QVERIFY(help != labels.end());
    QCOMPARE((*help)->text(), (*help)->accessibleName());
    m_pane->resize(300, 280);
    QTRY_VERIFY((*help)->text().endsWith(u'…'));
    QVERIFY((*help)->fontMetrics().horizontalAdvance((*help)->text()) <= (*help)->width());
    QCOMPARE((*help)->toolTip(), (*help)->accessibleName());
    m_pane->resize(800, 280);
    QTRY_COMPARE((*help)->text(), (*help)->accessibleName());
}

void TestFilmView::theModelIsSound()
{
    const QAbstractItemModelTester tester(m_model.get(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    show({5, 5});
    QCOMPARE(m_model->rowCount(), 2);
    FilmRoom(QList<int>{5, 0, 5}).fill(*m_model);
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->slates().size(), 1);
}

QTEST_MAIN(TestFilmView)
#include "tst_filmview.moc"
