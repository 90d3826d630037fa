#include "app/catalogue/catalogue.h"
#include "app/media/mp4boxes.h"
#include "app/media/takefile.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <csignal>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray box(const QByteArray& type, const QByteArray& content)
{
    QByteArray head(4, '\0');
    qToBigEndian(static_cast<quint32>(8 + content.size()), head.data());
    return head + type + content;
}

/// The same box with a size of 64 bits.
QByteArray longBox(const QByteArray& type, const QByteArray& content)
{
    QByteArray size(8, '\0');
    qToBigEndian(static_cast<quint64>(16 + content.size()), size.data());
    return QByteArray::fromHex("00000001") + type + size + content;
}

/// Of the kind "reaches to the end of the file".
QByteArray openBox(const QByteArray& type, const QByteArray& content)
{
    return QByteArray(4, '\0') + type + content;
}

QByteArray ftyp()
{
    return box("ftyp", "isom" + QByteArray(4, '\0') + "isommp41");
}

QByteArray plainMp4()
{
    return ftyp() + box("moov", QByteArray(100, 'm')) + box("mdat", QByteArray(1000, 'd'));
}

TakeInfo sample()
{
    TakeInfo info;
    info.number = 3;
    info.projectId = ProjectId(u"b5c7"_s);
    info.sceneId = SceneId(u"5f0e8f3c-53f4-4f0c-9b1e-0a4b6b7f7f11"_s);
    info.sceneName = u"Harbour \"at\" dawn — \U0001F305"_s;
    info.request = defaultsOf(Catalogue::builtIn().standard());
    info.request.prompt = u"Line one\nline two\t\\ 'quoted'"_s;
    info.request.negativePrompt = u"blur"_s;
    info.request.shots = {{u"Wide shot: the harbour"_s, 4}, {u"Close-up: a rope"_s, 6}};
    info.request.duration = 10;
    info.request.cfgScale = 0.35;
    info.request.sound = true;
    info.service = ServiceId(u"runcomfy"_s);
    info.requestId = RequestId(u"req-1"_s);
    info.cost = Usd{1'680'000};
    info.created = fromMs(1'790'000'000'123);
    info.finished = fromMs(1'790'000'100'456);
    return info;
}

QByteArray ourBox(const QByteArray& json)
{
    return uuidBox(QByteArray::fromHex("7b3f0d6cb5f24c1e9a64d8e1c25e7f90"),
                   QByteArray::fromHex("00000001") + json);
}

} // namespace

class TestTakeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anMp4GetsOneMoreBoxAndItsBytesStay_data();
    void anMp4GetsOneMoreBoxAndItsBytesStay();
    void aFileWhoseLastBoxIsOpenHasItBeside();
    void writingAgainReplacesWhatWasThere();
    void whatFollowsOurBoxStaysWhereItIs();
    void aTornBoxIsWrittenAnew();
    void bytesThatAreNoBoxAreLeftAlone();
    void aFullDiskLeavesTheFileAsItWas();
    void aPngCarriesItAsText();
    void anotherFormatHasItBeside();
    void nothingOfOursIsSaid_data();
    void nothingOfOursIsSaid();
    void aHostileBoxIsRefused_data();
    void aHostileBoxIsRefused();
    void whatIsNoFileIsNotWaitedFor();
    void brokenBytesNeverHarm();
    void theSceneComesBackFieldForField();
    void otherProgramsKeepIt_data();
    void otherProgramsKeepIt();
    void aRemuxedCopyHoldsNothingOfOurs();

private:
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    void makeClip(const QString& path);

    QTemporaryDir m_folder = {};
};

void TestTakeFile::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = QTemporaryDir();
}

void TestTakeFile::makeClip(const QString& path)
{
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                               u"testsrc=s=128x72:r=24:d=1"_s, u"-pix_fmt"_s, u"yuv420p"_s, path});
    QVERIFY(ffmpeg.waitForFinished());
    QCOMPARE(ffmpeg.exitCode(), 0);
}

