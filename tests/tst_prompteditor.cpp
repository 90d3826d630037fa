#include "app/studio/writingaids.h"
#include "tests/windowsetup.h"
#include "ui/composer/completionpopup.h"
#include "ui/composer/prompteditor.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestPromptEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }

    void init()
    {
        failOnWidgetWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        m_aids = std::make_unique<WritingAids>(m_folder->path());
        m_editor = std::make_unique<PromptEditor>();
        m_editor->setAids(*m_aids);
        m_editor->resize(500, 120);
        m_editor->show();
        m_editor->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
        m_editor->setFocus();
    }
    void cleanup()
    {
        m_editor.reset();
        m_aids.reset();
        m_folder.reset();
    }

    void twoLettersOfAPhraseOfferIt()
    {
        type(u"A terrace, d"_s);
        QVERIFY(!popup().isVisible());
        type(u"o"_s);
        QVERIFY(popup().isVisible());
        QVERIFY2(popup().words().contains(u"dolly in"_s), qUtf8Printable(popup().words().join(u'|')));
        QCOMPARE(popup().accessibleName(), u"Completions"_s);
        QVERIFY(!m_editor->accessibleDescription().isEmpty());
        // The focus stays where the typing is.
        QVERIFY(m_editor->hasFocus());
    }

    void tabTakesTheFirst()
    {
        type(u"A terrace, do"_s);
        const QString first = popup().words().constFirst();
        QTest::keyClick(m_editor.get(), Qt::Key_Tab);
        QCOMPARE(m_editor->text(), u"A terrace, "_s + first);
        QVERIFY(!popup().isVisible());
        QVERIFY(m_editor->accessibleDescription().isEmpty());
    }

    void enterTakesWhatIsChosen()
    {
        type(u"do"_s);
        const QString second = popup().words().at(1);
        QTest::keyClick(m_editor.get(), Qt::Key_Down);
        QTest::keyClick(m_editor.get(), Qt::Key_Down);
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(m_editor->text(), second);
    }

    void enterEndsTheLineWhereNothingIsChosen()
    {
        type(u"pan"_s);
        QVERIFY(popup().isVisible());
        QTest::keyClick(m_editor.get(), Qt::Key_Return);
        QCOMPARE(m_editor->text(), u"pan\n"_s);
        QVERIFY(!popup().isVisible());
    }

    void anAtOffersTheElements()
    {
        m_editor->setMentions({u"Anna"_s, u"Anton Pavlovich"_s, u"Element3"_s});
        type(u"Wide shot: @"_s);
        QVERIFY(popup().isVisible());
        QCOMPARE(popup().words(), (QStringList{u"@Anna"_s, u"@Anton Pavlovich"_s, u"@Element3"_s}));
        QVERIFY(m_editor->accessibleDescription().contains(u"@Anna"_s));
        type(u"ant"_s);
        QCOMPARE(popup().words(), QStringList{u"@Anton Pavlovich"_s});
        QTest::keyClick(m_editor.get(), Qt::Key_Tab);
        QCOMPARE(m_editor->text(), u"Wide shot: @Anton Pavlovich"_s);
        QVERIFY(!popup().isVisible());
    }

    void anAtOfAnAddressOffersNothing()
    {
        m_editor->setMentions({u"Anna"_s});
        type(u"mail@"_s);
        QVERIFY(!popup().isVisible());
        // Nor does one where there are no elements.
        m_editor->setMentions({});
        type(u" @"_s);
        QVERIFY(!popup().isVisible());
    }

    void elementsAreMarkedWhereTheyAreNamed()
    {
        m_editor->setMentions({u"Ann"_s, u"Anna"_s});
        m_editor->startWith(u"@Anna and @Ann meet @Annabel"_s);
        const QColor accent = Theme::current().accent;
        QStringList marked;
        const QTextBlock block = m_editor->document()->firstBlock();
        for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
            if (range.format.foreground().color() == accent)
                marked.append(block.text().mid(range.start, range.length));
        }
        QCOMPARE(marked, (QStringList{u"@Anna"_s, u"@Ann"_s}));
    }

    void ctrlSpaceAsks()
    {
        m_editor->startWith(u"pan"_s);
        QVERIFY(!popup().isVisible());
        QTest::keyClick(m_editor.get(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(popup().isVisible());
        QCOMPARE(popup().chosen(), 0);
        const QString first = popup().words().constFirst();
        QTest::keyClick(m_editor.get(), Qt::Key_Enter);
        QCOMPARE(m_editor->text(), first);
    }

    void escClosesUntilAnotherPhraseBegins()
    {
        type(u"do"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Escape);
        QVERIFY(!popup().isVisible());
        type(u"ll"_s);
        QVERIFY(!popup().isVisible());
        type(u", do"_s);
        QVERIFY(popup().isVisible());
    }

    void typingGoesOnThroughIt()
    {
        type(u"dolly house with a door\nand more"_s);
        QCOMPARE(m_editor->text(), u"dolly house with a door\nand more"_s);
    }

    void aCapitalStaysOne()
    {
        type(u"Do"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Tab);
        QVERIFY2(m_editor->text().startsWith(u'D'), qUtf8Printable(m_editor->text()));
    }

    void insideAWordNothingIsOffered()
    {
        m_editor->startWith(u"llama"_s);
        m_editor->moveCursor(QTextCursor::Start);
        type(u"do"_s);
        QVERIFY(!popup().isVisible());
    }

    void leavingTheFieldClosesIt()
    {
        type(u"do"_s);
        QVERIFY(popup().isVisible());
        m_editor->clearFocus();
        QVERIFY(!popup().isVisible());
    }

    void movingTheCursorClosesIt()
    {
        type(u"do"_s);
        QTest::keyClick(m_editor.get(), Qt::Key_Left);
        QVERIFY(!popup().isVisible());
        QCOMPARE(m_editor->textCursor().position(), 1);
    }

    void aClickTakesIt()
    {
        type(u"do"_s);
        const QModelIndex second = popup().model()->index(1, 0);
        QTest::mouseClick(popup().viewport(), Qt::LeftButton, {}, popup().visualRect(second).center());
        QCOMPARE(m_editor->text(), second.data().toString());
    }

    void altArrowsWalk()
    {
        QSignalSpy older(m_editor.get(), &PromptEditor::olderRequested);
        QSignalSpy newer(m_editor.get(), &PromptEditor::newerRequested);
        QTest::keyClick(m_editor.get(), Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(m_editor.get(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(older.count(), 1);
        QCOMPARE(newer.count(), 1);
    }

    void aSnippetIsToldFromText()
    {
        const Snippet snippet = {PhraseKind::Light, u"Dusk"_s, u"Blue dusk."_s};
        QSignalSpy dropped(m_editor.get(), &PromptEditor::snippetDropped);
        drop(snippetsToJson({snippet}), snippet.text);
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.first().first().value<Snippet>(), snippet);
        QCOMPARE(m_editor->text(), QString());
        // Whatever claims to be one and is not, is still text.
        drop("oops", u"words"_s);
        QCOMPARE(m_editor->text(), u"words"_s);
    }

    void misspeltWordsAreUnderlined()
    {
        loadDictionary();
        m_editor->startWith(u"the womann. [Zed, low]: \"womann\" Zed dolly-in"_s);
        m_editor->moveCursor(QTextCursor::Start);
        QTRY_COMPARE(underlined(), (QStringList{u"womann"_s, u"womann"_s}));
        m_aids->setSpelling(false, {});
        QTRY_COMPARE(underlined(), QStringList());
    }

    void theWordAtTheCursorIsNoMistakeYet()
    {
        loadDictionary();
        type(u"the womann"_s);
        QTRY_COMPARE(underlined(), QStringList());
        type(u" "_s);
        QTRY_COMPARE(underlined(), QStringList{u"womann"_s});
        QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
        type(u"x"_s);
        QTRY_COMPARE(underlined(), QStringList());
        m_editor->moveCursor(QTextCursor::Start);
        QTRY_COMPARE(underlined(), QStringList{u"womannx"_s});
    }

    void namesOfOtherShotsAreNoMistakes()
    {
        loadDictionary();
        m_editor->startWith(u"the Zed "_s);
        QTRY_COMPARE(underlined(), QStringList{u"Zed"_s});
        m_editor->setNames({u"Zed"_s});
        QTRY_COMPARE(underlined(), QStringList());
    }

    void onlyWhatIsSeenIsChecked()
    {
        loadDictionary();
        QString lines;
        for (int i = 0; i < 60; ++i)
            lines += u"the womann\n"_s;
        m_editor->startWith(lines);
        m_editor->moveCursor(QTextCursor::Start);
        QTRY_VERIFY(underlined().size() > 2);
        QVERIFY2(underlined().size() < 30, qPrintable(QString::number(underlined().size())));
        m_editor->moveCursor(QTextCursor::End);
        QTRY_VERIFY(isUnderlined(m_editor->document()->lastBlock().previous()));
    }

    void theMenuMends()
    {
        loadDictionary();
        m_editor->startWith(u"the womann here"_s);
        QMenu* menu = menuAt(6);
        QVERIFY(menu);
        QAction* first = menu->actions().constFirst();
        QCOMPARE(first->text(), u"woman"_s);
        first->trigger();
        QCOMPARE(m_editor->text(), u"the woman here"_s);
        menu->close();
    }

    void theMenuTeaches()
    {
        loadDictionary();
        m_editor->startWith(u"the Vespaa the"_s);
        QTRY_COMPARE(underlined(), QStringList{u"Vespaa"_s});
        QMenu* menu = menuAt(6);
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->text() == u"Add “Vespaa” to my dictionary"_s)
                action->trigger();
        }
        menu->close();
        QTRY_COMPARE(underlined(), QStringList());
        QVERIFY(QFile::exists(m_folder->filePath(u"words.json"_s)));
        QVERIFY(m_aids->speller()->knows(u"Vespaa"_s));
    }

private:
    [[nodiscard]] CompletionPopup& popup() const { return *m_editor->completions(); }
    void type(const QString& text)
    {
        for (const QChar c : text) {
            if (c == u'\n')
                QTest::keyClick(m_editor.get(), Qt::Key_Return);
            else
                QTest::keyClicks(m_editor.get(), QString(c));
        }
    }
    void drop(const QByteArray& snippet, const QString& text)
    {
        QMimeData data;
        data.setData(snippetMimeType, snippet);
        data.setText(text);
        const QPointF at(20, 10);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_editor->viewport(), &enter);
        QApplication::sendEvent(m_editor->viewport(), &event);
    }
    void put(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void loadDictionary()
    {
        put(u"en_US.aff"_s, "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n");
        put(u"en_US.dic"_s, "3\nthe\nwoman\nhere\n");
        const auto dictionary = dictionaryFor(QLocale::c(), {m_folder->path()});
        if (!dictionary)
            QSKIP("built without hunspell");
        m_aids->setSpelling(true, dictionary);
        QTRY_VERIFY(m_aids->speller());
    }
    static QStringList underlinedIn(const QTextBlock& block)
    {
        QStringList words;
        for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
            if (range.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                words.append(block.text().mid(range.start, range.length));
        }
        return words;
    }
    static bool isUnderlined(const QTextBlock& block) { return !underlinedIn(block).isEmpty(); }
    [[nodiscard]] QStringList underlined() const
    {
        QStringList words;
        for (QTextBlock block = m_editor->document()->begin(); block.isValid(); block = block.next())
            words += underlinedIn(block);
        return words;
    }
    [[nodiscard]] QMenu* menuAt(int position) const
    {
        QTextCursor cursor(m_editor->document());
        cursor.setPosition(position);
        const QPoint at = m_editor->cursorRect(cursor).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_editor->viewport()->mapToGlobal(at));
        QApplication::sendEvent(m_editor->viewport(), &event);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }

    std::unique_ptr<QTemporaryDir> m_folder = {};
    std::unique_ptr<WritingAids> m_aids = {};
    std::unique_ptr<PromptEditor> m_editor = {};
};

QTEST_MAIN(TestPromptEditor)
#include "tst_prompteditor.moc"
