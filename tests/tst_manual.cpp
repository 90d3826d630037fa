#include "app/base/language.h"
#include "app/base/settings.h"
#include "tests/windowrun.h"
#include "ui/help/hintbubble.h"
#include "ui/help/manualwindow.h"
#include "ui/shell/actions.h"
#include "ui/shell/helpcontroller.h"

#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace rushes;

/// The manual that ships is whole, is searched, and opens its examples as scenes.
class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support|QRhi|Failed to create|.*GStreamer|.*PulseAudio|.*OpenGL|.*EGL).*"_s));
    }

    void everyPageIsThereInBothLanguages()
    {
        const QList<ManualPage> english = manualPages(u"en"_s);
        const QList<ManualPage> russian = manualPages(u"ru"_s);
        QVERIFY(english.size() >= 12);
        QCOMPARE(russian.size(), english.size());
        for (qsizetype i = 0; i < english.size(); ++i) {
            QCOMPARE(russian.at(i).file, english.at(i).file);
            QVERIFY2(!english.at(i).title.isEmpty(), qPrintable(english.at(i).file));
            QVERIFY2(russian.at(i).title != english.at(i).title, qPrintable(english.at(i).file));
            QVERIFY2(russian.at(i).text.contains(QRegularExpression(u"[а-я]"_s)),
                     qPrintable(english.at(i).file));
        }
        // A language that has no manual yet reads the English one.
        QCOMPARE(manualPages(u"de"_s).constFirst().text, english.constFirst().text);
    }

    void everyLinkLeadsSomewhere()
    {
        static const QRegularExpression link(u"\\]\\(([^)]+)\\)"_s);
        int scenes = 0;
        for (const QString& language : {u"en"_s, u"ru"_s}) {
            const QList<ManualPage> pages = manualPages(language);
            for (const ManualPage& page : pages) {
                auto all = link.globalMatch(page.text);
                while (all.hasNext()) {
                    const QString address = all.next().captured(1);
                    if (address.startsWith(u"scene:")) {
                        QVERIFY2(manualScene(address), qPrintable(page.file + u' ' + address));
                        ++scenes;
                    } else if (!address.startsWith(u"https:")) {
                        const bool known =
                            std::any_of(pages.begin(), pages.end(),
                                        [&](const ManualPage& one) { return one.file == address; });
                        QVERIFY2(known, qPrintable(page.file + u' ' + address));
                    }
                }
            }
        }
        QVERIFY(scenes >= 10);
    }

    void wordsAreFoundTitlesFirst()
    {
        const QList<ManualPage> pages = manualPages(u"en"_s);
        const QList<ManualHit> money = searchManual(pages, u"MONEY"_s);
        QVERIFY(!money.isEmpty());
        QCOMPARE(pages.at(money.constFirst().page).file, u"06-money.md"_s);
        const QList<ManualHit> many = searchManual(pages, u"keyring memory"_s);
        QCOMPARE(many.size(), 1);
        QVERIFY(many.constFirst().excerpt.contains(u"keyring"_s));
        QVERIFY(!many.constFirst().excerpt.contains(u'*'));
        for (const ManualHit& hit : searchManual(pages, u"price"_s))
            QVERIFY2(!hit.excerpt.startsWith(u"- "_s), qPrintable(hit.excerpt));
        QVERIFY(searchManual(pages, u"zeppelin"_s).isEmpty());
        QVERIFY(searchManual(pages, u"  "_s).isEmpty());
        QVERIFY(!searchManual(manualPages(u"ru"_s), u"деньги"_s).isEmpty());
    }

    void theWindowShowsFindsAndFollows()
    {
        ManualWindow window(u"en"_s);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(window.page()->toPlainText().contains(u"First steps"_s));
        QVERIFY(window.search()->hasFocus());
        QTest::keyClicks(window.search(), u"hunspell"_s);
        QVERIFY(window.contents()->count() >= 1);
        QVERIFY(window.page()->textCursor().selectedText().compare(u"hunspell"_s, Qt::CaseInsensitive) == 0);
        QTest::keyClicks(window.search(), u"zzz"_s);
        QCOMPARE(window.contents()->count(), 1);
        QVERIFY(window.contents()->item(0)->text().startsWith(u"Nothing"_s));
        window.showPage(u"04-craft.md"_s);
        QVERIFY(window.page()->toPlainText().contains(u"Prompt craft"_s));
        QSignalSpy scene(&window, &ManualWindow::sceneRequested);
        Q_EMIT window.page()->anchorClicked(QUrl(u"scene:One%20move"_s));
        QCOMPARE(scene.count(), 1);
        QSignalSpy link(&window, &ManualWindow::linkRequested);
        Q_EMIT window.page()->anchorClicked(QUrl(u"https://www.runcomfy.com/"_s));
        QCOMPARE(link.count(), 1);
        Q_EMIT window.page()->anchorClicked(QUrl(u"06-money.md"_s));
        QVERIFY(window.page()->toPlainText().contains(u"promises"_s));
    }

    void anExampleOpensAsAScene()
    {
        const Computer computer;
        Run run(computer);
        run.window().actionTable()[ActionId::Manual]->trigger();
        auto* manual = run.window().findChild<ManualWindow*>();
        QVERIFY(manual && manual->isVisible());
        const qsizetype before = run.mainController().document().project().scenes.size();
        Q_EMIT manual->page()->anchorClicked(QUrl(u"scene:Two%20shots,%20one%20cut"_s));
        QCOMPARE(run.mainController().document().project().scenes.size(), before + 1);
        QCOMPARE(run.mainController().document().currentScene().request.shots.size(), 2);
    }

    void newsAreThoseOfLaterVersions()
    {
        const QString log = u"# Changelog\n\n## [Unreleased]\n- later\n\n## [0.2.0] - 2026-12-01\n- two\n\n"
                            "## [0.1.0] - 2026-11-22\n- one\n"_s;
        QCOMPARE(changesSince(log, u"0.2.0"_s), u"## [Unreleased]\n- later"_s);
        QVERIFY(changesSince(log, u"0.1.0"_s).contains(u"- two"_s));
        QVERIFY(!changesSince(log, u"0.1.0"_s).contains(u"- one"_s));
        QVERIFY(changesSince(log, {}).contains(u"- one"_s));
        QVERIFY(changesSince(u"nothing of the kind"_s, {}).isEmpty());
    }

    void newsAreThereInEveryLanguageThatHasThem()
    {
        static const QRegularExpression version(u"^## \\[([^\\]]+)\\]"_s,
                                                QRegularExpression::MultilineOption);
        const auto versions = [](const QString& text) {
            QStringList all;
            for (auto match = version.globalMatch(text); match.hasNext();)
                all.append(match.next().captured(1));
            return all;
        };
        const News english = newsIn(u"en"_s);
        QVERIFY(!english.isTranslated);
        QVERIFY(!versions(english.text).isEmpty());
        const QStringList files = QDir(u":/rushes/news"_s).entryList({u"*.md"_s});
        QVERIFY(files.contains(u"ru.md"_s));
        for (const QString& file : files) {
            const News news = newsIn(file.chopped(3));
            QVERIFY(news.isTranslated);
            QCOMPARE(versions(news.text), versions(english.text));
            QCOMPARE(news.text.count(u"\n### "_s), english.text.count(u"\n### "_s));
        }
        static const QRegularExpression bullet(u"^- (.*)$"_s, QRegularExpression::MultilineOption);
        for (auto match = bullet.globalMatch(newsIn(u"ru"_s).text); match.hasNext();) {
            const QString line = match.next().captured(1);
            QVERIFY2(line.contains(QRegularExpression(u"[а-яё]"_s)), qPrintable(line));
        }
        // A language that has none reads the English ones.
        QCOMPARE(newsIn(u"de"_s).text, english.text);
        QVERIFY(!newsIn(u"de"_s).isTranslated);
    }

    void newsAreShownInTheLanguageThatIsChosen_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("word");
        QTest::newRow("English") << u"en"_s << u"Model browser"_s;
        QTest::newRow("Russian") << u"ru"_s << u"Выбор модели"_s;
        QTest::newRow("German, which has none") << u"de"_s << u"it is told in English"_s;
    }
    void newsAreShownInTheLanguageThatIsChosen()
    {
        QFETCH(QString, language);
        QFETCH(QString, word);
        Translations translations;
        translations.use(language);
        QString shown;
        {
            const Computer computer;
            Run run(computer);
            run.window().findChild<HelpController*>()->showNews();
            for (const auto* browser : run.window().findChildren<QTextBrowser*>()) {
                if (qobject_cast<QDialog*>(browser->window()) && browser->isVisible())
                    shown += browser->toPlainText();
            }
        }
        translations.use(u"en"_s);
        QVERIFY2(shown.contains(word), qPrintable(shown.left(400)));
        QVERIFY(!shown.contains(u"[Unreleased]"_s));
    }

    void threeHintsAtTheFirstStartAndNeverAgain()
    {
        const Computer computer;
        Run run(computer);
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        const auto bubble = [&]() -> HintBubble* {
            for (HintBubble* one : run.window().findChildren<HintBubble*>()) {
                if (one->isVisible())
                    return one;
            }
            return nullptr;
        };
        run.mainController().giveHints();
        for (int i = 0; i < 3; ++i) {
            QVERIFY2(bubble(), qPrintable(QString::number(i)));
            QCOMPARE(QApplication::focusWidget(), focus);
            QVERIFY(!bubble()->accessibleName().isEmpty());
            QVERIFY(run.window().rect().contains(bubble()->geometry()));
            QTest::mouseClick(bubble(), Qt::LeftButton);
        }
        QVERIFY(!bubble());
        run.mainController().giveHints();
        QVERIFY(!bubble());
        QVERIFY(run.settings().value(setting::hintsSeen));
    }

    void aHintFollowsWhatItIsAbout()
    {
        QWidget window;
        window.resize(800, 600);
        auto* dock = new QWidget(&window);
        dock->setGeometry(0, 400, 800, 200);
        auto* target = new QWidget(dock);
        target->setGeometry(0, 30, 800, 100);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const HintBubble bubble(u"Here"_s, target, &window);
        constexpr int into = 7; // px: its point reaches into what it is about
        QCOMPARE(bubble.geometry().bottom(), 430 + into);
        // A splitter moves what the target stands in, which is told nothing of it.
        dock->move(0, 250);
        QCOMPARE(bubble.geometry().bottom(), 280 + into);
    }
};

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