void TestTakeFile::anMp4GetsOneMoreBoxAndItsBytesStay_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << plainMp4();
    QTest::newRow("moov at the end") << ftyp() + box("mdat", "dddd") + box("moov", "mmmm");
    QTest::newRow("64 bit size") << ftyp() + box("moov", "mmmm") + longBox("mdat", QByteArray(300, 'd'));
    QTest::newRow("fragmented") << ftyp() + box("moov", "mmmm") + box("moof", "ffff") + box("mdat", "dddd") +
                                       box("moof", "ffff") + box("mdat", "dddd") + box("mfra", "rrrr");
    QTest::newRow("QuickTime without ftyp") << box("wide", {}) + box("mdat", "dddd") + box("moov", "mmmm");
    QTest::newRow("another one's uuid box") << plainMp4() + uuidBox(QByteArray(16, 'x'), "theirs");
    QTest::newRow("empty boxes") << ftyp() + box("free", {}) + box("moov", {}) + box("mdat", {});
}

void TestTakeFile::anMp4GetsOneMoreBoxAndItsBytesStay()
{
    QFETCH(QByteArray, bytes);
    const QString path = file(u"a.mp4"_s);
    QVERIFY(put(path, bytes));
    QCOMPARE(writeTakeInfo(path, sample()), InfoPlace::Inside);
    const QByteArray after = bytesOf(path);
    QVERIFY(after.startsWith(bytes));
    QCOMPARE(after.mid(bytes.size() + 4, 4), QByteArray("uuid"));
    QCOMPARE(qFromBigEndian<quint32>(after.constData() + bytes.size()),
             static_cast<quint32>(after.size() - bytes.size()));
    QCOMPARE(readTakeInfo(path), sample());
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"a.mp4"_s});
}

void TestTakeFile::aFileWhoseLastBoxIsOpenHasItBeside()
{
    const QString path = file(u"a.mp4"_s);
    const QByteArray bytes = ftyp() + box("moov", "mmmm") + openBox("mdat", "dddd");
    QVERIFY(put(path, bytes));
    QCOMPARE(writeTakeInfo(path, sample()), InfoPlace::Beside);
    QCOMPARE(bytesOf(path), bytes);
    QVERIFY(QFile::exists(infoFileOf(path)));
    QCOMPARE(readTakeInfo(path), sample());
}

void TestTakeFile::writingAgainReplacesWhatWasThere()
{
    const QString path = file(u"a.mp4"_s);
    QVERIFY(put(path, plainMp4()));
    QVERIFY(writeTakeInfo(path, sample()));
    const QByteArray first = bytesOf(path);
    QVERIFY(writeTakeInfo(path, sample()));
    QCOMPARE(bytesOf(path), first);
    TakeInfo other = sample();
    other.sceneName = u"A"_s;
    QVERIFY(writeTakeInfo(path, other));
    QVERIFY(bytesOf(path).size() < first.size());
    QVERIFY(bytesOf(path).startsWith(plainMp4()));
    QCOMPARE(bytesOf(path).count("rushes-take"), 1);
    QCOMPARE(readTakeInfo(path), other);
}

void TestTakeFile::whatFollowsOurBoxStaysWhereItIs()
{
    const QString path = file(u"a.mp4"_s);
    QVERIFY(put(path, plainMp4()));
    QVERIFY(writeTakeInfo(path, sample()));
    const QByteArray moved = bytesOf(path) + box("free", "pads");
    QVERIFY(put(path, moved));
    QCOMPARE(readTakeInfo(path), sample());
    TakeInfo other = sample();
    other.number = 9;
    QVERIFY(writeTakeInfo(path, other));
    QCOMPARE(bytesOf(path).mid(moved.size() - 12, 12), box("free", "pads"));
    QCOMPARE(readTakeInfo(path), other);
}

