#include "app/library/thumbnails.h"
#include "tests/libraryroom.h"
#include "ui/library/libraryview.h"
#include "ui/library/takegrid.h"
#include "ui/library/taketilelayout.h"
#include "ui/style/emptystate.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Take take(const QString& id, int number)
{
    Take made;
    made.id = TakeId(id);
    made.sceneName = u"Tuscany"_s;
    made.sceneId = SceneId(made.sceneName);
    made.number = number;
    made.finished = fromMs(number);
    made.path = u"/no such folder/"_s + id + u".mp4"_s;
    made.request.duration = 15;
    made.request.prompt = u"prompt of "_s + id;
    return made;
}

} // namespace

class TestLibraryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::lightTheme()); }
    void init();
    void cleanup();

    void tilesShareTheWidth();
    void clipsOfAnyShapeStandInABoxOf16To9();
    void theGridNeverChangesWithItsScrollBar();
    void aClickPlays();
    void enterPlaysAndArrowsOnlySelect();
    void aClickOnTheStarOnlyStars();
    void spaceAndSStar();
    void starsShowAtOnce();
    void searchNarrowsAndClearBringsAllBack();
    void onlyTheStarredAreShown();
    void anEmptyLibrarySaysSo();
    void theMenuSpeaksOfTheTakeUnderIt();
    void theMenuKeySpeaksOfTheTakeAtHand();
    void anEmptyLibraryShowsItsFocus();
    void theTakeInThePlayerHasItsMark();
    void deleteAsksForRemovalOnly();
    void copyPutsTheFileOnTheClipboard();
    void onlySeenTakesAskForPictures();
    void selectionSurvivesNewTakes();
    void takesAndControlsHaveNames();
    void downLeadsFromTheSearchToTheTakes();
    void asAListItIsTheSameTakes();
    void filtersNarrowAndAreCleared();
    void selectionSurvivesASearch();
    void notesAndTagsAreKeptWhenTheirFieldIsLeft();
    void notesAreKeptAlthoughTheirFieldIsNotLeft();
    void manyTakesAreNotLaidOut();
    void headsStandOverTheScenesTakes();
    void keysGoOverTheHeads();
    void aHeadStandsForItsTakes();
    void theListHasHeadsToo();
    void whatIsLookedAtStaysUnderItsHead();

private:
    /// Three scenes of 5, 1 and 4 takes, in order of their scenes.
    void collect();
    [[nodiscard]] QRect head(int collection) const
    {
        return static_cast<TakeGrid&>(m_view->grid()).headRect(collection);
    }

    [[nodiscard]] QModelIndex at(int row) const { return m_view->grid().model()->index(row, 0); }
    [[nodiscard]] QRect tile(int row) const { return m_view->grid().visualRect(at(row)); }
    [[nodiscard]] int shown() const { return m_view->grid().model()->rowCount(); }
    [[nodiscard]] QStringList words() const;
    [[nodiscard]] QToolButton* button(const QString& name) const;
    [[nodiscard]] QAction* menuEntry(const QString& text) const;
    void click(QPoint place) { QTest::mouseClick(m_view->grid().viewport(), Qt::LeftButton, {}, place); }

    QTemporaryDir m_folder = {};
    std::unique_ptr<LibraryRoom> m_model = {};
    std::unique_ptr<Thumbnails> m_thumbnails = {};
    std::unique_ptr<LibraryView> m_view = {};
};

