#include "app/catalogue/validation.h"
#include "app/studio/writingaids.h"
#include "app/timeline/document.h"
#include "tests/windowsetup.h"
#include "ui/composer/prompteditor.h"
#include "ui/composer/promptpane.h"
#include "ui/composer/snippetform.h"
#include "ui/composer/snippetmodel.h"
#include "ui/composer/snippetpalette.h"
#include "ui/composer/splitdialog.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestSnippetPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }

    void init()
    {
        failOnWidgetWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_aids = std::make_unique<WritingAids>(m_folder->path());
        m_document = std::make_unique<Document>(Project::create(defaultsOf(Catalogue::builtIn().standard())));
        m_pane = std::make_unique<PromptPane>(*m_document);
        m_pane->setAids(*m_aids);
        m_pane->resize(700, 140);
        m_pane->show();
    }
    void cleanup()
    {
        m_pane.reset();
        m_document.reset();
        m_aids.reset();
    }

    void theModelHasEveryKindUnderItsHeading()
    {
        SnippetModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QStringList headings;
        int snippets = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            if (index.data(SnippetModel::HeadingRole).toBool()) {
                headings.append(index.data().toString());
                QVERIFY(!(index.flags() & Qt::ItemIsSelectable));
            } else if (model.snippet(index)) {
                ++snippets;
            }
        }
        QStringList wanted;
        for (const PhraseKind kind : phraseKinds())
            wanted.append(titleOf(kind));
        QCOMPARE(headings, wanted + QStringList{u"Whole scenes"_s});
        QCOMPARE(snippets, builtInSnippets().size());
        model.setSnippets({m_dusk});
        QVERIFY(model.indexOf(m_dusk).data(SnippetModel::OwnRole).toBool());
        QVERIFY(!model.first().data(SnippetModel::OwnRole).toBool());
    }

    void theFilterWantsEveryWord()
    {
        SnippetModel model;
        model.setSnippets({m_dusk});
        model.setFilter(u"  LAMPS blue "_s);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(*model.snippet(model.first()), m_dusk);
        model.setFilter(u"no such thing at all"_s);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.first().isValid());
    }

    void aRowIsDraggedAsSnippetAndAsText()
    {
        SnippetModel model;
        model.setSnippets({m_dusk});
        const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(m_dusk)}));
        QCOMPARE(data->text(), m_dusk.text);
        QCOMPARE(snippetsFromJson(data->data(snippetMimeType)).value(), QList<Snippet>{m_dusk});
        QVERIFY(!(model.firstScene().flags() & Qt::ItemIsDragEnabled));
    }

    void enterInsertsAtTheCursorAsOneStep()
    {
        write(u"A terrace. She laughs."_s);
        m_pane->editor()->select(11, 0);
        m_aids->addSnippet(m_dusk);
        openPalette(u"lamps coming"_s);
        QTest::keyClick(palette().search(), Qt::Key_Return);
        QVERIFY(!palette().isVisible());
        QCOMPARE(prompt(), u"A terrace. Blue dusk, lamps coming on. She laughs."_s);
        QCOMPARE(m_document->undoStack().count(), 2);
        m_document->undoStack().undo();
        QCOMPARE(prompt(), u"A terrace. She laughs."_s);
    }

    void theGapIsSelected()
    {
        m_pane->insertSnippet({PhraseKind::Dialogue, u"Line"_s, u"[Man, softly]: \"…\""_s});
        QCOMPARE(m_pane->editor()->textCursor().selectedText(), u"…"_s);
    }

    void aNegativeOneGoesToTheNegativePrompt()
    {
        write(u"A terrace."_s);
        m_pane->insertSnippet({PhraseKind::Negative, u"Text"_s, u"subtitles"_s});
        QCOMPARE(prompt(), u"A terrace."_s);
        QCOMPARE(m_document->currentScene().request.negativePrompt, u"subtitles"_s);
    }

    void itIsDroppedOnAShot()
    {
        withShots();
        m_pane->dropSnippet(1, m_dusk);
        QCOMPARE(m_document->currentScene().request.shots.at(1).prompt, u"two. "_s + m_dusk.text);
        m_pane->dropSnippet(7, m_dusk);
        QCOMPARE(m_document->undoStack().count(), 2);
    }

    void arrowsWalkWhileOneSearches()
    {
        openPalette({});
        const QModelIndex first = palette().list()->currentIndex();
        QVERIFY(first.isValid());
        QTest::keyClick(palette().search(), Qt::Key_Down);
        QVERIFY(palette().list()->currentIndex().row() > first.row());
        QVERIFY(palette().search()->hasFocus() || !palette().isActiveWindow());
    }

    void onesOwnAreMadeChangedAndRemoved()
    {
        write(u"Rain on tin."_s);
        m_pane->editor()->selectAll();
        openPalette({});
        click(palette(), u"New"_s);
        auto* form = palette().findChild<SnippetForm*>();
        QVERIFY(form);
        QCOMPARE(form->snippet().text, u"Rain on tin."_s);
        QVERIFY(!button(*form, u"Save snippet"_s)->isEnabled());
        form->findChild<QLineEdit*>()->setText(u"Rain"_s);
        click(*form, u"Save snippet"_s);
        QCOMPARE(m_aids->ownSnippets().size(), 1);
        QTRY_VERIFY(!palette().findChild<SnippetForm*>());

        click(palette(), u"Edit"_s);
        form = palette().findChild<SnippetForm*>();
        QVERIFY(form);
        form->findChild<QLineEdit*>()->setText(u"Tin roof"_s);
        click(*form, u"Save snippet"_s);
        QCOMPARE(m_aids->ownSnippets().constFirst().title, u"Tin roof"_s);

        click(palette(), u"Remove"_s);
        QVERIFY(m_aids->ownSnippets().isEmpty());
        // What comes with the program stays as it is.
        palette().list()->setCurrentIndex(palette().list()->model()->index(1, 0));
        QVERIFY(!button(palette(), u"Edit"_s)->isEnabled());
        QVERIFY(!button(palette(), u"Remove"_s)->isEnabled());
    }

    void everyControlHasItsName()
    {
        openPalette({});
        for (const QPushButton* control : palette().findChildren<QPushButton*>())
            QVERIFY2(!control->accessibleName().isEmpty(), qUtf8Printable(control->text()));
        QCOMPARE(palette().list()->accessibleName(), u"Snippets"_s);
        QCOMPARE(palette().search()->accessibleName(), u"Search snippets"_s);
    }

    void aTemplateFillsAnEmptySceneAsOneStep()
    {
        m_pane->showTemplates();
        const Template& first = builtInTemplates().constFirst();
        QCOMPARE(palette().list()->currentIndex().data().toString(), first.name);
        click(palette(), u"Use scene"_s);
        QCOMPARE(m_document->currentScene().request, first.request);
        QCOMPARE(m_document->project().scenes.size(), 1);
        QCOMPARE(m_document->undoStack().count(), 1);
        m_document->undoStack().undo();
        QVERIFY(prompt().isEmpty());
    }

    void aTemplateLeavesWhatIsWritten()
    {
        write(u"A terrace."_s);
        m_pane->useTemplate(builtInTemplates().at(1));
        QCOMPARE(m_document->project().scenes.size(), 2);
        QCOMPARE(m_document->currentScene().name, builtInTemplates().at(1).name);
        QCOMPARE(m_document->project().scenes.constFirst().request.prompt, u"A terrace."_s);
        QCOMPARE(m_document->undoStack().count(), 2);
        m_document->undoStack().undo();
        QCOMPARE(m_document->project().scenes.size(), 1);
    }

    void theHistoryIsWalked()
    {
        Request used;
        for (const QString& text : {u"first"_s, u"second"_s}) {
            used.prompt = text;
            m_aids->remember(used);
        }
        write(u"draft"_s);
        const int steps = m_document->undoStack().count();
        const auto walk = [this](Qt::Key key) {
            QTest::keyClick(m_pane->editor(), key, Qt::AltModifier);
            return m_pane->editor()->text();
        };
        QCOMPARE(walk(Qt::Key_Up), u"second"_s);
        QCOMPARE(walk(Qt::Key_Up), u"first"_s);
        QCOMPARE(walk(Qt::Key_Up), u"first"_s);
        QCOMPARE(m_document->undoStack().count(), steps + 1);
        QCOMPARE(walk(Qt::Key_Down), u"second"_s);
        QCOMPARE(walk(Qt::Key_Down), u"draft"_s);
        // It ended where it began.
        QCOMPARE(m_document->undoStack().count(), steps);
        QCOMPARE(walk(Qt::Key_Down), u"draft"_s);
    }

    void shotsHaveAHistoryOfTheirOwn()
    {
        Request used;
        used.prompt = u"scene"_s;
        used.shots = {{u"shot"_s, 3}};
        m_aids->remember(used);
        withShots();
        m_pane->setCurrentShot(1);
        QTest::keyClick(m_pane->editor(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_document->currentScene().request.shots.at(1).prompt, u"shot"_s);
        QCOMPARE(prompt(), u"all"_s);
    }

    void aSplitIsShownBeforeItIsDone()
    {
        const QString text = u"Shot 1 (0-3s): A harbour.\nShot 2 (3-7s): Close-up of a rope."_s;
        write(text);
        m_pane->proposeSplit();
        SplitDialog* dialog = m_pane->splitDialog();
        QVERIFY(dialog);
        auto* table = dialog->findChild<QTableWidget*>();
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(1, 1)->text(), u"4 s (3–7)"_s);
        QCOMPARE(table->item(1, 2)->text(), u"Close-up of a rope."_s);
        QVERIFY(m_document->currentScene().request.shots.isEmpty());
        click(*dialog, u"Split"_s);
        const Request& request = m_document->currentScene().request;
        QCOMPARE(request.shots, (QList<Shot>{{u"A harbour."_s, 3}, {u"Close-up of a rope."_s, 4}}));
        QCOMPARE(request.duration, 7);
        QVERIFY(validate(request).isEmpty());
        QCOMPARE(m_document->undoStack().count(), 2);
        m_document->undoStack().undo();
        QCOMPARE(prompt(), text);
        QVERIFY(m_document->currentScene().request.shots.isEmpty());
    }

    void aSplitCanBeLeft()
    {
        write(u"A harbour.\n\nA market."_s);
        m_pane->proposeSplit();
        click(*m_pane->splitDialog(), u"Cancel"_s);
        QVERIFY(m_document->currentScene().request.shots.isEmpty());
        QCOMPARE(m_document->undoStack().count(), 1);
    }

    void onePromptIsNotSplit()
    {
        write(u"A harbour."_s);
        m_pane->proposeSplit();
        QVERIFY(!m_pane->splitDialog()->findChild<QTableWidget*>());
        QVERIFY(!button(*m_pane->splitDialog(), u"Split"_s));
        QVERIFY(button(*m_pane->splitDialog(), u"Close"_s));
    }

    void joiningGoesBack()
    {
        withShots();
        m_pane->joinShots();
        QVERIFY(m_document->currentScene().request.shots.isEmpty());
        QCOMPARE(prompt(), u"all\n\nShot 1 (0-3s): one\nShot 2 (3-6s): two"_s);
        QCOMPARE(m_document->currentScene().request.duration, 6);
        QCOMPARE(m_document->undoStack().count(), 2);
        m_pane->joinShots();
        QCOMPARE(m_document->undoStack().count(), 2);
    }

