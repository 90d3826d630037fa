// Writing comes first (design.md): the whole window, by the keyboard alone.
#include "tests/windowrun.h"
#include "ui/composer/promptpane.h"
#include "ui/composer/scriptview.h"
#include "ui/shell/actions.h"
#include "ui/shell/timelinepane.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"
#include "ui/timeline/scenestrip.h"
#include "ui/timeline/shotstable.h"
#include "ui/timeline/timelineview.h"

#include <QAccessible>
#include <QAction>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr int patience = 30'000; // ms

/// A keyboard that is counted, of any language.
struct Keyboard
{
    int strokes = 0;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}, const QString& text = {})
    {
        ++strokes;
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), key, text, modifiers);
    }
    void type(const QString& words)
    {
        for (const QChar letter : words)
            press(letter == u' ' ? Qt::Key_Space : static_cast<Qt::Key>(letter.toUpper().unicode()), {},
                  letter);
    }
};

QWidget* named(QWidget& in, const QString& name)
{
    for (auto* one : in.findChildren<QWidget*>()) {
        if (one->isVisible() && one->accessibleName() == name)
            return one;
    }
    return nullptr;
}

} // namespace

class TestWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setApplicationName(u"rushes"_s);
        applyTheme(*qApp, qEnvironmentVariable("RUSHES_THEME") == u"light"_s ? Theme::lightTheme()
                                                                             : Theme::darkTheme());
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support|QRhi|Failed to create|.*GStreamer|.*PulseAudio|.*OpenGL|.*EGL).*"_s));
        m_computer = std::make_unique<Computer>();
        m_run = std::make_unique<Run>(*m_computer);
        window().resize(1280, 800);
        document().replaceProject(Project::create(defaultsOf(Catalogue::builtIn().standard())), {});
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QTRY_VERIFY_WITH_TIMEOUT(m_run->studio().service(sandboxId)->ready, patience);
    }
    void cleanup()
    {
        m_run.reset();
        m_computer.reset();
    }

    void fiveShotsByTheKeyboardAlone_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("English") << QStringList{
            u"An anniversary dinner for two on a terrace in Tuscany, natural film look."_s,
            u"Wide shot, slow crane up over dark cypresses at golden hour. Crickets."_s,
            u"Slow dolly-in on the terrace: a woman in an ivory dress laughs."_s,
            u"Close-up, slow pan right along the tablecloth: bread, figs, a candle."_s,
            u"[Man, warm low voice]: \"Ten years.\" He raises his glass."_s,
            u"Wide shot, steady pull-back: the couple dance under the string lights."_s};
        QTest::newRow("Russian") << QStringList{
            u"Ужин на двоих на террасе фермы в Тоскане, от золотого часа до сумерек."_s,
            u"Общий план, медленный подъём над кипарисами. Сверчки."_s,
            u"Камера приближается: женщина в платье цвета слоновой кости смеётся."_s,
            u"Крупный план, панорама вправо: хлеб, инжир, свеча."_s,
            u"[Мужчина, тихо]: «Десять лет». Он поднимает бокал."_s,
            u"Общий план, отъезд: пара танцует под гирляндами."_s};
    }

    void fiveShotsByTheKeyboardAlone()
    {
        QFETCH(QStringList, texts);
        Keyboard keys;
        int allowed = 2; // opening the script, and Ctrl+Return
        keys.press(Qt::Key_3, Qt::ControlModifier, u"3"_s);
        QVERIFY(qobject_cast<ScriptView*>(QApplication::focusWidget()));
        for (int i = 0; i < texts.size(); ++i) {
            allowed += static_cast<int>(texts.at(i).size()) + (i > 0 ? 2 : 0);
            for (int enter = 0; enter < 2 && i > 0; ++enter)
                keys.press(Qt::Key_Return, {}, u"\r"_s);
            keys.type(texts.at(i));
        }
        const Request& request = document().currentScene().request;
        QCOMPARE(request.prompt, texts.constFirst());
        QCOMPARE(request.shots.size(), 5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(request.shots.at(i), (Shot{texts.at(i + 1), 3}));
        QCOMPARE(request.duration, 15);
        QCOMPARE(validate(request), QList<Problem>());
        QTRY_VERIFY(m_run->room<TimelinePane>()->height() > 300);
        look(u"script-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
        keys.press(Qt::Key_Return, Qt::ControlModifier, u"\r"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_run->jobs().size(), 1, patience);
        QCOMPARE(m_run->jobs().constFirst().request, request);
        QVERIFY2(keys.strokes <= allowed, qPrintable(u"%1 > %2"_s.arg(keys.strokes).arg(allowed)));
    }

    /// Letters that are keys elsewhere, typed at once: they are the new thing's words.
    void typingRightAfterNew_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<int>("view");
        const QStringList ways = {u"new project"_s, u"add scene"_s,  u"duplicate scene"_s, u"N"_s,
                                  u"Shift+N"_s,     u"S"_s,          u"Ctrl+D"_s,          u"+ shot"_s,
                                  u"menu shot"_s,   u"menu split"_s, u"+ scene"_s};
        for (int view = 0; view < 3; ++view) {
            for (const QString& way : ways) {
                // The page has the keys of a text.
                if (view == 2 && QStringList{u"N"_s, u"Shift+N"_s, u"S"_s, u"Ctrl+D"_s}.contains(way))
                    continue;
                QTest::newRow(qPrintable(u"%1 %2"_s.arg(way).arg(view))) << way << view;
            }
        }
    }

    void typingRightAfterNew()
    {
        QFETCH(QString, way);
        QFETCH(int, view);
        Request request = document().currentScene().request;
        request.prompt = u"Clip"_s;
        request.shots = {{u"A"_s, 6}, {u"B"_s, 3}};
        request.duration = 9;
        Project project = document().project();
        project.scenes[0].request = request;
        if (way == u"+ scene"_s)
            project.scenes.append(Scene::create(u"Second"_s, request));
        document().replaceProject(project, {});
        auto& timeline = *m_run->room<TimelineView>();
        auto& pane = *m_run->room<TimelinePane>();
        pane.show(static_cast<TimelinePane::View>(view));
        timeline.setCurrentShot(0);
        const int shots = 2;
        Keyboard keys;
        if (way == u"new project"_s)
            keys.press(Qt::Key_N, Qt::ControlModifier);
        else if (way == u"add scene"_s)
            keys.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        else if (way == u"duplicate scene"_s)
            action(u"Duplicate scene"_s)->trigger();
        else if (way == u"N"_s)
            keys.press(Qt::Key_N, {}, u"n"_s);
        else if (way == u"Shift+N"_s)
            keys.press(Qt::Key_N, Qt::ShiftModifier, u"N"_s);
        else if (way == u"S"_s)
            keys.press(Qt::Key_S, {}, u"s"_s);
        else if (way == u"Ctrl+D"_s)
            keys.press(Qt::Key_D, Qt::ControlModifier);
        else if (way == u"+ shot"_s)
            QTest::mouseClick(named(window(), u"Add shot"_s), Qt::LeftButton);
        else if (way == u"menu shot"_s)
            shotAction(u"New shot after"_s)->trigger();
        else if (way == u"menu split"_s)
            shotAction(u"Split at playhead"_s)->trigger();
        else if (way == u"+ scene"_s)
            QTest::mouseClick(named(window(), u"Add scene"_s), Qt::LeftButton);
        keys.type(u"SN3 sn9"_s);
        const Request& now = document().currentScene().request;
        if (way.contains(u"scene"_s) || way == u"new project"_s) {
            QVERIFY2(now.prompt.endsWith(u"SN3 sn9"_s), qPrintable(now.prompt));
            QCOMPARE(document().project().scenes.size(),
                     way == u"new project"_s ? 1 : project.scenes.size() + 1);
            return;
        }
        QCOMPARE(now.shots.size(), shots + 1);
        const int row = timeline.currentShot();
        QVERIFY(row >= 0);
        QVERIFY2(now.shots.at(row).prompt.endsWith(u"SN3 sn9"_s), qPrintable(now.shots.at(row).prompt));
        QCOMPARE(now.prompt, u"Clip"_s);
    }

    /// In the script all of it is one page, and the prompt's own pane makes room for it.
    void theScriptTakesThePromptsPlace()
    {
        auto& prompt = *m_run->room<PromptPane>();
        auto& pane = *m_run->room<TimelinePane>();
        QVERIFY(prompt.isVisible());
        pane.show(TimelinePane::View::Script);
        QTRY_VERIFY(!prompt.isVisible());
        QTRY_VERIFY(pane.height() > 300);
        QVERIFY(m_run->room<TimelineView>()->isVisible());
        pane.show(TimelinePane::View::Blocks);
        QTRY_VERIFY(prompt.isVisible());
        QTRY_VERIFY(pane.height() < 300);
        pane.show(TimelinePane::View::Table);
        QVERIFY(m_run->room<ShotsTable>()->hasFocus());
        QVERIFY(!m_run->room<TimelineView>()->isVisible());
    }

    void selectionFollowsTheCaret()
    {
        Request request = document().currentScene().request;
        request.prompt = u"Clip"_s;
        request.shots = {{u"A"_s, 3}, {u"B"_s, 3}};
        request.duration = 6;
        document().editRequest(request, u"x"_s);
        auto& timeline = *m_run->room<TimelineView>();
        auto& pane = *m_run->room<TimelinePane>();
        timeline.setCurrentShot(1);
        pane.show(TimelinePane::View::Script);
        auto& script = *m_run->room<ScriptView>();
        QCOMPARE(script.currentShot(), 1);
        QTest::keyClick(&script, Qt::Key_Up);
        QCOMPARE(timeline.currentShot(), 0);
        QTest::keyClick(&script, Qt::Key_Up);
        QCOMPARE(timeline.currentShot(), -1);
        timeline.setCurrentShot(1);
        QCOMPARE(script.currentShot(), 1);
        QTest::keyClicks(&script, u" x"_s);
        QTest::keyClick(&script, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(document().currentScene().request.shots.at(1).prompt, u"B "_s);
        QCOMPARE(script.currentShot(), 1);
        QCOMPARE(timeline.currentShot(), 1);
    }

    void thePromptGrowsWhileItIsWritten()
    {
        auto& prompt = *m_run->room<PromptPane>();
        prompt.focusEditor();
        QTest::keyClicks(prompt.editor(), u"A terrace"_s);
        const int before = prompt.editor()->height();
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(prompt.editor(), Qt::Key_Return);
        QTRY_VERIFY(prompt.editor()->height() > before + 60);
        QVERIFY(prompt.editor()->height() <= window().height() / 3);
        m_run->room<TimelineView>()->setFocus();
        QTRY_COMPARE(prompt.editor()->height(), before);
    }

    /// A screen of 1280×800 at 200 % has 640×400 px of ours.
    void theWindowFitsTheScreenAtTwoHundredPercent()
    {
        window().resize(640, 380);
        QTRY_COMPARE(window().size(), QSize(640, 380));
        QVERIFY(window().minimumWidth() <= 640 && window().minimumHeight() <= 380);
        look(u"small"_s);
        const QRect screen = window().rect();
        for (QWidget* control : {static_cast<QWidget*>(m_run->generateButton()),
                                 static_cast<QWidget*>(m_run->room<PromptPane>()->editor())}) {
            const QRect place(control->mapTo(&window(), QPoint()), control->size());
            QVERIFY2(screen.contains(place), qPrintable(control->accessibleName()));
        }
    }

    void theWindowIsNamedAfterItsDocument()
    {
        QCOMPARE(QAccessible::queryAccessibleInterface(&window())->text(QAccessible::Name), u"Untitled"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"x"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(&window())->text(QAccessible::Name),
                 u"Untitled — edited"_s);
    }

    void everyGreyButtonSaysWhy()
    {
        for (auto* button : window().findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || button->isEnabled() || qobject_cast<QRadioButton*>(button))
                continue;
            const QString name = button->accessibleName();
            QVERIFY2(!button->toolTip().isEmpty() && button->toolTip() != name, qPrintable(name));
            QVERIFY2(!button->accessibleDescription().isEmpty(), qPrintable(name));
        }
    }

private:
    MainWindow& window() { return m_run->window(); }
    Document& document() { return m_run->mainController().document(); }
    QAction* action(const QString& text)
    {
        for (QAction* one : window().actionTable().all()) {
            if (one->text().remove(u'&') == text)
                return one;
        }
        return nullptr;
    }
    QAction* shotAction(const QString& text)
    {
        for (QAction* one : m_run->room<TimelineView>()->shotActions()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    /// A picture for who looks.
    void look(const QString& name)
    {
        if (const QString folder = qEnvironmentVariable("RUSHES_PICTURES"); !folder.isEmpty())
            window().grab().save(u"%1/%2.png"_s.arg(folder, name));
    }

    std::unique_ptr<Computer> m_computer;
    std::unique_ptr<Run> m_run;
};

QTEST_MAIN(TestWriting)
#include "tst_writing.moc"