void TestLibraryView::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
    m_model = std::make_unique<LibraryRoom>();
    m_thumbnails = std::make_unique<Thumbnails>(m_folder.filePath(u"kept"_s), u"ffmpeg"_s);
    m_view = std::make_unique<LibraryView>(m_model->model(), *m_thumbnails);
    m_model->reset({take(u"a"_s, 1), take(u"b"_s, 2), take(u"c"_s, 3)});
    m_view->resize(300, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestLibraryView::cleanup()
{
    m_view.reset();
    m_thumbnails.reset();
    m_model.reset();
}

QStringList TestLibraryView::words() const
{
    QStringList texts;
    for (const QLabel* label : m_view->findChildren<QLabel*>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

QToolButton* TestLibraryView::button(const QString& name) const
{
    for (auto* found : m_view->findChildren<QToolButton*>()) {
        if (found->accessibleName() == name)
            return found;
    }
    return nullptr;
}

QAction* TestLibraryView::menuEntry(const QString& text) const
{
    for (const QMenu* menu : m_view->findChildren<QMenu*>()) {
        for (QAction* action : menu->actions()) {
            if (menu->isVisible() && action->text() == text)
                return action;
        }
    }
    return nullptr;
}

void TestLibraryView::tilesShareTheWidth()
{
    QCOMPARE(TakeTileLayout::columns(20), 1);
    const auto columns = [&] {
        int count = 0;
        while (count < shown() && tile(count).top() == tile(0).top())
            ++count;
        return count;
    };
    QTRY_COMPARE(columns(), 2);
    m_view->resize(220, 400);
    QTRY_COMPARE(columns(), 1);
    m_view->resize(420, 400);
    QTRY_COMPARE(columns(), 3);
    for (int width = 120; width < 900; width += 13) {
        const QSize cell = TakeTileLayout::cell(width, 16);
        QVERIFY(cell.width() * TakeTileLayout::columns(width) <= width);
        const auto layout = TakeTileLayout::of(QRect(QPoint(5, 7), cell), 16);
        QVERIFY(QRect(QPoint(5, 7), cell).contains(layout.box) &&
                QRect(QPoint(5, 7), cell).contains(layout.name));
        QVERIFY(!layout.box.intersects(layout.name));
        QVERIFY(qAbs(layout.box.width() * 9 - layout.box.height() * 16) <= 16);
    }
}

void TestLibraryView::clipsOfAnyShapeStandInABoxOf16To9()
{
    const QRect box(10, 10, 160, 90);
    QCOMPARE(TakeTileLayout::fitted({320, 180}, box), box);
    QCOMPARE(TakeTileLayout::fitted({320, 182}, box), box);
    const QRect square = TakeTileLayout::fitted({320, 320}, box);
    QCOMPARE(square.size(), QSize(90, 90));
    QVERIFY(qAbs(square.center().x() - box.center().x()) <= 1);
    const QRect tall = TakeTileLayout::fitted({320, 568}, box);
    QCOMPARE(tall.height(), 90);
    QVERIFY(tall.width() < 52 && box.contains(tall));
}

void TestLibraryView::theGridNeverChangesWithItsScrollBar()
{
    const QSize before = m_view->grid().gridSize();
    for (int number = 4; number <= 40; ++number)
        m_model->put(take(QString::number(number), number));
    QTRY_VERIFY(m_view->grid().verticalScrollBar()->isVisible());
    QCOMPARE(m_view->grid().gridSize(), before);
    QTRY_COMPARE(tile(1).top(), tile(0).top());
    m_model->reset({take(u"a"_s, 1)});
    QTRY_VERIFY(!m_view->grid().verticalScrollBar()->isVisible());
    QCOMPARE(m_view->grid().gridSize(), before);
}

void TestLibraryView::aClickPlays()
{
    QSignalSpy played(m_view.get(), &LibraryView::takeActivated);
    QTRY_VERIFY(tile(1).width() > 0);
    click(tile(1).center());
    QCOMPARE(played.size(), 1);
    QCOMPARE(played.constFirst().constFirst().value<TakeId>(), u"b"_s);
    QCOMPARE(m_view->selectedTake(), u"b"_s);
    QTest::mouseClick(m_view->grid().viewport(), Qt::LeftButton, Qt::ControlModifier, tile(0).center());
    QTest::mouseClick(m_view->grid().viewport(), Qt::RightButton, {}, tile(0).center());
    click(QPoint(20, 390 - m_view->grid().y()));
    QCOMPARE(played.size(), 1);
}

void TestLibraryView::enterPlaysAndArrowsOnlySelect()
{
    QSignalSpy played(m_view.get(), &LibraryView::takeActivated);
    m_view->selectTake(TakeId(u"c"_s));
    QTest::keyClick(&m_view->grid(), Qt::Key_Right);
    QCOMPARE(m_view->selectedTake(), u"b"_s);
    QTest::keyClick(&m_view->grid(), Qt::Key_Left);
    QTest::keyClick(&m_view->grid(), Qt::Key_Down);
    QCOMPARE(m_view->selectedTake(), u"a"_s);
    QCOMPARE(played.size(), 0);
    QTest::keyClick(&m_view->grid(), Qt::Key_Return);
    QCOMPARE(played.size(), 1);
    QCOMPARE(played.constFirst().constFirst().value<TakeId>(), u"a"_s);
}

void TestLibraryView::aClickOnTheStarOnlyStars()
{
    QSignalSpy played(m_view.get(), &LibraryView::takeActivated);
    QSignalSpy starred(m_view.get(), &LibraryView::starToggled);
    QTRY_VERIFY(tile(1).width() > 0);
    const auto layout = TakeTileLayout::of(tile(1), 16);
    click(layout.star.center());
    QCOMPARE(starred.size(), 1);
    QCOMPARE(starred.constFirst().at(0).value<TakeId>(), u"b"_s);
    QCOMPARE(starred.constFirst().at(1).toBool(), true);
    QTest::mousePress(m_view->grid().viewport(), Qt::LeftButton, {}, layout.star.center());
    QTest::mouseRelease(m_view->grid().viewport(), Qt::LeftButton, {}, tile(2).center());
    QCOMPARE(starred.size(), 1);
    QCOMPARE(played.size(), 0);
}

void TestLibraryView::spaceAndSStar()
{
    QSignalSpy starred(m_view.get(), &LibraryView::starToggled);
    m_view->selectTake(TakeId(u"a"_s));
    QTest::keyClick(&m_view->grid(), Qt::Key_Space);
    Take made = take(u"a"_s, 1);
    made.starred = true;
    m_model->put(made);
    QTest::keyClick(&m_view->grid(), Qt::Key_S);
    QCOMPARE(starred.size(), 2);
    QCOMPARE(starred.at(0).at(1).toBool(), true);
    QCOMPARE(starred.at(1).at(1).toBool(), false);
    QCOMPARE(m_view->selectedTake(), u"a"_s);
}

void TestLibraryView::starsShowAtOnce()
{
    m_view->grid().clearSelection();
    QTRY_VERIFY(tile(0).width() > 0);
    const QPoint star = TakeTileLayout::of(tile(0), 16).star.center();
    const auto yellow = [&] {
        const QColor colour = m_view->grid().viewport()->grab().toImage().pixelColor(star);
        return colour.red() > 200 && colour.green() > 150 && colour.blue() < 150;
    };
    QVERIFY(!yellow());
    Take made = take(u"c"_s, 3);
    made.starred = true;
    m_model->put(made);
    QVERIFY(yellow());
}

void TestLibraryView::searchNarrowsAndClearBringsAllBack()
{
    QTest::keyClicks(&m_view->searchField(), u"PROMPT of b"_s);
    QCOMPARE(shown(), 1);
    QCOMPARE(at(0).data(LibraryModel::IdRole).toString(), u"b"_s);
    QTest::keyClicks(&m_view->searchField(), u" nowhere"_s);
    QCOMPARE(shown(), 0);
    QVERIFY(words().contains(u"Nothing matches “PROMPT of b nowhere”."_s));
    QVERIFY(button(u"Clear"_s) && button(u"Clear"_s)->isVisible());
    QTest::mouseClick(button(u"Clear"_s), Qt::LeftButton);
    QCOMPARE(shown(), 3);
    QCOMPARE(m_view->searchField().text(), QString());
    QVERIFY(m_view->grid().isVisible());
    QTest::keyClicks(&m_view->searchField(), u"b"_s);
    QTest::keyClick(&m_view->searchField(), Qt::Key_Escape);
    QCOMPARE(shown(), 3);
}

void TestLibraryView::onlyTheStarredAreShown()
{
    QToolButton* filter = button(u"Starred only"_s);
    QVERIFY(filter);
    QTest::mouseClick(filter, Qt::LeftButton);
    QVERIFY(filter->isChecked());
    QVERIFY(words().contains(u"No starred takes."_s));
    Take made = take(u"b"_s, 2);
    made.starred = true;
    m_model->put(made);
    QCOMPARE(shown(), 1);
    QVERIFY(m_view->grid().isVisible());
    QTest::mouseClick(filter, Qt::LeftButton);
    QCOMPARE(shown(), 3);
}

void TestLibraryView::anEmptyLibrarySaysSo()
{
    m_model->reset({});
    QVERIFY(words().contains(u"No takes yet"_s));
    QVERIFY(words().contains(u"Finished clips are kept here."_s));
    m_model->put(take(u"a"_s, 1));
    QVERIFY(!words().contains(u"No takes yet"_s));
    QVERIFY(m_view->grid().isVisible());
}

void TestLibraryView::theMenuSpeaksOfTheTakeUnderIt()
{
    QSignalSpy reused(m_view.get(), &LibraryView::reuseRequested);
    QSignalSpy inFolder(m_view.get(), &LibraryView::showInFolderRequested);
    QSignalSpy removed(m_view.get(), &LibraryView::removeRequested);
    QSignalSpy played(m_view.get(), &LibraryView::takeActivated);
    QSignalSpy starred(m_view.get(), &LibraryView::starToggled);
    m_view->selectTake(TakeId(u"b"_s));
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(&m_view->grid(), &asked);
    for (const QString& text : {u"Reuse settings"_s, u"Show file in folder"_s, u"Remove from library…"_s,
                                u"Play"_s, u"Star"_s, u"Copy prompt"_s}) {
        QAction* entry = menuEntry(text);
        QVERIFY2(entry, qPrintable(text));
        entry->trigger();
    }
    // A new take that TakeId(is) shown meanwhile is not the one that was meant.
    m_view->selectTake(TakeId(u"c"_s));
    menuEntry(u"Remove from library…"_s)->trigger();
    QCOMPARE(removed.takeLast().constFirst().value<QList<TakeId>>(), QList<TakeId>{TakeId(u"b"_s)});
    for (const QSignalSpy* spy : {&reused, &inFolder, &removed, &played, &starred}) {
        QCOMPARE(spy->size(), 1);
        const QVariant told = spy->constFirst().constFirst();
        const auto several = told.value<QList<TakeId>>();
        QCOMPARE(several.isEmpty() ? told.value<TakeId>() : several.constFirst(), u"b"_s);
    }
    QCOMPARE(QApplication::clipboard()->text(), u"prompt of b"_s);
    QCOMPARE(m_model->rowCount(), 3);
    for (QMenu* menu : m_view->findChildren<QMenu*>())
        menu->close();
}

void TestLibraryView::theMenuKeySpeaksOfTheTakeAtHand()
{
    QList<Take> many;
    for (int i = 1; i <= 60; ++i)
        many.append(take(u"t%1"_s.arg(i), i));
    m_model->reset(many);
    QListView& grid = m_view->grid();
    // Tab alone makes a take current without selecting it.
    grid.selectionModel()->setCurrentIndex(at(50), QItemSelectionModel::NoUpdate);
    grid.scrollToTop();
    QSignalSpy removed(m_view.get(), &LibraryView::removeRequested);
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(&grid, &asked);
    QVERIFY(menuEntry(u"Remove from library…"_s));
    menuEntry(u"Remove from library…"_s)->trigger();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().value<QList<TakeId>>(),
             QList<TakeId>{TakeId(at(50).data(LibraryModel::IdRole).toString())});
    // The menu stands where the take is: in sight.
    QVERIFY(grid.viewport()->rect().contains(tile(50).center()));
    for (QMenu* menu : m_view->findChildren<QMenu*>())
        menu->close();
}

void TestLibraryView::anEmptyLibraryShowsItsFocus()
{
    m_model->reset({});
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->searchField().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&m_view->searchField(), Qt::Key_Tab);
    QVERIFY(m_view->grid().hasFocus());
    QVERIFY(m_view->window()->testAttribute(Qt::WA_KeyboardFocusChange));
    const auto edge = [this] {
        const QImage picture = m_view->grid().grab().toImage();
        return picture.pixelColor(picture.width() / 2, 1);
    };
    QCOMPARE(edge(), Theme::current().accent);
    m_view->searchField().setFocus(Qt::BacktabFocusReason);
    QVERIFY(edge() != Theme::current().accent);
}

void TestLibraryView::theTakeInThePlayerHasItsMark()
{
    const auto picture = [this](int row) { return m_view->grid().viewport()->grab(tile(row)).toImage(); };
    const QImage first = picture(0);
    const QImage second = picture(1);
    m_model->setShown(TakeId(at(0).data(LibraryModel::IdRole).toString()));
    QVERIFY(picture(0) != first);
    QCOMPARE(picture(1), second);
    m_model->setShown({});
    QCOMPARE(picture(0), first);
}

void TestLibraryView::deleteAsksForRemovalOnly()
{
    QSignalSpy removed(m_view.get(), &LibraryView::removeRequested);
    QTest::keyClick(&m_view->grid(), Qt::Key_Delete);
    QCOMPARE(removed.size(), 0);
    m_view->selectTake(TakeId(u"a"_s));
    QTest::keyClick(&m_view->grid(), Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_model->rowCount(), 3);
}

void TestLibraryView::copyPutsTheFileOnTheClipboard()
{
    m_view->selectTake(TakeId(u"b"_s));
    QTest::keyClick(&m_view->grid(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->mimeData()->urls(),
             QList<QUrl>{QUrl::fromLocalFile(u"/no such folder/b.mp4"_s)});
    QVERIFY(m_view->grid().dragEnabled());
}

void TestLibraryView::onlySeenTakesAskForPictures()
{
    QList<Take> many;
    for (int number = 1; number <= 500; ++number)
        many.append(take(QString::number(number), number));
    QSignalSpy changed(m_thumbnails.get(), &Thumbnails::changed);
    m_model->reset(many);
    QTRY_VERIFY(changed.size() >= 6);
    QTRY_COMPARE(m_thumbnails->state(many.last().path), Thumbnails::State::Missing);
    QVERIFY2(changed.size() < 40, qPrintable(QString::number(changed.size())));
    m_view->grid().scrollToBottom();
    QTRY_COMPARE(m_thumbnails->state(many.first().path), Thumbnails::State::Missing);
    QVERIFY2(changed.size() < 80, qPrintable(QString::number(changed.size())));
}

void TestLibraryView::selectionSurvivesNewTakes()
{
    m_view->selectTake(TakeId(u"b"_s));
    m_model->put(take(u"d"_s, 4));
    QCOMPARE(m_view->selectedTake(), u"b"_s);
    Take made = take(u"b"_s, 2);
    made.starred = true;
    m_model->put(made);
    QCOMPARE(m_view->selectedTake(), u"b"_s);
    m_view->selectTake(TakeId(u"no such take"_s));
    QCOMPARE(m_view->selectedTake(), QString());
}

void TestLibraryView::takesAndControlsHaveNames()
{
    QAccessibleInterface* grid = QAccessible::queryAccessibleInterface(&m_view->grid());
    QCOMPARE(grid->text(QAccessible::Name), u"Library"_s);
    QStringList names;
    for (int i = 0; i < grid->childCount(); ++i) {
        if (grid->child(i)->role() == QAccessible::ListItem)
            names.append(grid->child(i)->text(QAccessible::Name));
    }
    QCOMPARE(names, (QStringList{u"Tuscany · take 3"_s, u"Tuscany · take 2"_s, u"Tuscany · take 1"_s}));
    QCOMPARE(QAccessible::queryAccessibleInterface(&m_view->searchField())->text(QAccessible::Name),
             u"Search library"_s);
}

void TestLibraryView::downLeadsFromTheSearchToTheTakes()
{
    m_view->activateWindow();
    m_view->searchField().setFocus();
    QTest::keyClick(&m_view->searchField(), Qt::Key_Down);
    QCOMPARE(m_view->grid().currentIndex().row(), 0);
    QCOMPARE(m_view->focusWidget(), &m_view->grid());
    QSignalSpy played(m_view.get(), &LibraryView::takeActivated);
    Take striped = take(u"a"_s, 1);
    striped.request.prompt = u"a zebra"_s;
    m_model->put(striped);
    QTest::keyClicks(&m_view->searchField(), u"zebra"_s);
    QTest::keyClick(&m_view->searchField(), Qt::Key_Return);
    QCOMPARE(played.constLast().constFirst().value<TakeId>(), u"a"_s);
}

void TestLibraryView::asAListItIsTheSameTakes()
{
    QToolButton* listed = button(u"As a list"_s);
    QVERIFY(listed);
    m_view->selectTake(TakeId(u"b"_s));
    QTest::mouseClick(listed, Qt::LeftButton);
    QCOMPARE(m_view->selectedTake(), u"b"_s);
    QVERIFY(tile(1).top() > tile(0).top());
    QCOMPARE(tile(1).left(), tile(0).left());
    QTest::keyClick(&m_view->grid(), Qt::Key_Down);
    QCOMPARE(m_view->selectedTake(), u"a"_s);
    QSignalSpy starred(m_view.get(), &LibraryView::starToggled);
    click(TakeTileLayout::ofRow(tile(2)).star.center());
    QCOMPARE(starred.size(), 1);
}

void TestLibraryView::filtersNarrowAndAreCleared()
{
    Take picture = take(u"d"_s, 4);
    picture.path = u"/no such folder/d.png"_s;
    picture.sceneName = u"Harbour"_s;
    picture.sceneId = SceneId(picture.sceneName);
    m_model->put(picture);
    QTest::mouseClick(button(u"Filter and sort"_s), Qt::LeftButton);
    const auto box = [this](const QString& name) -> QComboBox* {
        for (auto* found : m_view->findChildren<QComboBox*>()) {
            if (found->accessibleName() == name && found->isVisible())
                return found;
        }
        return nullptr;
    };
    QVERIFY(box(u"Kind"_s) && box(u"Scene"_s) && box(u"Sort by"_s));
    box(u"Kind"_s)->setCurrentText(u"Pictures"_s);
    QCOMPARE(shown(), 1);
    box(u"Kind"_s)->setCurrentText(u"Sounds"_s);
    QCOMPARE(shown(), 0);
    QVERIFY(words().contains(u"No take is like this."_s));
    // Not that within the search field, which has nothing to clear.
    for (auto* clear : m_view->findChildren<QToolButton*>()) {
        if (clear->accessibleName() == u"Clear" && qobject_cast<EmptyState*>(clear->parentWidget()))
            QTest::mouseClick(clear, Qt::LeftButton);
    }
    QCOMPARE(shown(), 4);
    box(u"Scene"_s)->setCurrentText(u"Harbour"_s);
    QCOMPARE(shown(), 1);
    box(u"Sort by"_s)->setCurrentText(u"Oldest first"_s);
    box(u"Scene"_s)->setCurrentIndex(0);
    QCOMPARE(at(0).data(LibraryModel::IdRole).toString(), u"a"_s);
    // Put away, it lets everything through.
    box(u"Kind"_s)->setCurrentText(u"Pictures"_s);
    QTest::mouseClick(button(u"Filter and sort"_s), Qt::LeftButton);
    QCOMPARE(shown(), 4);
}

void TestLibraryView::selectionSurvivesASearch()
{
    m_view->selectTake(TakeId(u"b"_s));
    QTest::keyClicks(&m_view->searchField(), u"prompt"_s);
    QCOMPARE(m_view->selectedTake(), u"b"_s);
    QTest::keyClicks(&m_view->searchField(), u" of c"_s);
    QCOMPARE(m_view->selectedTake(), QString());
    m_view->searchField().clear();
    QCOMPARE(m_view->selectedTake(), u"b"_s);
}

void TestLibraryView::notesAndTagsAreKeptWhenTheirFieldIsLeft()
{
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTest::mouseClick(button(u"Show details"_s), Qt::LeftButton);
    m_view->selectTake(TakeId(u"b"_s));
    QVERIFY(words().join(u'\n').contains(u"prompt of b"_s));
    QSignalSpy notes(m_view.get(), &LibraryView::notesEdited);
    QSignalSpy tags(m_view.get(), &LibraryView::tagsEdited);
    auto* field = m_view->findChild<QTextEdit*>();
    QVERIFY(field);
    QCOMPARE(field->accessibleName(), u"Notes"_s);
    field->setFocus();
    QTest::keyClicks(field, u"too dark"_s);
    QVERIFY(notes.isEmpty());
    m_view->grid().setFocus();
    QCOMPARE(notes, (QList<QVariantList>{{QVariant::fromValue(TakeId(u"b"_s)), u"too dark"_s}}));
    for (auto* line : m_view->findChildren<QLineEdit*>()) {
        if (line->accessibleName() != u"Tags"_s)
            continue;
        line->setFocus();
        QTest::keyClicks(line, u"night,  best one ,"_s);
    }
    // Another take is another one's notes.
    m_view->selectTake(TakeId(u"c"_s));
    QCOMPARE(tags, (QList<QVariantList>{
                       {QVariant::fromValue(TakeId(u"b"_s)), QStringList{u"night"_s, u"best one"_s}}}));
    QCOMPARE(field->toPlainText(), QString());
}

void TestLibraryView::notesAreKeptAlthoughTheirFieldIsNotLeft()
{
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTest::mouseClick(button(u"Show details"_s), Qt::LeftButton);
    m_view->selectTake(TakeId(u"b"_s));
    QSignalSpy notes(m_view.get(), &LibraryView::notesEdited);
    auto* field = m_view->findChild<QTextEdit*>();
    QVERIFY(field);
    field->setFocus();
    QTest::keyClicks(field, u"too dark"_s);
    QTRY_COMPARE(notes, (QList<QVariantList>{{QVariant::fromValue(TakeId(u"b"_s)), u"too dark"_s}}));
    QVERIFY(field->hasFocus());
    // The window ends before the pause does.
    QTest::keyClicks(field, u", again"_s);
    m_view->hide();
    QCOMPARE(notes.constLast(), (QVariantList{QVariant::fromValue(TakeId(u"b"_s)), u"too dark, again"_s}));
}

void TestLibraryView::manyTakesAreNotLaidOut()
{
    QList<Take> many;
    for (int number = 1; number <= 3000; ++number)
        many.append(take(QString::number(number), number));
    m_model->reset(many);
    QListView& grid = m_view->grid();
    QCOMPARE(shown(), 3000);
    m_view->selectTake(TakeId(u"2990"_s));
    QTest::keyClick(&grid, Qt::Key_End);
    QCOMPARE(m_view->selectedTake(), u"1"_s);
    QVERIFY(grid.viewport()->rect().contains(tile(2999).center()));
    QCOMPARE(grid.indexAt(tile(2999).center()).row(), 2999);
    QTest::keyClick(&grid, Qt::Key_PageUp);
    QVERIFY(grid.currentIndex().row() < 2999);
    // The newest that comes while somebody looks at old ones moves nothing.
    const QString seen = grid.indexAt(QPoint(20, 20)).data(LibraryModel::IdRole).toString();
    Take newer = take(u"new 1"_s, 4001);
    m_model->put(newer);
    newer = take(u"new 2"_s, 4002);
    m_model->put(newer);
    QCOMPARE(grid.indexAt(QPoint(20, 20)).data(LibraryModel::IdRole).toString(), seen);
}

void TestLibraryView::collect()
{
    QList<Take> takes;
    const QStringList scenes = {u"Alley"_s, u"Market"_s, u"Tuscany"_s};
    const QList<int> counts = {5, 1, 4};
    for (int scene = 0; scene < 3; ++scene) {
        for (int number = 1; number <= counts.at(scene); ++number) {
            Take made = take(u"%1-%2"_s.arg(scenes.at(scene)).arg(number), number);
            made.sceneName = scenes.at(scene);
            made.sceneId = SceneId(made.sceneName);
            takes.append(made);
        }
    }
    m_model->reset(takes);
    button(u"Filter and sort"_s)->click();
    auto* sort = m_view->findChild<QComboBox*>();
    QCOMPARE(sort->accessibleName(), u"Sort by"_s);
    sort->setCurrentIndex(sort->findText(u"By scene"_s));
    QCOMPARE(m_model->model().collections(), (QList<int>{0, 5, 6}));
}

void TestLibraryView::headsStandOverTheScenesTakes()
{
    collect();
    auto& grid = static_cast<TakeGrid&>(m_view->grid());
    m_view->resize(300, 900);
    // Each begins a line of its own under its head.
    for (int collection = 0; collection < 3; ++collection) {
        const int first = m_model->model().collections().at(collection);
        QCOMPARE(head(collection).bottom() + 1, tile(first).top());
        QCOMPARE(head(collection).left(), tile(first).left());
        QCOMPARE(grid.headAt(head(collection).center()), collection);
        QVERIFY(!grid.indexAt(head(collection).center()).isValid());
        QVERIFY(head(collection).height() == TakeGrid::head);
    }
    QVERIFY(head(1).top() > tile(4).top());
    QCOMPARE(grid.headNote(0), u"5 take(s)"_s);
    QCOMPARE(grid.headNote(1), u"1 take(s)"_s);
    // Something is written there.
    const QImage seen = grid.viewport()->grab(head(0)).toImage();
    const QRgb ground = seen.pixel(seen.width() - 2, 2);
    int written = 0;
    for (int x = 0; x < seen.width(); ++x) {
        for (int y = 0; y < seen.height(); ++y)
            written += seen.pixel(x, y) != ground ? 1 : 0;
    }
    QVERIFY(written > 50);
    // They go with the order.
    auto* sort = m_view->findChild<QComboBox*>();
    sort->setCurrentIndex(0);
    QVERIFY(head(0).isEmpty());
    QCOMPARE(tile(0).top(), 0);
}

void TestLibraryView::keysGoOverTheHeads()
{
    collect();
    m_view->resize(300, 420);
    auto& grid = static_cast<TakeGrid&>(m_view->grid());
    QVERIFY(grid.viewport()->height() > tile(0).height() + TakeGrid::head);
    grid.setFocus();
    grid.setCurrentIndex(at(0));
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(&grid, key, with);
    };
    const auto now = [&] { return grid.currentIndex().row(); };
    // Two columns: 0 1 / 2 3 / 4 ; 5 ; 6 7 / 8 9
    QCOMPARE(tile(1).top(), tile(0).top());
    QVERIFY(tile(2).top() > tile(0).top());
    press(Qt::Key_Right);
    QCOMPARE(now(), 1);
    QList<int> way;
    for (int i = 0; i < 6; ++i) {
        press(Qt::Key_Down);
        way.append(now());
        // What is at hand is seen, the first line of a scene with its head.
        QVERIFY(grid.viewport()->rect().contains(tile(now())));
        const int collection = m_model->model().collectionOf(now());
        if (m_model->model().collections().contains(now()))
            QVERIFY(grid.viewport()->rect().contains(head(collection)));
    }
    QCOMPARE(way, (QList<int>{3, 4, 5, 6, 8, 8}));
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QCOMPARE(now(), 5); // over the head
    press(Qt::Key_End);
    QCOMPARE(now(), 9);
    press(Qt::Key_Home);
    QCOMPARE(now(), 0);
    QVERIFY(grid.viewport()->rect().contains(head(0)));
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(now(), 5);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(now(), 6);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(now(), 6);
    press(Qt::Key_Right);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(now(), 6); // its own beginning first
    press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(now(), 5);
    // What a screen reader hears says which scene it is and where in it.
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&grid);
    QCOMPARE(list->childCount(), 10);
    QCOMPARE(list->child(6)->text(QAccessible::Name), u"Tuscany · take 4"_s);
    QCOMPARE(at(7).data(Qt::AccessibleDescriptionRole).toString(), u"0:15, 2 of 4 of “Tuscany”"_s);
    QCOMPARE(list->child(7)->rect().topLeft(), grid.viewport()->mapToGlobal(tile(7).topLeft()));
}