private:
    [[nodiscard]] SnippetPalette& palette() const { return *m_pane->snippetPalette(); }
    [[nodiscard]] const QString& prompt() const { return m_document->currentScene().request.prompt; }
    void write(const QString& text)
    {
        Request request = m_document->currentScene().request;
        request.prompt = text;
        m_document->editRequest(request, u"x"_s);
    }
    void withShots()
    {
        Request request = m_document->currentScene().request;
        request.prompt = u"all"_s;
        request.shots = {{u"one"_s, 3}, {u"two"_s, 3}};
        request.duration = 6;
        m_document->editRequest(request, u"x"_s);
    }
    void openPalette(const QString& search)
    {
        m_pane->showSnippets();
        QVERIFY(m_pane->snippetPalette());
        palette().search()->setText(search);
    }
    static QPushButton* button(QWidget& parent, const QString& name)
    {
        for (auto* found : parent.findChildren<QPushButton*>()) {
            if (found->accessibleName() == name)
                return found;
        }
        return nullptr;
    }
    static void click(QWidget& parent, const QString& name)
    {
        QPushButton* found = button(parent, name);
        QVERIFY2(found && found->isEnabled(), qUtf8Printable(name));
        found->click();
    }

    const Snippet m_dusk = {PhraseKind::Light, u"Dusk"_s, u"Blue dusk, lamps coming on."_s};
    std::unique_ptr<QTemporaryDir> m_folder = {};
    std::unique_ptr<WritingAids> m_aids = {};
    std::unique_ptr<Document> m_document = {};
    std::unique_ptr<PromptPane> m_pane = {};
};

QTEST_MAIN(TestSnippetPalette)
#include "tst_snippetpalette.moc"
