#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/shell/actions.h"
#include "ui/style/heldkeys.h"
#include "ui/timeline/scenestrip.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// As told by Qt, and as X11 tells it where the press comes too late for Qt to see that it is one.
enum class Told { AsRepeats, AsPresses };

quint64 clock = 1000; // ms, the window system's

void send(QWidget& to, QEvent::Type type, QKeyCombination key, const QString& text, bool repeat)
{
    if (type == QEvent::KeyPress && qt_sendShortcutOverrideEvent(&to, static_cast<ulong>(clock), key.key(),
                                                                 key.keyboardModifiers(), text, repeat))
        return;
    QKeyEvent event(type, key.key(), key.keyboardModifiers(), text, repeat);
    event.setTimestamp(clock);
    QApplication::sendEvent(&to, &event);
}

QWidget& focused(QWidget& window)
{
    QWidget* widget = QApplication::focusWidget();
    return widget ? *widget : window;
}

/// Presses the key, holds it for some repeats, lets it go.
void hold(QWidget& window, QKeyCombination key, Told told, const QString& text = {}, int repeats = 6)
{
    clock += 500;
    send(focused(window), QEvent::KeyPress, key, text, false);
    for (int i = 0; i < repeats; ++i) {
        clock += 40;
        send(focused(window), QEvent::KeyRelease, key, text, told == Told::AsRepeats);
        send(focused(window), QEvent::KeyPress, key, text, told == Told::AsRepeats);
    }
    clock += 40;
    send(focused(window), QEvent::KeyRelease, key, text, false);
}

} // namespace

/// A key that is held down is pressed once.
class TestHeldKeys : public QObject
{
    Q_OBJECT

