// Takes of earlier versions get what made them into their files when somebody touches them.
#include "app/library/takecompletion.h"
#include "app/media/takefile.h"
#include "tests/filmclips.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestTakeCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { makeClip(m_folder.filePath(u"clip.mp4"_s), {.frames = 4}); }
    void init();

    void anOldTakeGetsWhatMadeIt();
    void oneThatHasItStaysAsItIs();
    void aFileThatIsAnothersStaysAsItIs();
    void whatIsNotThereIsNoHindrance();
    void oneThatIsRenamedMeanwhileKeepsItsNewName();
    void oneThatIsRemovedMeanwhileIsForgotten();

private:
    struct Kept
    {
        Take take = {};
        qint64 bytes = 0;
    };
    Take add(int number);
    [[nodiscard]] QByteArray bytesOf(const Take& take) const;
    /// Touches them and waits until all is done.
    void touch(const QList<TakeId>& ids);

    QTemporaryDir m_folder = {};
    QHash<TakeId, Take> m_library = {};
    QList<Kept> m_kept = {};
    std::unique_ptr<TakeCompletion> m_completion = {};
};

void TestTakeCompletion::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_library.clear();
    m_kept.clear();
    m_completion = std::make_unique<TakeCompletion>(
        [this](const TakeId& id) {
            return m_library.contains(id) ? std::optional(m_library.value(id)) : std::nullopt;
        },
        [this](const Take& take, qint64 bytes) {
            m_kept.append({take, bytes});
            m_library[take.id].bytes = bytes;
        });
}

Take TestTakeCompletion::add(int number)
{
    Scene scene;
    scene.id = SceneId(u"scene"_s);
    scene.name = u"Harbour"_s;
    scene.request.prompt = u"A harbour"_s;
    Take take = takeOf(ProjectId(u"p"_s), scene, m_folder.filePath(u"take %1.mp4"_s.arg(number)), number);
    QFile::remove(take.path);
    if (!QFile::copy(m_folder.filePath(u"clip.mp4"_s), take.path))
        qFatal("The clip can't be copied");
    take.bytes = QFileInfo(take.path).size();
    m_library.insert(take.id, take);
    return take;
}

QByteArray TestTakeCompletion::bytesOf(const Take& take) const
{
    QFile file(take.path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestTakeCompletion::touch(const QList<TakeId>& ids)
{
    QSignalSpy settled(m_completion.get(), &TakeCompletion::settled);
    m_completion->touch(ids);
    QTRY_VERIFY(!settled.isEmpty());
}

void TestTakeCompletion::anOldTakeGetsWhatMadeIt()
{
    QList<Take> takes;
    QList<QByteArray> before;
    QList<TakeId> ids;
    for (int i = 1; i <= 5; ++i) {
        takes.append(add(i));
        before.append(bytesOf(takes.last()));
        ids.append(takes.last().id);
    }
    touch(ids + ids);
    QCOMPARE(m_kept.size(), 5);
    for (int i = 0; i < 5; ++i) {
        const QByteArray now = bytesOf(takes.at(i));
        QVERIFY(now.startsWith(before.at(i)));
        QCOMPARE(m_kept.at(i).bytes, now.size());
        const Result<TakeInfo> info = readTakeInfo(takes.at(i).path);
        QVERIFY(info);
        QCOMPARE(*info, TakeInfo::of(takes.at(i)));
    }
    touch(ids);
    QCOMPARE(m_kept.size(), 5);
}

void TestTakeCompletion::oneThatHasItStaysAsItIs()
{
    Take take = add(1);
    Take other = take;
    other.number = 7;
    QVERIFY(writeTakeInfo(take.path, TakeInfo::of(other)));
    m_library[take.id].bytes = QFileInfo(take.path).size();
    const QByteArray before = bytesOf(take);
    touch({take.id});
    QCOMPARE(bytesOf(take), before);
    QVERIFY(m_kept.isEmpty());
}

void TestTakeCompletion::aFileThatIsAnothersStaysAsItIs()
{
    const Take take = add(1);
    QFile file(take.path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("another program's") > 0);
    file.close();
    touch({take.id});
    QCOMPARE(bytesOf(take), "another program's");
    QVERIFY(m_kept.isEmpty());
}

void TestTakeCompletion::whatIsNotThereIsNoHindrance()
{
    const Take gone = add(1);
    QVERIFY(QFile::remove(gone.path));
    const Take there = add(2);
    touch({gone.id, TakeId(u"unknown"_s), TakeId(), there.id});
    QCOMPARE(m_kept.size(), 1);
    QVERIFY(readTakeInfo(there.path));
}

void TestTakeCompletion::oneThatIsRenamedMeanwhileKeepsItsNewName()
{
    const Take take = add(1);
    QSignalSpy settled(m_completion.get(), &TakeCompletion::settled);
    m_completion->touch({take.id});
    m_library[take.id].path = m_folder.filePath(u"renamed.mp4"_s); // before it is known what came of it
    QTRY_VERIFY(!settled.isEmpty());
    QCOMPARE(m_kept.size(), 1);
    QCOMPARE(m_kept.first().take.path, m_folder.filePath(u"renamed.mp4"_s));
}

void TestTakeCompletion::oneThatIsRemovedMeanwhileIsForgotten()
{
    const Take take = add(1);
    QSignalSpy settled(m_completion.get(), &TakeCompletion::settled);
    m_completion->touch({take.id});
    m_library.remove(take.id);
    QTRY_VERIFY(!settled.isEmpty());
    QVERIFY(m_kept.isEmpty());
}

QTEST_GUILESS_MAIN(TestTakeCompletion)
#include "tst_takecompletion.moc"
