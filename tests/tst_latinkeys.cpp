#include "ui/style/latinkeys.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

void press(QWidget* widget, char16_t letter, Qt::KeyboardModifiers modifiers = {})
{
    QTest::sendKeyEvent(QTest::Click, widget, static_cast<Qt::Key>(letter), QString(QChar(letter)).toLower(),
                        modifiers);
}

/// Hears its keys itself, as lists do.
class Listener : public QWidget
{
public:
    using QWidget::QWidget;
    QList<int> heard = {};
    int claims = 0; ///< a key that belongs to it while it has the focus

protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == claims) {
            event->accept();
            return true;
        }
        return QWidget::event(event);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() != Qt::Key_Control)
            heard.append(event->key());
    }
};

} // namespace

/// Keyboards that are not Latin reach every key.
class TestLatinKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }

    void theKeyThatLiesThere_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("scanCode");
        QTest::addColumn<int>("latin");
        QTest::newRow("Russian ы") << int(u'Ы') << 0 << int(Qt::Key_S);
        QTest::newRow("Russian х") << int(u'Х') << 0 << int(Qt::Key_BracketLeft);
        QTest::newRow("Russian ю") << int(u'Ю') << 0 << int(Qt::Key_Period);
        QTest::newRow("Russian ё") << int(u'Ё') << 0 << int(Qt::Key_QuoteLeft);
        QTest::newRow("Ukrainian і") << int(u'І') << 0 << int(Qt::Key_S);
        QTest::newRow("Greek σ") << int(u'Σ') << 0 << int(Qt::Key_S);
        QTest::newRow("Hebrew ד") << int(u'ד') << 0 << int(Qt::Key_S);
        // A phonetic layout: the place of the key decides, not the letter.
        QTest::newRow("by its place") << int(u'С') << 31 << int(Qt::Key_S);
        QTest::newRow("Latin stays") << int(Qt::Key_S) << 31 << int(Qt::Key_S);
        QTest::newRow("German ö stays") << int(Qt::Key_Odiaeresis) << 39 << int(Qt::Key_Odiaeresis);
        QTest::newRow("keys without letters stay") << int(Qt::Key_Delete) << 111 << int(Qt::Key_Delete);
        QTest::newRow("a letter that nobody knows") << 0x1200 << 0 << 0x1200;
    }
    void theKeyThatLiesThere()
    {
        QFETCH(int, key);
        QFETCH(int, scanCode);
        QTEST(latinKey(key, static_cast<quint32>(scanCode)), "latin");
    }

    void actionsAreReachedWhereTheyAct()
    {
        const LatinKeys keys(nullptr);
        QWidget window;
        auto* room = new Listener(&window);
        room->setFocusPolicy(Qt::StrongFocus);
        QAction split(u"Split"_s);
        split.setShortcut(Qt::Key_S);
        split.setShortcutContext(Qt::WidgetWithChildrenShortcut);
        room->addAction(&split);
        QAction save(u"Save"_s);
        save.setShortcut(Qt::CTRL | Qt::Key_S);
        window.addAction(&save);
        int splits = 0;
        int saves = 0;
        connect(&split, &QAction::triggered, this, [&] { ++splits; });
        connect(&save, &QAction::triggered, this, [&] { ++saves; });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        room->setFocus();
        press(room, u'Ы');
        QCOMPARE(splits, 1);
        press(room, u'Ы', Qt::ControlModifier);
        QCOMPARE(saves, 1);
        QCOMPARE(splits, 1);
        split.setEnabled(false);
        press(room, u'Ы');
        QCOMPARE(splits, 1);
        QCOMPARE(room->heard, QList<int>{Qt::Key_S});
        // Held, it is one press.
        split.setEnabled(true);
        QKeyEvent repeat(QEvent::KeyPress, u'Ы', Qt::NoModifier, u"ы"_s, true);
        QCoreApplication::sendEvent(room, &repeat);
        QCOMPARE(splits, 1);
    }

    void aRoomThatClaimsAKeyHearsIt()
    {
        const LatinKeys keys(nullptr);
        QWidget window;
        auto* room = new Listener(&window);
        room->setFocusPolicy(Qt::StrongFocus);
        room->claims = Qt::Key_Z;
        QAction undo(u"Undo"_s);
        undo.setShortcut(Qt::CTRL | Qt::Key_Z);
        window.addAction(&undo);
        int undone = 0;
        connect(&undo, &QAction::triggered, this, [&] { ++undone; });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        room->setFocus();
        press(room, u'Я', Qt::ControlModifier);
        QCOMPARE(room->heard, QList<int>{Qt::Key_Z});
        QCOMPARE(undone, 0);
    }

    void textIsWrittenAsItIs()
    {
        const LatinKeys keys(nullptr);
        QWidget window;
        auto* line = new QLineEdit(&window);
        QAction save(u"Save"_s);
        save.setShortcuts({QKeySequence(Qt::Key_S), QKeySequence(Qt::CTRL | Qt::Key_S)});
        window.addAction(&save);
        int saves = 0;
        connect(&save, &QAction::triggered, this, [&] { ++saves; });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        line->setFocus();
        QKeyEvent written(QEvent::KeyPress, u'Ы', Qt::NoModifier, u"ы"_s);
        QCoreApplication::sendEvent(line, &written);
        QCOMPARE(line->text(), u"ы"_s);
        QCOMPARE(saves, 0);
        press(line, u'Ы', Qt::ControlModifier);
        QCOMPARE(saves, 1);
        line->selectAll();
        press(line, u'Ч', Qt::ControlModifier); // cut
        QCOMPARE(line->text(), QString());
    }
};

QTEST_MAIN(TestLatinKeys)
#include "tst_latinkeys.moc"