    std::unique_ptr<HeldKeys> m_held = {};

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_held = std::make_unique<HeldKeys>(HeldKeys::Presses::MayBeRepeats, nullptr);
    }
    void cleanup() { m_held.reset(); }

    void tells_data()
    {
        QTest::addColumn<Told>("told");
        QTest::newRow("as repeats") << Told::AsRepeats;
        QTest::newRow("as presses") << Told::AsPresses;
    }

    void everyActionOfTheTableButUndoAndRedoIsTriggeredOnce_data() { tells_data(); }
    void everyActionOfTheTableButUndoAndRedoIsTriggeredOnce()
    {
        QFETCH(const Told, told);
        QWidget window;
        Actions actions;
        actions.addTo(window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        int keys = 0;
        for (QAction* action : actions.all()) {
            action->setVisible(true);
            int triggered = 0;
            connect(action, &QAction::triggered, &window, [&] { ++triggered; });
            for (const QKeySequence& key : action->shortcuts()) {
                triggered = 0;
                hold(window, key[0], told);
                const bool repeats = action == actions[ActionId::Undo] || action == actions[ActionId::Redo];
                QVERIFY2(repeats ? triggered > 1 : triggered == 1,
                         qPrintable(u"%1: %2"_s.arg(action->text()).arg(triggered)));
                ++keys;
            }
        }
        QVERIFY(keys > 20);
    }

    void aButtonIsPressedOnceByEveryKeyThatPressesIt_data() { tells_data(); }
    void aButtonIsPressedOnceByEveryKeyThatPressesIt()
    {
        QFETCH(const Told, told);
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* button = new QPushButton(u"&Submit again"_s);
        button->setAutoDefault(true);
        layout->addWidget(button);
        int clicks = 0;
        connect(button, &QPushButton::clicked, &window, [&] { ++clicks; });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button->setFocus();
        const std::array<QKeyCombination, 4> keys = {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter,
                                                     Qt::ALT | Qt::Key_S};
        for (const QKeyCombination key : keys) {
            clicks = 0;
            hold(window, key, told);
            QTRY_VERIFY(clicks > 0 && !button->isDown()); // a mnemonic presses it for a moment
            QVERIFY2(clicks == 1, qPrintable(QKeySequence(key).toString() + u": %1"_s.arg(clicks)));
        }
    }

    void aDialogThatAHeldKeyOpensIsNotAnsweredByIt_data() { tells_data(); }
    void aDialogThatAHeldKeyOpensIsNotAnsweredByIt()
    {
        QFETCH(const Told, told);
        QWidget window;
        QDialog dialog(&window);
        auto* layout = new QVBoxLayout(&dialog);
        auto* line = new QLineEdit;
        auto* pay = new QPushButton(u"Spend it"_s);
        layout->addWidget(line);
        layout->addWidget(pay);
        pay->setDefault(true);
        connect(pay, &QPushButton::clicked, &dialog, &QDialog::accept);
        auto* open = new QAction(&window);
        open->setShortcut(u"Ctrl+Return"_s);
        connect(open, &QAction::triggered, &dialog, &QDialog::open);
        window.addAction(open);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        hold(window, Qt::CTRL | Qt::Key_Return, told);
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        line->setFocus();
        // The same hand, without Ctrl by now: repeats of a press that another window had.
        for (int i = 0; i < 5; ++i) {
            clock += 40;
            send(focused(dialog), QEvent::KeyRelease, Qt::Key_Return, u"\r"_s, told == Told::AsRepeats);
            send(focused(dialog), QEvent::KeyPress, Qt::Key_Return, u"\r"_s, told == Told::AsRepeats);
        }
        QVERIFY(dialog.isVisible());
        hold(dialog, Qt::Key_Return, told, u"\r"_s); // a press of its own
        QVERIFY(!dialog.isVisible());
    }

    void aRowIsOpenedOnce()
    {
        QStandardItemModel model(3, 1);
        QListView list;
        list.setModel(&model);
        list.setCurrentIndex(model.index(0, 0));
        list.setEditTriggers(QAbstractItemView::NoEditTriggers);
        int activated = 0;
        connect(&list, &QListView::activated, &list, [&] { ++activated; });
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        hold(list, Qt::Key_Return, Told::AsRepeats, u"\r"_s);
        QCOMPARE(activated, 1);
        hold(list, Qt::Key_Down, Told::AsRepeats);
        QCOMPARE(list.currentIndex().row(), 2);
    }

    void writingRepeats_data() { tells_data(); }
    void writingRepeats()
    {
        QFETCH(const Told, told);
        QPlainTextEdit text;
        text.show();
        QVERIFY(QTest::qWaitForWindowActive(&text));
        hold(text, Qt::Key_A, told, u"a"_s, 4);
        QCOMPARE(text.toPlainText(), u"aaaaa"_s);
        hold(text, Qt::Key_Return, told, u"\r"_s, 1);
        QCOMPARE(text.toPlainText(), u"aaaaa\n\n"_s);
        hold(text, Qt::Key_Backspace, told, u"\b"_s, 3);
        QCOMPARE(text.toPlainText(), u"aaa"_s);
    }

    void aKeyThatLeadsIntoATextIsNotWrittenThereWhileItIsHeld_data() { tells_data(); }
    void aKeyThatLeadsIntoATextIsNotWrittenThereWhileItIsHeld()
    {
        QFETCH(const Told, told);
        QWidget window;
        auto* button = new QPushButton(&window);
        auto* text = new QPlainTextEdit(&window);
        auto* action = new QAction(&window);
        action->setShortcut(u"N"_s);
        action->setShortcutContext(Qt::WidgetShortcut);
        button->addAction(action);
        connect(action, &QAction::triggered, text, [text] { text->setFocus(); });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button->setFocus();
        hold(window, Qt::Key_N, told, u"n"_s);
        QCOMPARE(QApplication::focusWidget(), text);
        QCOMPARE(text->toPlainText(), QString());
        hold(window, Qt::Key_N, told, u"n"_s, 2);
        QCOMPARE(text->toPlainText(), u"nnn"_s);
    }

    void twoPressesAreTwo()
    {
        QWidget window;
        auto* action = new QAction(&window);
        action->setShortcut(u"Ctrl+Return"_s);
        int triggered = 0;
        connect(action, &QAction::triggered, &window, [&] { ++triggered; });
        window.addAction(action);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        hold(window, Qt::CTRL | Qt::Key_Return, Told::AsPresses);
        hold(window, Qt::CTRL | Qt::Key_Return, Told::AsPresses);
        QCOMPARE(triggered, 2);
    }

    void ctrlReturnHeldInTheWindowIsOneJob_data() { tells_data(); }
    void ctrlReturnHeldInTheWindowIsOneJob()
    {
        QFETCH(const Told, told);
        m_held.reset(); // the window has its own, and this one for what X11 does
        Computer computer;
        computer.paused = true;
        TestService service;
        Run run(computer, &service);
        const HeldKeys held(HeldKeys::Presses::MayBeRepeats, nullptr);
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
        hold(run.window(), Qt::CTRL | Qt::Key_Return, told, u"\r"_s);
        QCOMPARE(run.jobs().size(), 1);
        // The button rests for a second; the key is held for longer.
        QTRY_VERIFY(!run.generateButton()->isResting());
        for (int i = 0; i < 5; ++i) {
            clock += 40;
            send(focused(run.window()), QEvent::KeyRelease, Qt::CTRL | Qt::Key_Return, u"\r"_s,
                 told == Told::AsRepeats);
            send(focused(run.window()), QEvent::KeyPress, Qt::CTRL | Qt::Key_Return, u"\r"_s,
                 told == Told::AsRepeats);
        }
        QCOMPARE(run.jobs().size(), 1);
    }

    void deleteHeldInTheSceneStripTakesOneScene()
    {
        m_held.reset();
        const Computer computer;
        Run run(computer);
        for (int i = 0; i < 4; ++i)
            run.mainController().document().addScene();
        auto* strip = run.room<SceneStrip>();
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
        strip->setFocus();
        QCOMPARE(QApplication::focusWidget(), strip);
        const qsizetype before = run.mainController().document().project().scenes.size();
        hold(run.window(), Qt::Key_Delete, Told::AsRepeats);
        QCOMPARE(run.mainController().document().project().scenes.size(), before - 1);
    }
};

} // namespace rushes

QTEST_MAIN(rushes::TestHeldKeys)
#include "tst_heldkeys.moc"
