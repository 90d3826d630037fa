#include "app/base/language.h"
#include "tests/windowrun.h"
#include "ui/help/manualwindow.h"
#include "ui/settings/preferencerow.h"
#include "ui/settings/preferences.h"
#include "ui/shell/actions.h"
#include "ui/shell/autosave.h"
#include "ui/shell/helpcontroller.h"
#include "ui/shell/projectfiles.h"
#include "ui/shell/windowkeeper.h"
#include "ui/timeline/timelineview.h"

#include <QComboBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace rushes;

/// Another language holds at once; the project, its history and the queue know nothing of it.
class TestLiveLanguage : public QObject
{
    Q_OBJECT

    Computer m_computer = {};
    std::unique_ptr<Settings> m_settings = {};
    std::unique_ptr<Translations> m_translations = {};
    std::unique_ptr<Studio> m_studio = {};
    std::unique_ptr<WindowKeeper> m_keeper = {};

    MainWindow& window() { return m_keeper->controller().window(); }
    void choose(const QString& language)
    {
        QSignalSpy remade(m_keeper.get(), &WindowKeeper::remade);
        m_settings->set(setting::language, language);
        QTRY_COMPARE(remade.count(), 1);
    }

    void name(const QString& sceneName)
    {
        Document& document = m_keeper->controller().document();
        Scene scene = document.currentScene();
        scene.name = sceneName;
        document.editScene(scene, u"Name"_s);
    }

    /// What the window's widgets and actions say, each once.
    static QStringList words(const QWidget& window)
    {
        QSet<QString> all;
        for (const QObject* one : window.findChildren<QObject*>()) {
            for (const char* property : {"text", "accessibleName", "accessibleDescription", "toolTip",
                                         "placeholderText", "title", "windowTitle", "currentText"})
                all.insert(one->property(property).toString());
        }
        QStringList sorted(all.cbegin(), all.cend());
        sorted.sort();
        return sorted;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support|QRhi|Failed to create|.*GStreamer|.*PulseAudio|.*OpenGL|.*EGL).*"_s));
        m_settings = std::make_unique<Settings>(m_computer.home.filePath(u"rushes.ini"_s));
        m_settings->set(setting::language, u"en"_s);
        m_translations = std::make_unique<Translations>();
        m_translations->use(u"en"_s);
        Result<std::unique_ptr<Studio>> studio = Studio::open(m_computer.setup(nullptr));
        QVERIFY(studio);
        m_studio = *std::move(studio);
        m_keeper = std::make_unique<WindowKeeper>(*m_studio, *m_settings, *m_translations);
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void cleanup()
    {
        m_keeper.reset();
        m_studio.reset();
        m_translations.reset();
    }

    void everythingIsInTheOtherLanguageAtOnce()
    {
        QCOMPARE(window().actionTable()[ActionId::SaveProject]->text(), u"&Save"_s);
        choose(u"ru"_s);
        QCOMPARE(window().actionTable()[ActionId::SaveProject]->text(), u"&Сохранить"_s);
        QVERIFY(window().isVisible());
        // Qt's own words too.
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Отмена"_s);
        QCOMPARE(QLocale().language(), QLocale::Russian);
        choose(u"en"_s);
        QCOMPARE(window().actionTable()[ActionId::SaveProject]->text(), u"&Save"_s);
    }

    /// Nothing in the window still speaks the language that was there before.
    void aWindowIsAsIfItHadStartedInIt()
    {
        name(u"Dawn"_s); // what is in the project keeps its language
        choose(u"ru"_s);
        QTRY_VERIFY(!words(window()).filter(u"Dawn: "_s).isEmpty());
        const QStringList changed = words(window());
        m_keeper.reset();
        m_studio.reset();
        m_studio = *Studio::open(m_computer.setup(nullptr));
        m_keeper = std::make_unique<WindowKeeper>(*m_studio, *m_settings, *m_translations);
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        name(u"Dawn"_s);
        QTRY_VERIFY(!words(window()).filter(u"Dawn: "_s).isEmpty());
        for (const QString& word : words(window()))
            QVERIFY2(changed.contains(word), qPrintable(word));
        QVERIFY(changed.contains(u"Песочница"_s));
        choose(u"en"_s);
        QVERIFY(words(window()).contains(u"Sandbox"_s));
    }

    void theManualStaysOpenAtItsPage()
    {
        HelpController& help = m_keeper->controller().help();
        QCOMPARE(help.openPage(), QString());
        help.showManual(u"06-money.md"_s);
        QCOMPARE(help.openPage(), u"06-money.md"_s);
        choose(u"ru"_s);
        QCOMPARE(m_keeper->controller().help().openPage(), u"06-money.md"_s);
        const auto* manual = window().findChild<ManualWindow*>();
        QVERIFY(manual->page()->toPlainText().contains(u"Деньги"_s, Qt::CaseInsensitive));
        choose(u"en"_s);
    }

    void theProjectAndItsHistoryLiveOn()
    {
        Document& document = m_keeper->controller().document();
        Request request = document.currentScene().request;
        request.prompt = u"A lighthouse at dawn"_s;
        document.editRequest(request, u"Edit"_s);
        document.addScene();
        const Project project = document.project();
        const QString title = m_keeper->controller().files().title();
        choose(u"ru"_s);
        QCOMPARE(&m_keeper->controller().document(), &document);
        QCOMPARE(document.project(), project);
        QVERIFY(m_keeper->controller().files().isEdited());
        QCOMPARE(document.currentIndex(), 1);
        window().actionTable()[ActionId::Undo]->trigger();
        window().actionTable()[ActionId::Undo]->trigger();
        QCOMPARE(document.currentScene().request.prompt, QString());
        choose(u"en"_s);
    }

    void aNameWithoutAFileAndTheCopyAreKept()
    {
        m_keeper->controller().files().open(ProjectFiles::examplePath());
        const QString title = m_keeper->controller().files().title();
        m_keeper->controller().document().addScene();
        choose(u"ru"_s);
        QCOMPARE(m_keeper->controller().files().title(), title);
        QVERIFY(!m_keeper->controller().files().autosave().copy().isEmpty());
        m_keeper->controller().document().undoStack().undo();
        choose(u"en"_s);
    }

    void thePreferencesStayOpenAtTheLanguage()
    {
        m_keeper->controller().showPreferences(u"language"_s);
        QPointer<Preferences> before = window().findChild<Preferences*>();
        auto* box = static_cast<QComboBox*>(before->row(u"language"_s)->field());
        QSignalSpy remade(m_keeper.get(), &WindowKeeper::remade);
        box->setCurrentIndex(box->findData(u"ru"_s));
        Q_EMIT box->activated(box->currentIndex());
        QTRY_COMPARE(remade.count(), 1);
        QVERIFY(!before);
        auto* after = window().findChild<Preferences*>();
        QVERIFY(after && after->isVisible());
        QCOMPARE(after->windowTitle(), u"Настройки"_s);
        QTRY_VERIFY(after->row(u"language"_s)->field()->hasFocus());
        after->close();
        choose(u"en"_s);
    }

    void theSameLanguageMakesNothingAnew()
    {
        const QPointer<MainWindow> before = &window();
        m_settings->set(setting::language, u"tlh"_s); // English, as there is none
        bool later = false;
        QTimer::singleShot(0, this, [&] { later = true; }); // behind what the choice began
        QTRY_VERIFY(later);
        QVERIFY(before);
        QCOMPARE(before, &window());
    }
};

QTEST_MAIN(TestLiveLanguage)
#include "tst_livelanguage.moc"
