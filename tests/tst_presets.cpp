// Another program's keys in the real window: no key is heard by two that meet.
#include "tests/windowrun.h"
#include "ui/keys/keysmodel.h"
#include "ui/shell/actions.h"
#include "ui/shell/keysdialog.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support|QRhi|Failed to create|.*GStreamer|.*PulseAudio|.*OpenGL|.*EGL).*"_s));
        applyTheme(*qApp, Theme::darkTheme());
    }

    void noPresetGivesAKeyToTwoThatMeet()
    {
        const Computer computer;
        Run run(computer);
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
        run.window().actionTable()[ActionId::Shortcuts]->trigger();
        auto* dialog = run.window().findChild<KeysDialog*>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        auto* preset = dialog->findChild<QComboBox*>();
        QVERIFY(preset->count() >= 5);
        const QAbstractItemModel* rows = dialog->table()->model();
        QVERIFY(rows->rowCount() > 80);
        QStringList wrong;
        for (int i = 0; i < preset->count(); ++i) {
            preset->setCurrentIndex(i);
            Q_EMIT preset->activated(i);
            for (int row = 0; row < rows->rowCount(); ++row) {
                const QModelIndex index = rows->index(row, KeysModel::ActionColumn);
                const QString conflict = index.data(KeysModel::ConflictRole).toString();
                if (!conflict.isEmpty())
                    wrong.append(u"%1: %2 (%3): %4"_s.arg(
                        preset->currentText(), index.data().toString(),
                        rows->index(row, KeysModel::KeysColumn).data().toString(), conflict));
            }
        }
        preset->setCurrentIndex(0);
        Q_EMIT preset->activated(0);
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }
};

QTEST_MAIN(TestPresets)
#include "tst_presets.moc"
