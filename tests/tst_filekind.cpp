// What a file is, and whether it is whole, by its own bytes: real files, made here, and cut everywhere.
#include "app/base/filekind.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// What ffmpeg writes into a file of this name; through a pipe it can't go back and fill in lengths.
QByteArray made(const QString& name, const QStringList& options = {}, bool piped = false)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QStringList arguments = {u"-v"_s, u"error"_s,
                             u"-f"_s, u"lavfi"_s,
                             u"-i"_s, u"testsrc=size=64x64:rate=12:duration=1"_s,
                             u"-f"_s, u"lavfi"_s,
                             u"-i"_s, u"sine=frequency=440:duration=1"_s};
    arguments += options;
    arguments.append(piped ? u"-"_s : path);
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, arguments);
    ffmpeg.waitForFinished(60'000);
    if (piped)
        return ffmpeg.readAllStandardOutput();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Wholeness wholeness(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return wholenessOf(buffer, fileKindOf(bytes.left(fileKindText)));
}

} // namespace

class TestFileKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aFileIsKnownAndItsCutsAreSeen_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<bool>("saysItsEnd");
        const auto row = [](const char* name, const QByteArray& bytes, const QString& ending,
                            bool saysItsEnd = true) { QTest::newRow(name) << bytes << ending << saysItsEnd; };
        const QStringList still = {u"-map"_s, u"0:v"_s, u"-frames:v"_s, u"1"_s};
        row("mp4", made(u"a.mp4"_s), u"mp4"_s);
        row("mp4, its index first", made(u"a.mp4"_s, {u"-movflags"_s, u"+faststart"_s}), u"mp4"_s);
        row("mov", made(u"a.mov"_s), u"mov"_s);
        row("webm", made(u"a.webm"_s, {u"-c:v"_s, u"libvpx"_s, u"-b:v"_s, u"100k"_s}), u"webm"_s);
        row("mkv", made(u"a.mkv"_s), u"mkv"_s);
        row("gif", made(u"a.gif"_s, {u"-map"_s, u"0:v"_s}), u"gif"_s);
        row("png", made(u"a.png"_s, still), u"png"_s);
        row("jpeg", made(u"a.jpg"_s, still), u"jpg"_s);
        row("webp", made(u"a.webp"_s, still), u"webp"_s);
        row("wav", made(u"a.wav"_s, {u"-map"_s, u"1:a"_s}), u"wav"_s);
        row("mp3", made(u"a.mp3"_s, {u"-map"_s, u"1:a"_s}), u"mp3"_s);
        row("ogg", made(u"a.ogg"_s, {u"-map"_s, u"1:a"_s}), u"ogg"_s);
        row("bmp", made(u"a.bmp"_s, still), u"bmp"_s);
        row("tiff", made(u"a.tiff"_s, still), u"tiff"_s);
        row("avif", made(u"a.avif"_s, still), u"avif"_s);
        row("flv", made(u"a.flv"_s, {u"-map"_s, u"0:v"_s}), u"flv"_s, false);
        row("wmv", made(u"a.wmv"_s, {u"-map"_s, u"0:v"_s}), u"wmv"_s, false);
        row("mpg", made(u"a.mpg"_s, {u"-map"_s, u"0:v"_s}), u"mpg"_s, false);
        row("aac", made(u"a.aac"_s, {u"-map"_s, u"1:a"_s}), u"aac"_s, false);
        row("flac", made(u"a.flac"_s, {u"-map"_s, u"1:a"_s}), u"flac"_s, false);
    }
    void aFileIsKnownAndItsCutsAreSeen()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, ending);
        QFETCH(const bool, saysItsEnd);
        if (bytes.isEmpty())
            QSKIP("ffmpeg does not write this here.");
        QCOMPARE(endingOf(fileKindOf(bytes.left(fileKindBytes))), ending);
        QCOMPARE(wholeness(bytes), saysItsEnd ? Wholeness::Whole : Wholeness::Unsaid);
        if (!saysItsEnd)
            return;
        // Something after the end takes nothing away.
        QVERIFY(wholeness(bytes + QByteArray(5, '\0')) != Wholeness::Cut);
        for (int percent = 5; percent < 100; percent += 5) {
            const QByteArray cut =
                bytes.left(std::max<qsizetype>(fileKindBytes, bytes.size() * percent / 100));
            QVERIFY2(wholeness(cut) != Wholeness::Whole, QByteArray::number(percent).constData());
        }
        if (ending != "mp3"_L1)
            QCOMPARE(wholeness(bytes.left(bytes.size() * 6 / 10)), Wholeness::Cut);
    }

    /// What stands before it may be long.
    void anSvgIsATextThatBeginsAsOne_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QString>("ending");
        QTest::addColumn<bool>("mayYetBe");
        const QByteArray head = "<?xml version='1.0' encoding='UTF-8' standalone='no'?>";
        const QByteArray comment = "<!-- " + QByteArray(900, 'x') + " -->";
        const QByteArray type =
            "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/svg11.dtd'>";
        const auto row = [](const char* name, const QByteArray& start, const char* ending,
                            bool mayYetBe = false) {
            QTest::newRow(name) << start << QString::fromLatin1(ending) << mayYetBe;
        };
        row("plain", "<svg xmlns='http://www.w3.org/2000/svg'>", "svg");
        row("with all before it",
            "\xef\xbb\xbf" + head + "\n" + comment + "\n" + type + "\n<svg\n width='1'>", "svg");
        row("with entities", head + "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg:svg>", "svg");
        row("not yet", head + "\n<!-- ", "", true);
        row("not yet its name", head + "\n<sv", "", true);
        row("not yet its type", head + "\n<!DOCTYPE s", "", true);
        row("another XML", head + "<Error><Code>NoSuchKey</Code></Error>", "");
        row("another name", "<svgx>", "");
        row("a page", "<!DOCTYPE html><html><body><svg></svg>", "");
        row("a page without a type", "<html><svg></svg>", "");
        row("words", "svg", "");
        row("a comment without an end", "<!--" + QByteArray(5000, 'x'), "");
    }
    void anSvgIsATextThatBeginsAsOne()
    {
        QFETCH(const QByteArray, start);
        QFETCH(const QString, ending);
        QFETCH(const bool, mayYetBe);
        QCOMPARE(endingOf(fileKindOf(start)), ending);
        QCOMPARE(mayYetBeKnown(start), mayYetBe);
        if (ending.isEmpty())
            return;
        const QByteArray body = start + QByteArray("<g><rect/></g>").repeated(20);
        QCOMPARE(wholeness(body + "</svg>\n"), Wholeness::Whole);
        QCOMPARE(wholeness(body + "</svg>\n<!-- end -->"), Wholeness::Whole);
        QCOMPARE(wholeness(body), Wholeness::Cut);
        QCOMPARE(wholeness(body + "</sv"), Wholeness::Cut);
    }

    void aLengthThatWasNeverFilledInProvesNoCut()
    {
        const QByteArray webm =
            made({}, {u"-c:v"_s, u"libvpx"_s, u"-f"_s, u"webm"_s, u"-live"_s, u"1"_s}, true);
        QVERIFY(webm.size() > 1000);
        QCOMPARE(endingOf(fileKindOf(webm.left(fileKindBytes))), u"webm"_s);
        QVERIFY(wholeness(webm) != Wholeness::Cut);
        QByteArray wav = made({}, {u"-map"_s, u"1:a"_s, u"-f"_s, u"wav"_s}, true);
        QVERIFY(wav.size() > 1000);
        QVERIFY(wholeness(wav) != Wholeness::Cut);
        qToLittleEndian(quint32(0), wav.data() + 4);
        QVERIFY(wholeness(wav) != Wholeness::Cut);
        qToLittleEndian(~quint32(0), wav.data() + 4);
        QVERIFY(wholeness(wav) != Wholeness::Cut);
    }

    void whatIsNoneIsNotTakenForOne_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const QByteArray& bytes :
             {""_ba, "a"_ba, "<!doctype html><title>x</title>"_ba, "{\"error\":1}"_ba, "RIFF\0\0\0\0XXXX"_ba,
              "GIF88a"_ba, QByteArray(64, '\0'), "BMW is a car, not a bitmap at all"_ba, "II is a number"_ba,
              "PK\x03\x04 a zip"_ba, "glTF\2 a model"_ba, "ply\nformat ascii 1.0\n"_ba,
              "\xff\xfeU\0T\0F\0"_ba, "solid cube\n facet normal 0 0 0"_ba, "# a comment\nv 1.0 2.0 3.0\n"_ba,
              "FLVx"_ba})
            QTest::newRow(bytes.left(20).constData()) << bytes;
    }
    void whatIsNoneIsNotTakenForOne()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(fileKindOf(bytes), FileKind::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestFileKind)
#include "tst_filekind.moc"
