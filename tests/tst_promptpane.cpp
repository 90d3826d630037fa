#include "app/catalogue/catalogue.h"
#include "app/timeline/document.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/promptpane.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestPromptPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }

    void init()
    {
        // The offscreen platform says so of windows with a least size and of lists beside the cursor.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support ).*"_s));
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        Request& request = project.scenes[0].request;
        request.prompt = u"A dinner in Tuscany"_s;
        request.duration = 9;
        request.shots = {{u"Crane up over vineyards"_s, 3}, {u"Slow dolly-in"_s, 3}, {u"Pull-back"_s, 3}};
        m_document = std::make_unique<Document>(project);
        m_pane = std::make_unique<PromptPane>(*m_document);
        m_pane->resize(700, 140);
        m_pane->show();
        m_pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_pane->focusEditor();
        m_editor = m_pane->editor();
    }
    void cleanup()
    {
        m_pane.reset();
        m_document.reset();
    }

    void itHasItsName()
    {
        QCOMPARE(m_editor->accessibleName(), u"Prompt"_s);
        for (const QWidget* widget : m_pane->findChildren<QWidget*>()) {
            if (widget->focusPolicy() & Qt::TabFocus)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void itShowsTheSceneOrTheShot()
    {
        QCOMPARE(m_editor->text(), u"A dinner in Tuscany"_s);
        QCOMPARE(m_pane->head()->title(), u"Prompt · scene"_s);
        QCOMPARE(m_pane->head()->note(), u"19 / 2500 · 64 in all"_s);
        m_pane->setCurrentShot(1);
        QCOMPARE(m_editor->text(), u"Slow dolly-in"_s);
        QCOMPARE(m_pane->head()->title(), u"Prompt · shot 2"_s);
        QCOMPARE(m_pane->head()->note(), u"13 / 512 · 64 in all"_s);
        m_pane->setCurrentShot(17);
        QCOMPARE(m_pane->currentShot(), -1);
    }

    void aSceneThatMovesKeepsItsShot()
    {
        m_document->duplicateScene(0);
        m_document->setCurrentIndex(0);
        m_pane->setCurrentShot(1);
        const QString shown = m_pane->editor()->toPlainText();
        m_document->moveScene(0, 1);
        QCOMPARE(m_document->currentIndex(), 1);
        QCOMPARE(m_pane->currentShot(), 1);
        QCOMPARE(m_pane->editor()->toPlainText(), shown);
        m_document->setCurrentIndex(0);
        QCOMPARE(m_pane->currentShot(), -1);
    }

    void theHeadSwitches()
    {
        m_pane->setCurrentShot(1);
        QSignalSpy chosen(m_pane.get(), &PromptPane::shotChosen);
        press(u"Scene"_s);
        QCOMPARE(m_editor->text(), u"A dinner in Tuscany"_s);
        QCOMPARE(chosen.takeLast().first().toInt(), -1);
        press(u"Shot 2"_s);
        QCOMPARE(m_editor->text(), u"Slow dolly-in"_s);
        QCOMPARE(chosen.takeLast().first().toInt(), 1);
    }

    void withoutShotsThereIsNothingToSwitch()
    {
        Request request = m_document->currentScene().request;
        request.shots.clear();
        m_pane->setCurrentShot(2);
        m_document->editRequest(request, u"x"_s);
        QCOMPARE(m_pane->currentShot(), -1);
        QCOMPARE(m_pane->head()->title(), u"Prompt"_s);
        for (const QWidget* button : m_pane->findChildren<QRadioButton*>())
            QVERIFY(!button->isVisible());
    }

    void typingGoesToTheDocument()
    {
        QTest::keyClicks(m_editor, u"."_s);
        QCOMPARE(m_document->currentScene().request.prompt, u"A dinner in Tuscany."_s);
        m_pane->setCurrentShot(2);
        QTest::keyClicks(m_editor, u"!"_s);
        QCOMPARE(m_document->currentScene().request.shots.at(2).prompt, u"Pull-back!"_s);
        QCOMPARE(m_document->currentScene().request.prompt, u"A dinner in Tuscany."_s);
    }

    void aWordIsOneUndoStep()
    {
        QTest::keyClicks(m_editor, u" at golden hour"_s);
        // The first blank, "at ", "golden ", "hour".
        QCOMPARE(m_document->undoStack().count(), 4);
        m_document->undoStack().undo();
        QCOMPARE(m_editor->text(), u"A dinner in Tuscany at golden "_s);
        m_document->undoStack().undo();
        QCOMPARE(m_editor->text(), u"A dinner in Tuscany at "_s);
        m_document->undoStack().redo();
        QCOMPARE(m_editor->text(), u"A dinner in Tuscany at golden "_s);
    }

    void erasingIsAStepOfItsOwn()
    {
        QTest::keyClicks(m_editor, u"xy"_s);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_editor, Qt::Key_Backspace);
        QCOMPARE(m_document->undoStack().count(), 2);
        QCOMPARE(m_editor->text(), u"A dinner in Tuscan"_s);
        m_document->undoStack().undo();
        QCOMPARE(m_editor->text(), u"A dinner in Tuscanyxy"_s);
    }

    void writingElsewhereIsAStepOfItsOwn()
    {
        QTest::keyClicks(m_editor, u"xy"_s);
        QTest::keyClick(m_editor, Qt::Key_Home);
        QTest::keyClicks(m_editor, u"zz"_s);
        QCOMPARE(m_document->undoStack().count(), 2);
        m_document->undoStack().undo();
        QCOMPARE(m_editor->text(), u"A dinner in Tuscanyxy"_s);
    }

    void aPauseEndsAStep()
    {
        QTest::keyClicks(m_editor, u"x"_s);
        m_document->endGesture(); // what the pause does
        QTest::keyClicks(m_editor, u"y"_s);
        QCOMPARE(m_document->undoStack().count(), 2);
    }

    void undoKeepsTheCursorNearby()
    {
        QTest::keyClicks(m_editor, u" now"_s);
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(2);
        m_editor->setTextCursor(cursor);
        m_document->undoStack().undo();
        QCOMPARE(m_editor->textCursor().position(), 2);
    }

    void theKeysOfUndoAreTheDocuments()
    {
        QTest::keyClicks(m_editor, u"x"_s);
        QVERIFY(!m_editor->isUndoRedoEnabled());
        QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        undo.ignore();
        QApplication::sendEvent(m_editor, &undo);
        QVERIFY(!undo.isAccepted());
        QKeyEvent copy(QEvent::ShortcutOverride, Qt::Key_C, Qt::ControlModifier);
        copy.ignore();
        QApplication::sendEvent(m_editor, &copy);
        QVERIFY(copy.isAccepted());
    }

    void pasteKeepsTheWordsOnlyAndIsOneStep()
    {
        auto* rich = new QMimeData;
        rich->setHtml(u"<b>bold</b> and <i>big</i>"_s);
        rich->setText(u" bold and\r\nbig"_s);
        QApplication::clipboard()->setMimeData(rich);
        m_editor->paste();
        QCOMPARE(m_document->currentScene().request.prompt, u"A dinner in Tuscany bold and\nbig"_s);
        QCOMPARE(m_document->undoStack().count(), 1);
        QTextCursor cursor(m_editor->document());
        cursor.movePosition(QTextCursor::End);
        QVERIFY(cursor.charFormat().fontWeight() < QFont::Bold);
        // Where there is nothing but HTML it is its text.
        auto* bare = new QMimeData;
        bare->setHtml(u"<p>One <b>tree</b></p><p>at dusk</p>"_s);
        QApplication::clipboard()->setMimeData(bare);
        m_editor->selectAll();
        m_editor->paste();
        QCOMPARE(m_document->currentScene().request.prompt, u"One tree\nat dusk"_s);
    }

    void theCountTurnsBadAndNothingIsCut()
    {
        m_pane->setCurrentShot(0);
        const QString longText(600, u'a');
        m_editor->selectAll();
        m_editor->insertPlainText(longText);
        QCOMPARE(m_document->currentScene().request.shots.at(0).prompt, longText);
        QCOMPARE(m_pane->head()->note(), u"600 / 512 · 641 in all"_s);
    }

    void problemsShowBeneathTheField()
    {
        m_pane->setCurrentShot(1);
        m_editor->selectAll();
        QTest::keyClick(m_editor, Qt::Key_Delete);
        QCOMPARE(problem(), QString()); // it is being written
        m_pane->setCurrentShot(0);
        QVERIFY2(problem().contains(u"Shot 2"_s), qUtf8Printable(problem()));
        m_pane->setCurrentShot(1);
        QTest::keyClicks(m_editor, u"Pan left"_s);
        QCOMPARE(problem(), QString());
        // What was tried is judged at once.
        m_editor->selectAll();
        QTest::keyClick(m_editor, Qt::Key_Delete);
        m_pane->judge();
        QVERIFY2(problem().contains(u"Shot 2"_s), qUtf8Printable(problem()));
        // A shot that is new was neither tried nor left.
        Request more = m_document->currentScene().request;
        more.shots.insert(0, {QString(), 3});
        more.duration = 12;
        m_document->editRequest(more, u"x"_s);
        QCOMPARE(problem(), QString());
    }

    void anotherSceneComesIn()
    {
        Scene scene = Scene::create(u"Harbour"_s, defaultsOf(Catalogue::builtIn().standard()));
        scene.request.prompt = u"A harbour at dawn"_s;
        m_pane->setCurrentShot(1);
        m_document->insertScene(1, scene);
        QCOMPARE(m_editor->text(), u"A harbour at dawn"_s);
        m_document->setCurrentIndex(0);
        QCOMPARE(m_editor->text(), u"A dinner in Tuscany"_s);
    }

    void tabLeavesTheField()
    {
        QTest::keyClick(m_editor, Qt::Key_Tab);
        QCOMPARE(m_editor->text(), u"A dinner in Tuscany"_s);
    }

    void cameraMovesAndSpeechAreColoured()
    {
        m_editor->setText(u"Slow dolly-in on a terrace. [Man, low voice]: “Ten years.” A quiet room."_s);
        QTRY_COMPARE(colourOf(u"Slow dolly-in"_s), Theme::current().camera);
        QCOMPARE(colourOf(u"[Man, low voice]: “Ten years.”"_s), Theme::current().speech);
        QCOMPARE(colourOf(u"quiet room"_s), QColor());
    }

    void soundsAndShotLabelsAreColoured()
    {
        m_editor->setText(u"Shot 1 (0-3s): A street, distant thunder. A cat."_s);
        QTRY_COMPARE(colourOf(u"Shot 1 (0-3s):"_s), Theme::current().accent);
        const QColor sound = colourOf(u"distant thunder"_s);
        QVERIFY(sound.isValid());
        const Theme& theme = Theme::current();
        for (const QColor& other : {theme.text, theme.accent, theme.camera, theme.speech})
            QVERIFY(sound != other);
        QCOMPARE(colourOf(u"A cat"_s), QColor());
    }

    void highlightingMakesNoStep() { QCOMPARE(m_document->undoStack().count(), 0); }

    void aLongPromptIsEditedAtOnce()
    {
        QString text;
        while (text.size() < 2500)
            text += u"Slow dolly-in on a stone terrace, pan left. [Man, softly]: \"Ten years.\" "_s;
        m_editor->selectAll();
        m_editor->insertPlainText(text);
        QTest::keyClicks(m_editor, u"And then the stars come out"_s);
        QVERIFY(m_document->currentScene().request.prompt.endsWith(u"stars come out"_s));
    }

private:
    /// Of these words in the first paragraph; invalid: they are not coloured.
    QColor colourOf(const QString& words)
    {
        const qsizetype at = m_editor->text().indexOf(words);
        for (const QTextLayout::FormatRange& range : m_editor->document()->firstBlock().layout()->formats()) {
            if (range.start <= at && at + words.size() <= range.start + range.length)
                return range.format.foreground().color();
        }
        return {};
    }
    void press(const QString& name)
    {
        for (auto* button : m_pane->findChildren<QRadioButton*>()) {
            if (button->accessibleName() == name) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL("no such choice");
    }
    [[nodiscard]] QString problem() const
    {
        for (const auto* label : m_pane->findChildren<QLabel*>()) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<PromptPane> m_pane;
    PromptEditor* m_editor = nullptr;
};

QTEST_MAIN(TestPromptPane)
#include "tst_promptpane.moc"
