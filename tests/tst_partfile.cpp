#include "app/base/partfile.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const PartOrigin origin = {"\"v1\"", "Sun, 22 Nov 2026 12:00:00 GMT", 10};

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
}

} // namespace

class TestPartFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"take 1.mp4"_s);
    }

    void aWholeFileIsRenamed()
    {
        PartFile part(m_path);
        QVERIFY(part.open());
        QVERIFY(part.begin(origin));
        QVERIFY(part.append("hello"));
        QVERIFY(part.append("world"));
        QCOMPARE(part.size(), 10);
        QCOMPARE(contents(m_path + u".part"_s), "helloworld"_ba);
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(part.finish());
        QCOMPARE(contents(m_path), "helloworld"_ba);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"take 1.mp4"_s});
    }

    void anInterruptedFileIsTakenUp()
    {
        {
            PartFile part(m_path);
            QVERIFY(part.open());
            QVERIFY(part.begin(origin));
            QVERIFY(part.append("hello"));
        }
        PartFile again(m_path);
        QVERIFY(again.open());
        QCOMPARE(again.size(), 5);
        QCOMPARE(again.origin(), origin);
        QVERIFY(again.append("world"));
        QVERIFY(again.finish());
        QCOMPARE(contents(m_path), "helloworld"_ba);
    }

    void aPartOfUnknownOriginIsThrownAway()
    {
        {
            PartFile part(m_path);
            QVERIFY(part.open());
            QVERIFY(part.begin({}));
            QVERIFY(part.append("hello"));
        }
        PartFile again(m_path);
        QVERIFY(again.open());
        QCOMPARE(again.size(), 0);
    }

    void damagedNotesStartAfresh_data()
    {
        QTest::addColumn<QByteArray>("note");
        for (const char* note : {"", "rubbish", "[]", "{}", "{\"etag\":3}",
                                 "{\"etag\":\"\\\"a\\\"\",\"total\":2}", "{\"etag\":\"W/\\\"a\\\"\"}"})
            QTest::newRow(note) << QByteArray(note);
    }

    void damagedNotesStartAfresh()
    {
        QFETCH(QByteArray, note);
        for (const auto& [name, bytes] :
             {std::pair(u".part"_s, "hello"_ba), std::pair(u".part.from"_s, note)}) {
            QFile file(m_path + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        PartFile part(m_path);
        QVERIFY(part.open());
        QCOMPARE(part.size(), 0);
    }

    void aNewBeginningForgetsTheOld()
    {
        PartFile part(m_path);
        QVERIFY(part.open());
        QVERIFY(part.begin(origin));
        QVERIFY(part.append("hello"));
        QVERIFY(part.begin({"\"v2\"", {}, -1}));
        QCOMPARE(part.size(), 0);
        QVERIFY(part.append("x"));
        PartFile again(m_path);
        QVERIFY(again.open());
        QCOMPARE(again.size(), 1);
        QCOMPARE(again.origin().etag, "\"v2\""_ba);
    }

    void onlyStrongValidatorsResume()
    {
        QCOMPARE((PartOrigin{"\"a\"", "date", -1}.validator()), "\"a\""_ba);
        QCOMPARE((PartOrigin{"W/\"a\"", "date", -1}.validator()), "date"_ba);
        QCOMPARE((PartOrigin{"W/\"a\"", {}, -1}.validator()), QByteArray());
        QCOMPARE((PartOrigin{"a", {}, -1}.validator()), QByteArray());
    }

    void aMissingFolderIsMade()
    {
        const QString path = m_folder->filePath(u"a/b/take.mp4"_s);
        PartFile part(path);
        QVERIFY(part.open());
        QVERIFY(part.append("x"));
        QVERIFY(part.finish());
        QCOMPARE(contents(path), "x"_ba);
    }

    void aFolderThatCannotBeMadeIsNamed()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        PartFile part(m_folder->filePath(u"file/take.mp4"_s));
        const Result<void> opened = part.open();
        QVERIFY(!opened);
        QCOMPARE(nameOf(opened.error().kind), u"notWritable"_s);
        QCOMPARE(opened.error().detail, m_folder->filePath(u"file"_s));
    }

    void aFolderInTheWayIsNotWritable()
    {
        QVERIFY(QDir().mkpath(m_path + u".part"_s));
        PartFile part(m_path);
        const Result<void> opened = part.open();
        QVERIFY(!opened);
        QCOMPARE(nameOf(opened.error().kind), u"notWritable"_s);
    }

    void aTargetThatCannotBeReplacedKeepsThePart()
    {
        QVERIFY(QDir().mkpath(m_path + u"/inside"_s));
        PartFile part(m_path);
        QVERIFY(part.open());
        QVERIFY(part.begin(origin));
        QVERIFY(part.append("hello"));
        const Result<QString> finished = part.finish();
        QVERIFY(!finished);
        QCOMPARE(nameOf(finished.error().kind), u"notWritable"_s);
        QCOMPARE(contents(m_path + u".part"_s), "hello"_ba);
    }

    void anExistingFileIsReplacedOnlyAtTheEnd()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("old");
        file.close();
        PartFile part(m_path);
        QVERIFY(part.open());
        QVERIFY(part.append("new"));
        QCOMPARE(contents(m_path), "old"_ba);
        QVERIFY(part.finish());
        QCOMPARE(contents(m_path), "new"_ba);
    }

    void aFullDiskIsSaid()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("There is no /dev/full here");
        QVERIFY(QFile::link(u"/dev/full"_s, m_path + u".part"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"sequential device"_s));
        PartFile part(m_path);
        QVERIFY(part.open());
        const Result<void> appended = part.append("hello");
        QVERIFY(!appended);
        QCOMPARE(nameOf(appended.error().kind), u"diskFull"_s);
        QCOMPARE(appended.error().detail, m_folder->path());
    }

    void whatIsDiscardedLeavesNothing()
    {
        PartFile part(m_path);
        QVERIFY(part.open());
        QVERIFY(part.begin(origin));
        QVERIFY(part.append("hello"));
        part.discard();
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPartFile)
#include "tst_partfile.moc"
