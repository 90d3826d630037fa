#include "app/base/settings.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace rushes;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY(m_folder.isValid());
        m_path = m_folder.filePath(u"%1/rushes.ini"_s.arg(++m_count));
    }

    void whatIsNotSetIsStandard()
    {
        const Settings settings(m_path);
        QCOMPARE(settings.value(setting::jobsAtOnce), 4);
        QCOMPARE(settings.value(setting::theme), u"system"_s);
        QCOMPARE(settings.value(setting::loop), true);
        QVERIFY(settings.videosFolder().endsWith(u"/Rushes"_s));
        QVERIFY(!QFile::exists(m_path));
    }

    void whatIsSetIsThereNextTime()
    {
        {
            Settings settings(m_path);
            settings.set(setting::jobsAtOnce, 7);
            settings.set(setting::muted, true);
            settings.set(setting::recentProjects, {u"/a/Tuscany, again.rushes"_s, u"/b/ä.rushes"_s});
            settings.set(setting::windowLayout, QByteArray("\0\xff\n=x", 5));
            settings.set(setting::videosFolder, u"/videos/mine"_s);
            QVERIFY(settings.sync());
        }
        const Settings settings(m_path);
        QCOMPARE(settings.value(setting::jobsAtOnce), 7);
        QCOMPARE(settings.value(setting::muted), true);
        QCOMPARE(settings.value(setting::recentProjects),
                 QStringList({u"/a/Tuscany, again.rushes"_s, u"/b/ä.rushes"_s}));
        QCOMPARE(settings.value(setting::windowLayout), QByteArray("\0\xff\n=x", 5));
        QCOMPARE(settings.videosFolder(), u"/videos/mine"_s);
    }

    void aChangeIsToldOnce()
    {
        Settings settings(m_path);
        QSignalSpy changed(&settings, &Settings::changed);
        settings.set(setting::jobsAtOnce, 4);
        QCOMPARE(changed.count(), 0);
        settings.set(setting::jobsAtOnce, 5);
        settings.set(setting::jobsAtOnce, 5);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<QLatin1StringView>(), setting::jobsAtOnce.key);
    }

    void theStandardIsForgotten()
    {
        Settings settings(m_path);
        settings.set(setting::muted, true);
        settings.set(setting::jobsAtOnce, 5);
        settings.set(setting::jobsAtOnce, 4);
        QVERIFY(settings.sync());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("jobs_at_once"));
    }

    void rubbishReadsAsTheNearestThatIsValid_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("jobs");
        QTest::newRow("too many") << QByteArray("jobs_at_once=9000") << 16;
        QTest::newRow("none") << QByteArray("jobs_at_once=0") << 1;
        QTest::newRow("words") << QByteArray("jobs_at_once=many") << 4;
        QTest::newRow("a list") << QByteArray("jobs_at_once=1, 2, 3") << 4;
    }
    void rubbishReadsAsTheNearestThatIsValid()
    {
        QFETCH(QByteArray, line);
        QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[queue]\n" + line + '\n');
        file.close();
        const Settings settings(m_path);
        QTEST(settings.value(setting::jobsAtOnce), "jobs");
    }

    void aTextThatLooksLikeAVariantIsKept()
    {
        const QStringList texts = {u"/films/Variant(2).rushes"_s, u"@Variant(x)"_s, u"a @DateTime(y)"_s};
        {
            Settings settings(m_path);
            settings.set(setting::recentProjects, texts);
            settings.set(setting::videosFolder, texts.at(1));
            QVERIFY(settings.sync());
        }
        const Settings settings(m_path);
        QCOMPARE(settings.value(setting::recentProjects), texts);
        QCOMPARE(settings.value(setting::videosFolder), texts.at(1));
    }

    /// A FIFO would be waited for, for ever.
    void whatIsNoFileIsNotRead()
    {
        const QTemporaryDir folder;
        const QString fifo = folder.filePath(u"rushes.ini"_s);
        QCOMPARE(mkfifo(qPrintable(fifo), 0600), 0);
        const QString nowhere = folder.filePath(u"link.ini"_s);
        QVERIFY(QFile::link(folder.filePath(u"not/there.ini"_s), nowhere));
        const QString folderItself = folder.filePath(u"folder.ini"_s);
        QVERIFY(QDir().mkdir(folderItself));
        for (const QString& path : {fifo, nowhere, folderItself, u"/dev/zero"_s, u"/dev/null"_s}) {
            const Settings settings(path);
            QVERIFY2(!settings.isReadable(), qPrintable(path));
            QCOMPARE(settings.value(setting::dayCap), setting::dayCap.standard);
            QVERIFY(settings.path().startsWith(path));
        }
        QVERIFY(Settings(folder.filePath(u"new.ini"_s)).isReadable());
    }

    void aDamagedVariantTakesNoMemory()
    {
        // As Qt would read it: a list of 46 gigabytes.
        QTemporaryDir folder;
        const QString path = folder.filePath(u"rushes.ini"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[queue]\njobs_at_once=4\n[window]\n"
                   "layout=@Variant(\\0\\0\\0\\xbsW7atf_\xff)\n");
        file.close();
        const Settings settings(path);
        QCOMPARE(settings.value(setting::jobsAtOnce), 4);
        QVERIFY(settings.isReadable());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(";layout=@Variant("));
    }

private:
    QTemporaryDir m_folder;
    QString m_path = {};
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
