#include "ui/player/codecs.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestCodecs : public QObject
{
    Q_OBJECT

    static void addPlugins(const QString& folder, const QStringList& names)
    {
        for (const QString& name : names) {
            QFile file(folder + u"/libgst"_s + name + u".so"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }

    const QStringList m_base = {u"playback"_s, u"typefindfunctions"_s, u"audioconvert"_s, u"audioresample"_s,
                                u"volume"_s,   u"videoconvertscale"_s};
    const QStringList m_good = {u"isomp4"_s, u"autodetect"_s};
    const QStringList m_libav = {u"libav"_s};

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anEmptyFolderNeedsAllThreePackages()
    {
        const QTemporaryDir folder;
        QProcessEnvironment environment;
        environment.insert(u"QT_MEDIA_BACKEND"_s, u"gstreamer"_s);
        environment.insert(u"GST_PLUGIN_SYSTEM_PATH_1_0"_s, folder.path());
        const auto problem = codecProblem(environment);
        QVERIFY(problem);
        QCOMPARE(problem->command(), u"sudo apt install gstreamer1.0-plugins-base gstreamer1.0-plugins-good "
                                     "gstreamer1.0-libav"_s);
    }

    void onlyWhatIsMissingIsNamed()
    {
        const QTemporaryDir folder;
        addPlugins(folder.path(), m_base + m_good);
        QProcessEnvironment environment;
        environment.insert(u"QT_MEDIA_BACKEND"_s, u"gstreamer"_s);
        environment.insert(u"GST_PLUGIN_SYSTEM_PATH"_s, folder.path());
        const auto problem = codecProblem(environment);
        QVERIFY(problem);
        QCOMPARE(problem->packages, QStringList{u"gstreamer1.0-libav"_s});

        addPlugins(folder.path(), m_libav);
        QVERIFY(!codecProblem(environment));
    }

    void pluginsMayLieInSeveralFolders()
    {
        const QTemporaryDir system;
        const QTemporaryDir first;
        const QTemporaryDir second;
        addPlugins(system.path(), m_base);
        addPlugins(first.path(), m_good);
        addPlugins(second.path(), m_libav);
        QProcessEnvironment environment;
        environment.insert(u"QT_MEDIA_BACKEND"_s, u"gstreamer"_s);
        environment.insert(u"GST_PLUGIN_SYSTEM_PATH_1_0"_s, system.path());
        QVERIFY(codecProblem(environment));
        environment.insert(u"GST_PLUGIN_PATH"_s, first.path() + u':' + second.path());
        QVERIFY(!codecProblem(environment));
        // The versioned name has the last word, as in GStreamer.
        environment.insert(u"GST_PLUGIN_PATH_1_0"_s, first.path());
        QVERIFY(codecProblem(environment));
    }

    void anOlderVideoconvertWillDo()
    {
        const QTemporaryDir folder;
        QStringList base = m_base;
        base.replaceInStrings(u"videoconvertscale"_s, u"videoconvert"_s);
        addPlugins(folder.path(), base + m_good + m_libav);
        QProcessEnvironment environment;
        environment.insert(u"QT_MEDIA_BACKEND"_s, u"gstreamer"_s);
        environment.insert(u"GST_PLUGIN_SYSTEM_PATH_1_0"_s, folder.path());
        QVERIFY(!codecProblem(environment));
    }

    void anotherBackendIsLeftAlone()
    {
        const QTemporaryDir folder;
        QProcessEnvironment environment;
        environment.insert(u"GST_PLUGIN_SYSTEM_PATH_1_0"_s, folder.path());
        environment.insert(u"QT_MEDIA_BACKEND"_s, u"ffmpeg"_s);
        QVERIFY(!codecProblem(environment));
        environment.remove(u"QT_MEDIA_BACKEND"_s);
        QCOMPARE(codecProblem(environment).has_value(), QLibraryInfo::version() < QVersionNumber(6, 5));
    }

    void theRunningArchitecturesFolderIsLookedIn()
    {
        const QStringList folders = gstreamerFolders({});
        QVERIFY(folders.contains(QLibraryInfo::path(QLibraryInfo::LibrariesPath) + u"/gstreamer-1.0"_s));
        QCOMPARE(folders.size(), QSet<QString>(folders.cbegin(), folders.cend()).size());
    }

    void noFolderIsReadFromAnEmptyEntry()
    {
        QProcessEnvironment environment;
        environment.insert(u"GST_PLUGIN_PATH"_s, u"::"_s);
        environment.insert(u"GST_PLUGIN_SYSTEM_PATH"_s, QString());
        QCOMPARE(gstreamerFolders(environment), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCodecs)
#include "tst_codecs.moc"
