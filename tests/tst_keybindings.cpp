#include "app/base/settings.h"
#include "ui/keys/keybindings.h"
#include "ui/keys/keyfield.h"
#include "ui/keys/keypresets.h"
#include "ui/keys/keysmodel.h"
#include "ui/shell/keysdialog.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

/// Keys that are set for actions, taken from others, given back, kept, and exchanged for another program's.
class TestKeyBindings : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home = {};
    std::unique_ptr<Settings> m_settings = {};
    std::unique_ptr<QObject> m_owner = {};
    std::unique_ptr<KeyBindings> m_keys = {};
    QAction* m_split = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_save = nullptr;
    QAction* m_undoMove = nullptr;
    QAction* m_play = nullptr;

    QAction* make(const QString& name, const QString& text, const QList<QKeySequence>& keys)
    {
        auto* action = new QAction(text, m_owner.get());
        action->setObjectName(name);
        action->setShortcuts(keys);
        return action;
    }
    void open()
    {
        m_keys.reset();
        m_owner = std::make_unique<QObject>();
        m_settings = std::make_unique<Settings>(m_home.filePath(u"rushes.ini"_s));
        m_split = make(u"split"_s, u"Split at playhead"_s, {Qt::Key_S});
        m_remove = make(u"delete"_s, u"Delete"_s, {Qt::Key_Delete});
        m_save = make(u"save"_s, u"&Save"_s, {Qt::CTRL | Qt::Key_S});
        m_undoMove = make(u"undo-move"_s, u"Undo the move"_s, {Qt::CTRL | Qt::Key_Z});
        m_play = make(u"play"_s, u"Play"_s, {Qt::Key_Space, Qt::Key_K});
        m_play->setToolTip(u"Play (Space)"_s);
        auto* nameless = new QAction(u"Nameless"_s, m_owner.get());
        m_keys = std::make_unique<KeyBindings>(*m_settings);
        m_keys->add({u"window"_s, u"Everywhere"_s, {m_save, nameless}, true, false});
        m_keys->add({u"timeline"_s, u"Timeline"_s, {m_split, m_remove}, false, false});
        m_keys->add({u"player"_s, u"Player"_s, {m_play}, false, false});
        m_keys->add({u"queue"_s, u"Queue"_s, {m_undoMove}, false, true});
    }
    QPushButton* button(const KeysDialog& dialog, const QString& name)
    {
        for (auto* one : dialog.findChildren<QPushButton*>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        open();
        m_keys->usePreset({});
    }
    void cleanup() { m_keys.reset(); }

    void aKeyThatIsSetIsKeptAndGivenBack()
    {
        QCOMPARE(m_keys->bindings().size(), 5);
        m_keys->set(u"timeline/split"_s, {QKeySequence(u"Ctrl+B"_s), QKeySequence(u"="_s)});
        QCOMPARE(m_split->shortcuts(),
                 (QList<QKeySequence>{QKeySequence(u"Ctrl+B"_s), QKeySequence(u"="_s)}));
        QVERIFY(m_settings->sync());
        open();
        QCOMPARE(m_split->shortcuts(),
                 (QList<QKeySequence>{QKeySequence(u"Ctrl+B"_s), QKeySequence(u"="_s)}));
        QVERIFY(!m_keys->isStandard(*m_keys->find(u"timeline/split"_s)));
        m_keys->reset(u"timeline/split"_s);
        QCOMPARE(m_split->shortcut(), QKeySequence(Qt::Key_S));
        QVERIFY(m_settings->value(setting::keys).isEmpty());
        // The keys that it has anyway are nothing to keep.
        m_keys->set(u"timeline/split"_s, {QKeySequence(Qt::Key_S)});
        QVERIFY(m_settings->value(setting::keys).isEmpty());
    }

    void noKeyAtAllIsKeptToo()
    {
        m_keys->set(u"timeline/delete"_s, {});
        open();
        QVERIFY(m_remove->shortcuts().isEmpty());
    }

    void aTakenKeyIsToldAndTakenAway()
    {
        const KeyBindings::Binding* split = m_keys->find(u"timeline/split"_s);
        const auto others = m_keys->othersWith(*split, Qt::Key_Delete);
        QCOMPARE(others.size(), 1);
        QCOMPARE(others.constFirst()->id, u"timeline/delete"_s);
        m_keys->set(u"timeline/split"_s, {Qt::Key_Delete}, true);
        QVERIFY(m_remove->shortcuts().isEmpty());
        open();
        QVERIFY(m_remove->shortcuts().isEmpty());
        QCOMPARE(m_split->shortcut(), QKeySequence(Qt::Key_Delete));
    }

    void keysOfPlacesThatNeverMeetAreNoConflict()
    {
        // The timeline's and the player's; the queue's come before those that act everywhere.
        QVERIFY(m_keys->othersWith(*m_keys->find(u"timeline/split"_s), Qt::Key_Space).isEmpty());
        QVERIFY(m_keys->othersWith(*m_keys->find(u"queue/undo-move"_s), QKeySequence(u"Ctrl+S"_s)).isEmpty());
        QCOMPARE(m_keys->othersWith(*m_keys->find(u"player/play"_s), QKeySequence(u"Ctrl+S"_s)).size(), 1);
    }

    void aToolTipThatNamesTheKeyFollows()
    {
        m_keys->set(u"player/play"_s, {Qt::Key_P});
        QCOMPARE(m_play->toolTip(), u"Play (P)"_s);
        m_keys->set(u"player/play"_s, {});
        QCOMPARE(m_play->toolTip(), u"Play"_s);
    }

    void aPresetIsAnotherProgramsKeys()
    {
        m_keys->set(u"timeline/delete"_s, {Qt::Key_X});
        m_keys->usePreset(u"resolve"_s);
        QVERIFY(m_split->shortcuts().contains(QKeySequence(u"Ctrl+B"_s)));
        QCOMPARE(m_remove->shortcut(), QKeySequence(Qt::Key_Backspace));
        QVERIFY(m_keys->isStandard(*m_keys->find(u"timeline/delete"_s)));
        open();
        QVERIFY(m_split->shortcuts().contains(QKeySequence(u"Ctrl+B"_s)));
        m_keys->usePreset({});
        QCOMPARE(m_split->shortcuts(), QList<QKeySequence>{Qt::Key_S});
        m_settings->set(setting::keyPreset, u"never heard of"_s);
        open();
        QCOMPARE(m_split->shortcuts(), QList<QKeySequence>{Qt::Key_S});
    }

    void presetsAreWholeAndGiveNoKeyTwice()
    {
        QStringList ids;
        for (const KeyPreset& preset : keyPresets()) {
            ids.append(preset.id);
            QVERIFY(!preset.name.isEmpty());
            QHash<QString, QString> owner;
            for (auto one = preset.keys.begin(); one != preset.keys.end(); ++one) {
                QVERIFY2(!one->isEmpty(), qPrintable(one.key()));
                for (const QKeySequence& key : *one) {
                    const QString where = one.key().section(u'/', 0, 0) + u' ' + key.toString();
                    QVERIFY2(!key.isEmpty() && key[0].key() != Qt::Key_unknown, qPrintable(one.key()));
                    QVERIFY2(!owner.contains(where), qPrintable(preset.id + u' ' + where));
                    owner.insert(where, one.key());
                }
            }
        }
        QCOMPARE(ids, (QStringList{u"resolve"_s, u"premiere"_s, u"final-cut"_s, u"mpv"_s}));
    }

    void anActionThatDoesTheSameElsewhereHasItsKeys()
    {
        m_keys->set(u"player/play"_s, {Qt::Key_P});
        auto* film = make(u"play"_s, u"Play"_s, {Qt::Key_Space});
        film->setToolTip(u"Play (Space)"_s);
        m_keys->add({u"player"_s, u"Player"_s, {film}, false, false});
        QCOMPARE(m_keys->bindings().size(), 5);
        QCOMPARE(film->shortcuts(), QList<QKeySequence>{Qt::Key_P});
        QCOMPARE(film->toolTip(), u"Play (P)"_s);
        m_keys->reset(u"player/play"_s);
        QCOMPARE(film->shortcut(), QKeySequence(Qt::Key_Space));
        delete film;
        m_keys->set(u"player/play"_s, {Qt::Key_O});
        QCOMPARE(m_play->shortcut(), QKeySequence(Qt::Key_O));
    }

    void damagedSettingsAreLeftAside()
    {
        m_settings->set(setting::keys, {u"="_s, u"timeline/split"_s, u"nothing/here=F"_s, QString()});
        open();
        QVERIFY(m_split->shortcuts().isEmpty());
        QCOMPARE(m_save->shortcut(), QKeySequence(u"Ctrl+S"_s));
    }

    void theModelFindsByWordsAndKeys()
    {
        KeysModel model(*m_keys);
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 5);
        model.setFilter(u"time sPlit"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, KeysModel::KeysColumn).data().toString(), u"S"_s);
        model.setFilter(u"ctrl+z"_s);
        QCOMPARE(model.index(0, 0).data().toString(), u"Undo the move"_s);
        model.setFilter({});
        m_keys->set(u"timeline/delete"_s, {Qt::Key_S});
        QVERIFY(model.indexOf(u"timeline/delete"_s)
                    .data(KeysModel::ConflictRole)
                    .toString()
                    .contains(u"Split at playhead"_s));
    }

    void theDialogSetsWhatIsPressed()
    {
        KeysDialog dialog(*m_keys);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClicks(dialog.search(), u"split"_s);
        QCOMPARE(dialog.table()->model()->rowCount(), 1);
        dialog.keyField()->setFocus();
        QTest::keyClick(dialog.keyField(), Qt::Key_Delete);
        auto* use = button(dialog, u"Use this key"_s);
        QVERIFY(use->isEnabled());
        QCOMPARE(m_split->shortcut(), QKeySequence(Qt::Key_S));
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(m_split->shortcuts(), QList<QKeySequence>{Qt::Key_Delete});
        QVERIFY(m_remove->shortcuts().isEmpty());
        // The key of a Russian layout is the one that lies there.
        QTest::sendKeyEvent(QTest::Click, dialog.keyField(), static_cast<Qt::Key>(u'И'), u"и"_s, {});
        QTest::mouseClick(button(dialog, u"Use it too"_s), Qt::LeftButton);
        QCOMPARE(m_split->shortcuts(), (QList<QKeySequence>{Qt::Key_Delete, Qt::Key_B}));
        QTest::mouseClick(button(dialog, u"Reset"_s), Qt::LeftButton);
        QCOMPARE(m_split->shortcut(), QKeySequence(Qt::Key_S));
        QTest::mouseClick(button(dialog, u"No key"_s), Qt::LeftButton);
        QVERIFY(m_split->shortcuts().isEmpty());
        QTest::mouseClick(button(dialog, u"Reset all"_s), Qt::LeftButton);
        QCOMPARE(m_split->shortcut(), QKeySequence(Qt::Key_S));
        QCOMPARE(m_remove->shortcut(), QKeySequence(Qt::Key_Delete));
    }

    void everyControlOfTheDialogHasAName()
    {
        KeysDialog dialog(*m_keys);
        for (const QWidget* widget : dialog.findChildren<QWidget*>()) {
            // The list that a combo box pops up is named by it.
            if ((widget->focusPolicy() & Qt::TabFocus) && !widget->inherits("QComboBoxListView") &&
                widget->objectName() != u"qt_scrollarea_viewport")
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestKeyBindings)
#include "tst_keybindings.moc"
