#include "app/catalogue/catalogue.h"
#include "app/cli/exitcode.h"
#include "app/cli/thumbnailcommand.h"
#include "app/store/projectfile.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace rushes;

/// A project's picture for file managers.
class TestThumbnail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void shotsAreDrawnToScale()
    {
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        project.scenes.first().request.shots = {{u"a"_s, 3}, {u"b"_s, 9}};
        project.scenes.first().request.duration = 12;
        const QImage picture = cli::pictureOf(project, 256);
        QCOMPARE(picture.size(), QSize(256, 144));
        const QColor first = picture.pixelColor(40, 72);
        const QColor second = picture.pixelColor(160, 72);
        QVERIFY(first != second);
        QCOMPARE(picture.pixelColor(100, 72), second);
        QCOMPARE(picture.pixelColor(2, 2), QColor(0x17, 0x18, 0x1b));
    }

    void manyScenesFit()
    {
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        for (int i = 0; i < 40; ++i)
            project.scenes.append(project.scenes.constFirst());
        QVERIFY(!cli::pictureOf(project, 16).isNull());
        QVERIFY(!cli::pictureOf(project, 1024).isNull());
    }

    void aFileManagersCallWritesAPng()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"a b.rushes"_s);
        QVERIFY(writeProject(project, Project::create(defaultsOf(Catalogue::builtIn().standard()))));
        const QString picture = folder.filePath(u"out.png"_s);
        const QString address = QString::fromUtf8(QUrl::fromLocalFile(project).toEncoded());
        QCOMPARE(cli::thumbnail({address, picture, u"--size"_s, u"128"_s}), 0);
        QCOMPARE(QImage(picture).width(), 128);
        QCOMPARE(cli::thumbnail({folder.filePath(u"none.rushes"_s), picture}),
                 static_cast<int>(ExitCode::NoInput));
        QCOMPARE(cli::thumbnail({project, folder.filePath(u"no/where.png"_s)}),
                 static_cast<int>(ExitCode::CannotWrite));
        QCOMPARE(cli::thumbnail({project}), static_cast<int>(ExitCode::Usage));
    }
};

QTEST_MAIN(TestThumbnail)
#include "tst_thumbnail.moc"