void TestTakeFile::aTornBoxIsWrittenAnew()
{
    const QString path = file(u"a.mp4"_s);
    QVERIFY(put(path, plainMp4()));
    QVERIFY(writeTakeInfo(path, sample()));
    const QByteArray whole = bytesOf(path);
    for (const qsizetype kept : {qsizetype(1), qsizetype(5), qsizetype(20), qsizetype(60)}) {
        QVERIFY(put(path, whole.left(plainMp4().size() + kept)));
        QCOMPARE(readTakeInfo(path).error().kind, ErrorKind::NotFound);
        QCOMPARE(writeTakeInfo(path, sample()), InfoPlace::Inside);
        QCOMPARE(bytesOf(path), whole);
    }
}

void TestTakeFile::bytesThatAreNoBoxAreLeftAlone()
{
    const QString path = file(u"a.mp4"_s);
    const QByteArray bytes = plainMp4() + "trailing rubbish that is no box";
    QVERIFY(put(path, bytes));
    QCOMPARE(writeTakeInfo(path, sample()), InfoPlace::Beside);
    QCOMPARE(bytesOf(path), bytes);
    QCOMPARE(readTakeInfo(path), sample());
}

void TestTakeFile::aFullDiskLeavesTheFileAsItWas()
{
    const QString path = file(u"a.mp4"_s);
    const QByteArray bytes = plainMp4();
    QVERIFY(put(path, bytes));
    // Files may grow by 100 bytes from here on: the write stops half-way, as on a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit tight = {static_cast<rlim_t>(bytes.size() + 100), before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    const Result<InfoPlace> written = writeTakeInfo(path, sample());
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::NotWritable);
    QCOMPARE(bytesOf(path), bytes);
}

void TestTakeFile::aPngCarriesItAsText()
{
    const QString path = file(u"a.png"_s);
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(path));
    QCOMPARE(writeTakeInfo(path, sample()), InfoPlace::Inside);
    QCOMPARE(readTakeInfo(path), sample());
    QCOMPARE(QImage(path).convertToFormat(QImage::Format_RGB32), image);
    // Qt's own reader finds the text, so its checksum is right and it is well formed.
    QVERIFY(QImage(path).text(u"Rushes"_s).contains(u"rushes-take"_s));
    TakeInfo other = sample();
    other.number = 4;
    QVERIFY(writeTakeInfo(path, other));
    QCOMPARE(readTakeInfo(path), other);
    QCOMPARE(bytesOf(path).count("rushes-take"), 1);
    QVERIFY(bytesOf(path).endsWith(QByteArray::fromHex("0000000049454e44ae426082")));
}

void TestTakeFile::anotherFormatHasItBeside()
{
    const QString path = file(u"a.webm"_s);
    const QByteArray bytes = QByteArray::fromHex("1a45dfa3") + "webm";
    QVERIFY(put(path, bytes));
    QCOMPARE(writeTakeInfo(path, sample()), InfoPlace::Beside);
    QCOMPARE(bytesOf(path), bytes);
    QCOMPARE(readTakeInfo(path), sample());
}

void TestTakeFile::nothingOfOursIsSaid_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("an mp4") << plainMp4() << ErrorKind::NotFound;
    QTest::newRow("another uuid") << plainMp4() + uuidBox(QByteArray(16, 'x'), "a") << ErrorKind::NotFound;
    QTest::newRow("no video") << QByteArray("hello") << ErrorKind::NotFound;
    QTest::newRow("empty") << QByteArray() << ErrorKind::NotFound;
}

void TestTakeFile::nothingOfOursIsSaid()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    QVERIFY(put(file(u"a.mp4"_s), bytes));
    QCOMPARE(readTakeInfo(file(u"a.mp4"_s)).error().kind, kind);
    QCOMPARE(readTakeInfo(file(u"missing.mp4"_s)).error().kind, ErrorKind::NotReadable);
    QCOMPARE(readTakeInfo(m_folder.path()).error().kind, ErrorKind::NotReadable);
}

