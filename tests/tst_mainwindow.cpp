#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/catalogue/validation.h"
#include "app/timeline/document.h"
#include "ui/composer/clippane.h"
#include "ui/composer/generatebutton.h"
#include "ui/composer/promptpane.h"
#include "ui/settings/preferencerow.h"
#include "ui/settings/preferences.h"
#include "ui/shell/actions.h"
#include "ui/shell/dockpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/style/controls.h"
#include "ui/style/pane.h"
#include "ui/style/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLibraryInfo>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVersionNumber>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

QWidget* placeholder(const QString& name)
{
    auto* room = new QWidget;
    room->setAccessibleName(name);
    room->setFocusPolicy(Qt::StrongFocus);
    return room;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setApplicationName(u"rushes"_s);
        applyTheme(*qApp, Theme::darkTheme());
    }
    void init()
    {
        // The offscreen platform says so of every window whose least size changes.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints).*"_s));
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        project.scenes[0].request.negativePrompt = u"blurry"_s;
        project.scenes[0].request.duration = 6;
        project.scenes[0].request.shots = {{u"One"_s, 3}, {u"Two"_s, 3}};
        m_document = std::make_unique<Document>(project);
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_document.reset();
    }

    void everyActionHasWordsAndKeysOfItsOwn()
    {
        QSet<QString> words;
        QSet<QKeySequence> keys;
        for (const QAction* action : m_window->actionTable().all()) {
            QVERIFY(!action->text().isEmpty());
            QVERIFY2(!words.contains(action->text()), qUtf8Printable(action->text()));
            words.insert(action->text());
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!key.isEmpty() && !keys.contains(key), qUtf8Printable(key.toString()));
                keys.insert(key);
            }
        }
        QVERIFY(keys.contains(QKeySequence(u"Ctrl+Return"_s)));
        for (int id = 0; id <= static_cast<int>(ActionId::About); ++id)
            QVERIFY(m_window->actionTable()[static_cast<ActionId>(id)]);
    }

    void anActionShowsOnceItIsHandled()
    {
        Actions& actions = m_window->actionTable();
        QVERIFY(!actions[ActionId::Undo]->isVisible());
        int undone = 0;
        actions.handle(ActionId::Undo, this, [&undone] { ++undone; });
        QVERIFY(actions[ActionId::Undo]->isVisible());
        actions[ActionId::Undo]->trigger();
        QCOMPARE(undone, 1);
        QVERIFY(actions[ActionId::Quit]->isVisible());
    }

    void theMenusStandInOrder()
    {
        QStringList names;
        for (const QAction* action : m_window->topBar().menuBar()->actions())
            names.append(action->text().remove(u'&'));
        QCOMPARE(names, QStringList({u"File"_s, u"Edit"_s, u"Shot"_s, u"View"_s, u"Queue"_s, u"Help"_s}));
    }

    void everythingThatTakesTheFocusHasAName()
    {
        m_window->topBar().setBalance(Usd{12'400'000});
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || qobject_cast<const QMenuBar*>(widget) ||
                !widget->isVisibleTo(m_window.get()))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
        for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>())
            QVERIFY(!dock->titleBarWidget()->accessibleName().isEmpty());
        QVERIFY(m_window->findChild<QComboBox*>()->accessibleName() == u"Service"_s);
    }

    void tabGoesFromThePromptThroughTheRooms()
    {
        QStringList names;
        m_prompt->focusEditor();
        QTRY_VERIFY(m_prompt->editor()->hasFocus());
        for (int i = 0; i < 40 && (i == 0 || !m_prompt->editor()->hasFocus()); ++i) {
            names.append(QApplication::focusWidget()->accessibleName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(m_prompt->editor()->hasFocus());
        const auto place = [&](const QString& name) { return names.indexOf(name); };
        const QStringList wanted{u"Prompt"_s,       u"Scene"_s,     u"Timeline"_s, u"16:9"_s,
                                 u"Duration"_s,     u"CFG scale"_s, u"Sound"_s,    u"Negative prompt"_s,
                                 u"Add to shots"_s, u"Generate"_s,  u"Queue"_s,    u"Library"_s,
                                 u"Player"_s,       u"Service"_s};
        for (int i = 0; i < wanted.size(); ++i)
            QVERIFY2(place(wanted.at(i)) >= 0, qUtf8Printable(wanted.at(i)));
        for (int i = 1; i < wanted.size(); ++i)
            QVERIFY2(place(wanted.at(i - 1)) < place(wanted.at(i)), qUtf8Printable(names.join(u" "_s)));
    }

    void theBalanceShowsTheFocus()
    {
        m_window->topBar().setBalance(Usd{12'400'000});
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QPushButton* balance = nullptr;
        for (auto* button : m_window->topBar().findChildren<QPushButton*>()) {
            if (button->accessibleName() == u"Balance"_s)
                balance = button;
        }
        QVERIFY(balance);
        const auto edge = [&] {
            const QImage picture = balance->grab().toImage();
            return picture.pixelColor(picture.width() / 2, 1);
        };
        QVERIFY(edge() != Theme::current().accent);
        for (int i = 0; i < 60 && !balance->hasFocus(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(balance->hasFocus());
        QCOMPARE(edge(), Theme::current().accent);
    }

    void headsOfTheRoomsBecomeThePanes()
    {
        auto* dock = m_window->findChild<DockPane*>(u"prompt"_s);
        QCOMPARE(dock->head(), m_prompt->head());
        QCOMPARE(dock->titleBarWidget(), m_prompt->head());
        QVERIFY(m_prompt->head()->isVisible());
        QCOMPARE(m_window->findChild<DockPane*>(u"queue"_s)->head()->title(), u"Queue"_s);
    }

    void panesStandAsInThePicture()
    {
        m_window->resize(1600, 1000);
        QTRY_COMPARE(dock(u"library"_s)->width(), 300);
        QCOMPARE(dock(u"library"_s)->geometry().topLeft(), QPoint(8, 32));
        QCOMPARE(dock(u"clip"_s)->geometry().right(), 1591);
        QCOMPARE(dock(u"clip"_s)->width(), 292);
        QCOMPARE(dock(u"prompt"_s)->x(), 316);
        QCOMPARE(dock(u"timeline"_s)->geometry().bottom(), 965);
        QCOMPARE(dock(u"queue"_s)->geometry().bottom(), 965);
        QCOMPARE(dock(u"queue"_s)->y() - dock(u"library"_s)->geometry().bottom() - 1, 8);
        QVERIFY(qAbs(dock(u"timeline"_s)->height() - 179) <= 2);
        QVERIFY(qAbs(dock(u"prompt"_s)->height() - 121) <= 2);
    }

    void everythingHasRoomInASmallWindow()
    {
        m_window->resize(1024, 640);
        QTRY_VERIFY(m_window->centralWidget()->width() >= 480);
        QVERIFY(m_window->centralWidget()->height() >= 160);
        for (const auto* pane : m_window->findChildren<DockPane*>()) {
            QVERIFY(pane->isVisible());
            QVERIFY(m_window->rect().contains(pane->geometry()));
            QVERIFY(pane->width() >= pane->minimumSizeHint().width());
        }
    }

    void aHiddenPaneComesBackByTheMenu()
    {
        dock(u"library"_s)->toggleViewAction()->trigger();
        QVERIFY(!dock(u"library"_s)->isVisible());
        m_window->actionTable()[ActionId::ResetLayout]->trigger();
        QVERIFY(dock(u"library"_s)->isVisible());
        QVERIFY(m_window->actionTable()
                    .menu(MenuId::View)
                    ->actions()
                    .contains(dock(u"library"_s)->toggleViewAction()));
    }

    void theLayoutIsRememberedAndStaysTheSame()
    {
        m_window->resize(780, 700);
        dock(u"library"_s)->toggleViewAction()->trigger();
        m_window->addDockWidget(Qt::RightDockWidgetArea, dock(u"queue"_s));
        QTRY_COMPARE(m_window->dockWidgetArea(dock(u"queue"_s)), Qt::RightDockWidgetArea);
        m_window->close();
        const QByteArray layout = m_settings->value(setting::windowLayout);
        QVERIFY(!layout.isEmpty());
        QRect place;
        for (int run = 0; run < 3; ++run) {
            m_window.reset();
            open();
            QCOMPARE(m_window->size(), QSize(780, 700));
            QVERIFY(!dock(u"library"_s)->isVisible());
            QCOMPARE(m_window->dockWidgetArea(dock(u"queue"_s)), Qt::RightDockWidgetArea);
            if (run > 0)
                QCOMPARE(dock(u"queue"_s)->geometry(), place);
            place = dock(u"queue"_s)->geometry();
            m_window->close();
        }
    }

    void whatWasLeftOnALargerScreenFitsOnThisOne()
    {
        const QSize room = m_window->screen()->availableSize();
        m_window->resize(room + QSize(480, 200));
        m_window->close();
        m_window.reset();
        open();
        // Qt 6.8 leaves room for the frame's title and sides.
        const bool isWhole = QLibraryInfo::version() < QVersionNumber(6, 8);
        const QSize least = isWhole ? room : room - QSize(40, 40);
        QCOMPARE(m_window->size(), m_window->size().boundedTo(room).expandedTo(least));
    }

    void aRememberedLayoutThatIsDamagedIsLeftOut()
    {
        m_window.reset();
        m_settings->set(setting::windowLayout, QByteArray("rubbish"));
        m_settings->set(setting::windowGeometry, QByteArray("rubbish"));
        open();
        for (const auto* pane : m_window->findChildren<DockPane*>())
            QVERIFY(pane->isVisible());
    }

    void theCloseGuardKeepsItOpen()
    {
        bool may = false;
        m_window->addCloseGuard([&may] { return may; });
        m_window->close();
        QVERIFY(m_window->isVisible());
        may = true;
        m_window->close();
        QVERIFY(!m_window->isVisible());
    }

    void theTitleTellsWhatIsEdited()
    {
        m_window->setDocumentTitle(u"Tuscany.rushes"_s, true);
        QCOMPARE(m_window->windowTitle(), u"Tuscany.rushes — edited"_s);
        m_window->setDocumentTitle(u"Tuscany.rushes"_s, false);
        QCOMPARE(m_window->windowTitle(), u"Tuscany.rushes"_s);
    }

    void theServiceIsChosen()
    {
        TopBar& top = m_window->topBar();
        top.setServices({{ServiceId(u"runcomfy"_s), u"RunComfy"_s, true, false, u"Sign in first."_s},
                         {ServiceId(u"sandbox"_s), u"Sandbox"_s, false, true, u"Animatics, free."_s}},
                        ServiceId(u"sandbox"_s));
        auto* box = top.findChild<QComboBox*>();
        QCOMPARE(box->currentText(), u"Sandbox"_s);
        QCOMPARE(box->accessibleDescription(), u"Animatics, free."_s);
        const QAccessibleInterface* read = QAccessible::queryAccessibleInterface(box);
        QCOMPARE(read->text(QAccessible::Name), u"Service"_s);
        QCOMPARE(read->text(QAccessible::Value), u"Sandbox"_s);
        QCOMPARE(read->role(), QAccessible::ComboBox);
        QSignalSpy chosen(&top, &TopBar::serviceChosen);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<ServiceId>(), u"runcomfy"_s);
        QCOMPARE(box->toolTip(), u"Sign in first."_s);
    }

    void theStatusLineTellsTheTruth()
    {
        QCOMPARE(wordsOf({}), QStringList({u"Nothing in the queue"_s}));
        QueueForecast queue;
        queue.counts.running = queue.counts.queued = 1;
        queue.counts.committed = Usd{4'200'000};
        queue.left = std::chrono::seconds(88);
        QCOMPARE(wordsOf(queue),
                 QStringList({u"1 running, 1 queued"_s, u"about 1:28 left"_s, u"$4.20 committed"_s}));
        queue.counts.queued = 3;
        queue.counts.committed = Usd{5'040'000};
        queue.counts.ahead = Usd{1'680'000};
        queue.counts.uncertain = Usd{840'000};
        queue.left = std::chrono::seconds(2 * 3600 + 5 * 60 + 59);
        QCOMPARE(wordsOf(queue).at(0), u"1 running, 3 queued"_s);
        QCOMPARE(wordsOf(queue).at(1), u"about 2 h 5 min left"_s);
        QCOMPARE(wordsOf(queue).at(2), u"$5.04 committed, $1.68 waiting, $0.84 unknown"_s);
        queue = {};
        queue.paused = true;
        queue.counts.waiting = 2;
        QCOMPARE(wordsOf(queue), QStringList({u"Queue paused, 2 waiting"_s}));
        queue = {};
        queue.offline = true;
        queue.counts.submitting = queue.counts.downloading = queue.counts.unknown = queue.stranded = 1;
        QCOMPARE(wordsOf(queue).first(),
                 u"Offline, 1 being sent, 1 downloading, 1 unknown, 1 without a service"_s);
        queue.problem = Error{ErrorKind::SignIn, {}, {}};
        QVERIFY(wordsOf(queue).first().startsWith(u"Queue stopped, "_s));
    }

    void aMessageWaitsAndStopsNothing()
    {
        MessageBar& bar = *m_window->findChild<MessageBar*>();
        QVERIFY(!bar.isVisible());
        int pressed = 0;
        bar.show(u"token"_s, MessageBar::Severity::Problem, u"Token refused. Queue paused."_s, u"Sign in."_s,
                 u"Sign in…"_s, [&pressed] { ++pressed; });
        QVERIFY(bar.isVisible());
        bar.clear(u"balance"_s);
        QVERIFY(bar.isVisible());
        QVERIFY(!QApplication::activeModalWidget());
        bar.findChild<QPushButton*>()->click();
        QCOMPARE(pressed, 1);
        QVERIFY(!bar.isVisible());
    }

    void aProblemComesBackWhenWhatCameOverItGoes()
    {
        MessageBar& bar = *m_window->findChild<MessageBar*>();
        int pressed = 0;
        const auto run = [&pressed] { ++pressed; };
        bar.show(u"database"_s, MessageBar::Severity::Problem, u"Damaged."_s, {}, u"Start a new list"_s, run);
        bar.show(u"frame"_s, MessageBar::Severity::Note, u"Frame saved."_s, {});
        QCOMPARE(bar.accessibleName(), u"Frame saved."_s);
        bar.show(u"failed"_s, MessageBar::Severity::Problem, u"Nothing was queued."_s, {});
        bar.show(u"failed"_s, MessageBar::Severity::Problem, u"Nothing was queued again."_s, {});
        bar.findChild<QToolButton*>()->click();
        QCOMPARE(bar.accessibleName(), u"Damaged."_s); // the note is over, and each cause has one message
        bar.findChild<QPushButton*>()->click();
        QCOMPARE(pressed, 1);
        QVERIFY(!bar.isVisible());
        // What was mended behind another message doesn't come back.
        bar.show(u"token"_s, MessageBar::Severity::Problem, u"Token refused."_s, {});
        bar.show(u"frame"_s, MessageBar::Severity::Note, u"Frame saved."_s, {});
        bar.clear(u"token"_s);
        QVERIFY(bar.isVisible());
        bar.clear(u"frame"_s);
        QVERIFY(!bar.isVisible());
    }

    void theNextPaneIsOneKeyAway()
    {
        m_prompt->focusEditor();
        QTRY_VERIFY(m_prompt->editor()->hasFocus());
        m_window->actionTable()[ActionId::NextPane]->trigger();
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Timeline"_s);
    }

    void preferencesHoldAtOnce()
    {
        Preferences preferences(*m_settings, {}, {});
        auto* jobs = static_cast<QSpinBox*>(preferences.row(u"jobs"_s)->field());
        QCOMPARE(jobs->accessibleName(), u"Jobs at once"_s);
        jobs->setValue(9);
        QCOMPARE(m_settings->value(setting::jobsAtOnce), 9);
        for (const QWidget* widget : preferences.findChildren<QWidget*>()) {
            // A spin box's own line edit is named by the spin box, and the list that pops up by its combo
            // box.
            if ((widget->focusPolicy() & Qt::TabFocus) && !widget->inherits("QComboBoxListView") &&
                !qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void preferencesFitASmallScreen()
    {
        Preferences preferences(*m_settings, {}, {});
        preferences.show();
        QVERIFY(QTest::qWaitForWindowExposed(&preferences));
        auto* area = preferences.findChild<QScrollArea*>();
        QVERIFY(area);
        // Nothing scrolls where there is room for all of it.
        preferences.resize(preferences.width(), 2000);
        QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
        // 1280 by 800 at twice the size.
        preferences.resize(624, 352);
        QCOMPARE(preferences.size(), QSize(624, 352));
        for (const Caption* caption : preferences.findChildren<Caption*>())
            QVERIFY2(caption->width() >= caption->sizeHint().width(), qUtf8Printable(caption->text()));
        for (QPushButton* button : preferences.findChildren<QPushButton*>()) {
            if (button->accessibleName() == u"Close"_s)
                QVERIFY(
                    preferences.rect().contains(button->mapTo(&preferences, button->rect().bottomRight())));
        }
        // Tab leads to what was out of sight.
        QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
        preferences.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&preferences));
        for (int i = 0; i < 40; ++i) {
            const QWidget* now = QApplication::focusWidget();
            QVERIFY2(!area->widget()->isAncestorOf(now) || area->viewport()->rect().contains(now->mapTo(
                                                               area->viewport(), now->rect().center())),
                     qUtf8Printable(now->accessibleName()));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
    }

private:
    void open()
    {
        m_prompt = new PromptPane(*m_document);
        auto* clip = new ClipPane(*m_document);
        clip->setService({ServiceId(u"sandbox"_s), u"Sandbox"_s, false, true, {}});
        m_window = std::make_unique<MainWindow>(Rooms{placeholder(u"Player"_s),
                                                      placeholder(u"Library"_s),
                                                      placeholder(u"Queue"_s),
                                                      m_prompt,
                                                      placeholder(u"Timeline"_s),
                                                      clip,
                                                      {}},
                                                *m_settings);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    [[nodiscard]] DockPane* dock(const QString& id) const { return m_window->findChild<DockPane*>(id); }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    PromptPane* m_prompt = nullptr;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