void TestLibraryView::aHeadStandsForItsTakes()
{
    collect();
    m_view->resize(300, 900);
    auto& grid = static_cast<TakeGrid&>(m_view->grid());
    QSignalSpy played(m_view.get(), &LibraryView::takeActivated);
    const auto selected = [&] {
        QList<int> rows;
        for (const QModelIndex& index : grid.selectionModel()->selectedIndexes())
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
        return rows;
    };
    click(head(2).center());
    QCOMPARE(selected(), (QList<int>{6, 7, 8, 9}));
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, Qt::ControlModifier, head(1).center());
    QCOMPARE(selected(), (QList<int>{5, 6, 7, 8, 9}));
    QCOMPARE(played.size(), 0);
    // The same by a key.
    grid.setCurrentIndex(at(3));
    QTest::keyClick(&grid, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(selected(), (QList<int>{0, 1, 2, 3, 4}));
    QTest::keyClick(&grid, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->urls().size(), 5);
}

void TestLibraryView::theListHasHeadsToo()
{
    collect();
    button(u"As a list"_s)->click();
    m_view->resize(300, 900);
    QCOMPARE(tile(5).top(), 2 * TakeGrid::head + 5 * TakeGrid::listRow);
    QCOMPARE(head(2).top(), 2 * TakeGrid::head + 6 * TakeGrid::listRow);
    // From the right in languages that are written so.
    m_view->setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(head(2).top(), 2 * TakeGrid::head + 6 * TakeGrid::listRow);
    m_view->setLayoutDirection(Qt::LeftToRight);
}

void TestLibraryView::whatIsLookedAtStaysUnderItsHead()
{
    collect();
    m_view->resize(300, 300);
    auto& grid = static_cast<TakeGrid&>(m_view->grid());
    grid.scrollTo(at(6), QAbstractItemView::PositionAtTop);
    const int top = tile(6).top();
    QVERIFY(grid.verticalScrollBar()->value() > 0);
    // Another scene's take comes above.
    Take one = take(u"Alley-6"_s, 6);
    one.sceneName = u"Alley"_s;
    one.sceneId = SceneId(one.sceneName);
    m_model->put(one);
    QCOMPARE(m_model->model().collections(), (QList<int>{0, 6, 7}));
    QCOMPARE(tile(7).top(), top);
    m_model->put(take(u"Tuscany-5"_s, 5));
    QTRY_COMPARE(head(2).bottom() + 1, tile(7).top());
}

QTEST_MAIN(TestLibraryView)
#include "tst_libraryview.moc"
