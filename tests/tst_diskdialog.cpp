// How much room the takes of each project take, and what can be freed.
#include "app/store/librarystore.h"
#include "app/store/takestore.h"
#include "ui/shell/diskdialog.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestDiskDialog : public QObject
{
    Q_OBJECT

    static QString said(const QDialog& dialog)
    {
        QStringList all;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            all.append(label->text());
        return all.join(u'\n').replace(QChar(0xA0), u' ');
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }

    void eachProjectHasItsSizeAndWhatCanBeFreedIsSaid()
    {
        const QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"rushes.sqlite"_s));
        QVERIFY(database);
        TakeStore takes(**database);
        for (int i = 0; i < 3; ++i) {
            Take take;
            take.id = TakeId(u"take %1"_s.arg(i));
            take.projectId = ProjectId(i < 2 ? u"one"_s : u"two"_s);
            take.sceneId = SceneId(u"scene"_s);
            take.request.model = u"m"_s;
            take.request.duration = 5;
            take.finished = fromMs(1000 + i);
            take.bytes = (i + 1) * 1'000'000;
            take.path = u"/none/%1.mp4"_s.arg(i);
            take.starred = i == 1;
            QVERIFY(takes.add(take));
        }
        const QString pictures = folder.filePath(u"pictures"_s);
        QVERIFY(QDir().mkpath(pictures));
        QFile picture(pictures + u"/a.jpg"_s);
        QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write(QByteArray(500'000, 'x')) == 500'000);
        picture.close();

        LibraryStore library(**database);
        DiskDialog dialog(library, pictures);
        dialog.show();
        const auto* table = dialog.findChild<QTableView*>();
        QCOMPARE(table->model()->rowCount(), 2);
        QStringList rows;
        for (int row = 0; row < 2; ++row)
            rows.append(table->model()->index(row, 1).data().toString() + u' ' +
                        table->model()->index(row, 2).data().toString());
        rows.sort();
        QCOMPARE(rows.join(u'|').replace(QChar(0xA0), u' '), u"1 3.0 MB|2 3.0 MB"_s);
        QVERIFY2(said(dialog).contains(u"6.0 MB in "_s), qPrintable(said(dialog)));
        QVERIFY2(said(dialog).contains(u"4.0 MB of takes without a star"_s), qPrintable(said(dialog)));
        QVERIFY2(said(dialog).contains(u"500.0 kB of small pictures"_s), qPrintable(said(dialog)));

        auto* empty = dialog.findChild<QPushButton*>();
        for (auto* button : dialog.findChildren<QPushButton*>()) {
            if (button->text().startsWith(u"Empty"_s))
                empty = button;
        }
        QTest::mouseClick(empty, Qt::LeftButton);
        QVERIFY(!picture.exists());
        QVERIFY(!empty->isEnabled());
        QCOMPARE(library.count().value_or(0), 3); // no take goes with them
    }
};

QTEST_MAIN(TestDiskDialog)
#include "tst_diskdialog.moc"