void TestTakeFile::aHostileBoxIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("detail");
    const auto changed = [](const QString& key, const QJsonValue& value) {
        QJsonObject object = QJsonDocument::fromJson(toJson(sample())).object();
        object.insert(key, value);
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    };
    const QByteArray deep = QByteArray(5000, '[');
    QTest::newRow("no JSON") << QByteArray("{") << ErrorKind::Damaged << QString();
    QTest::newRow("empty") << QByteArray() << ErrorKind::Damaged << QString();
    QTest::newRow("deep") << deep << ErrorKind::Damaged << QString();
    QTest::newRow("array") << QByteArray("[]") << ErrorKind::Damaged << u"format"_s;
    QTest::newRow("format") << changed(u"format"_s, u"x"_s) << ErrorKind::Damaged << u"format"_s;
    QTest::newRow("newer") << changed(u"version"_s, 2) << ErrorKind::TooNew << u"2"_s;
    QTest::newRow("version") << changed(u"version"_s, u"1"_s) << ErrorKind::Damaged << u"version"_s;
    QTest::newRow("number") << changed(u"number"_s, -1) << ErrorKind::Damaged << u"number"_s;
    QTest::newRow("huge number") << changed(u"number"_s, 1e300) << ErrorKind::Damaged << u"number"_s;
    QTest::newRow("cost") << changed(u"cost"_s, u"2"_s) << ErrorKind::Damaged << u"cost"_s;
    QTest::newRow("negative cost") << changed(u"cost"_s,
                                              QJsonObject{{u"amount"_s, u"-1"_s}, {u"currency"_s, u"USD"_s}})
                                   << ErrorKind::Damaged << u"cost"_s;
    QTest::newRow("time") << changed(u"created"_s, u"yesterday"_s) << ErrorKind::Damaged << u"created"_s;
    QTest::newRow("scene") << changed(u"scene"_s, 1) << ErrorKind::Damaged << u"scene"_s;
    QTest::newRow("no scene id") << changed(u"scene"_s, QJsonObject()) << ErrorKind::Damaged << u"scene.id"_s;
    QTest::newRow("long name") << changed(u"scene"_s,
                                          QJsonObject{{u"id"_s, u"1"_s}, {u"name"_s, QString(100'000, u'x')}})
                               << ErrorKind::Damaged << u"scene.name"_s;
    QTest::newRow("request") << changed(u"request"_s, QJsonObject()) << ErrorKind::Damaged
                             << u"request.model"_s;
    QTest::newRow("shots") << changed(u"request"_s,
                                      QJsonObject{{u"model"_s, u"kling/kling-3.0/pro/text-to-video"_s},
                                                  {u"multi_prompt"_s, u"x"_s}})
                           << ErrorKind::Damaged << u"request.multi_prompt"_s;
}

void TestTakeFile::aHostileBoxIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, detail);
    const QString path = file(u"a.mp4"_s);
    QVERIFY(put(path, plainMp4() + ourBox(json)));
    const Result<TakeInfo> info = readTakeInfo(path);
    QVERIFY(!info);
    QCOMPARE(info.error().kind, kind);
    if (!detail.isEmpty())
        QCOMPARE(info.error().detail, detail);
}

/// Reading a FIFO would block.
void TestTakeFile::whatIsNoFileIsNotWaitedFor()
{
    const QString fifo = file(u"a.mp4"_s);
    QCOMPARE(mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    QCOMPARE(readTakeInfo(fifo).error().kind, ErrorKind::NotReadable);
    QVERIFY(readTakeInfo(fifo).error().detail.endsWith(u"not a regular file"_s));
    QCOMPARE(writeTakeInfo(fifo, sample()).error().kind, ErrorKind::NotReadable);
    QCOMPARE(writeTakeInfo(u"/dev/null"_s, sample()).error().kind, ErrorKind::NotReadable);
    QVERIFY(readTakeInfo(m_folder.path()).error().detail.endsWith(u"a folder"_s));
    // Nor what lies beside a file.
    const QString webm = file(u"b.webm"_s);
    QVERIFY(put(webm, "webm"));
    QCOMPARE(mkfifo(QFile::encodeName(infoFileOf(webm)).constData(), 0600), 0);
    QCOMPARE(readTakeInfo(webm).error().kind, ErrorKind::NotFound);
}

void TestTakeFile::brokenBytesNeverHarm()
{
    const QString path = file(u"a.mp4"_s);
    QVERIFY(put(path, plainMp4()));
    QVERIFY(writeTakeInfo(path, sample()));
    const QByteArray whole = bytesOf(path);
    std::mt19937 random(20260); // NOLINT: the same every time
    for (int round = 0; round < 300; ++round) {
        QByteArray broken = whole;
        for (int i = 0; i < 3; ++i)
            broken[static_cast<qsizetype>(random() % static_cast<quint32>(broken.size()))] =
                static_cast<char>(random());
        broken.truncate(static_cast<qsizetype>(random() % static_cast<quint32>(broken.size() + 1)));
        QVERIFY(put(path, broken));
        const Result<TakeInfo> info = readTakeInfo(path);
        QVERIFY(info || info.error().kind != ErrorKind::Internal);
        const auto written = writeTakeInfo(path, sample());
        QVERIFY(written);
        QCOMPARE(readTakeInfo(path), sample());
        QFile::remove(infoFileOf(path));
    }
}

void TestTakeFile::theSceneComesBackFieldForField()
{
    const QString path = file(u"a.mp4"_s);
    QVERIFY(put(path, plainMp4()));
    QVERIFY(writeTakeInfo(path, sample()));
    const QString copy = file(u"renamed \U0001F3AC.mov"_s);
    QVERIFY(QFile::copy(path, copy));
    const Result<TakeInfo> info = readTakeInfo(copy);
    QVERIFY(info);
    QCOMPARE(info->scene().id, sample().sceneId);
    QCOMPARE(info->scene().name, sample().sceneName);
    QVERIFY(info->scene().request == sample().request);
}

void TestTakeFile::otherProgramsKeepIt_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("exiftool") << u"exiftool"_s
                              << QStringList{u"-overwrite_original"_s, u"-Title=Ours"_s,
                                             u"-Keywords=a long word that makes the tags grow"_s};
    QTest::newRow("AtomicParsley") << u"AtomicParsley"_s
                                   << QStringList{u"--title"_s, u"Ours"_s, u"--overWrite"_s};
}

void TestTakeFile::otherProgramsKeepIt()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    if (QStandardPaths::findExecutable(program).isEmpty())
        QSKIP("not installed here");
    const QString path = file(u"a.mp4"_s);
    makeClip(path);
    QVERIFY(writeTakeInfo(path, sample()));
    const QByteArray before = bytesOf(path);
    if (program == u"exiftool"_s)
        arguments.append(path);
    else
        arguments.prepend(path);
    QProcess tagger;
    tagger.start(program, arguments);
    QVERIFY(tagger.waitForFinished());
    QVERIFY2(tagger.exitCode() == 0, tagger.readAllStandardError().constData());
    QVERIFY(bytesOf(path) != before);
    QVERIFY(bytesOf(path).contains("Ours"));
    QCOMPARE(readTakeInfo(path), sample());
    // … and it can be written again.
    TakeInfo other = sample();
    other.number = 12;
    QCOMPARE(writeTakeInfo(path, other), InfoPlace::Inside);
    QCOMPARE(readTakeInfo(path), other);
}

void TestTakeFile::aRemuxedCopyHoldsNothingOfOurs()
{
    const QString path = file(u"a.mp4"_s);
    makeClip(path);
    QVERIFY(writeTakeInfo(path, sample()));
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-i"_s, path, u"-c"_s, u"copy"_s, file(u"b.mp4"_s)});
    QVERIFY(ffmpeg.waitForFinished());
    QCOMPARE(ffmpeg.exitCode(), 0);
    // ffmpeg reads ours without a word.
    QCOMPARE(ffmpeg.readAllStandardError(), QByteArray());
    QCOMPARE(readTakeInfo(file(u"b.mp4"_s)).error().kind, ErrorKind::NotFound);
}

QTEST_APPLESS_MAIN(TestTakeFile)
#include "tst_takefile.moc"
